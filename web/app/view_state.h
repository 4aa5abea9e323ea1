// ViewState: what is looked at. Small and comparable; it is what undo, Back and links restore.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "graph/filter.h"
#include "graph/item.h"

namespace attache {

enum class ViewKind : std::uint8_t { Graph, Map, Matrix, Timeline, Aid, Table, Count_ };

// In the order of their tabs.
inline constexpr std::array k_views{ViewKind::Graph,    ViewKind::Map, ViewKind::Matrix,
                                    ViewKind::Timeline, ViewKind::Aid, ViewKind::Table};

// "graph", "aid", ...: as links write it, and back.
[[nodiscard]] std::string_view name_of(ViewKind view);
[[nodiscard]] std::optional<ViewKind> parse_view(std::string_view name);
// "Graph", "Aid", ...: as tabs and menus write it.
[[nodiscard]] std::string_view label_of(ViewKind view);

struct ViewState {
    ViewKind view = ViewKind::Graph;
    Item selection;
    Filter filter;
    std::string query;                         // find in text
    SentenceId sentence = SentenceId::none();  // where the reader was sent; none: it stays where it is

    // What was chosen within each view, by ViewKind: the words of Link::show.
    std::array<std::vector<std::string>, k_views.size()> choices;

    friend bool operator==(const ViewState&, const ViewState&) = default;
};

}  // namespace attache
