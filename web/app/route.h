// Route: between the view as the state holds it, with ids, and the link, with names.
#pragma once

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
inline constexpr std::string_view k_ego_word = "ego";
inline constexpr std::string_view k_network_word = "network";

// The link that is copied, and what to say once it is: whether it contains the text of the reader's own report.
struct LinkToShare {
    std::string fragment;
    std::string notice;
};
[[nodiscard]] LinkToShare link_to_share(const AppState& state);

struct RoutedView {
    ViewState view;
    std::vector<std::string> notes;  // names that this report does not have, each one a sentence for the user
};

// The view that a link asks for within the report it is for. Never fails: what is unknown is left out.
[[nodiscard]] RoutedView view_of(const Link& link, const Report& report);

}  // namespace attache
