// Aid: what money goes from whom to whom - a chart of money by year and the ledger of every amount.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/controls.h"
#include "ui/row_list.h"
#include "views/aid_model.h"
#include "views/aid_words.h"
#include "views/view_context.h"

namespace attache {

struct AidState {
    // What the ledger and the chart were made for.
    const Report* report = nullptr;
    std::optional<Filter> filter;
    AidOrder made_for_order;
    std::string_view made_for_unit;
    float row_height = 0;
    bool compact = false;

    AidOrder order;
    std::string_view unit;  // of the chart; constant data. Empty: the most frequent
    std::vector<std::string_view> units;
    std::vector<AmountId> ledger;
    std::vector<std::string> names;  // of the ledger's items, for the ScreenMap
    AidChart chart;
    AidWords words;
    RowList list;
    Item followed_selection;
    RestTimer rest;
};

void show_aid(const ViewContext& context, AidState& aid, Rect rect);

}  // namespace attache
