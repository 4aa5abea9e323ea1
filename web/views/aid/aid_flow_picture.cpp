#include "views/aid/aid_flow_picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "ui/rich_text.h"
#include "views/aid/aid_picture.h"
#include "views/format.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr float k_node_width = 12;
constexpr std::size_t k_name_lines = 3;
constexpr double k_bands_height = 190;  // all bands together, without the gaps
constexpr double k_thinnest_band = 4;
constexpr int k_slices = 28;  // of a band's curve
constexpr std::string_view k_per_year = "So much a year, so not beside sums";

constexpr std::array<float, k_flow_columns - 1> k_most_level_begin{0.7F, 0.5F};  // of the way to the next column
constexpr float k_most_level_end = 0.32F;

// Between two columns a band runs level beside the names that stand there, and changes its height between them.
float eased(float share, float level_begin, float level_end) {
    const float t = std::clamp((share - level_begin) / (1 - level_begin - level_end), 0.0F, 1.0F);
    return t * t * (3 - 2 * t);
}

class FlowDrawer {
public:
    FlowDrawer(const ViewContext& context, AidState& aid, Rect rect)
        : context_(context),
          ui_(context.ui),
          palette_(context.ui.palette()),
          aid_(aid),
          picture_(aid.flows),
          rect_(rect),
          list_(*ImGui::GetWindowDrawList()) {}

    [[nodiscard]] float height() const {
        const float width = rect_.width();
        float height = picture_head_height(ui_, aid_.words.flows, width) + legend_height() +
                       picture_foot_height(ui_, aid_.words.flows, width);
        if (!picture_.strands.empty()) height += static_cast<float>(request().height) + grid(4);
        return height + loose(false, 0);
    }

    void show() {
        draw_picture_words(list_, ui_, aid_.words.flows, rect_);
        float y = rect_.min.y + picture_head_height(ui_, aid_.words.flows, rect_.width());
        const std::array statuses{picture_.money.status};
        draw_status_legend(&list_, ui_, statuses, {rect_.min.x, y}, rect_.width());
        y += legend_height();
        if (!picture_.strands.empty()) {
            aid_.flow_layout = lay_out_sankey(request());
            top_ = y;
            find_levels();
            show_bands();
            show_nodes();
            y += static_cast<float>(aid_.flow_layout.height) + grid(4);
        }
        loose(true, y);
    }

private:
    [[nodiscard]] Font small() const { return caption_font(ui_); }
    [[nodiscard]] Font strong() const { return ui_.theme.font(TextStyle::Strong); }
    [[nodiscard]] float legend_height() const { return caption_line(ui_) + grid(1); }
    // Of a name of at most three lines, and its remark.
    [[nodiscard]] float name_height(const FlowNode& node) const {
        const float line = ui_.theme.line_height(TextStyle::Strong);
        return draw_paragraph(nullptr, strong(), line, {}, room_of(node.column) + 1, {}, node.name, k_name_lines);
    }
    [[nodiscard]] float label_height(const FlowNode& node) const { return name_height(node) + caption_line(ui_); }
    [[nodiscard]] float highest_label() const {
        float highest = 0;
        for (const FlowNode& node : picture_.nodes)
            highest = std::max(highest, label_height(node));
        return highest;
    }

    // Names and numbers stand above their nodes.
    [[nodiscard]] SankeyRequest request() const {
        SankeyRequest request;
        request.columns = k_flow_columns;
        request.nodes = picture_.nodes.size();
        request.strands = picture_.strands;
        request.gap = static_cast<double>(highest_label() + grid(3));
        request.least = k_thinnest_band;
        request.height = request.gap * static_cast<double>(picture_.most_nodes) +
                         std::max(k_bands_height, k_thinnest_band * 1.5 * static_cast<double>(picture_.strands.size()));
        return request;
    }

    [[nodiscard]] float x_of(std::size_t column) const {
        const float way = rect_.width() - k_node_width;
        // The middle stands left of the middle: its names are longer and stand to its right.
        const float middle = picture_.middle == FlowMiddle::Purpose ? 0.34F : 0.42F;
        return rect_.min.x + (column == 0 ? 0 : column == 1 ? way * middle : way);
    }
    [[nodiscard]] float room_of(std::size_t column) const {
        // No further than bands are level, so that no name lies on one that changes its height.
        if (column + 1 < k_flow_columns)
            return (x_of(column + 1) - x_of(column)) * k_most_level_begin[column] - grid(1);
        return (x_of(2) - x_of(1)) * (is_wide() ? k_most_level_end : 0.44F);
    }
    [[nodiscard]] float label_width(const FlowNode& node) const {
        return std::min(room_of(node.column),
                        std::max(text_width(strong(), node.name), text_width(small(), node.remark)));
    }

    void find_levels() {
        std::array<float, k_flow_columns> widest{};
        for (const FlowNode& node : picture_.nodes)
            widest[node.column] = std::max(widest[node.column], label_width(node));
        for (std::size_t column = 0; column + 1 < k_flow_columns; ++column) {
            const float way = x_of(column + 1) - x_of(column);
            level_[2 * column] = std::min(k_most_level_begin[column], widest[column] / way);
            level_[2 * column + 1] = column == 0 ? 0.06F : std::min(k_most_level_end, widest[2] / way);
        }
    }

    [[nodiscard]] float y_of(double place) const { return top_ + static_cast<float>(place); }
    [[nodiscard]] AmountId amount_of(std::size_t flow) const { return picture_.money.flows[flow].amounts.front(); }
    [[nodiscard]] bool is_focused(const MoneyFlow& flow) const {
        return std::any_of(flow.amounts.begin(), flow.amounts.end(),
                           [&](AmountId id) { return is_emphasised(context_, id); });
    }
    [[nodiscard]] Color color_of(const MoneyFlow& flow) const {
        return flow.theme ? palette_.themes[static_cast<std::size_t>(*flow.theme)] : palette_.muted;
    }

    // --- bands -------------------------------------------------------------------------------------------

    struct Edge {
        float x = 0;
        float top = 0;
        float bottom = 0;
    };

    [[nodiscard]] Edge edge_at(std::size_t flow, std::size_t column, float share) const {
        const SankeyPlace& from = aid_.flow_layout.strands[flow][column];
        const SankeyPlace& to = aid_.flow_layout.strands[flow][column + 1];
        const float begin = x_of(column) + k_node_width;
        const float t = eased(share, level_[2 * column], level_[2 * column + 1]);
        const auto mix = [t](float a, float b) { return a + (b - a) * t; };
        return {begin + (x_of(column + 1) - begin) * share, mix(y_of(from.top), y_of(to.top)),
                mix(y_of(from.bottom), y_of(to.bottom))};
    }

    [[nodiscard]] bool holds(std::size_t flow, ImVec2 point) const {
        for (std::size_t column = 0; column < k_flow_columns; ++column) {
            const SankeyPlace& place = aid_.flow_layout.strands[flow][column];
            const Rect own{{x_of(column), y_of(place.top)}, {x_of(column) + k_node_width, y_of(place.bottom)}};
            if (own.contains(point)) return true;
            if (column + 1 == k_flow_columns) break;
            const float begin = x_of(column) + k_node_width;
            const float share = (point.x - begin) / (x_of(column + 1) - begin);
            if (share < 0 || share > 1) continue;
            const Edge edge = edge_at(flow, column, share);
            if (edge.top <= point.y && point.y < edge.bottom) return true;
        }
        return false;
    }

    void fill_band(std::size_t flow, std::size_t column, Color fill, Color line, float thickness) {
        std::array<ImVec2, k_slices + 1> top;
        std::array<ImVec2, k_slices + 1> bottom;
        for (int i = 0; i <= k_slices; ++i) {
            const Edge edge = edge_at(flow, column, static_cast<float>(i) / k_slices);
            top[static_cast<std::size_t>(i)] = {edge.x, edge.top};
            bottom[static_cast<std::size_t>(i)] = {edge.x, edge.bottom};
        }
        // Slices without soft edges leave no seams; the lines above and below soften the outline.
        const ImDrawListFlags flags = list_.Flags;
        list_.Flags &= ~ImDrawListFlags_AntiAliasedFill;
        for (std::size_t i = 0; i < k_slices; ++i)
            list_.AddQuadFilled(top[i], top[i + 1], bottom[i + 1], bottom[i], to_u32(fill));
        list_.Flags = flags;
        const LinePattern pattern = picture_.money.flows[flow].is_rest ? LinePattern::Dashed : LinePattern::Solid;
        draw_polyline(list_, top, line, thickness, pattern);
        draw_polyline(list_, bottom, line, thickness, pattern);
    }

    void draw_band(std::size_t flow) {
        const MoneyFlow& money = picture_.money.flows[flow];
        const bool focused = is_focused(money);
        const Color color = color_of(money);
        const float strength = money.is_rest ? 0.06F : focused ? 0.5F : 0.24F;
        const Color fill = mixed(palette_.surface, color, strength);
        const Color line = focused ? palette_.accent : mixed(palette_.surface, color, 0.65F);
        for (std::size_t column = 0; column + 1 < k_flow_columns; ++column)
            fill_band(flow, column, fill, line, focused ? 2 : 1);
    }

    // A press area stands in the middle for the keyboard and for tests; the whole of a band answers to the pointer.
    void show_bands() {
        const auto count = picture_.strands.size();
        const ImVec2 pointer = ImGui::GetIO().MousePos;
        std::size_t pointed = count;
        const bool in_window = ImGui::IsWindowHovered() && !ImGui::IsAnyItemHovered();
        for (std::size_t flow = 0; in_window && flow < count; ++flow) {
            if (holds(flow, pointer)) pointed = flow;
        }
        follow_pointer(pointed, count);
        for (std::size_t flow = 0; flow < count; ++flow) {
            if (!is_focused(picture_.money.flows[flow])) draw_band(flow);
        }
        for (std::size_t flow = 0; flow < count; ++flow) {
            if (is_focused(picture_.money.flows[flow])) draw_band(flow);
        }
    }

    void follow_pointer(std::size_t pointed, std::size_t count) {
        if (ImGui::IsMouseClicked(ImGuiMouseButton_Left)) aid_.pressed_flow = pointed < count ? pointed + 1 : 0;
        if (pointed == count) return;
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
        context_.hover(amount_of(pointed));
        explain_flow(pointed);
        if (ImGui::IsMouseReleased(ImGuiMouseButton_Left) && aid_.pressed_flow == pointed + 1)
            context_.select(amount_of(pointed));
    }

    void explain_flow(std::size_t flow) {
        const MoneyFlow& money = picture_.money.flows[flow];
        if (!money.is_rest) {
            explain_amount(context_, aid_, amount_of(flow));
            return;
        }
        const Amount& whole = context_.report().findings.amounts[amount_of(flow)];
        if (!aid_.rest.rests_on(ui_, flow * 2 + 1'000'000'001)) return;
        show_tip(ui_, money_text(money.value, whole.unit) + " that no item explains",
                 "of " + aid_label(whole) + ", " + sentence_label(whole.sentence));
    }

    // --- nodes -------------------------------------------------------------------------------------------

    void show_nodes() {
        for (std::size_t flow = 0; flow < picture_.strands.size(); ++flow) {
            const SankeyPlace& place = aid_.flow_layout.strands[flow][1];
            const Rect rect{{x_of(1), y_of(place.top)}, {x_of(1) + k_node_width, y_of(place.bottom)}};
            const Press press = press_item(context_, "aid-flow:" + std::to_string(flow), amount_of(flow), rect);
            if (press.hovered) explain_flow(flow);
        }
        for (std::uint32_t node = 0; node < picture_.nodes.size(); ++node)
            show_node(node);
    }

    void show_node(std::uint32_t index) {
        const FlowNode& node = picture_.nodes[index];
        const SankeyPlace& place = aid_.flow_layout.nodes[index];
        const float x = x_of(node.column);
        const Rect bar{{x, y_of(place.top)}, {x + k_node_width, y_of(place.bottom)}};
        const bool is_rest = node.flows.size() == 1 && picture_.money.flows[node.flows.front()].is_rest;
        const Color color = node.column == 1
                                ? node.theme ? palette_.themes[static_cast<std::size_t>(*node.theme)] : palette_.muted
                                : palette_.money;
        draw_filled_rect(list_, bar, color, palette_.surface,
                         is_rest ? FillPattern::Light : fill_pattern_of(picture_.money.status));
        const bool focused = node.actor.has_value() && is_emphasised(context_, node.actor);
        if (focused) draw_emphasis(list_, ui_, bar);
        label_node(node, bar);
    }

    // Names begin at their node, except the last column's, which end there.
    void label_node(const FlowNode& node, Rect bar) {
        const float room = room_of(node.column);
        const float name = std::min(room, text_width(strong(), node.name));
        const float remark = std::min(room, text_width(small(), node.remark));
        const float width = label_width(node);
        const float left = node.column == 2 ? bar.max.x - width : bar.min.x;
        const float y = bar.min.y - label_height(node) - grid(1);
        const Rect ground{{left - grid(1), y - 1}, {left + width + grid(1), bar.min.y - grid(0.5F)}};
        if (node.actor.has_value()) {
            const Press press = press_item(
                context_, "aid-actor:" + std::to_string(node.column) + ':' + std::to_string(node.actor.index()),
                node.actor, ground);
            list_.AddRectFilled(ground.min, ground.max, to_u32(faded(palette_.surface, 0.88F)), k_radius_small);
            list_.AddRectFilled(ground.min, ground.max, to_u32(press_ground(ui_, press)), k_radius_small);
        } else {
            list_.AddRectFilled(ground.min, ground.max, to_u32(faded(palette_.surface, 0.88F)), k_radius_small);
        }
        const auto begin = [&](float own) { return node.column == 2 ? bar.max.x - own : left; };
        draw_paragraph(&list_, strong(), ui_.theme.line_height(TextStyle::Strong), {begin(name), y}, room + 1,
                       palette_.text, node.name, k_name_lines);
        draw_text_elided(list_, small(), {begin(remark), y + name_height(node)}, room + 1, palette_.muted, node.remark);
    }
    [[nodiscard]] bool is_wide() const { return rect_.width() > 520; }

    float loose(bool shown, float y) const {
        return show_loose_amounts(context_, aid_, k_per_year, picture_.money.per_year, {rect_.min.x, y}, rect_.width(),
                                  shown);
    }

    const ViewContext& context_;
    Ui& ui_;
    const Palette& palette_;
    AidState& aid_;
    const FlowPicture& picture_;
    Rect rect_;
    ImDrawList& list_;
    float top_ = 0;
    std::array<float, 2 * (k_flow_columns - 1)> level_{};  // of each way, at its begin and its end
};

}  // namespace

float flow_picture_height(const ViewContext& context, AidState& aid, float width) {
    return FlowDrawer(context, aid, {{0, 0}, {width, 0}}).height();
}

void show_flow_picture(const ViewContext& context, AidState& aid, Rect rect) { FlowDrawer(context, aid, rect).show(); }

}  // namespace attache
