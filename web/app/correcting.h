// Carries out what changes a report's corrections. Part of apply_actions() (app/apply.h).
#pragma once

#include <string>

#include "app/action.h"
#include "app/apply.h"
#include "app/state.h"
#include "io/link.h"

namespace attache {

class Correcting {
public:
    Correcting(AppState& state, Effects& effects) : state_(state), effects_(effects) {}

    void operator()(const Correct& action);
    void operator()(const RemoveCorrection& action);
    void operator()(const ClearCorrections& action);
    void operator()(const KeepLinkedCorrections& action);
    void operator()(const ImportCorrections& action);
    void operator()(const ChooseCorrections& action);
    void operator()(const SaveCorrections& action);
    void operator()(const CopyCorrectedLink& action);
    void operator()(const OpenCorrections& action);
    void operator()(const CorrectedElsewhere& action);
    void operator()(const NotStored& action);

    // Those that are kept for a report that was opened, once.
    void restore_kept(OpenReport& open);
    // The corrections of a place that was gone to.
    void show_corrections(OpenReport& open, CorrectionsId id);
    // What a link brings is seen over one's own and not kept; a link that brings nothing takes the last one's away.
    // Makes what the link selects what is left of it, where corrections have changed that.
    void follow_link(OpenReport& open, Link& link);
    // Those of a workspace become the reader's own where there are none. Otherwise what differs is seen over one's own,
    // as if a link had brought it, with what the link itself brings.
    void restore_corrections(OpenReport& open, const std::string& text, Link& link);
    // Every place of a report as if the change from `base` to `theirs`, made elsewhere, had always been there.
    void rebase(std::size_t report, const Corrections& base, const Corrections& theirs);

private:
    OpenReport* current();
    // To be stored for the next visit.
    void keep(const OpenReport& open);
    void set_layers(OpenReport& open, CorrectionLayers layers);
    // As a new place, where what was selected still is. Says so if there are too many.
    void change(OpenReport& open, CorrectionLayers layers);
    void import(OpenReport& open, ReadCorrections read);
    void take_linked(OpenReport& open, const std::string& linked);
    // What a link brings, as far as it can be read.
    Corrections read_lent(const std::string& linked);
    void follow_selection(OpenReport& open, Link& link);
    AppState& state_;
    Effects& effects_;
};

}  // namespace attache
