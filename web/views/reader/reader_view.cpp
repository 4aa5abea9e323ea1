#include "views/reader/reader_view.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "ui/keyboard.h"
#include "ui/panels.h"
#include "views/emphasis.h"
#include "views/format.h"
#include "views/lookup.h"
#include "views/reader/reader_text.h"
#include "views/relation_summary.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr std::size_t k_kept_rows = 400;  // laid out rows that are not seen but kept
constexpr std::uint32_t k_kept_frames = 120;

std::vector<float> estimates(const ViewContext& context, const ReaderState& reader, float width) {
    std::vector<float> heights;
    heights.reserve(reader.rows.size());
    for (const ReaderRow& row : reader.rows)
        heights.push_back(estimate_row(context, row, width));
    return heights;
}

// Rows and heights are made when what they depend on has changed, not marked as stale by whoever changes it.
void follow_report(const ViewContext& context, ReaderState& reader, float width) {
    const Report& report = context.report();
    const ReaderText mode = context.state.preferences.reader_text;
    const float text_scale = context.ui.theme.text_scale;
    // Corrections make another report of the same text: the reader's place stays.
    const Report* text = &context.open.report.as_read();
    if (reader.report != &report) reader.corrected = corrected_sentences(context.open.report.outcomes());
    if (reader.report != &report && reader.text == text) {
        reader.report = &report;
        reader.names.emplace(report);
        reader.laid_out.clear();
        reader.evidence_item = {};
        reader.evidence.clear();
        reader.ticks.clear();
        reader.ticked_palette = nullptr;  // they are made anew
    }
    if (reader.report != &report) {
        reader.report = &report;
        reader.text = text;
        reader.names.emplace(report);
        reader.rows = make_reader_rows(report.document);
        reader.mode = mode;
        reader.width = width;
        reader.text_scale = text_scale;
        reader.laid_out.clear();
        reader.list.reset(estimates(context, reader, width));
        reader.evidence_item = {};
        reader.evidence.clear();
        reader.ticks.clear();
        reader.followed_request = 0;
        return;
    }
    if (reader.mode == mode && reader.width == width && reader.text_scale == text_scale) return;
    reader.mode = mode;
    reader.width = width;
    reader.text_scale = text_scale;
    reader.laid_out.clear();
    reader.list.estimate_again(estimates(context, reader, width));
}

double share_of(const Report& report, SentenceId sentence) {
    return static_cast<double>(report.document.sentences[sentence].span.begin) /
           static_cast<double>(std::max<std::size_t>(1, report.source.bytes.size()));
}

// At most one tick for each place that can be told apart on a scroll bar.
void add_tick(std::vector<ScrollTick>& ticks, double share, Color color) {
    constexpr double k_least_distance = 1.0 / 600;
    if (ticks.empty() || ticks.back().color != color || share - ticks.back().share >= k_least_distance) {
        ticks.push_back({share, color});
    }
}

// How much is said where: relations that pass the filter, by place and sign, as the right half of the strip.
void add_density(const ViewContext& context, std::vector<ScrollTick>& ticks) {
    constexpr std::size_t k_places = 160;
    std::vector<SignCounts> places(k_places);
    const Report& report = context.report();
    for (const RelationId id : context.derived.relations) {
        const Relation& relation = report.findings.relations[id];
        const double share = share_of(report, relation.sentence);
        const std::size_t place = std::min(k_places - 1, static_cast<std::size_t>(share * k_places));
        ++places[place][sign_of(relation)];
    }
    std::uint32_t most = 1;
    for (const SignCounts& counts : places)
        most = std::max(most, total_of(counts));
    for (std::size_t place = 0; place < places.size(); ++place) {
        const SignCounts& counts = places[place];
        const std::uint32_t total = total_of(counts);
        if (total == 0) continue;
        const auto strongest =
            static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
        const float share = static_cast<float>(total) / static_cast<float>(most);
        ticks.push_back({static_cast<double>(place) / k_places,
                         faded(context.ui.palette().signs[strongest], 0.35F + 0.4F * share),
                         1 - (0.25F + 0.35F * share), 1});
    }
}

void follow_selection(const ViewContext& context, ReaderState& reader) {
    const Report& report = context.report();
    const bool same =
        reader.evidence_item == context.selection() && reader.ticked_hits == context.derived.hits.size() &&
        reader.ticked_filter == context.state.view.filter && reader.ticked_palette == &context.ui.palette();
    if (same) return;
    reader.ticked_filter = context.state.view.filter;
    reader.ticked_palette = &context.ui.palette();
    reader.evidence_item = context.selection();
    reader.evidence = evidence_of(report, context.selection());
    reader.ticked_hits = context.derived.hits.size();
    reader.ticks.clear();
    if (!context.state.preferences.hidden_marks.test(static_cast<std::size_t>(MarkGroup::Relations)))
        add_density(context, reader.ticks);
    for (const SentenceId sentence : reader.evidence) {
        add_tick(reader.ticks, share_of(report, sentence), faded(context.ui.palette().accent, 0.55F));
    }
    for (const FindHit& hit : context.derived.hits) {
        add_tick(reader.ticks, share_of(report, hit.sentence), context.ui.palette().mark_current_hit);
    }
}

void follow_requests(const ViewContext& context, ReaderState& reader) {
    if (reader.followed_request == context.state.reader_requests) return;
    reader.followed_request = context.state.reader_requests;
    reader.key_mark = 0;
    const SentenceId sentence = context.state.view.sentence;
    if (!sentence.has_value() || reader.rows.empty()) return;
    const std::size_t row = row_of(reader.rows, sentence);
    const bool is_first = reader.rows[row].first == sentence;
    const bool below_heading =
        is_first && row > 0 && reader.rows[row - 1].heading.has_value() && reader.rows[row - 1].first == sentence;
    if (below_heading)
        reader.list.go_to(row - 1);
    else
        reader.list.reveal(row);
}

void forget_unseen(ReaderState& reader) {
    if (reader.laid_out.size() <= k_kept_rows) return;
    for (auto entry = reader.laid_out.begin(); entry != reader.laid_out.end();) {
        entry = reader.frame - entry->second.seen_in_frame > k_kept_frames ? reader.laid_out.erase(entry)
                                                                           : std::next(entry);
    }
}

// What a mark's tooltip says.
std::pair<std::string, std::string> describe(const Report& report, const Item& item) {
    std::string remark;
    if (const auto* entity = std::get_if<EntityId>(&item)) {
        remark = label_of(report.findings.entities[*entity].kind);
    } else if (const auto* relation_id = std::get_if<RelationId>(&item)) {
        const Relation& relation = report.findings.relations[*relation_id];
        remark = std::string(sign_label(sign_of(relation))) + ", " + std::string(label_of(relation.theme)) + ", " +
                 std::string(label_of(relation.status));
    } else if (const auto* date = std::get_if<DateId>(&item)) {
        remark = label_of(report.findings.dates[*date].precision);
    } else if (const auto* amount = std::get_if<AmountId>(&item)) {
        const Amount& about = report.findings.amounts[*amount];
        remark = about.aid ? "Aid, " + std::string(label_of(about.aid->status)) : std::string(label_of(about.role));
    }
    return {title_of(report, item), remark};
}

// The n-th of the relations that share a trigger is reached by pressing it again.
Item next_of_same_trigger(const Report& report, const Item& item, const Item& selection) {
    const auto* pointed = std::get_if<RelationId>(&item);
    if (pointed == nullptr) return item;
    const Relation& first = report.findings.relations[*pointed];
    std::vector<RelationId> same;
    for (const RelationId id : marks_in(report.findings.relations, first.sentence)) {
        if (report.findings.relations[id].trigger == first.trigger) same.push_back(id);
    }
    const auto* selected = std::get_if<RelationId>(&selection);
    const auto current = selected == nullptr ? same.end() : std::find(same.begin(), same.end(), *selected);
    if (current == same.end() || std::next(current) == same.end()) return same.front();
    return *std::next(current);
}

void follow_keys(const ViewContext& context, ReaderState& reader, ImGuiID id) {
    take_arrow_keys(id);
    const Report& report = context.report();
    const SentenceId here =
        context.state.view.sentence.has_value() ? context.state.view.sentence : first_sentence_shown(reader);
    if (!here.has_value()) return;
    const auto go = [&](std::size_t index) { context.act(GoToSentence{SentenceId(index), PlaceChange::Dragging}); };
    if (key_pressed(ImGuiKey_DownArrow) && here.index() + 1 < report.document.sentences.size()) go(here.index() + 1);
    if (key_pressed(ImGuiKey_UpArrow) && here.index() > 0) go(here.index() - 1);
    RowText words = read_row(report, {SectionId::none(), here, 1}, reader.mode);
    std::erase_if(words.marks,
                  [](const ReaderMark& mark) { return std::holds_alternative<std::monostate>(mark.item); });
    if (words.marks.empty()) return;
    const std::size_t count = words.marks.size();
    const bool forward = key_pressed(ImGuiKey_RightArrow);
    const bool back = key_pressed(ImGuiKey_LeftArrow);
    if (!forward && !back) return;
    // The first step selects the first mark; further ones go round.
    const auto selected = std::find_if(words.marks.begin(), words.marks.end(),
                                       [&](const ReaderMark& mark) { return mark.item == context.selection(); });
    if (selected == words.marks.end())
        reader.key_mark = forward ? 0 : count - 1;
    else
        reader.key_mark = (reader.key_mark + (forward ? 1 : count - 1)) % count;
    context.select(words.marks[reader.key_mark].item);
    context.act(GoToSentence{here, PlaceChange::Dragging});
}

// Which marks are shown in the text.
void show_marks_menu(const ViewContext& context) {
    struct Choice {
        std::string_view name;
        std::string_view label;
    };
    constexpr std::array<Choice, static_cast<std::size_t>(MarkGroup::Count_)> k_choices{
        {{"marks:names", "Names"},
         {"marks:dates", "Dates"},
         {"marks:money", "Money"},
         {"marks:relations", "Relations"},
         {"marks:references", "Cross references"}}};
    constexpr const char* k_menu = "menu:marks";
    Ui& ui = context.ui;
    const EnumSet<MarkGroup>& hidden = context.state.preferences.hidden_marks;
    if (button(ui, k_menu, {.icon = Icon::Marks, .tooltip = "Marks in the text", .active = hidden.any()}))
        ImGui::OpenPopup(k_menu);
    const Rect below{ImGui::GetItemRectMin(), ImGui::GetItemRectMax()};
    if (!begin_popover(ui, k_menu, below, grid(52) * ui.theme.text_scale)) return;
    const float width = ImGui::GetContentRegionAvail().x;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
    for (std::size_t i = 0; i < k_choices.size(); ++i) {
        if (!menu_item(ui, k_choices[i].name, width, {.label = k_choices[i].label, .chosen = !hidden.test(i)}))
            continue;
        Preferences preferences = context.state.preferences;
        preferences.hidden_marks.flip(i);
        context.act(SetPreferences{preferences});
    }
    ImGui::PopStyleVar();
    end_popover();
}

void show_header(const ViewContext& context, Rect rect) {
    Ui& ui = context.ui;
    static constexpr Segment k_segments[] = {
        {"text:readable", "Readable", "Normal spelling and capitals, restored"},
        {"text:exact", "Exact", "The text exactly as the file has it"},
    };
    const ImVec2 size = segmented_size(ui, k_segments);
    draw_section_header(
        *ImGui::GetWindowDrawList(), ui,
        {{rect.min.x + grid(4), rect.min.y}, {rect.max.x - size.x - ui.theme.target - grid(5), rect.max.y}}, "Report",
        counted(context.report().document.sentences.size(), "sentence", "sentences") + "   ");
    const float square = ui.theme.target;
    ImGui::SetCursorScreenPos({rect.max.x - size.x - square - grid(4), rect.center().y - square / 2});
    show_marks_menu(context);
    ImGui::SetCursorScreenPos({rect.max.x - size.x - grid(3), rect.center().y - size.y / 2});
    const auto current = static_cast<std::size_t>(context.state.preferences.reader_text);
    if (const auto chosen = segmented(ui, k_segments, current)) {
        Preferences preferences = context.state.preferences;
        preferences.reader_text = static_cast<ReaderText>(*chosen);
        context.act(SetPreferences{preferences});
    }
}

// A cross reference leads to the section or table it names; what the text has lost is said.
void follow_reference(const ViewContext& context, ReaderState& reader, const ReaderTarget& target, bool clicked) {
    const Reference& reference = context.report().findings.references[target.reference];
    const bool leads = reference.resolved.has_value();
    ImGui::SetMouseCursor(leads ? ImGuiMouseCursor_Hand : ImGuiMouseCursor_NotAllowed);
    if (reader.rest.rests_on(context.ui, target.reference.index() * 2 + 1)) {
        const std::string what = reference.target.empty() ? "This reference" : '"' + reference.target + '"';
        show_tip(context.ui, leads ? "Go to " + what : what + " is referred to but is not in this text",
                 leads ? sentence_label(reference.resolved) : "");
    }
    if (!clicked) return;
    if (leads)
        context.act(GoToSentence{reference.resolved});
    else
        context.select(target.sentence);
}

void show_text(const ViewContext& context, ReaderState& reader, Rect view) {
    Ui& ui = context.ui;
    ImGui::SetCursorScreenPos(view.min);
    ImGui::SetNextItemAllowOverlap();
    const Press press = press_area(ui, "reader:text", view.size());
    const ImGuiID id = ImGui::GetItemID();
    ImGui::SetMouseCursor(ImGuiMouseCursor_Arrow);

    ReaderRowSource source(context, reader, ImGui::GetIO().MousePos, press.hovered);
    reader.list.show(ui, "reader:scroll", view, source, reader.ticks);
    if (press.focused) follow_keys(context, reader, id);

    if (press.clicked && !press.hovered) {  // by the keyboard
        context.select(context.state.view.sentence.has_value() ? context.state.view.sentence
                                                               : first_sentence_shown(reader));
        return;
    }
    const std::optional<ReaderTarget>& target = source.target();
    if (!target) {
        reader.rest.leave();
        return;
    }
    if (target->reference.has_value()) {
        follow_reference(context, reader, *target, press.clicked);
        return;
    }
    const bool on_mark = !std::holds_alternative<std::monostate>(target->item);
    if (on_mark) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        context.hover(target->item);
        const std::uint64_t thing = (target->item.index() + 1) * 0x9E3779B9ULL + target->sentence.index();
        if (reader.rest.rests_on(ui, thing)) {
            const auto [title, remark] = describe(context.report(), target->item);
            show_tip(ui, title, remark);
        }
    } else {
        reader.rest.leave();
    }
    if (press.clicked) {
        if (on_mark)
            context.select(next_of_same_trigger(context.report(), target->item, context.selection()));
        else
            context.select(target->sentence);
    }
}

}  // namespace

SentenceId first_sentence_shown(const ReaderState& reader) {
    const std::size_t row = reader.list.first_row();
    return row < reader.rows.size() ? reader.rows[row].first : SentenceId::none();
}

void show_reader(const ViewContext& context, ReaderState& reader, Rect rect) {
    Ui& ui = context.ui;
    begin_panel(ui, "reader", rect, ui.palette().surface);
    const float header = ui.theme.target + grid(3);
    show_header(context, {rect.min, {rect.max.x, rect.min.y + header}});
    const Rect view{{rect.min.x + grid(1), rect.min.y + header}, rect.max};
    ++reader.frame;
    follow_report(context, reader, view.width() - k_scroll_bar_width);
    follow_selection(context, reader);
    follow_requests(context, reader);
    show_text(context, reader, view);
    forget_unseen(reader);
    end_panel();
}

}  // namespace attache
