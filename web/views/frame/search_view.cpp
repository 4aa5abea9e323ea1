#include "views/frame/search_view.h"

#include <algorithm>
#include <utility>
#include <variant>

#include <imgui.h>

#include "base/second_part.h"
#include "ui/dialog.h"
#include "ui/keyboard.h"
#include "ui/panels.h"
#include "ui/rich_text.h"
#include "views/format.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr const char* k_popup = "search-panel";
constexpr float k_widest = 680;
constexpr std::string_view k_hint = "Search names, sentences, sections and commands";
constexpr std::string_view k_short_hint = "Search or go to";
constexpr std::string_view k_help =
    "actor:UZB  theme:energy  year:2010-2012  sign:-  status:plan  \"exact words\"  narrow what is found";

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

Icon icon_of(const Report& report, const Item& item) {
    if (const EntityId* entity = std::get_if<EntityId>(&item)) return icon_of(report.findings.entities[*entity].kind);
    if (std::holds_alternative<SectionId>(item)) return Icon::Outline;
    return Icon::Quote;
}

Icon icon_of(const Report& report, const SearchChoice& choice) {
    return std::visit(
        Overloaded{[&](const Item& item) { return icon_of(report, item); },
                   [](CommandId) { return Icon::ChevronRight; }, [](const Filter&) { return Icon::Filter; },
                   [](const SearchText&) { return Icon::Search; }, [](const FindText&) { return Icon::Report; },
                   [](const SearchNote&) { return Icon::Help; }},
        choice);
}

// What stands quietly at the right end of a row.
std::string remark_on(const ViewContext& context, const SearchRow& row) {
    const Report& report = context.report();
    return std::visit(
        Overloaded{[&](const Item& item) -> std::string {
                       if (const EntityId* entity = std::get_if<EntityId>(&item))
                           return std::string(label_of(report.findings.entities[*entity].kind)) + ", " +
                                  counted(row.count, "mention", "mentions");
                       if (const SentenceId* sentence = std::get_if<SentenceId>(&item))
                           return sentence_short_label(*sentence);
                       return {};
                   },
                   [&](CommandId id) {
                       const bool has_keys = !context.ui.frame.surroundings().coarse_pointer;
                       return has_keys ? std::string(command(id).shortcut) : std::string();
                   },
                   [&](const Filter&) { return counted(row.count, "relation", "relations"); },
                   [&](const FindText&) { return counted(row.count, "place", "places"); },
                   [](const SearchText&) { return std::string(); }, [](const SearchNote&) { return std::string(); }},
        row.choice);
}

void make_rows(const ViewContext& context, SearchState& search) {
    if (search.report != &context.report()) {
        search.index.emplace(context.report());
        search.report = &context.report();
        search.made_for.reset();
    }
    if (search.made_for == search.text) return;
    search.rows = make_search_rows(context.state, context.derived, *search.index, search.text);
    search.made_for = search.text;
    search.current = 0;
    search.reveal_current = true;
}

// The row after (or before) the current one that can be chosen.
void step(SearchState& search, bool forward) {
    const std::size_t count = search.rows.rows.size();
    for (std::size_t i = 1; i <= count; ++i) {
        const std::size_t row = (search.current + (forward ? i : count - i)) % count;
        if (std::holds_alternative<SearchNote>(search.rows.rows[row].choice)) continue;
        search.current = row;
        search.reveal_current = true;
        return;
    }
}

void take(const ViewContext& context, SearchState& search, std::size_t index) {
    const SearchRow row = search.rows.rows[index];
    if (std::holds_alternative<SearchNote>(row.choice)) return;
    if (const SearchText* next = std::get_if<SearchText>(&row.choice)) {
        search.text = next->text;
        search.take_keyboard = true;
        context.ui.frame.request_frame();
        return;
    }
    choose(row, context.state, context.derived, context.actions);
    ImGui::CloseCurrentPopup();
}

// A long label begins a little before the first word that fits.
std::size_t first_byte_shown(const SearchRow& row, Font font, float room) {
    if (row.marks.empty() || text_width(font, row.label) <= room) return 0;
    const std::size_t mark = row.marks.front().begin;
    if (text_width(font, std::string_view(row.label).substr(0, row.marks.front().end)) <= room * 0.7F) return 0;
    std::size_t begin = mark;
    constexpr std::size_t k_words_before = 4;
    for (std::size_t words = 0; begin > 0 && words < k_words_before; ++words) {
        const std::size_t space = row.label.rfind(' ', begin - 2);
        begin = space == std::string::npos || begin < 2 ? 0 : space + 1;
    }
    return begin;
}

void draw_label(const Ui& ui, const SearchRow& row, ImVec2 origin, float room, Color color) {
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Font font = ui.theme.font(TextStyle::Body);
    const std::size_t begin = first_byte_shown(row, font, room);
    const std::string shown = (begin > 0 ? "\xE2\x80\xA6 " : "") + row.label.substr(begin);
    const std::size_t added = shown.size() - (row.label.size() - begin);
    const auto x_of = [&](std::size_t byte) {
        return origin.x + text_width(font, std::string_view(shown).substr(0, byte - begin + added));
    };
    for (const ByteSpan mark : row.marks) {
        if (mark.begin < begin) continue;
        const float left = x_of(mark.begin);
        const float right = std::min(x_of(mark.end), origin.x + room);
        if (left < right)
            list.AddRectFilled({left - 1, origin.y - 1}, {right + 1, origin.y + font.size + 2},
                               to_u32(ui.palette().mark_hit), 2);
    }
    draw_text_elided(list, font, origin, room, color, shown);
}

void show_row(const ViewContext& context, SearchState& search, std::size_t index, float width) {
    Ui& ui = context.ui;
    const Palette& palette = ui.palette();
    const SearchRow& row = search.rows.rows[index];
    const bool is_note = std::holds_alternative<SearchNote>(row.choice);
    const Press press =
        press_area(ui, "search:row:" + std::to_string(index), {width, ui.theme.target + grid(0.5F)}, !is_note);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const ImVec2 moved = ImGui::GetIO().MouseDelta;
    if (press.hovered && (moved.x != 0 || moved.y != 0)) search.current = index;
    const bool current = search.current == index && !is_note;
    if (current) list.AddRectFilled(press.rect.min, press.rect.max, to_u32(palette.selection), k_radius);
    if (current && search.reveal_current) ImGui::SetScrollHereY(0.5F);
    const float icon = ui.theme.icon_size();
    const float middle = press.rect.center().y;
    draw_icon(list, icon_of(context.report(), row.choice), {press.rect.min.x + grid(2) + icon / 2, middle}, icon,
              palette.muted);
    const Font small = ui.theme.font(TextStyle::Caption);
    const std::string remark = remark_on(context, row);
    const float remark_width = text_width(small, remark);
    draw_text(list, small,
              {press.rect.max.x - grid(2) - remark_width, middle_y(small, press.rect.min.y, press.rect.max.y)},
              palette.muted, remark);
    const Font font = ui.theme.font(TextStyle::Body);
    const float x = press.rect.min.x + grid(4) + icon;
    draw_label(ui, row, {x, middle_y(font, press.rect.min.y, press.rect.max.y)},
               press.rect.max.x - grid(5) - remark_width - x, is_note ? palette.muted : palette.text);
    if (press.clicked) take(context, search, index);
}

void show_rows(const ViewContext& context, SearchState& search, float width, float most) {
    Ui& ui = context.ui;
    const Font small = ui.theme.font(TextStyle::Caption);
    const float header = small.size + grid(3);
    const float row_height = ui.theme.target + grid(0.5F);
    const float wanted = static_cast<float>(search.rows.groups.size()) * (header + grid(1)) +
                         static_cast<float>(search.rows.rows.size()) * row_height;
    ImGui::BeginChild("##rows", {width, std::min(wanted + grid(1), most)}, ImGuiChildFlags_None,
                      ImGuiWindowFlags_NoSavedSettings);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0, 0});
    const float inner = ImGui::GetContentRegionAvail().x;
    for (const SearchGroup& group : search.rows.groups) {
        const ImVec2 origin = ImGui::GetCursorScreenPos();
        std::string title(group.title);
        if (group.more > 0) title += ": " + count_text(group.more) + " more, go on typing";
        draw_text(*ImGui::GetWindowDrawList(), small, {origin.x + grid(2), origin.y + grid(2)}, ui.palette().muted,
                  title);
        ImGui::Dummy({inner, header + grid(1)});
        for (std::size_t row = group.begin; row < group.end; ++row)
            show_row(context, search, row, inner);
    }
    ImGui::PopStyleVar();
    search.reveal_current = false;
    ImGui::EndChild();
}

void show_nothing_found(const Ui& ui, float width) {
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    constexpr std::string_view k_advice = "No name, sentence or command fits these words. Try fewer or shorter ones.";
    const float height = empty_state_height(ui, width, k_advice) + 2 * grid(5);
    draw_empty_state(*ImGui::GetWindowDrawList(), ui, {origin, {origin.x + width, origin.y + height}}, Icon::Search,
                     "Nothing found", k_advice);
    ImGui::Dummy({width, height});
}

ATTACHE_SECOND_PART void show_contents(const ViewContext& context, SearchState& search) {
    Ui& ui = context.ui;
    const float width = ImGui::GetContentRegionAvail().x;
    const float room_for_hint = width - ui.theme.icon_size() - grid(7);
    const bool has_room = text_width(ui.theme.font(TextStyle::Body), k_hint) <= room_for_hint;
    const FieldResult field = text_field(ui, "search:field", has_room ? k_hint : k_short_hint, Icon::Search, width,
                                         search.text, std::exchange(search.take_keyboard, false));
    const ImGuiID id = ImGui::GetItemID();
    take_key(ImGuiKey_UpArrow, id);
    take_key(ImGuiKey_DownArrow, id);
    make_rows(context, search);
    if (!search.rows.rows.empty()) {
        if (ImGui::IsKeyPressed(ImGuiKey_DownArrow)) step(search, true);
        if (ImGui::IsKeyPressed(ImGuiKey_UpArrow)) step(search, false);
    }
    const float most = ImGui::GetMainViewport()->Size.y * 0.62F;
    ImGui::Dummy({width, grid(1)});
    if (search.rows.rows.empty())
        show_nothing_found(ui, width);
    else
        show_rows(context, search, width, most);
    const Font small = ui.theme.font(TextStyle::Caption);
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const float help =
        draw_paragraph(ImGui::GetWindowDrawList(), small, small.size + grid(1),
                       {origin.x + grid(2), origin.y + grid(0.5F)}, width - grid(3), ui.palette().muted, k_help);
    ImGui::Dummy({width, help + grid(1)});
    if (field.submitted && search.current < search.rows.rows.size()) take(context, search, search.current);
    if (ImGui::IsKeyPressed(ImGuiKey_Escape)) ImGui::CloseCurrentPopup();
}

}  // namespace

void show_search(const ViewContext& context, SearchState& search) {
    Ui& ui = context.ui;
    if (search.followed_request != context.state.search_requests) {
        search.followed_request = context.state.search_requests;
        search.text.clear();
        search.made_for.reset();
        search.take_keyboard = true;
        ImGui::OpenPopup(k_popup);
    }
    if (!begin_top_dialog(ui, k_popup, "search", k_widest * ui.theme.text_scale, grid(3))) return;
    show_contents(context, search);
    end_dialog();
}

}  // namespace attache
