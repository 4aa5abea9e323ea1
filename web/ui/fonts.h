// The program's own type faces, subset at build time to the characters of assets/fonts/characters.tsv: natively to all
// of them, in the page to those that are always there (more_faces.h). The bytes are OpenType files, constant, and live
// as long as the program.
#pragma once

#include <span>

namespace attache {

std::span<const unsigned char> font_inter_regular();
std::span<const unsigned char> font_inter_semibold();
// The serif face for reading.
std::span<const unsigned char> font_noto_serif_regular();

}  // namespace attache
