// What a person corrected is shown as such: a pencil at the left end of its row, on its line in a picture, and words.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "extract/findings.h"
#include "ui/draw.h"
#include "ui/ui.h"

namespace attache {

// Within the row's left padding, grid(4).
void draw_corrected_row(ImDrawList& list, const Ui& ui, Rect row);

// A pencil beside a line of text.
void draw_corrected_line(ImDrawList& list, const Ui& ui, ImVec2 center);

// A pencil on something drawn, on a disc of its own so that it is seen on any colour.
void draw_corrected_badge(ImDrawList& list, const Ui& ui, ImVec2 center, Color ground);
inline constexpr float k_corrected_badge_radius = 10;
// Where one stands on a line: in its middle. Nowhere if the line is too short to be seen beside it.
[[nodiscard]] std::optional<ImVec2> corrected_badge_place(std::span<const ImVec2> line);

[[nodiscard]] std::size_t count_corrected(const Findings& findings, const std::vector<RelationId>& relations);
// A line for a tip, with the line break before it; empty if none is.
[[nodiscard]] std::string corrected_remark(std::size_t corrected, std::size_t of);

}  // namespace attache
