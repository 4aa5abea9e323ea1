// One step of each layout, on the graph that bench/peers/layout.mjs gives its peers.

#include <cstdint>
#include <vector>

#include <benchmark/benchmark.h>

#include "graph/layout.h"

namespace attache {

namespace {

// The same numbers as in layout.mjs.
class Random {
public:
    std::uint32_t next(std::uint32_t below) {
        state_ = state_ * 1664525U + 1013904223U;
        return static_cast<std::uint32_t>(std::uint64_t{state_} * below >> 32U);
    }

private:
    std::uint32_t state_ = 1;
};

std::vector<Tie> random_ties(std::uint32_t node_count, std::uint32_t tie_count) {
    Random random;
    std::vector<Tie> ties;
    for (std::uint32_t i = 0; i < tie_count; ++i) {
        const std::uint32_t first = random.next(node_count);
        ties.push_back({first, random.next(node_count), 1});
    }
    return ties;
}

void force_layout_step(benchmark::State& state) {
    const auto node_count = static_cast<std::uint32_t>(state.range(0));
    const std::vector<Tie> ties = random_ties(node_count, static_cast<std::uint32_t>(state.range(1)));
    ForceLayout layout(node_count, ties);
    for (auto _ : state) {
        if (!layout.step()) {
            state.PauseTiming();
            layout = ForceLayout(node_count, ties);
            state.ResumeTiming();
        }
    }
}
BENCHMARK(force_layout_step)->Args({10'000, 40'000})->Args({1'000, 4'000})->Unit(benchmark::kMillisecond);

void force_layout_start(benchmark::State& state) {
    const auto node_count = static_cast<std::uint32_t>(state.range(0));
    const std::vector<Tie> ties = random_ties(node_count, static_cast<std::uint32_t>(state.range(1)));
    for (auto _ : state)
        benchmark::DoNotOptimize(ForceLayout(node_count, ties));
}
BENCHMARK(force_layout_start)->Args({10'000, 40'000})->Unit(benchmark::kMillisecond);

void ego_layout_whole(benchmark::State& state) {
    const auto node_count = static_cast<std::uint32_t>(state.range(0));
    RelationGraph graph;
    for (std::size_t i = 0; i < node_count; ++i) {
        graph.nodes.add({.entity = EntityId(i), .edges = {}, .relation_count = 0});
    }
    for (const Tie& tie : random_ties(node_count, static_cast<std::uint32_t>(state.range(1)))) {
        GraphEdge edge;
        edge.first = NodeId(tie.first);
        edge.second = NodeId(tie.second);
        edge.relations.resize(1);
        const EdgeId id = graph.edges.add(edge);
        graph.nodes[edge.first].edges.push_back(id);
        graph.nodes[edge.second].edges.push_back(id);
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(ego_layout(graph, NodeId(0)));
}
BENCHMARK(ego_layout_whole)->Args({10'000, 40'000})->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace attache
