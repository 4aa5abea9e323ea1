#include "app/apply.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "app/opening_reports.h"
#include "app/preferences.h"
#include "app/recording.h"
#include "app/reports.h"
#include "app/route.h"
#include "app/validate.h"
#include "app/workspace.h"

namespace attache {
namespace {

// The sentence that the reader goes to when an item is selected; none for what stands in many.
SentenceId sentence_of(const Report& report, const Item& item) {
    if (std::holds_alternative<std::monostate>(item) || std::holds_alternative<EntityId>(item) ||
        std::holds_alternative<Pair>(item)) {
        return SentenceId::none();
    }
    if (const SentenceId* sentence = std::get_if<SentenceId>(&item)) return *sentence;
    if (const SectionId* section = std::get_if<SectionId>(&item)) return report.document.sections[*section].first;
    const std::vector<SentenceId> evidence = evidence_of(report, item);
    return evidence.empty() ? SentenceId::none() : evidence.front();
}

class Applier : private OpeningReports {
public:
    using Correcting::operator();
    using OpeningReports::operator();

    Applier(AppState& state, Effects& effects) : OpeningReports(state, effects), state_(state), effects_(effects) {}

    void operator()(const SelectItem& action) {
        const OpenReport* open = state_.current();
        if (open == nullptr || !belongs_to(*open->report, action.item)) return;
        ViewState view = state_.view;
        view.selection = action.item;
        view.sentence = sentence_of(*open->report, action.item);
        go(std::move(view), PlaceChange::Step);
        send_reader();
    }
    void operator()(const ShowView& action) {
        if (action.view == ViewKind::Count_) return;
        ViewState view = state_.view;
        view.view = action.view;
        go(std::move(view), PlaceChange::Step);
    }
    void operator()(SetChoices& action) {
        if (action.view == ViewKind::Count_) return;
        state_.view.choices[static_cast<std::size_t>(action.view)] = std::move(action.words);
        if (state_.history.revise(place_of(state_)))
            effects_.place = std::max(effects_.place, History::Recorded::Replaced);
    }
    void operator()(const SetFilter& action) {
        ViewState view = state_.view;
        view.filter = action.filter;
        go(std::move(view), action.change);
    }
    void operator()(const SetQuery& action) {
        ViewState view = state_.view;
        view.query = action.query;
        go(std::move(view), PlaceChange::Typing);
    }
    void operator()(const GoToSentence& action) {
        const OpenReport* open = state_.current();
        if (open == nullptr || !open->report->document.sentences.contains(action.sentence)) return;
        ViewState view = state_.view;
        view.sentence = action.sentence;
        go(std::move(view), action.change);
        send_reader();
    }
    void operator()(const HoverItem& action) { hovered_ = action.item; }
    void operator()(const SetPreferences& action) {
        const Preferences preferences = within_limits(action.preferences);
        effects_.preferences_changed |= preferences != state_.preferences;
        state_.preferences = preferences;
    }
    void operator()(const OpenSearch&) { ++state_.search_requests; }
    void operator()(const FocusFind&) { ++state_.find_requests; }
    void operator()(const OpenLink& action) {
        open(action.fragment);
        record(PlaceChange::Step);
        send_reader();
    }
    void operator()(const ReplaceLink& action) {
        open(action.fragment);
        state_.history.restart(place_of(state_));
        effects_.place = History::Recorded::Replaced;
        send_reader();
    }
    void operator()(const GoToPlace& action) {
        if (!state_.history.has_serial(action.serial)) return;
        const Place& place = state_.history.go_to(action.serial);
        leave_for(place.report);
        if (place.report < state_.reports.size()) show_corrections(state_.reports[place.report], place.corrections);
        state_.view = place.view;
        send_reader();
    }
    void operator()(const ChooseFile&) { effects_.choose_file = true; }
    void operator()(const PasteClipboard&) { effects_.paste_clipboard = true; }
    void operator()(const Undo&) { step(-1); }
    void operator()(const Redo&) { step(1); }
    void operator()(const CopyLink&) {
        const LinkToShare link = link_to_share(state_);
        effects_.clipboard = state_.page_address + link.fragment;
        effects_.clipboard_notice = link.notice;
    }
    void operator()(const CopyText& action) {
        effects_.clipboard = action.text;
        effects_.clipboard_notice = action.notice;
    }
    void operator()(const CopyCitation& action) {
        if (state_.current() == nullptr) return;
        effects_.clipboard = citation_text(state_, action.style);
        effects_.clipboard_notice = "The citation is copied.";
    }
    void operator()(const SaveExport& action) {
        if (state_.current() == nullptr) return;
        Result<SavedFile> file = export_file(state_, action.format, action.table);
        if (file)
            effects_.files.push_back(std::move(file).value());
        else
            add_notice(state_, file.error().message + ".");
    }
    void operator()(const SaveBrief&) {
        if (state_.current() != nullptr) effects_.files.push_back(brief_file(state_));
    }
    void operator()(const SaveWorkspace&) {
        if (state_.current() == nullptr) return;
        Result<SavedFile> file = workspace_file(state_);
        if (file)
            effects_.files.push_back(std::move(file).value());
        else
            add_notice(state_, file.error().message + ".");
    }
    void operator()(const SavePicture& action) {
        if (state_.current() != nullptr) effects_.picture = action.format;
    }
    void operator()(const CopyRows& action) {
        const OpenReport* open = state_.current();
        if (open == nullptr) return;
        effects_.clipboard = rows_csv(*open->report, state_.view.filter, action.kind, action.rows);
        effects_.clipboard_notice =
            (action.rows.size() == 1 ? "One row is" : std::to_string(action.rows.size()) + " rows are") +
            std::string(" copied as CSV.");
    }
    void operator()(const NeedMap&) {
        if (state_.map.stage == MapState::Stage::OnItsWay || state_.map.stage == MapState::Stage::There) return;
        state_.map.stage = MapState::Stage::OnItsWay;
        effects_.file = k_map_file;
    }
    void operator()(const TakeMap& action) {
        if (state_.map.stage == MapState::Stage::There) return;  // whoever holds it may go on doing so
        const auto fail = [&](std::string why) { state_.map = {MapState::Stage::Failed, nullptr, std::move(why)}; };
        if (!action.bytes) return fail(action.bytes.error().message);
        Result<WorldMap> world = read_world_map(action.bytes.value());
        if (!world) return fail(world.error().message);
        state_.map = {MapState::Stage::There, std::make_unique<const WorldMap>(std::move(world).value()), {}};
    }
    void operator()(const ShowNotice& action) { add_notice(state_, action.text); }
    void operator()(const DismissNotice& action) {
        const auto meant = [&](const Notice& each) { return each.serial == action.serial; };
        const auto found = std::find_if(state_.notices.begin(), state_.notices.end(), meant);
        if (found != state_.notices.end()) state_.notices.erase(found);
    }

    [[nodiscard]] const Item& hovered() const { return hovered_; }

private:
    void go(ViewState view, PlaceChange change) { go_to_view(state_, effects_, std::move(view), change); }
    void record(PlaceChange change) { record_place(state_, effects_, change); }

    void send_reader() { attache::send_reader(state_); }

    void step(int delta) {
        if (state_.history.can_step(effects_.history_step + delta)) effects_.history_step += delta;
    }

    // Never fails: what a link does not make clear stays as it is by default, with a notice.
    void open(const std::string& fragment) {
        const DecodedLink decoded = decode_link(fragment);
        for (const std::string& note : decoded.notes)
            add_notice(state_, note);
        const std::optional<std::size_t> linked = open_linked(decoded.link);
        Result<std::size_t> index = linked ? Result<std::size_t>(*linked) : open_report(state_, decoded.link.report);
        if (!index && is_own_id(decoded.link.report)) await_report({decoded.link.report, fragment, {}, true});
        const bool is_there = index.has_value();
        std::string trouble = is_there ? std::string() : index.error().message;
        if (!is_there) index = open_report(state_, "");
        if (index) {
            leave_for(index.value());
            if (!is_there) trouble += "; this is " + state_.current()->title;
        }
        if (!trouble.empty()) add_notice(state_, trouble + ".");
        if (!index) return;

        Link link = decoded.link;
        if (!is_there) {  // what is said of another report says nothing about this one
            link.selection.clear();
            link.sentence.clear();
            link.corrections.clear();
        }
        OpenReport& shown = state_.reports[state_.current_report];
        restore_kept(shown);
        follow_link(shown, link);
        RoutedView routed = view_of(link, *state_.current()->report);
        for (std::string& note : routed.notes)
            add_notice(state_, std::move(note));
        state_.view = std::move(routed.view);
        // What is selected is shown in the text too, unless the link says where the reader is to stand.
        if (!state_.view.sentence.has_value())
            state_.view.sentence = sentence_of(*state_.current()->report, state_.view.selection);
    }

    AppState& state_;
    Effects& effects_;
    Item hovered_;
};

}  // namespace

AppState make_state(const std::string& fragment, const Preferences& preferences,
                    std::map<std::string, std::string> kept) {
    AppState state;
    state.stored = kept;
    state.kept = std::move(kept);
    state.preferences = within_limits(preferences);
    ActionQueue actions{ReplaceLink{fragment}};
    apply_actions(actions, state);
    return state;
}

Effects apply_actions(ActionQueue& actions, AppState& state) {
    Effects effects;
    Applier applier(state, effects);
    bool other_than_hover = false;
    for (Action& action : actions) {
        std::visit(applier, action);
        other_than_hover |= !std::holds_alternative<HoverItem>(action);
    }
    actions.clear();

    const Item hovered_before = std::exchange(state.hovered, applier.hovered());
    drop_unknown(state);
    effects.state_changed = other_than_hover || state.hovered != hovered_before;
    return effects;
}

}  // namespace attache
