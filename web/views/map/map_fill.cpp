#include "views/map/map_fill.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

#include "views/format.h"

namespace attache {
namespace {

constexpr std::string_view k_dash = "\xE2\x80\x93";

std::string range_text(std::size_t from, std::size_t to) {
    return from == to ? count_text(from) : count_text(from) + std::string(k_dash) + count_text(to);
}

// Where classes of counts begin: 1, and the last of 2, 5, 10, 20, 50, ... that are not above `most`.
std::vector<std::size_t> class_begins(std::size_t most) {
    std::vector<std::size_t> begins;
    constexpr std::array<std::size_t, 3> k_steps{2, 5, 10};
    for (std::size_t unit = 1; unit <= most; unit *= 10) {
        for (const std::size_t step : k_steps) {
            if (unit * step <= most) begins.push_back(unit * step);
        }
    }
    if (begins.size() >= k_map_steps)
        begins.erase(begins.begin(), begins.end() - static_cast<std::ptrdiff_t>(k_map_steps - 1));
    begins.insert(begins.begin(), 1);
    return begins;
}

// The subject, which nearly all relations touch, is coloured as what it is.
void fill_by_relations(const RelationGraph& graph, const MapScene& scene, const Palette& palette, MapFill& fill) {
    fill.title = "Relations";
    const auto has_count = [&](std::size_t i) {
        return scene.nodes[i].has_value() && MapCountryId(i) != scene.subject;
    };
    std::size_t most = 0;
    for (std::size_t i = 0; i < scene.nodes.size(); ++i) {
        if (has_count(i)) most = std::max<std::size_t>(most, graph.nodes[scene.nodes[i]].relation_count);
    }
    if (most == 0) return;
    const std::vector<std::size_t> begins = class_begins(most);
    for (std::size_t step = 0; step < begins.size(); ++step) {
        const bool is_last = step + 1 == begins.size();
        std::string label = is_last ? range_text(begins[step], most) : range_text(begins[step], begins[step + 1] - 1);
        fill.classes.push_back({palette.count_steps[step], std::move(label)});
    }
    for (std::size_t i = 0; i < scene.nodes.size(); ++i) {
        if (!has_count(i)) continue;
        const std::size_t count = graph.nodes[scene.nodes[i]].relation_count;
        const auto after = std::upper_bound(begins.begin(), begins.end(), count);
        fill.class_of[i] = static_cast<std::size_t>(after - begins.begin()) - 1;
    }
}

void fill_by_sign(const RelationGraph& graph, const MapScene& scene, const Palette& palette, MapFill& fill) {
    fill.title = "Mean sign";
    constexpr std::array<std::string_view, k_map_steps> k_labels{"mostly \xE2\x88\x92", "rather \xE2\x88\x92", "mixed",
                                                                 "rather +", "mostly +"};
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
    for (std::optional<std::size_t>& step : fill.class_of) {
        if (step) *step -= static_cast<std::size_t>(used_from);
    }
    for (int step = used_from; step < k_steps; ++step) {
        const double from = std::pow(10.0, first + step);
        std::string label = short_money_text(from, "USD") + std::string(k_dash) + short_money_text(10 * from, "USD");
        if (step == 0 && first > 0) label = "less than " + short_money_text(10 * from, "USD");
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
