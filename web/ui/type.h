// Type: the faces of the window and the sizes they are set in.
// A Font is a face at a size, ready for Dear ImGui; sizes are in CSS pixels per em, as designers count.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

struct ImFont;
struct ImFontAtlas;

namespace attache {

enum class TextStyle : std::uint8_t {
    Caption,  // 12: numbers of sentences, notes, axes
    Body,     // 13: everything that is not something else
    Strong,   // 13 semibold: labels of what is important
    Title,    // 15 semibold: panels and cards
    Heading,  // 18 semibold: the selected item, sections
    Display,  // 24 semibold: large figures
    Reading,  // 16 serif: the report's own words
    Quote,    // 14 serif: the report's words elsewhere
    Count_,
};

// A face at a size. Borrowed from the atlas, which owns the faces.
struct Font {
    ImFont* face = nullptr;
    float size = 0;  // what Dear ImGui calls size: ascender to descender, whole pixels
};

// One face of the atlas, and how much higher than its em it stands.
struct TypeFace {
    ImFont* face = nullptr;
    float height_per_em = 1;
};

struct TypeFaces {
    TypeFace regular;
    TypeFace semibold;
    TypeFace serif;
};

// Adds the embedded faces to an atlas, which must outlive every use of the result. The first becomes ImGui's default.
[[nodiscard]] TypeFaces load_type_faces(ImFontAtlas& atlas);

// Ascender minus descender over units per em, from an OpenType file's head and hhea tables; 1 if it is no such file.
[[nodiscard]] float height_per_em(std::span<const unsigned char> open_type);

// The font of a style at a text scale of 1 = as designed.
[[nodiscard]] Font font_of(const TypeFaces& faces, TextStyle style, float text_scale);

}  // namespace attache
