#include "graph/sankey.h"

#include <algorithm>
#include <tuple>

namespace attache {

namespace {

constexpr int k_sweeps = 8;

using Order = std::vector<std::vector<std::uint32_t>>;  // nodes by column, from the top

class SankeyMaker {
public:
    explicit SankeyMaker(const SankeyRequest& request) : request_(request), totals_(request.nodes, 0) {
        order_.resize(request.columns);
        std::vector<bool> seen(request.nodes, false);
        for (const SankeyStrand& strand : request.strands) {
            for (std::size_t column = 0; column < request.columns; ++column) {
                const std::uint32_t node = strand.nodes[column];
                totals_[node] += strand.value;
                if (!seen[node]) order_[column].push_back(node);
                seen[node] = true;
            }
        }
    }

    SankeyLayout make() {
        for (auto& column : order_) {
            std::stable_sort(column.begin(), column.end(),
                             [this](std::uint32_t a, std::uint32_t b) { return totals_[a] > totals_[b]; });
        }
        Order best = order_;
        std::size_t fewest = crossings();
        for (int sweep = 0; sweep < k_sweeps && fewest > 0; ++sweep) {
            for (std::size_t column = 1; column < request_.columns; ++column)
                sort_by_neighbour(column, column - 1);
            for (std::size_t column = request_.columns - 1; column-- > 0;)
                sort_by_neighbour(column, column + 1);
            const std::size_t now = crossings();
            if (now >= fewest) continue;
            fewest = now;
            best = order_;
        }
        order_ = best;
        return place(fewest);
    }

private:
    [[nodiscard]] std::vector<double> ranks() const {
        std::vector<double> ranks(request_.nodes, 0);
        for (const auto& column : order_) {
            for (std::size_t i = 0; i < column.size(); ++i)
                ranks[column[i]] = static_cast<double>(i);
        }
        return ranks;
    }

    void sort_by_neighbour(std::size_t column, std::size_t neighbour) {
        const std::vector<double> rank = ranks();
        std::vector<double> centre(request_.nodes, 0);
        for (const SankeyStrand& strand : request_.strands)
            centre[strand.nodes[column]] += strand.value * rank[strand.nodes[neighbour]];
        std::stable_sort(order_[column].begin(), order_[column].end(), [&](std::uint32_t a, std::uint32_t b) {
            return centre[a] / totals_[a] < centre[b] / totals_[b];
        });
    }

    // The strands of each column from the top: by node, and within a node by where they come from and go to.
    [[nodiscard]] std::vector<std::vector<std::size_t>> slots() const {
        const std::vector<double> rank = ranks();
        std::vector<std::vector<std::size_t>> slots(request_.columns);
        for (std::size_t column = 0; column < request_.columns; ++column) {
            std::vector<std::tuple<double, double, std::size_t>> keys;
            for (std::size_t i = 0; i < request_.strands.size(); ++i) {
                const std::vector<std::uint32_t>& nodes = request_.strands[i].nodes;
                double around = 0;
                if (column > 0) around += rank[nodes[column - 1]];
                if (column + 1 < request_.columns) around += rank[nodes[column + 1]];
                keys.emplace_back(rank[nodes[column]], around, i);
            }
            std::sort(keys.begin(), keys.end());
            for (const auto& key : keys)
                slots[column].push_back(std::get<2>(key));
        }
        return slots;
    }

    [[nodiscard]] std::size_t crossings() const {
        const auto in_columns = slots();
        std::size_t count = 0;
        for (std::size_t column = 0; column + 1 < request_.columns; ++column) {
            std::vector<std::size_t> place(request_.strands.size());
            for (std::size_t i = 0; i < in_columns[column + 1].size(); ++i)
                place[in_columns[column + 1][i]] = i;
            const auto& here = in_columns[column];
            for (std::size_t i = 0; i < here.size(); ++i) {
                for (std::size_t k = i + 1; k < here.size(); ++k)
                    count += place[here[i]] > place[here[k]] ? 1U : 0U;
            }
        }
        return count;
    }

    // Heights of the strands that fill `room`: in proportion to their values, none thinner than the least.
    [[nodiscard]] std::vector<double> heights(double room, double& per_unit) const {
        const auto& strands = request_.strands;
        std::vector<bool> is_thin(strands.size(), false);
        for (bool changed = true; changed;) {
            changed = false;
            double value = 0;
            double left = room;
            for (std::size_t i = 0; i < strands.size(); ++i) {
                if (is_thin[i])
                    left -= request_.least;
                else
                    value += strands[i].value;
            }
            per_unit = value > 0 && left > 0 ? left / value : 0;
            for (std::size_t i = 0; i < strands.size(); ++i) {
                if (is_thin[i] || strands[i].value * per_unit >= request_.least) continue;
                is_thin[i] = true;
                changed = true;
            }
        }
        std::vector<double> heights(strands.size());
        for (std::size_t i = 0; i < strands.size(); ++i)
            heights[i] = is_thin[i] ? request_.least : strands[i].value * per_unit;
        return heights;
    }

    [[nodiscard]] SankeyLayout place(std::size_t crossings) const {
        std::size_t most_nodes = 0;
        for (const auto& column : order_)
            most_nodes = std::max(most_nodes, column.size());
        const double gaps = request_.gap * static_cast<double>(most_nodes);
        const double least = request_.least * static_cast<double>(request_.strands.size());
        SankeyLayout layout;
        layout.crossings = crossings;
        layout.height = std::max(request_.height, gaps + least);
        const std::vector<double> height = heights(layout.height - gaps, layout.per_unit);
        layout.nodes.resize(request_.nodes);
        layout.strands.assign(request_.strands.size(), std::vector<SankeyPlace>(request_.columns));
        const auto in_columns = slots();
        for (std::size_t column = 0; column < request_.columns; ++column) {
            const auto few = static_cast<double>(most_nodes - order_[column].size());
            double y = few * request_.gap / 2;  // columns with fewer nodes stand in the middle
            constexpr std::uint32_t k_no_node = 0xFFFFFFFF;
            std::uint32_t node = k_no_node;
            for (const std::size_t strand : in_columns[column]) {
                const std::uint32_t own = request_.strands[strand].nodes[column];
                if (own != node) {
                    node = own;
                    y += request_.gap;
                    layout.nodes[node] = {y, y};
                }
                layout.strands[strand][column] = {y, y + height[strand]};
                y += height[strand];
                layout.nodes[node].bottom = y;
            }
        }
        return layout;
    }

    const SankeyRequest& request_;
    std::vector<double> totals_;
    Order order_;
};

}  // namespace

SankeyLayout lay_out_sankey(const SankeyRequest& request) {
    if (request.columns == 0 || request.strands.empty()) return {};
    return SankeyMaker(request).make();
}

}  // namespace attache
