#include "ui/type.h"

#include <array>
#include <cmath>
#include <cstring>
#include <optional>

#include <imgui.h>

#include "ui/fonts.h"

namespace attache {
namespace {

enum class FaceName : std::uint8_t { Regular, Semibold, Serif };

struct StyleRow {
    FaceName face;
    float em_pixels;
};

constexpr std::array<StyleRow, static_cast<std::size_t>(TextStyle::Count_)> k_styles{{
    {FaceName::Regular, 12},
    {FaceName::Regular, 13},
    {FaceName::Semibold, 13},
    {FaceName::Semibold, 15},
    {FaceName::Semibold, 18},
    {FaceName::Semibold, 24},
    {FaceName::Serif, 16},
    {FaceName::Serif, 14},
}};

using Bytes = std::span<const unsigned char>;

std::optional<std::uint32_t> big_endian(Bytes bytes, std::size_t offset, std::size_t size) {
    if (offset + size > bytes.size()) return std::nullopt;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i)
        value = value << 8 | bytes[offset + i];
    return value;
}

// Where the table called `tag` begins.
std::optional<std::size_t> find_table(Bytes font, std::uint32_t tag) {
    const auto count = big_endian(font, 4, 2);
    if (!count) return std::nullopt;
    for (std::size_t i = 0; i < *count; ++i) {
        const std::size_t record = 12 + 16 * i;
        if (big_endian(font, record, 4) == tag) return big_endian(font, record + 8, 4);
    }
    return std::nullopt;
}

constexpr std::uint32_t k_head = 0x68656164;
constexpr std::uint32_t k_hhea = 0x68686561;

TypeFace add_face(ImFontAtlas& atlas, Bytes bytes) {
    // The atlas wants bytes of its own: of others it makes this copy itself.
    void* const own = ImGui::MemAlloc(bytes.size());
    std::memcpy(own, bytes.data(), bytes.size());
    ImFont* face = atlas.AddFontFromMemoryTTF(own, static_cast<int>(bytes.size()));
    return {face, height_per_em(bytes)};
}

const TypeFace& face_of(const TypeFaces& faces, FaceName name) {
    switch (name) {
        case FaceName::Semibold: return faces.semibold;
        case FaceName::Serif: return faces.serif;
        case FaceName::Regular: break;
    }
    return faces.regular;
}

}  // namespace

TypeFaces load_type_faces(ImFontAtlas& atlas) {
    return {add_face(atlas, font_inter_regular()), add_face(atlas, font_inter_semibold()),
            add_face(atlas, font_noto_serif_regular())};
}

float height_per_em(std::span<const unsigned char> open_type) {
    const auto head = find_table(open_type, k_head);
    const auto hhea = find_table(open_type, k_hhea);
    if (!head || !hhea) return 1;
    const auto units_per_em = big_endian(open_type, *head + 18, 2);
    const auto ascender = big_endian(open_type, *hhea + 4, 2);
    const auto descender = big_endian(open_type, *hhea + 6, 2);
    if (!units_per_em || !ascender || !descender || *units_per_em == 0) return 1;
    const auto signed_value = [](std::uint32_t value) { return static_cast<float>(static_cast<std::int16_t>(value)); };
    return (signed_value(*ascender) - signed_value(*descender)) / static_cast<float>(*units_per_em);
}

Font font_of(const TypeFaces& faces, TextStyle style, float text_scale) {
    const StyleRow& row = k_styles[static_cast<std::size_t>(style)];
    const TypeFace& face = face_of(faces, row.face);
    return {face.face, std::round(row.em_pixels * text_scale * face.height_per_em)};
}

}  // namespace attache
