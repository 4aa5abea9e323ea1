#include "views/map_fill.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "views/format.h"

namespace attache {
namespace {

constexpr std::string_view k_dash = "\xE2\x80\x93";

std::string range_text(std::size_t from, std::size_t to) {
    return from == to ? count_text(from) : count_text(from) + std::string(k_dash) + count_text(to);
}

void fill_by_relations(const RelationGraph& graph, const MapScene& scene, const Palette& palette, MapFill& fill) {
    fill.title = "Relations";
    // 1, 2-3, 4-7, 8-15, 16 and more; the subject, which nearly all of them touch, is coloured as what it is.
    std::size_t most = 0;
    for (std::size_t i = 0; i < scene.nodes.size(); ++i) {
        if (!scene.nodes[i].has_value() || MapCountryId(i) == scene.subject) continue;
        const std::size_t count = graph.nodes[scene.nodes[i]].relation_count;
        std::size_t step = 0;
        while (step + 1 < k_map_steps && count >= std::size_t{2} << step)
            ++step;
        fill.class_of[i] = step;
        most = std::max(most, count);
    }
    for (std::size_t step = 0; step < k_map_steps && (std::size_t{1} << step) <= std::max<std::size_t>(1, most);
         ++step) {
        const std::size_t from = std::size_t{1} << step;
        std::string label = range_text(from, 2 * from - 1);
        if (step + 1 == k_map_steps) label = count_text(from) + "+";
        fill.classes.push_back({palette.count_steps[step], std::move(label)});
    }
}

void fill_by_sign(const RelationGraph& graph, const MapScene& scene, const Palette& palette, MapFill& fill) {
    fill.title = "Mean sign";
    constexpr std::array<std::string_view, k_map_steps> k_labels{"conflictual", "rather so", "mixed", "rather so",
                                                                 "cooperative"};
    for (std::size_t step = 0; step < k_map_steps; ++step)
        fill.classes.push_back({palette.sign_steps[step], std::string(k_labels[step])});
    for (std::size_t i = 0; i < scene.nodes.size(); ++i) {
        if (!scene.nodes[i].has_value() || MapCountryId(i) == scene.subject) continue;
        const double fifths = (mean_sign(graph, scene.nodes[i]) + 1) / 2 * static_cast<double>(k_map_steps);
        fill.class_of[i] = static_cast<std::size_t>(std::clamp(fifths, 0.0, static_cast<double>(k_map_steps) - 1));
    }
}

// The power of ten that a value has: 3 for thousands.
int magnitude(double value) { return value < 1 ? 0 : static_cast<int>(std::floor(std::log10(value) + 1e-9)); }

void fill_by_money(const Report& report, const MapScene& scene, const Palette& palette, MapFill& fill) {
    fill.title = "Largest aid received, US$";
    int most = 0;
    for (const AmountId id : scene.received) {
        if (id.has_value()) most = std::max(most, magnitude(report.findings.amounts[id].value));
    }
    constexpr int k_steps = static_cast<int>(k_map_steps);
    const int first = std::max(0, most - k_steps + 1);
    int used_from = k_steps;
    for (std::size_t i = 0; i < scene.received.size(); ++i) {
        if (!scene.received[i].has_value()) continue;
        const int step =
            std::clamp(magnitude(report.findings.amounts[scene.received[i]].value) - first, 0, k_steps - 1);
        fill.class_of[i] = static_cast<std::size_t>(step);
        used_from = std::min(used_from, step);
    }
    if (used_from == k_steps) return;  // no amounts
    for (int step = 0; step < k_steps; ++step) {
        const double from = std::pow(10.0, first + step);
        std::string label = short_money_text(from, "USD") + std::string(k_dash) + short_money_text(10 * from, "USD");
        if (step == 0) label = "less than " + short_money_text(10 * from, "USD");
        fill.classes.push_back({palette.money_steps[static_cast<std::size_t>(step)], std::move(label)});
    }
}

}  // namespace

double mean_sign(const RelationGraph& graph, NodeId node) {
    double sum = 0;
    double count = 0;
    for (const EdgeId id : graph.nodes[node].edges) {
        const GraphEdge& edge = graph.edges[id];
        sum += static_cast<double>(edge.signs[2]) - static_cast<double>(edge.signs[0]);
        count += static_cast<double>(edge.signs[0] + edge.signs[1] + edge.signs[2]);
    }
    return count > 0 ? sum / count : 0;
}

MapFill make_map_fill(const Report& report, const RelationGraph& graph, const MapScene& scene, MapFillKind kind,
                      const Palette& palette) {
    MapFill fill;
    fill.class_of.resize(scene.nodes.size());
    switch (kind) {
        case MapFillKind::Relations: fill_by_relations(graph, scene, palette, fill); break;
        case MapFillKind::Sign: fill_by_sign(graph, scene, palette, fill); break;
        case MapFillKind::Money: fill_by_money(report, scene, palette, fill); break;
        case MapFillKind::Count_: break;
    }
    return fill;
}

}  // namespace attache
