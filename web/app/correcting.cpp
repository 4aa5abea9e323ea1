#include "app/correcting.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "app/follow_corrections.h"
#include "app/kept_corrections.h"
#include "app/recording.h"
#include "app/route.h"
#include "app/take_away.h"
#include "correct/merge_corrections.h"

namespace attache {
namespace {

std::string counted_corrections(std::size_t count) {
    return std::to_string(count) + (count == 1 ? " correction" : " corrections");
}

std::size_t count_stale(const OpenReport& open) {
    const auto& outcomes = open.report.outcomes();
    return static_cast<std::size_t>(
        std::count_if(outcomes.begin(), outcomes.end(), [](const CorrectionOutcome& each) { return !each.applies(); }));
}

// Those that mean something in a report.
Corrections applying(const Report& read, const Corrections& corrections) {
    const CorrectedFindings applied = apply_corrections(read, corrections);
    Corrections kept;
    for (std::size_t i = 0; i < corrections.size(); ++i) {
        if (applied.outcomes[i].applies()) kept.push_back(corrections[i]);
    }
    return kept;
}

}  // namespace

// --- what the reader does ----------------------------------------------------------------------------------

void Correcting::operator()(const Correct& action) {
    OpenReport* open = current();
    if (open == nullptr) return;
    for (const Correction& correction : action.corrections) {
        const std::string trouble = trouble_with(correction);
        if (trouble.empty()) continue;
        add_notice(state_, "This cannot be corrected so: " + trouble + '.');
        return;
    }
    const CorrectionLayers& before = open->report.layers();
    CorrectionLayers after = corrected(before, action.corrections);
    if (after == before && before.own.size() == k_max_corrections) {
        add_notice(state_, "A report takes no more than " + counted_corrections(k_max_corrections) + '.');
        return;
    }
    change(*open, std::move(after));
}

void Correcting::operator()(const RemoveCorrection& action) {
    OpenReport* open = current();
    if (open == nullptr || action.index >= open->report.corrections().size()) return;
    change(*open, without(open->report.layers(), open->report.corrections()[action.index]));
}

void Correcting::operator()(const ClearCorrections& /*action*/) {
    if (OpenReport* open = current()) change(*open, {});
}

void Correcting::operator()(const KeepLinkedCorrections& /*action*/) {
    OpenReport* open = current();
    if (open == nullptr || open->report.layers().lent.empty()) return;
    const std::size_t count = open->report.layers().lent.size();
    change(*open, kept_whole(open->report.layers()));
    add_notice(state_, counted_corrections(count) + " of the link " + (count == 1 ? "is" : "are") + " yours now.");
}

void Correcting::operator()(const ImportCorrections& action) {
    OpenReport* open = current();
    if (open == nullptr) return;
    Result<ReadCorrections> read = read_corrections(action.json);
    if (!read) {
        add_notice(state_, "No corrections were read (" + read.error().message +
                               "). Choose a file that \u201cSave corrections\u201d has written.");
        return;
    }
    import(*open, std::move(read).value());
}

void Correcting::operator()(const ChooseCorrections& /*action*/) { effects_.choose_corrections = current() != nullptr; }

void Correcting::operator()(const SaveCorrections& /*action*/) {
    if (current() != nullptr) effects_.files.push_back(corrections_file(state_));
}

void Correcting::operator()(const CopyCorrectedLink& /*action*/) {
    const OpenReport* open = current();
    if (open == nullptr) return;
    const Result<std::string> corrections = linked_corrections(open->report.corrections());
    if (!corrections) {
        add_notice(state_, corrections.error().message + '.');
        return;
    }
    const LinkToShare link = link_to_share(state_, corrections.value());
    effects_.clipboard = state_.page_address + link.fragment;
    effects_.clipboard_notice =
        link.notice + " It carries " + counted_corrections(open->report.corrections().size()) + '.';
}

void Correcting::operator()(const OpenCorrections& /*action*/) { ++state_.corrections_requests; }

// --- what happens elsewhere --------------------------------------------------------------------------------

void Correcting::operator()(const CorrectedElsewhere& action) {
    const Result<ReadCorrections> theirs = own_corrections(action.text);
    if (!theirs) {  // nor is it written over: it stays unknown, and every storing comes back here
        add_notice(state_,
                   "What is kept of this report's corrections cannot be read by this version and is left as "
                   "it is. Yours are not kept for the next visit; save them as a file.");
        return;
    }
    const std::string before = std::exchange(state_.stored[action.key], action.text);
    state_.kept[action.key] = action.text;
    const auto is_it = [&](const OpenReport& each) {
        return each.corrections.has_value() && corrections_key(each.report.source()) == action.key;
    };
    const auto open = std::find_if(state_.reports.begin(), state_.reports.end(), is_it);
    if (open == state_.reports.end()) return;
    Result<ReadCorrections> base = own_corrections(before);
    if (!base) base = ReadCorrections();
    const Corrections seen_before = open->report.corrections();
    rebase(static_cast<std::size_t>(open - state_.reports.begin()), base.value().corrections,
           theirs.value().corrections);
    effects_.place = std::max(effects_.place, History::Recorded::Replaced);  // what is selected may be called otherwise
    if (open->report.layers().own != theirs.value().corrections) keep(*open);
    if (open->report.corrections() != seen_before)
        add_notice(state_,
                   "Corrections of \u201c" + open->title + "\u201d that were made in another window are here too.");
}

void Correcting::operator()(const NotStored& action) {
    state_.stored[action.key] = action.before;
    if (action.why == NotStored::Why::Refused)
        add_notice(state_, "Your corrections cannot be kept here for the next visit. Save them as a file.");
}

void Correcting::rebase(std::size_t report, const Corrections& base, const Corrections& theirs) {
    OpenReport& open = state_.reports[report];
    const CorrectionsId now = open.corrections;
    std::vector<CorrectionsId> lists{now};
    state_.history.revise([&](const Place& place) {
        const bool is_new = std::find(lists.begin(), lists.end(), place.corrections) == lists.end();
        if (place.report == report && state_.correction_lists.contains(place.corrections) && is_new)
            lists.push_back(place.corrections);
    });
    std::reverse(lists.begin(), lists.end());  // what is seen comes last and stays
    for (const CorrectionsId id : lists) {
        CorrectionLayers& list = state_.correction_lists[id];
        std::vector<std::pair<ViewState*, std::string>> views;
        open.report.correct(list);
        const auto note = [&](ViewState& view) { views.emplace_back(&view, item_name(*open.report, view.selection)); };
        state_.history.revise([&](Place& place) {
            if (place.report == report && place.corrections == id) note(place.view);
        });
        if (id == now) note(report == state_.current_report ? state_.view : open.left_at);
        list = layered(merged_corrections(base, list.own, theirs), list.lent);
        open.report.correct(list);
        for (auto& [view, selection] : views)
            *view = followed_view(open.report, std::move(*view), selection);
    }
}

// --- opening and going -------------------------------------------------------------------------------------

void Correcting::restore_kept(OpenReport& open) {
    if (open.corrections.has_value()) return;
    Result<ReadCorrections> kept = kept_corrections(state_, open);
    if (!kept) {
        add_notice(state_, "The corrections kept for this report cannot be read: " + kept.error().message + '.');
        const std::string key = corrections_key(open.report.source());
        state_.kept.erase(key);
        state_.stored.erase(key);  // so that it is never written over
        kept = ReadCorrections();
    }
    for (std::string& note : kept.value().notes)
        add_notice(state_, std::move(note));
    set_layers(open, {std::move(kept.value().corrections), {}});
    if (const std::size_t stale = count_stale(open); stale > 0) {
        add_notice(state_, counted_corrections(stale) +
                               " of yours cannot be found in this report any more; their list says which.");
    }
}

void Correcting::show_corrections(OpenReport& open, CorrectionsId id) {
    if (id == open.corrections || !state_.correction_lists.contains(id)) return;
    const Corrections own_before = open.report.layers().own;
    open.report.correct(state_.correction_lists[id]);
    open.corrections = id;
    if (open.report.layers().own != own_before) keep(open);
}

void Correcting::follow_link(OpenReport& open, Link& link) {
    take_linked(open, link.corrections);
    follow_selection(open, link);
}

void Correcting::restore_corrections(OpenReport& open, const std::string& text, Link& link) {
    Result<ReadCorrections> read = own_corrections(text);
    if (!read) {
        add_notice(state_,
                   "The workspace’s corrections of “" + open.title + "” were left out: " + read.error().message + '.');
        read = ReadCorrections();
    }
    for (std::string& note : read.value().notes)
        add_notice(state_, std::move(note));
    Corrections theirs = std::move(read.value().corrections);
    if (read.value().source.sha256 != open.report.source().sha256) theirs = applying(open.report.as_read(), theirs);

    Corrections own = open.report.layers().own;
    Corrections differing;
    if (own.empty()) {
        own = theirs;
    } else {
        const auto is_mine = [&](const Correction& each) {
            return std::find(own.begin(), own.end(), each) != own.end();
        };
        std::remove_copy_if(theirs.begin(), theirs.end(), std::back_inserter(differing), is_mine);
    }
    const bool own_changed = own != open.report.layers().own;
    const std::size_t count = own_changed ? own.size() : differing.size();
    CorrectionLayers layers =
        layered(std::move(own), with_foreign_corrections(std::move(differing), read_lent(link.corrections)));
    if (layers != open.report.layers()) set_layers(open, std::move(layers));
    if (own_changed) keep(open);
    if (own_changed) {
        add_notice(state_, counted_corrections(count) + " of “" + open.title + "” came with the workspace and " +
                               (count == 1 ? "is" : "are") + " yours now.");
    } else if (count > 0) {
        add_notice(state_, "The workspace shows " + counted_corrections(count) + " of “" + open.title +
                               "” that you do not have. " + (count == 1 ? "It is" : "They are") +
                               " not kept, and yours stay as they were; “Keep those of the link” makes " +
                               (count == 1 ? "it" : "them") + " yours.");
    }
    follow_selection(open, link);
}

void Correcting::follow_selection(OpenReport& open, Link& link) {
    if (find_item(*open.report, link.selection)) return;
    const std::optional<Item> item = find_corrected(open.report, link.selection);
    if (!item || !find_item(open.report.as_read(), link.selection)) return;
    link.selection = item_name(*open.report, *item);
    add_notice(state_, "What the link selects is hidden or merged by corrections.");
}

void Correcting::take_linked(OpenReport& open, const std::string& linked) {
    CorrectionLayers layers = layered(open.report.layers().own, read_lent(linked));
    if (layers == open.report.layers()) return;
    const std::size_t count = layers.lent.size();
    set_layers(open, std::move(layers));
    if (count == 0) return;
    std::string notice = "The link shows " + counted_corrections(count) + " by the person who made it. " +
                         (count == 1 ? "It is" : "They are") + " not kept, and yours stay as they were.";
    if (const std::size_t stale = count_stale(open); stale > 0)
        notice += " Not all can be found in this report; the list of corrections says which.";
    add_notice(state_, std::move(notice));
}

Corrections Correcting::read_lent(const std::string& linked) {
    if (linked.empty()) return {};
    Result<ReadCorrections> read = read_linked_corrections(linked);
    if (!read) {
        add_notice(state_, "The corrections in the link cannot be read and were left out (" + read.error().message +
                               "). Ask for the link once more, copied whole.");
        return {};
    }
    for (std::string& note : read.value().notes)
        add_notice(state_, std::move(note));
    return std::move(read.value().corrections);
}

// --- common ------------------------------------------------------------------------------------------------

OpenReport* Correcting::current() {
    return state_.current_report < state_.reports.size() ? &state_.reports[state_.current_report] : nullptr;
}

void Correcting::keep(const OpenReport& open) {
    const std::string key = corrections_key(open.report.source());
    std::string text = kept_text(open);
    std::string before = std::exchange(state_.stored[key], text);
    const auto waiting = effects_.kept.find(key);
    if (waiting != effects_.kept.end()) before = waiting->second.before;
    effects_.kept[key] = {text, std::move(before)};
    state_.kept[key] = std::move(text);
}

void Correcting::set_layers(OpenReport& open, CorrectionLayers layers) {
    open.report.correct(layers);
    open.corrections = state_.correction_lists.add(std::move(layers));
}

void Correcting::change(OpenReport& open, CorrectionLayers layers) {
    if (layers == open.report.layers()) return;
    const std::string selection = item_name(*open.report, state_.view.selection);
    const bool own_changed = layers.own != open.report.layers().own;
    set_layers(open, std::move(layers));
    if (own_changed) keep(open);
    state_.view = followed_view(open.report, std::move(state_.view), selection);
    record_place(state_, effects_, PlaceChange::Step);
}

void Correcting::import(OpenReport& open, ReadCorrections read) {
    for (std::string& note : read.notes)
        add_notice(state_, std::move(note));
    const CorrectedSource& source = open.report.source();
    const bool for_another = !read.source.sha256.empty() && read.source.sha256 != source.sha256;
    const std::size_t there_were = read.corrections.size();
    if (for_another) read.corrections = applying(open.report.as_read(), read.corrections);
    const std::size_t count = read.corrections.size();
    CorrectionLayers layers = open.report.layers();
    layers.own = with_foreign_corrections(std::move(layers.own), read.corrections);
    const bool is_full = layers.own.size() == k_max_corrections;
    change(open, layered(std::move(layers.own), layers.lent));
    if (is_full) {
        add_notice(state_, "A report takes no more than " + counted_corrections(k_max_corrections) +
                               "; those of the file that found no room were left out.");
    } else if (for_another) {
        add_notice(state_, "These corrections were made for another file. " + std::to_string(count) + " of " +
                               std::to_string(there_were) + " fit this report and were taken.");
    } else {
        add_notice(state_, counted_corrections(count) + (count == 1 ? " was read." : " were read."));
    }
}

}  // namespace attache
