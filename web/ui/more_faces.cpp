#include "ui/more_faces.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <utility>

#include <imgui.h>
#include <imgui_internal.h>

namespace attache {
namespace {

constexpr std::string_view k_signature = "ATTFACE1";
constexpr std::size_t k_length_bytes = 4;
constexpr ImWchar k_first_in_file = 0x100;
constexpr std::array k_faces = {&TypeFaces::regular, &TypeFaces::semibold, &TypeFaces::serif};

// A source of glyphs that has none: Dear ImGui asks it last, for what no other source of the face has.
bool note_missing(ImFontAtlas* atlas, ImFontConfig* /*source*/, ImFontBaked* /*baked*/, void* /*data*/,
                  ImWchar character, ImFontGlyph* /*glyph*/, float* /*advance*/) {
    // Dear ImGui itself seeks a tab and a replacement; the file holds neither.
    if (character >= k_first_in_file && character != IM_UNICODE_CODEPOINT_INVALID)
        atlas->UserData = atlas;  // anything but null
    return false;
}

bool has_none(ImFontAtlas* /*atlas*/, ImFontConfig* /*source*/, ImWchar /*character*/) { return false; }

const ImFontLoader& watching_loader() {
    static const ImFontLoader loader = [] {
        ImFontLoader made;
        made.Name = "missing characters";
        made.FontSrcContainsGlyph = has_none;
        made.FontBakedLoadGlyph = note_missing;
        return made;
    }();
    return loader;
}

void merge(ImFontAtlas& atlas, ImFont* face, ImFontConfig config) {
    // Dear ImGui merges into the font that stands last.
    ImFont** const place = atlas.Fonts.find(face);
    std::swap(*place, atlas.Fonts.back());
    config.MergeMode = true;
    atlas.AddFont(&config);
    std::swap(*place, atlas.Fonts.back());
}

// The faces' files within the file; all empty if it is none.
std::array<std::string_view, k_faces.size()> split(std::string_view file) {
    std::array<std::string_view, k_faces.size()> parts;
    if (file.substr(0, k_signature.size()) != k_signature) return {};
    file.remove_prefix(k_signature.size());
    for (std::string_view& part : parts) {
        if (file.size() < k_length_bytes) return {};
        std::uint32_t length = 0;
        for (const char byte : file.substr(0, k_length_bytes))
            length = length << 8U | static_cast<unsigned char>(byte);
        file.remove_prefix(k_length_bytes);
        if (length == 0 || length > file.size()) return {};
        part = file.substr(0, length);
        file.remove_prefix(length);
    }
    return parts;
}

}  // namespace

void watch_for_missing_characters(ImFontAtlas& atlas, const TypeFaces& faces) {
    for (const auto face : k_faces) {
        ImFontConfig config;
        config.FontLoader = &watching_loader();
        merge(atlas, (faces.*face).face, config);
    }
    atlas.UserData = nullptr;
}

bool missed_a_character(const ImFontAtlas& atlas) { return atlas.UserData != nullptr; }

bool add_more_faces(ImFontAtlas& atlas, const TypeFaces& faces, std::string_view file) {
    const auto parts = split(file);
    if (parts.front().empty()) return false;
    for (std::size_t i = 0; i < k_faces.size(); ++i) {
        ImFont* const face = (faces.*k_faces[i]).face;
        ImFontConfig config;  // the atlas frees its data
        config.FontData = ImGui::MemAlloc(parts[i].size());
        std::memcpy(config.FontData, parts[i].data(), parts[i].size());
        config.FontDataSize = static_cast<int>(parts[i].size());
        merge(atlas, face, config);
        face->ClearOutputData();  // it remembers which characters it does not have
    }
    return true;
}

}  // namespace attache
