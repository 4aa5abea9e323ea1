// More faces: the characters that the embedded faces of the page leave out (assets/fonts/characters.tsv), so that the
// page is small for the many who never meet one. They are fetched once a text has such a character, and it is drawn as
// a box until then. Natively the embedded faces have them all.
#pragma once

#include <cstddef>
#include <string_view>

#include "ui/type.h"

struct ImFontAtlas;

namespace attache {

// The file that holds them, beside the page. tools/embed/more_faces.py writes it: "ATTFACE1", and of each face of
// TypeFaces, in its order, the length (four bytes, the highest first) and the OpenType file.
inline constexpr std::string_view k_more_faces_file = "more.faces";

// Has the atlas tell of characters that its faces lack. Once for each atlas.
void watch_for_missing_characters(ImFontAtlas& atlas, const TypeFaces& faces);
// Whether one was met since.
[[nodiscard]] bool missed_a_character(const ImFontAtlas& atlas);
// Adds the file's characters to the faces of the atlas. Between frames; false, and nothing happens, if it is no such
// file.
bool add_more_faces(ImFontAtlas& atlas, const TypeFaces& faces, std::string_view file);

}  // namespace attache
