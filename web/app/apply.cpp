#include "app/apply.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "app/preferences.h"
#include "app/reports.h"
#include "app/route.h"
#include "app/validate.h"
#include "io/linked_text.h"

namespace attache {
namespace {

void add_notice(AppState& state, std::string text) {
    const auto same = [&](const Notice& each) { return each.text == text; };
    const auto old = std::find_if(state.notices.begin(), state.notices.end(), same);
    if (old != state.notices.end()) state.notices.erase(old);
    if (state.notices.size() == k_max_notices) state.notices.erase(state.notices.begin());
    state.notices.push_back({std::move(text), state.next_notice++});
}

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

Place place_of(const AppState& state) { return {state.current_report, state.view}; }

class Applier {
public:
    Applier(AppState& state, Effects& effects) : state_(state), effects_(effects) {}

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
        state_.current_report = place.report;
        state_.view = place.view;
        send_reader();
    }
    void operator()(OpenText& action) {
        state_.waiting.push_back(std::move(action.text));
        open_waiting();
    }
    void operator()(const ContinueOpening&) {
        if (!state_.opening) return;
        if (!state_.opening->reading.is_done()) state_.opening->reading.step();
        if (!state_.opening->reading.is_done()) return;
        show_opened(*std::exchange(state_.opening, std::nullopt));
        open_waiting();
    }
    void operator()(const CancelOpening&) {
        state_.opening.reset();
        open_waiting();
    }
    void operator()(OfferText& action) { state_.offered = std::move(action.text); }
    void operator()(const AnswerOffer& action) {
        if (!state_.offered) return;
        IncomingText text = *std::exchange(state_.offered, std::nullopt);
        if (!action.open) return;
        state_.waiting.push_back(std::move(text));
        open_waiting();
    }
    void operator()(const ShowReport& action) {
        if (action.index < state_.reports.size()) show(action.index, state_.reports[action.index].left_at);
    }
    void operator()(const CloseReport& action) { close(action.index); }
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
    void go(ViewState view, PlaceChange change) {
        state_.view = std::move(view);
        record(change);
    }

    // --- reports -----------------------------------------------------------------------------------------------

    void show(std::size_t index, ViewState view) {
        if (index != state_.current_report && state_.current() != nullptr)
            state_.reports[state_.current_report].left_at = state_.view;
        state_.current_report = index;
        go(std::move(view), PlaceChange::Step);
        send_reader();
    }

    // Begins to read what waits, until one is long.
    void open_waiting() {
        while (!state_.opening && !state_.waiting.empty()) {
            IncomingText text = std::move(state_.waiting.front());
            state_.waiting.pop_front();
            const std::string name = text.name;
            Result<Opening> opening = begin_opening(std::move(text));
            if (!opening) {
                add_notice(state_, "\u201c" + name + "\u201d was not opened: " + opening.error().message + ".");
            } else if (find_report(state_, opening.value().id) ||
                       opening.value().source_bytes <= k_read_at_once_bytes) {
                show_opened(std::move(opening).value());
            } else {
                state_.opening = std::move(opening).value();
            }
        }
    }

    void show_opened(Opening opening) {
        const std::size_t index = finish_opening(state_, std::move(opening));
        const OpenReport& report = state_.reports[index];
        const DecodedLink awaited = decode_link(state_.awaited_link);
        if (awaited.link.report == report.id) {
            state_.awaited_link.clear();
            show(index, view_of(awaited.link, *report.report).view);
        } else {
            show(index, report.left_at);
        }
        if (report.report->findings.relations.empty()) {
            add_notice(state_, "No sentence of \u201c" + report.title +
                                   "\u201d could be read as one actor acting on another. Attach\u00e9 reads English.");
        }
    }

    void close(std::size_t index) {
        if (index >= state_.reports.size() || state_.reports.size() < 2) return;
        const bool is_current = index == state_.current_report;
        state_.closed.add(std::move(state_.reports[index].report));
        state_.reports.erase(state_.reports.begin() + static_cast<std::ptrdiff_t>(index));
        const std::size_t neighbour = index == 0 ? 0 : index - 1;
        state_.history.forget_report(index, {neighbour, state_.reports[neighbour].left_at});
        if (is_current) {
            state_.current_report = neighbour;
            state_.view = state_.reports[neighbour].left_at;
            effects_.place = std::max(effects_.place, History::Recorded::Replaced);
        } else if (state_.current_report > index) {
            --state_.current_report;
        }
    }

    // Opens the text that a link carries; nothing if it carries none or a damaged one.
    std::optional<std::size_t> open_linked(const Link& link) {
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

    void record(PlaceChange change) {
        const History::Recorded recorded = state_.history.record(place_of(state_), change);
        effects_.place = std::max(effects_.place, recorded);
    }

    void send_reader() {
        if (state_.view.sentence.has_value()) ++state_.reader_requests;
    }

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
        if (!index && is_own_id(decoded.link.report)) state_.awaited_link = fragment;
        const bool is_there = index.has_value();
        std::string trouble = is_there ? std::string() : index.error().message;
        if (!is_there) index = open_report(state_, "");
        if (index) {
            state_.current_report = index.value();
            if (!is_there) trouble += "; this is " + state_.current()->title;
        }
        if (!trouble.empty()) add_notice(state_, trouble + ".");
        if (!index) return;

        Link link = decoded.link;
        if (!is_there) {  // what is selected in another report says nothing about this one
            link.selection.clear();
            link.sentence.clear();
        }
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

AppState make_state(const std::string& fragment, const Preferences& preferences) {
    AppState state;
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
