// Carries out what opens, shows and closes reports: the reader's files, a link's text, a workspace. Part of
// apply_actions() (app/apply.h).
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "app/action.h"
#include "app/apply.h"
#include "app/correcting.h"
#include "app/state.h"
#include "io/link.h"

namespace attache {

class OpeningReports : protected Correcting {
public:
    using Correcting::operator();

    OpeningReports(AppState& state, Effects& effects) : Correcting(state, effects), state_(state), effects_(effects) {}

    void operator()(OpenText& action);
    void operator()(const ContinueOpening& action);
    void operator()(const CancelOpening& action);
    void operator()(OfferText& action);
    void operator()(const AnswerOffer& action);
    void operator()(const ShowReport& action);
    void operator()(const CloseReport& action);

protected:
    // What was looked at in the report before stays with it.
    void leave_for(std::size_t index);
    // Until its file is opened.
    void await_report(RestoredReport report);
    // Opens the text that a link carries; nothing if it carries none or a damaged one.
    std::optional<std::size_t> open_linked(const Link& link);

private:
    void show(std::size_t index, ViewState view);
    // Begins to read what waits, until one is long.
    void open_waiting();
    // In the place of a workspace what it holds. False: the text is none.
    bool unfold_workspace(IncomingText& text);
    // One of a workspace's reports, whose text is not in it.
    void open_by_name(const IncomingText& text);
    void show_opened(Opening opening);
    std::optional<RestoredReport> take_awaited(std::string_view id);
    // Its corrections and how it was looked at.
    void restore(std::size_t index, const RestoredReport& restored);

    AppState& state_;
    Effects& effects_;
};

}  // namespace attache
