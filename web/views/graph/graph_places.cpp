#include "views/graph/graph_places.h"

#include <algorithm>
#include <cmath>

namespace attache {
namespace {

// A graph of up to so many nodes is brought to rest before it is shown; a larger one is seen settling.
constexpr std::size_t k_settled_before_shown = 300;
constexpr int k_most_steps = 3000;
// Steps in a frame for a larger graph: fewer the larger it is.
constexpr std::size_t k_node_steps_in_frame = 4000;
constexpr double k_glide_rate = 8;   // per second
constexpr double k_arrived = 0.002;  // layout units

NodeId center_node(const Report& report, const RelationGraph& graph, EntityId center) {
    const NodeId wanted = graph.node_of(center);
    if (wanted.has_value()) return wanted;
    const NodeId subject = graph.node_of(report.findings.subject);
    if (subject.has_value()) return subject;
    const auto& nodes = graph.nodes.elements();
    const auto strongest = std::max_element(nodes.begin(), nodes.end(), [](const GraphNode& a, const GraphNode& b) {
        return a.relation_count < b.relation_count;
    });
    return NodeId(static_cast<std::size_t>(strongest - nodes.begin()));
}

std::vector<EntityKind> kinds_of(const Report& report, const RelationGraph& graph) {
    std::vector<EntityKind> kinds;
    kinds.reserve(graph.nodes.size());
    for (const GraphNode& node : graph.nodes)
        kinds.push_back(report.findings.entities[node.entity].kind);
    return kinds;
}

void settle(ForceLayout& force) {
    for (int step = 0; step < k_most_steps && force.step(); ++step) {
    }
}

}  // namespace

void GraphPlaces::lay_out(const Report& report, const RelationGraph& graph, GraphLayoutKind kind, EntityId center) {
    force_.reset();
    ego_.clear();
    if (kind == GraphLayoutKind::Force) {
        force_.emplace(graph);
        if (graph.nodes.size() <= k_settled_before_shown) settle(*force_);
    } else if (!graph.nodes.empty()) {
        const NodeId middle = center_node(report, graph, center);
        ego_ = kind == GraphLayoutKind::Ego ? ego_layout(graph, middle)
                                            : kind_rings_layout(graph, middle, kinds_of(report, graph));
    }
}

void GraphPlaces::lay_out_within_all_dates(const Report& report, Filter filter, const RelationGraph& graph,
                                           GraphLayoutKind kind, EntityId center) {
    filter.from.reset();
    filter.to.reset();
    const RelationGraph whole = make_relation_graph(report, filter);
    lay_out(report, whole, kind, center);
    if (force_) settle(*force_);
    const Layout all = goal();
    force_.reset();
    ego_.clear();
    for (const GraphNode& node : graph.nodes)
        ego_.push_back(all[whole.node_of(node.entity).index()]);
}

bool GraphPlaces::follow(const Report& report, const Filter& filter, const RelationGraph& graph, GraphLayoutKind kind,
                         EntityId center, bool keeps_places) {
    const Request request{&report, filter, kind, kind == GraphLayoutKind::Force ? EntityId::none() : center,
                          keeps_places};
    if (request_ == request) return false;
    const bool same_picture = request_ && request_->report == request.report && request_->kind == request.kind &&
                              request_->center == request.center;
    if (!same_picture) pins_.clear();
    request_ = request;
    if (keeps_places)
        lay_out_within_all_dates(report, filter, graph, kind, center);
    else
        lay_out(report, graph, kind, center);
    start_from_old_places(graph);
    apply_pins();
    return true;
}

void GraphPlaces::start_from_old_places(const RelationGraph& graph) {
    const std::vector<EntityId> old_entities = entities_;
    const Layout old = now_;
    now_ = goal();
    entities_.clear();
    for (const GraphNode& node : graph.nodes)
        entities_.push_back(node.entity);
    // Nodes are sorted by entity, and so were the old ones.
    for (std::size_t i = 0; i < entities_.size(); ++i) {
        const auto found = std::lower_bound(old_entities.begin(), old_entities.end(), entities_[i]);
        if (found != old_entities.end() && *found == entities_[i])
            now_[i] = old[static_cast<std::size_t>(found - old_entities.begin())];
    }
}

void GraphPlaces::apply_pins() {
    for (Pin& pin : pins_) {
        const auto found = std::lower_bound(entities_.begin(), entities_.end(), pin.entity);
        const bool is_there = found != entities_.end() && *found == pin.entity;
        pin.node = is_there ? NodeId(static_cast<std::size_t>(found - entities_.begin())) : NodeId::none();
        if (!is_there) continue;
        if (force_)
            force_->pin(pin.node.index(), pin.place);
        else
            ego_[pin.node.index()] = pin.place;
    }
}

const Layout& GraphPlaces::goal() const { return force_ ? force_->layout() : ego_; }

bool GraphPlaces::advance(float seconds, bool at_once) {
    bool moves = false;
    if (force_ && !force_->at_rest()) {
        if (at_once) {
            settle(*force_);
        } else {
            const std::size_t steps =
                std::clamp<std::size_t>(k_node_steps_in_frame / std::max<std::size_t>(1, now_.size()), 1, 12);
            for (std::size_t i = 0; i < steps && force_->step(); ++i) {
            }
            moves = !force_->at_rest();
        }
    }
    const Layout& places = goal();
    const double share = at_once ? 1 : 1 - std::exp(-k_glide_rate * std::max(0.004, static_cast<double>(seconds)));
    for (std::size_t i = 0; i < now_.size(); ++i) {
        const double x = places[i].x - now_[i].x;
        const double y = places[i].y - now_[i].y;
        if (std::abs(x) + std::abs(y) < k_arrived) {
            now_[i] = places[i];
            continue;
        }
        now_[i].x += x * share;
        now_[i].y += y * share;
        moves = moves || !at_once;
    }
    return moves;
}

void GraphPlaces::pin(NodeId node, Point place) {
    const EntityId entity = entities_[node.index()];
    const auto found = std::find_if(pins_.begin(), pins_.end(), [&](const Pin& pin) { return pin.entity == entity; });
    if (found == pins_.end())
        pins_.push_back({entity, node, place});
    else
        found->place = place;
    now_[node.index()] = place;
    apply_pins();
}

std::vector<double> GraphPlaces::ring_radii() const {
    constexpr double k_same = 0.01;
    std::vector<double> radii;
    for (std::size_t i = 0; i < goal().size(); ++i) {
        const double radius = std::hypot(goal()[i].x, goal()[i].y);
        if (radius > k_same && !is_pinned(NodeId(i))) radii.push_back(radius);
    }
    std::sort(radii.begin(), radii.end());
    const auto end = std::unique(radii.begin(), radii.end(), [](double a, double b) { return b - a < k_same; });
    radii.erase(end, radii.end());
    return radii;
}

void GraphPlaces::unpin_all() {
    if (force_) {
        for (const Pin& pin : pins_) {
            if (pin.node.has_value()) force_->release(pin.node.index());
        }
    }
    pins_.clear();
    if (!force_) request_.reset();  // the places around the center are computed anew
}

bool GraphPlaces::is_pinned(NodeId node) const {
    return std::any_of(pins_.begin(), pins_.end(), [&](const Pin& pin) { return pin.node == node; });
}

}  // namespace attache
