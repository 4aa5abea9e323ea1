#include "app/view_state.h"

namespace attache {
namespace {

struct ViewName {
    ViewKind view;
    std::string_view name;
    std::string_view label;
};

constexpr std::array<ViewName, static_cast<std::size_t>(ViewKind::Count_)> k_view_names{{
    {ViewKind::Graph, "graph", "Graph"},
    {ViewKind::Map, "map", "Map"},
    {ViewKind::Matrix, "matrix", "Matrix"},
    {ViewKind::Timeline, "timeline", "Timeline"},
    {ViewKind::Aid, "aid", "Aid"},
    {ViewKind::Table, "table", "Table"},
}};

constexpr bool in_order_of_kinds() {
    for (std::size_t i = 0; i < k_view_names.size(); ++i) {
        if (static_cast<std::size_t>(k_view_names[i].view) != i) return false;
    }
    return true;
}
static_assert(in_order_of_kinds());

}  // namespace

std::string_view name_of(ViewKind view) { return k_view_names[static_cast<std::size_t>(view)].name; }

std::string_view label_of(ViewKind view) { return k_view_names[static_cast<std::size_t>(view)].label; }

std::optional<ViewKind> parse_view(std::string_view name) {
    for (const ViewName& each : k_view_names) {
        if (each.name == name) return each.view;
    }
    return std::nullopt;
}

}  // namespace attache
