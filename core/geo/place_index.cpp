#include "geo/place_index.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "base/utf8.h"

namespace attache {
namespace {

constexpr std::size_t k_least_for_almost = 5;  // letters; shorter names are too easily almost another
constexpr std::size_t k_least_for_two_steps = 9;

// Letters of Latin alphabets without their marks, from U+00E0 and from U+0100 on; '-' is no letter.
constexpr std::string_view k_latin1 = "aaaaaaaceeeeiiiidnooooo-ouuuuyty";
constexpr std::string_view k_extended =
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnn-nnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(k_latin1.size() == 32 && k_extended.size() == 128);

char plain_letter(char32_t letter) {
    if (letter >= 0xE0 && letter < 0x100) return k_latin1[letter - 0xE0];
    if (letter >= 0x100 && letter < 0x180) return k_extended[letter - 0x100];
    return '-';
}

bool is_apostrophe(char32_t c) {
    return c == '\'' || c == '`' || c == 0x2018 || c == 0x2019 || c == 0x2BB || c == 0x2BC;
}

bool is_combining(char32_t c) { return c >= 0x300 && c < 0x370; }

// What a thing at a town is called after the town's name. The last word of a name is enough.
constexpr std::array<std::string_view, 31> k_things{
    "airbase",  "airport",  "base",      "border", "bridge",   "camp",     "center",      "centre",
    "city",     "county",   "crossing",  "dam",    "district", "field",    "governorate", "harbor",
    "harbour",  "hospital", "oblast",    "plant",  "point",    "port",     "prefecture",  "prison",
    "province", "region",   "reservoir", "state",  "station",  "terminal", "valley"};

bool is_thing(std::string_view word) { return std::find(k_things.begin(), k_things.end(), word) != k_things.end(); }

const Town* find_named(const std::vector<Town>& towns, std::string_view name, MapCountryId country) {
    const auto first = std::lower_bound(towns.begin(), towns.end(), name,
                                        [](const Town& town, std::string_view wanted) { return town.name < wanted; });
    for (auto town = first; town != towns.end() && town->name == name; ++town) {
        if (!country.has_value() || town->country == country) return &*town;
    }
    return nullptr;
}

// Whether `most` letters replaced, added or left out make one of the other (Levenshtein, 1966).
bool is_almost(std::string_view one, std::string_view other, std::size_t most) {
    const std::size_t longer = std::max(one.size(), other.size());
    if (longer - std::min(one.size(), other.size()) > most) return false;
    std::vector<std::size_t> row(other.size() + 1);
    for (std::size_t j = 0; j < row.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= one.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= other.size(); ++j) {
            const std::size_t replaced = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
        }
    }
    return row.back() <= most;
}

bool is_vowel(char letter) { return std::string_view("aeiouy").find(letter) != std::string_view::npos; }

// The same but for which vowels stand where vowels stand: "nurek" and "norak".
bool is_respelt(std::string_view one, std::string_view other) {
    const auto agree = [](char a, char b) { return a == b || (is_vowel(a) && is_vowel(b)); };
    return std::equal(one.begin(), one.end(), other.begin(), other.end(), agree);
}

// The only town of the country that is spelt so; of several none is meant more than the others.
const Town* find_respelt(const std::vector<Town>& towns, std::string_view name, MapCountryId country) {
    const Town* found = nullptr;
    for (const Town& town : towns) {
        if (town.country != country || !is_respelt(town.name, name)) continue;
        if (found != nullptr) return nullptr;
        found = &town;
    }
    return found;
}

// Spellings from other alphabets differ in a letter; within one country that is safe enough to be called near.
const Town* find_almost(const std::vector<Town>& towns, std::string_view name, MapCountryId country) {
    if (!country.has_value() || name.size() < k_least_for_almost) return nullptr;
    for (const Town& town : towns) {
        const bool begins_alike = !town.name.empty() && town.name.front() == name.front();
        if (town.country != country || !begins_alike) continue;
        const std::size_t most = std::min(name.size(), town.name.size()) >= k_least_for_two_steps ? 2 : 1;
        if (is_almost(town.name, name, most)) return &town;
    }
    return find_respelt(towns, name, country);
}

}  // namespace

std::string fold_place_name(std::string_view utf8) {
    std::string folded;
    bool gap = false;
    for (std::size_t at = 0; at < utf8.size();) {
        const CodePoint point = decode_utf8(utf8, at);
        at += std::max<std::size_t>(1, point.length);
        const char32_t lower = lower_case(point.value);
        if (is_apostrophe(lower) || is_combining(lower)) continue;
        char letter = lower < 128 ? static_cast<char>(lower) : plain_letter(lower);
        if (!((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9'))) {
            gap = true;
            continue;
        }
        if (gap && !folded.empty()) folded += ' ';
        gap = false;
        folded += letter;
    }
    return folded;
}

std::optional<FoundPlace> find_place(const WorldMap& map, std::string_view name, MapCountryId country) {
    std::string folded = fold_place_name(name);
    PlaceFit fit = PlaceFit::Exact;
    while (!folded.empty()) {
        if (const Town* town = find_named(map.towns, folded, country)) return FoundPlace{town->point, fit};
        if (const Town* province = find_named(map.provinces, folded, country))
            return FoundPlace{province->point, PlaceFit::Within};
        if (const Town* town = find_almost(map.towns, folded, country))
            return FoundPlace{town->point, PlaceFit::NamedAfter};
        if (const Town* province = find_almost(map.provinces, folded, country))
            return FoundPlace{province->point, PlaceFit::Within};
        const std::size_t space = folded.rfind(' ');
        if (space == std::string::npos || !is_thing(std::string_view(folded).substr(space + 1))) break;
        folded.resize(space);
        fit = PlaceFit::NamedAfter;
    }
    return std::nullopt;
}

}  // namespace attache
