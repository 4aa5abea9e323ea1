#include "views/aid/aid_flow_model.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "views/aid/aid_words.h"
#include "views/format.h"
#include "views/wording.h"

namespace attache {
namespace {

std::string actor_name(const Report& report, EntityId actor) {
    return actor.has_value() ? std::string(short_name(report.findings.entities[actor])) : "not said";
}

std::string middle_name(const Report& report, const MoneyFlow& flow, FlowMiddle middle) {
    if (flow.is_rest) return "not itemised";
    if (middle == FlowMiddle::Purpose) {
        std::string words = purpose_text(report, report.findings.amounts[flow.amounts.front()]);
        if (!words.empty()) return words;
    } else if (flow.theme) {
        return std::string(label_of(*flow.theme));
    }
    return "purpose not said";
}

// What all of a node's strands carry, or how many there are where a sum would count money twice.
std::string remark_of(const Report& report, const MoneyFlows& money, const FlowNode& node) {
    if (node.flows.size() == 1) {
        const MoneyFlow& flow = money.flows[node.flows.front()];
        return flow.is_rest ? money_text(flow.value, money.unit)
                            : amount_text(report.findings.amounts[flow.amounts.front()]);
    }
    if (const auto sum = sum_of_flows(report, money, node.flows)) return money_text(*sum, money.unit);
    return counted(node.flows.size(), "amount", "amounts");
}

}  // namespace

FlowPicture make_flow_picture(const Report& report, MoneyFlows money, FlowMiddle middle) {
    FlowPicture picture;
    picture.money = std::move(money);
    picture.middle = middle;
    std::map<std::pair<std::uint8_t, std::string>, std::uint32_t> known;
    std::array<std::size_t, k_flow_columns> counts{};
    for (std::size_t i = 0; i < picture.money.flows.size(); ++i) {
        const MoneyFlow& flow = picture.money.flows[i];
        SankeyStrand strand{flow.value, {}};
        const std::array<std::string, k_flow_columns> names{
            actor_name(report, flow.payer), middle_name(report, flow, middle), actor_name(report, flow.payee)};
        for (std::uint8_t column = 0; column < k_flow_columns; ++column) {
            const auto next = static_cast<std::uint32_t>(picture.nodes.size());
            const auto [at, is_new] = known.try_emplace({column, names[column]}, next);
            if (is_new) {
                const EntityId actor = column == 0 ? flow.payer : column == 2 ? flow.payee : EntityId::none();
                picture.nodes.push_back(
                    {names[column], {}, column, actor, column == 1 ? flow.theme : std::nullopt, {}});
                ++counts[column];
            }
            picture.nodes[at->second].flows.push_back(i);
            strand.nodes.push_back(at->second);
        }
        picture.strands.push_back(std::move(strand));
    }
    for (FlowNode& node : picture.nodes)
        node.remark = remark_of(report, picture.money, node);
    picture.most_nodes = *std::max_element(counts.begin(), counts.end());
    return picture;
}

}  // namespace attache
