// Route: between the view as the state holds it, with ids, and the link, with names.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "app/state.h"
#include "io/link.h"

namespace attache {

[[nodiscard]] Link link_of(const OpenReport& report, const ViewState& view);
// The fragment of the current place; "#/" if no report is open.
[[nodiscard]] std::string fragment_of(const AppState& state);

// The graph's layout, in Link::show.
inline constexpr std::array<std::string_view, static_cast<std::size_t>(GraphLayoutKind::Count_)> k_layout_words{
    "ego", "network", "kinds"};

// The link that is copied, and what to say once it is: whether it contains the text of the reader's own report.
struct LinkToShare {
    std::string fragment;
    std::string notice;
};
// `corrections`: as linked_corrections() writes them; empty: only those that the view owes to a link.
[[nodiscard]] LinkToShare link_to_share(const AppState& state, const std::string& corrections = {});

struct RoutedView {
    ViewState view;
    std::vector<std::string> notes;  // names that this report does not have, each one a sentence for the user
};

// The view that a link asks for within the report it is for. Never fails: what is unknown is left out.
[[nodiscard]] RoutedView view_of(const Link& link, const Report& report);

}  // namespace attache
