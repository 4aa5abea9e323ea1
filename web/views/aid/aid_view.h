// Aid: what money goes from whom to whom. A switch between the ledger of every amount, money by year, what the latest
// request is made of, flows from payer to payee, money that is no aid, and the checks of the report's arithmetic.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "graph/aid_composition.h"
#include "graph/other_money.h"
#include "ui/controls.h"
#include "ui/row_list.h"
#include "views/aid/aid_chart_model.h"
#include "views/aid/aid_check_model.h"
#include "views/aid/aid_flow_model.h"
#include "views/aid/aid_model.h"
#include "views/aid/aid_words.h"
#include "views/view_context.h"

namespace attache {

enum class AidSection : std::uint8_t { Ledger, ByYear, Composition, Flows, OtherMoney, Checks, Count_ };

// What the reader chose of the pictures.
struct AidChoices {
    std::string_view unit;  // constant data; empty: the most frequent
    AidMeasure measure = AidMeasure::PerYear;
    ScaleKind scale = ScaleKind::Linear;
    std::optional<AidStatus> flow_status;  // nothing: that of the most flows
    FlowMiddle flow_middle = FlowMiddle::Theme;
    std::size_t composition = 0;  // index into AidState::compositions
    friend bool operator==(const AidChoices&, const AidChoices&) = default;
};

inline constexpr std::size_t k_most_other_bars = 12;  // of one kind and currency

struct AidState {
    // What the models below were made for.
    const Report* report = nullptr;
    std::optional<Filter> filter;
    AidOrder made_for_order;
    AidChoices made_for;
    // What the rows were measured for.
    AidSection measured_section = AidSection::Count_;
    float measured_width = 0;
    float measured_line = 0;
    bool stale_rows = true;

    AidSection section = AidSection::Ledger;
    AidOrder order;
    AidChoices choices;
    bool compact = false;   // the ledger has no room for columns
    float view_height = 0;  // of the rows

    std::string_view unit;  // the chosen one
    std::vector<std::string_view> units;
    std::vector<AmountId> ledger;
    std::size_t hidden = 0;          // amounts of aid that the filter hides
    std::vector<std::string> names;  // of the ledger's items, for the ScreenMap
    AidChart chart;
    std::vector<AidStatus> statuses;  // of the chosen unit
    std::vector<AidComposition> compositions;
    FlowPicture flows;
    SankeyLayout flow_layout;
    std::vector<OtherMoney> other;
    std::vector<std::vector<std::string>> other_lines;  // words beside the first of each
    std::vector<std::string> item_words;                // of the chosen composition's items: what they are for
    CheckList checks;
    AidWords words;

    std::array<RowList, static_cast<std::size_t>(AidSection::Count_)> lists;
    Item followed_selection;
    std::size_t pressed_flow = 0;  // 1 + index of the band on which the button went down
    RestTimer rest;
};

void show_aid(const ViewContext& context, AidState& aid, Rect rect);

}  // namespace attache
