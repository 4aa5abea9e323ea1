#include "views/reader/reader_text.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "views/corrected_mark.h"
#include "views/emphasis.h"
#include "views/format.h"
#include "views/mark_style.h"

namespace attache {
namespace {

constexpr float k_row_padding = 5;
constexpr float k_longest_line_em = 44;  // longer lines are hard to follow back
constexpr float k_sign_radius = 5.5F;
constexpr float k_narrow_row = 340;

// Where the parts of a row stand, from its left edge.
struct RowColumns {
    float number_right;
    float text_left;
    float text_width;
    float signs_left;
};

RowColumns columns_of(const UiTheme& theme, float width) {
    const float number = number_width(theme.font(TextStyle::Caption), "0000") + grid(width < k_narrow_row ? 1 : 2);
    RowColumns columns{};
    columns.number_right = number;
    columns.text_left = number + grid(3);
    const float signs = theme.scaled(2 * (2 * k_sign_radius + 2));
    const float longest = theme.font(TextStyle::Reading).size / theme.faces.serif.height_per_em * k_longest_line_em;
    columns.text_width = std::clamp(width - columns.text_left - signs - grid(2), 60.0F, std::max(60.0F, longest));
    columns.signs_left = columns.text_left + columns.text_width + grid(2);
    return columns;
}

bool is_major(const Report& report, SectionId section) { return report.document.sections[section].level <= 1; }

TextStyle heading_style(const Report& report, SectionId section) {
    return is_major(report, section) ? TextStyle::Heading : TextStyle::Title;
}

float heading_space_above(const Report& report, SectionId section) {
    if (section.index() == 0) return grid(3);
    return is_major(report, section) ? grid(7) : grid(5);
}

constexpr std::string_view k_inferred = "heading inferred from the text";

float heading_height(const ViewContext& context, SectionId section, float width) {
    const UiTheme& theme = context.ui.theme;
    const Report& report = context.report();
    const TextStyle style = heading_style(report, section);
    const RowColumns columns = columns_of(theme, width);
    const Section& about = report.document.sections[section];
    float height = heading_space_above(report, section) + grid(2);
    height +=
        draw_paragraph(nullptr, theme.font(style), theme.line_height(style), {}, columns.text_width, {}, about.title);
    if (about.inferred) height += theme.line_height(TextStyle::Caption);
    return height;
}

RichText rich_text_of(const UiTheme& theme, const RowText& words, std::span<const TextMark> marks) {
    const Font font = theme.font(TextStyle::Reading);
    return {words.text, marks, font, font, theme.line_height(TextStyle::Reading)};
}

MarkFocus focus_of(const ViewContext& context, const Item& item) {
    if (belongs_to(context.report(), item, context.selection())) return MarkFocus::Selected;
    return belongs_to(context.report(), item, context.state.hovered) ? MarkFocus::Hovered : MarkFocus::None;
}

bool is_filtered_out(const ViewContext& context, const Item& item) {
    const auto* relation = std::get_if<RelationId>(&item);
    return relation != nullptr &&
           !passes(context.state.view.filter, context.report(), context.report().findings.relations[*relation]);
}

std::size_t line_of(const TextLayout& layout, std::uint32_t offset) {
    const auto after = std::upper_bound(layout.lines.begin(), layout.lines.end(), offset,
                                        [](std::uint32_t wanted, const TextLine& line) { return wanted < line.begin; });
    return after == layout.lines.begin() ? 0 : static_cast<std::size_t>(after - layout.lines.begin()) - 1;
}

// A sign beside a line: that the line states a relation of this sign.
struct MarginSign {
    std::size_t line = 0;
    std::size_t place = 0;  // among those of the line
    std::size_t sign = 1;
    RelationId relation;    // the first, or the first that concerns what is selected
    bool is_quiet = false;  // something is selected that none of them concerns
};

std::vector<MarginSign> margin_signs(const ViewContext& context, const LaidOutRow& row) {
    if (context.state.preferences.hidden_marks.test(static_cast<std::size_t>(MarkGroup::Relations))) return {};
    const bool something_selected = !std::holds_alternative<std::monostate>(context.selection());
    std::vector<MarginSign> signs;
    for (const ReaderMark& mark : row.words.marks) {
        const auto* relation = std::get_if<RelationId>(&mark.item);
        if (relation == nullptr || is_filtered_out(context, mark.item)) continue;
        const std::size_t line = line_of(row.layout, mark.begin);
        const bool quiet = something_selected && !concerns(context.report(), *relation, context.selection());
        const auto same = std::find_if(signs.begin(), signs.end(), [&](const MarginSign& each) {
            return each.line == line && each.sign == mark.sign;
        });
        if (same == signs.end()) {
            const auto on_line =
                std::count_if(signs.begin(), signs.end(), [&](const MarginSign& each) { return each.line == line; });
            signs.push_back({line, static_cast<std::size_t>(on_line), mark.sign, *relation, quiet});
        } else if (same->is_quiet && !quiet) {
            same->relation = *relation;
            same->is_quiet = false;
        }
    }
    return signs;
}

// From one sign of a line to the next: nearer than usual where there is no room for all.
float sign_step(const std::vector<MarginSign>& signs, std::size_t line, float room, float radius) {
    const float usual = 2 * radius + 2;
    const auto count =
        std::count_if(signs.begin(), signs.end(), [&](const MarginSign& each) { return each.line == line; });
    return count < 2 ? usual : std::min(usual, (room - 2 * radius) / static_cast<float>(count - 1));
}

}  // namespace

float estimate_row(const ViewContext& context, const ReaderRow& row, float width) {
    if (row.heading.has_value()) return heading_height(context, row.heading, width);
    const UiTheme& theme = context.ui.theme;
    const auto& sentences = context.report().document.sentences;
    const SentenceId last(row.first.index() + row.sentences - 1);
    const auto bytes = static_cast<float>(sentences[last].span.end - sentences[row.first].span.begin);
    const float char_width = theme.font(TextStyle::Reading).size * 0.39F;
    const float lines = std::ceil(bytes * char_width / columns_of(theme, width).text_width);
    return std::max(1.0F, lines) * theme.line_height(TextStyle::Reading) + 2 * k_row_padding;
}

const LaidOutRow& ReaderRowSource::laid_out(std::size_t row, float width) {
    LaidOutRow& entry = reader_.laid_out[row];
    if (entry.words.parts.empty()) {
        entry.words = read_row(context_.report(), reader_.rows[row], reader_.mode);
        const UiTheme& theme = context_.ui.theme;
        entry.layout = lay_out(rich_text_of(theme, entry.words, {}), columns_of(theme, width).text_width);
    }
    entry.seen_in_frame = reader_.frame;
    return entry;
}

float ReaderRowSource::measure_row(std::size_t row, float width) {
    const SectionId heading = reader_.rows[row].heading;
    if (heading.has_value()) return heading_height(context_, heading, width);
    return laid_out(row, width).layout.height() + 2 * k_row_padding;
}

void ReaderRowSource::draw_row(std::size_t row, Rect rect) {
    if (reader_.rows[row].heading.has_value())
        draw_heading(reader_.rows[row], rect);
    else
        draw_paragraph_row(row, rect);
}

void ReaderRowSource::draw_heading(const ReaderRow& row, Rect rect) {
    const UiTheme& theme = context_.ui.theme;
    const Palette& palette = theme.palette();
    const Report& report = context_.report();
    const Section& section = report.document.sections[row.heading];
    const RowColumns columns = columns_of(theme, rect.width());
    const TextStyle style = heading_style(report, row.heading);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    float y = rect.min.y + heading_space_above(report, row.heading);
    const float x = rect.min.x + columns.text_left;
    if (is_major(report, row.heading) && row.heading.index() > 0) {
        list.AddLine({x, y - grid(3)}, {x + columns.text_width, y - grid(3)}, to_u32(palette.border));
    }
    const bool pointed = pointed_ && rect.contains(pointer_) && pointer_.y >= y;
    const bool chosen = context_.selection() == Item(row.heading);
    const Color ink = chosen || pointed ? palette.accent : palette.text;
    y += draw_paragraph(&list, theme.font(style), theme.line_height(style), {x, y}, columns.text_width, ink,
                        section.title);
    if (section.inferred) {
        draw_text_elided(list, theme.font(TextStyle::Caption), {x, y}, columns.text_width, palette.muted, k_inferred);
    }
    if (pointed) target_ = ReaderTarget{row.first, row.heading};
}

void ReaderRowSource::add_hits(const LaidOutRow& row, std::vector<TextMark>& marks) const {
    const Palette& palette = context_.ui.palette();
    const auto& hits = context_.derived.hits;
    for (const SentencePart& part : row.words.parts) {
        auto hit = std::lower_bound(hits.begin(), hits.end(), part.sentence,
                                    [](const FindHit& each, SentenceId sentence) { return each.sentence < sentence; });
        for (; hit != hits.end() && hit->sentence == part.sentence; ++hit) {
            const ByteSpan span = span_in_row(context_.report(), part, hit->readable, reader_.mode);
            TextMark mark;
            mark.begin = span.begin;
            mark.end = span.end;
            const bool current = part.sentence == context_.state.view.sentence;
            mark.ground = current ? palette.mark_current_hit : palette.mark_hit;
            marks.push_back(mark);
        }
    }
}

std::vector<TextMark> ReaderRowSource::style_marks(const LaidOutRow& row) const {
    std::vector<TextMark> marks;
    marks.reserve(row.words.marks.size());
    for (const ReaderMark& mark : row.words.marks) {
        marks.push_back(style_mark(context_.ui.palette(), mark, focus_of(context_, mark.item)));
        const bool switched_off =
            context_.state.preferences.hidden_marks.test(static_cast<std::size_t>(group_of(mark.kind)));
        if (switched_off || is_filtered_out(context_, mark.item))
            marks.back() = TextMark{.begin = mark.begin, .end = mark.end};
    }
    return marks;
}

// The sentence that the reader was sent to or that is selected stands on a ground; sentences that show the
// selected item have a line beside them.
void ReaderRowSource::draw_sentence_grounds(const LaidOutRow& row, const RichText& rich, ImVec2 origin, Rect rect) {
    const Palette& palette = context_.ui.palette();
    ImDrawList& list = *ImGui::GetWindowDrawList();
    for (const SentencePart& part : row.words.parts) {
        const bool chosen = context_.selection() == Item(part.sentence);
        const bool current = part.sentence == context_.state.view.sentence;
        const bool evidence = std::binary_search(reader_.evidence.begin(), reader_.evidence.end(), part.sentence);
        if (!chosen && !current && !evidence) continue;
        const std::vector<Rect> lines = rects_of(rich, row.layout, origin, part.begin, part.end);
        if (lines.empty()) continue;
        const bool alone = row.words.parts.size() == 1;
        const Rect whole{{origin.x - grid(1.5F), lines.front().min.y - 2},
                         {rect.max.x - grid(0.5F), lines.back().max.y + 2}};
        if (chosen || current) {
            const Color ground = chosen ? palette.selection : palette.sunken;
            if (alone) list.AddRectFilled(whole.min, whole.max, to_u32(ground), k_radius_small);
            for (const Rect& line : lines) {
                if (!alone) list.AddRectFilled(line.min, line.max, to_u32(ground));
            }
        }
        const float x = rect.min.x;
        if (evidence || current) {
            list.AddRectFilled({x, lines.front().min.y}, {x + 3, lines.back().max.y},
                               to_u32(evidence ? palette.accent : palette.outline), 1.5F);
        }
    }
}

void ReaderRowSource::draw_margin(const LaidOutRow& row, const RichText& rich, ImVec2 origin, Rect rect) {
    const UiTheme& theme = context_.ui.theme;
    const Palette& palette = theme.palette();
    const RowColumns columns = columns_of(theme, rect.width());
    const Font small = theme.font(TextStyle::Caption);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    std::size_t last_line = row.layout.lines.size();
    for (const SentencePart& part : row.words.parts) {
        const std::size_t line = line_of(row.layout, part.begin);
        const float top = origin.y + static_cast<float>(line) * rich.line_height;
        if (std::binary_search(reader_.corrected.begin(), reader_.corrected.end(), part.sentence)) {
            // Below the number, or beside it where there is no second line.
            const bool below = line + 1 < row.layout.lines.size();
            const float x = below ? columns.number_right - grid(1.5F) : (columns.number_right + columns.text_left) / 2;
            const float y = top + rich.line_height * (below ? 1.5F : 0.5F);
            draw_corrected_line(list, context_.ui, {rect.min.x + x, y});
        }
        if (line == last_line) continue;
        last_line = line;
        draw_number(list, small, {rect.min.x + columns.number_right, middle_y(small, top, top + rich.line_height)},
                    palette.muted, std::to_string(part.sentence.index() + 1));
    }

    const float radius = theme.scaled(k_sign_radius);
    const std::vector<MarginSign> signs = margin_signs(context_, row);
    for (const MarginSign& sign : signs) {
        const float step = sign_step(signs, sign.line, rect.width() - columns.signs_left, radius);
        const float x = rect.min.x + columns.signs_left + radius + static_cast<float>(sign.place) * step;
        const ImVec2 center{x, origin.y + (static_cast<float>(sign.line) + 0.5F) * rich.line_height};
        const Color disc = faded(palette.signs[sign.sign], sign.is_quiet ? 0.4F : 1);
        draw_sign(list, static_cast<int>(sign.sign), center, radius, disc, palette.surface);
        const bool pointed = std::hypot(pointer_.x - center.x, pointer_.y - center.y) <= radius + 2;
        if (pointed_ && pointed) {
            target_ = ReaderTarget{context_.report().findings.relations[sign.relation].sentence, sign.relation};
        }
    }
}

void ReaderRowSource::point_at(const LaidOutRow& row, const RichText& rich, ImVec2 origin, Rect rect) {
    if (!pointed_ || !rect.contains(pointer_)) return;
    if (const auto hit = mark_at(rich, row.layout, origin, pointer_)) {
        const ReaderMark& mark = row.words.marks[*hit];
        const auto part = std::find_if(row.words.parts.begin(), row.words.parts.end(),
                                       [&](const SentencePart& each) { return mark.begin < each.end; });
        target_ = ReaderTarget{part->sentence, mark.item, mark.reference};
        return;
    }
    for (const SentencePart& part : row.words.parts) {
        const std::vector<Rect> lines = rects_of(rich, row.layout, origin, part.begin, part.end);
        const bool alone = row.words.parts.size() == 1;
        const bool inside =
            std::any_of(lines.begin(), lines.end(), [this](const Rect& line) { return line.contains(pointer_); });
        if (alone || inside) target_ = ReaderTarget{part.sentence, {}};
    }
}

// Entities are left out: in the ScreenMap their names stand for the graph's nodes.
void ReaderRowSource::note_places(const LaidOutRow& row, const RichText& rich, ImVec2 origin) const {
    ScreenMap& screen = context_.ui.screen;
    const auto note = [&](const Item& item, std::uint32_t begin, std::uint32_t end) {
        const std::vector<Rect> lines = rects_of(rich, row.layout, origin, begin, end);
        if (!lines.empty()) screen.add_mark(reader_.names->of(item), lines.front().on_screen());
    };
    for (const SentencePart& part : row.words.parts)
        note(part.sentence, part.begin, part.end);
    for (const ReaderMark& mark : row.words.marks) {
        const bool is_selectable =
            !std::holds_alternative<EntityId>(mark.item) && !std::holds_alternative<std::monostate>(mark.item);
        if (is_selectable) note(mark.item, mark.begin, mark.end);
    }
}

void ReaderRowSource::draw_paragraph_row(std::size_t row_index, Rect rect) {
    const UiTheme& theme = context_.ui.theme;
    const LaidOutRow& row = laid_out(row_index, rect.width());
    const RowColumns columns = columns_of(theme, rect.width());
    std::vector<TextMark> marks = style_marks(row);
    const ImVec2 origin{rect.min.x + columns.text_left, rect.min.y + k_row_padding};
    {
        const RichText pressable = rich_text_of(theme, row.words, marks);
        draw_sentence_grounds(row, pressable, origin, rect);
        point_at(row, pressable, origin, rect);
        note_places(row, pressable, origin);
    }
    // Hits are no marks that can be pressed: they come after those, so that indices of marks stay what they are.
    add_hits(row, marks);
    std::stable_sort(marks.begin(), marks.end(),
                     [](const TextMark& a, const TextMark& b) { return a.begin < b.begin; });
    const RichText rich = rich_text_of(theme, row.words, marks);
    ImDrawList& list = *ImGui::GetWindowDrawList();
    const Rect clip{list.GetClipRectMin(), list.GetClipRectMax()};
    draw_rich_text(list, rich, row.layout, origin, clip, theme.palette().text);
    draw_margin(row, rich, origin, rect);
}

}  // namespace attache
