// The picture of flows before it has a size: nodes with their names in three columns - payers, what for, payees - and
// strands through them. Pure functions of the report.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/money_flows.h"
#include "graph/sankey.h"

namespace attache {

// What the column in the middle stands for: themes, or the purposes in the text's own words.
enum class FlowMiddle : std::uint8_t { Theme, Purpose };

inline constexpr std::size_t k_flow_columns = 3;

struct FlowNode {
    std::string name;    // "United States", "Security", "not itemised"
    std::string remark;  // "$36.4 million"; "3 amounts" where they must not be added up
    std::uint8_t column = 0;
    EntityId actor = EntityId::none();  // of payers and payees; none: the text does not say who
    std::optional<Theme> theme;         // in the middle
    std::vector<std::size_t> flows;     // indices into MoneyFlows::flows
};

struct FlowPicture {
    MoneyFlows money;
    FlowMiddle middle = FlowMiddle::Theme;
    std::vector<FlowNode> nodes;        // numbered as in the strands
    std::vector<SankeyStrand> strands;  // one for each of money.flows
    std::size_t most_nodes = 0;         // of a column
};

[[nodiscard]] FlowPicture make_flow_picture(const Report& report, MoneyFlows money, FlowMiddle middle);

}  // namespace attache
