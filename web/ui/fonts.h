// The program's own type faces, subset at build time to Latin, Greek and Cyrillic with punctuation and symbols.
// The bytes are OpenType files, constant, and live as long as the program.
#pragma once

#include <span>

namespace attache {

std::span<const unsigned char> font_inter_regular();
std::span<const unsigned char> font_inter_semibold();
// The serif face for reading.
std::span<const unsigned char> font_noto_serif_regular();

}  // namespace attache
