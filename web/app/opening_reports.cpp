#include "app/opening_reports.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "app/recording.h"
#include "app/reports.h"
#include "app/route.h"
#include "app/workspace.h"
#include "io/linked_text.h"
#include "io/workspace_json.h"

namespace attache {

// --- what the reader does ----------------------------------------------------------------------------------

void OpeningReports::operator()(OpenText& action) {
    state_.waiting.push_back(std::move(action.text));
    open_waiting();
}

void OpeningReports::operator()(const ContinueOpening& /*action*/) {
    if (!state_.opening) return;
    if (!state_.opening->reading.is_done()) state_.opening->reading.step();
    if (!state_.opening->reading.is_done()) return;
    show_opened(*std::exchange(state_.opening, std::nullopt));
    open_waiting();
}

void OpeningReports::operator()(const CancelOpening& /*action*/) {
    state_.opening.reset();
    open_waiting();
}

void OpeningReports::operator()(OfferText& action) { state_.offered = std::move(action.text); }

void OpeningReports::operator()(const AnswerOffer& action) {
    if (!state_.offered) return;
    IncomingText text = *std::exchange(state_.offered, std::nullopt);
    if (!action.open) return;
    state_.waiting.push_back(std::move(text));
    open_waiting();
}

void OpeningReports::operator()(const ShowReport& action) {
    if (action.index < state_.reports.size()) show(action.index, state_.reports[action.index].left_at);
}

void OpeningReports::operator()(const CloseReport& action) {
    const std::size_t index = action.index;
    if (index >= state_.reports.size() || state_.reports.size() < 2) return;
    const bool is_current = index == state_.current_report;
    state_.closed.add(std::move(state_.reports[index].report));
    state_.reports.erase(state_.reports.begin() + static_cast<std::ptrdiff_t>(index));
    const std::size_t neighbour = index == 0 ? 0 : index - 1;
    const OpenReport& beside = state_.reports[neighbour];
    state_.history.forget_report(index, {neighbour, beside.left_at, beside.corrections});
    if (is_current) {
        state_.current_report = neighbour;
        state_.view = state_.reports[neighbour].left_at;
        effects_.place = std::max(effects_.place, History::Recorded::Replaced);
    } else if (state_.current_report > index) {
        --state_.current_report;
    }
}

// --- showing -----------------------------------------------------------------------------------------------

void OpeningReports::leave_for(std::size_t index) {
    if (index != state_.current_report && state_.current() != nullptr)
        state_.reports[state_.current_report].left_at = state_.view;
    state_.current_report = index;
}

void OpeningReports::show(std::size_t index, ViewState view) {
    leave_for(index);
    go_to_view(state_, effects_, std::move(view), PlaceChange::Step);
    send_reader(state_);
}

// --- opening -----------------------------------------------------------------------------------------------

void OpeningReports::open_waiting() {
    while (!state_.opening && !state_.waiting.empty()) {
        IncomingText text = std::move(state_.waiting.front());
        state_.waiting.pop_front();
        if (unfold_workspace(text)) continue;
        if (text.restored && text.bytes.empty()) {
            open_by_name(text);
            continue;
        }
        const std::string name = text.name;
        Result<Opening> opening = begin_opening(std::move(text));
        if (!opening) {
            add_notice(state_, "\u201c" + name + "\u201d was not opened: " + opening.error().message + ".");
        } else if (find_report(state_, opening.value().id) || opening.value().source_bytes <= k_read_at_once_bytes) {
            show_opened(std::move(opening).value());
        } else {
            state_.opening = std::move(opening).value();
        }
    }
    if (state_.opening || state_.restored_report.empty()) return;
    const std::optional<std::size_t> index = find_report(state_, std::exchange(state_.restored_report, {}));
    if (index && *index != state_.current_report) show(*index, state_.reports[*index].left_at);
}

bool OpeningReports::unfold_workspace(IncomingText& text) {
    if (text.is_plain || text.restored || !is_workspace(text.bytes)) return false;
    Result<std::vector<IncomingText>> reports = reports_of_workspace(text.bytes);
    if (!reports) {
        add_notice(state_, "The workspace \u201c" + text.name + "\u201d was not opened: " + reports.error().message +
                               ". What was open here is as it was.");
        return true;
    }
    state_.waiting.insert(state_.waiting.begin(), std::make_move_iterator(reports.value().begin()),
                          std::make_move_iterator(reports.value().end()));
    return true;
}

void OpeningReports::open_by_name(const IncomingText& text) {
    const Result<std::size_t> index = open_report(state_, text.restored->id);
    if (index) {
        restore_kept(state_.reports[index.value()]);
        restore(index.value(), *text.restored);
        return;
    }
    await_report(*text.restored);
    add_notice(state_,
               "\u201c" + text.title +
                   "\u201d was not opened: the workspace does not hold its text, and it does not come with this "
                   "version. Open its file too, and it is shown as it was left.");
}

void OpeningReports::show_opened(Opening opening) {
    std::optional<RestoredReport> restored = std::exchange(opening.restored, std::nullopt);
    const std::size_t index = finish_opening(state_, std::move(opening));
    OpenReport& report = state_.reports[index];
    restore_kept(report);
    if (restored) {
        restore(index, *restored);
        return;
    }
    if (const std::optional<RestoredReport> awaited = take_awaited(report.id)) {
        if (awaited->corrections.empty()) {
            DecodedLink decoded = decode_link(awaited->link);
            follow_link(report, decoded.link);
            report.left_at = view_of(decoded.link, *report.report).view;
        } else {
            restore(index, *awaited);
        }
    }
    show(index, index == state_.current_report ? state_.view : report.left_at);
    if (report.report.as_read().findings.relations.empty()) {
        add_notice(state_, "No sentence of \u201c" + report.title +
                               "\u201d could be read as one actor acting on another. Attach\u00e9 reads English.");
    }
}

void OpeningReports::await_report(RestoredReport report) {
    take_awaited(report.id);
    if (state_.awaited.size() < k_max_workspace_reports) state_.awaited.push_back(std::move(report));
}

std::optional<RestoredReport> OpeningReports::take_awaited(std::string_view id) {
    const auto is_it = [&](const RestoredReport& each) { return each.id == id; };
    const auto found = std::find_if(state_.awaited.begin(), state_.awaited.end(), is_it);
    if (found == state_.awaited.end()) return std::nullopt;
    RestoredReport report = std::move(*found);
    state_.awaited.erase(found);
    return report;
}

void OpeningReports::restore(std::size_t index, const RestoredReport& restored) {
    OpenReport& report = state_.reports[index];
    DecodedLink decoded = decode_link(restored.link);
    const Corrections own_before = report.report.layers().own;
    restore_corrections(report, restored.corrections, decoded.link);
    // What is looked at becomes a place with them, and Back takes them away; another report's places never had none.
    const Corrections own_now = report.report.layers().own;
    if (index != state_.current_report && own_now != own_before) rebase(index, own_before, own_now);
    RoutedView routed = view_of(decoded.link, *report.report);
    for (std::vector<std::string>* notes : {&decoded.notes, &routed.notes}) {
        for (std::string& note : *notes)
            add_notice(state_, std::move(note));
    }
    // What is looked at now becomes a place to go back to; the others are shown when all of them are there.
    if (index == state_.current_report)
        show(index, std::move(routed.view));
    else
        report.left_at = std::move(routed.view);
    if (restored.is_shown) state_.restored_report = report.id;
}

std::optional<std::size_t> OpeningReports::open_linked(const Link& link) {
    if (link.text.empty()) return std::nullopt;
    Result<std::string> text = decode_linked_text(link.text);
    if (!text) {
        add_notice(state_, "The report in the link was not opened: " + text.error().message + ".");
        return std::nullopt;
    }
    const std::string title = link.title.empty() ? "Report from a link" : link.title;
    Result<Opening> opening = begin_opening({title + ".txt", std::move(text).value(), title, true, link.text});
    if (!opening) {
        add_notice(state_, "The report in the link was not opened: " + opening.error().message + ".");
        return std::nullopt;
    }
    const std::size_t index = finish_opening(state_, std::move(opening).value());
    state_.reports[index].address_text = link.text;
    return index;
}

}  // namespace attache
