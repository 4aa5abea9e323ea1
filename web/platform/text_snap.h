// Dear ImGui puts lines of text on whole units of its own coordinates. Where a unit is not a whole number of
// pixels (browser zoom, a scale of 1.25), lines would fall between pixels and look blurred.
#pragma once

struct ImDrawData;

namespace attache {

// Moves the rectangles of glyphs up or down by less than a pixel so that they begin on one.
// Linear in the number of indices; nothing to do where the scale is whole.
void snap_text_to_pixels(ImDrawData& draw_data);

}  // namespace attache
