#include "source/html_entities.h"

#include <algorithm>
#include <array>
#include <optional>

#include "source/ascii.h"

namespace attache {

namespace {

constexpr char32_t k_replacement_character = 0xFFFD;

struct NamedCharacter {
    std::string_view name;
    char32_t value;
};

// clang-format off
constexpr std::array k_named = std::to_array<NamedCharacter>({  // sorted by name
    {"AElig", 0xC6}, {"Aacute", 0xC1}, {"Abreve", 0x102}, {"Acirc", 0xC2}, {"Agrave", 0xC0}, {"Alpha", 0x391},
    {"Amacr", 0x100}, {"Aogon", 0x104}, {"Aring", 0xC5}, {"Atilde", 0xC3}, {"Auml", 0xC4}, {"Beta", 0x392},
    {"Cacute", 0x106}, {"Ccaron", 0x10C}, {"Ccedil", 0xC7}, {"Dagger", 0x2021}, {"Dcaron", 0x10E}, {"Delta", 0x394},
    {"Dstrok", 0x110}, {"ETH", 0xD0}, {"Eacute", 0xC9}, {"Ecaron", 0x11A}, {"Ecirc", 0xCA}, {"Egrave", 0xC8},
    {"Emacr", 0x112}, {"Eogon", 0x118}, {"Epsilon", 0x395}, {"Euml", 0xCB}, {"Gamma", 0x393}, {"Gbreve", 0x11E},
    {"Iacute", 0xCD}, {"Icirc", 0xCE}, {"Idot", 0x130}, {"Igrave", 0xCC}, {"Imacr", 0x12A}, {"Iuml", 0xCF},
    {"Lambda", 0x39B}, {"Lstrok", 0x141}, {"Nacute", 0x143}, {"Ncaron", 0x147}, {"NewLine", 0xA}, {"Ntilde", 0xD1},
    {"OElig", 0x152}, {"Oacute", 0xD3}, {"Ocirc", 0xD4}, {"Odblac", 0x150}, {"Ograve", 0xD2}, {"Omacr", 0x14C},
    {"Omega", 0x3A9}, {"Oslash", 0xD8}, {"Otilde", 0xD5}, {"Ouml", 0xD6}, {"Phi", 0x3A6}, {"Pi", 0x3A0},
    {"Prime", 0x2033}, {"Rcaron", 0x158}, {"Sacute", 0x15A}, {"Scaron", 0x160}, {"Scedil", 0x15E}, {"Sigma", 0x3A3},
    {"THORN", 0xDE}, {"Tab", 0x9}, {"Tcaron", 0x164}, {"Tcedil", 0x162}, {"Theta", 0x398}, {"Uacute", 0xDA},
    {"Ucirc", 0xDB}, {"Udblac", 0x170}, {"Ugrave", 0xD9}, {"Umacr", 0x16A}, {"Uring", 0x16E}, {"Uuml", 0xDC},
    {"Yacute", 0xDD}, {"Yuml", 0x178}, {"Zacute", 0x179}, {"Zcaron", 0x17D}, {"Zdot", 0x17B}, {"aacute", 0xE1},
    {"abreve", 0x103}, {"acirc", 0xE2}, {"acute", 0xB4}, {"aelig", 0xE6}, {"agrave", 0xE0}, {"alpha", 0x3B1},
    {"amacr", 0x101}, {"amp", 0x26}, {"aogon", 0x105}, {"apos", 0x27}, {"aring", 0xE5}, {"ast", 0x2A},
    {"asymp", 0x2248}, {"atilde", 0xE3}, {"auml", 0xE4}, {"bdquo", 0x201E}, {"beta", 0x3B2}, {"brvbar", 0xA6},
    {"bsol", 0x5C}, {"bull", 0x2022}, {"cacute", 0x107}, {"ccaron", 0x10D}, {"ccedil", 0xE7}, {"cedil", 0xB8},
    {"cent", 0xA2}, {"check", 0x2713}, {"chi", 0x3C7}, {"circ", 0x2C6}, {"colon", 0x3A}, {"comma", 0x2C},
    {"commat", 0x40}, {"copy", 0xA9}, {"cross", 0x2717}, {"curren", 0xA4}, {"dagger", 0x2020}, {"darr", 0x2193},
    {"dash", 0x2010}, {"dcaron", 0x10F}, {"deg", 0xB0}, {"delta", 0x3B4}, {"divide", 0xF7}, {"dollar", 0x24},
    {"dstrok", 0x111}, {"eacute", 0xE9}, {"ecaron", 0x11B}, {"ecirc", 0xEA}, {"egrave", 0xE8}, {"emacr", 0x113},
    {"emsp", 0x2003}, {"ensp", 0x2002}, {"eogon", 0x119}, {"epsilon", 0x3B5}, {"equals", 0x3D}, {"equiv", 0x2261},
    {"eth", 0xF0}, {"euml", 0xEB}, {"euro", 0x20AC}, {"excl", 0x21}, {"fnof", 0x192}, {"frac12", 0xBD},
    {"frac14", 0xBC}, {"frac34", 0xBE}, {"frasl", 0x2044}, {"gamma", 0x3B3}, {"gbreve", 0x11F}, {"ge", 0x2265},
    {"gt", 0x3E}, {"harr", 0x2194}, {"hellip", 0x2026}, {"horbar", 0x2015}, {"hyphen", 0x2010}, {"iacute", 0xED},
    {"icirc", 0xEE}, {"iexcl", 0xA1}, {"igrave", 0xEC}, {"imacr", 0x12B}, {"infin", 0x221E}, {"inodot", 0x131},
    {"iquest", 0xBF}, {"iuml", 0xEF}, {"lambda", 0x3BB}, {"laquo", 0xAB}, {"larr", 0x2190}, {"lbrack", 0x5B},
    {"lcub", 0x7B}, {"ldquo", 0x201C}, {"ldquor", 0x201E}, {"le", 0x2264}, {"lowast", 0x2217}, {"lowbar", 0x5F},
    {"lpar", 0x28}, {"lrm", 0x200E}, {"lsaquo", 0x2039}, {"lsqb", 0x5B}, {"lsquo", 0x2018}, {"lstrok", 0x142},
    {"lt", 0x3C}, {"macr", 0xAF}, {"mdash", 0x2014}, {"micro", 0xB5}, {"middot", 0xB7}, {"minus", 0x2212},
    {"mu", 0x3BC}, {"nacute", 0x144}, {"nbsp", 0xA0}, {"ncaron", 0x148}, {"ndash", 0x2013}, {"ne", 0x2260},
    {"not", 0xAC}, {"ntilde", 0xF1}, {"num", 0x23}, {"oacute", 0xF3}, {"ocirc", 0xF4}, {"odblac", 0x151},
    {"oelig", 0x153}, {"ograve", 0xF2}, {"oline", 0x203E}, {"omacr", 0x14D}, {"omega", 0x3C9}, {"ordf", 0xAA},
    {"ordm", 0xBA}, {"oslash", 0xF8}, {"otilde", 0xF5}, {"ouml", 0xF6}, {"para", 0xB6}, {"part", 0x2202},
    {"percnt", 0x25}, {"period", 0x2E}, {"permil", 0x2030}, {"phi", 0x3C6}, {"pi", 0x3C0}, {"plus", 0x2B},
    {"plusmn", 0xB1}, {"pound", 0xA3}, {"prime", 0x2032}, {"prod", 0x220F}, {"psi", 0x3C8}, {"quest", 0x3F},
    {"quot", 0x22}, {"radic", 0x221A}, {"raquo", 0xBB}, {"rarr", 0x2192}, {"rbrack", 0x5D}, {"rcaron", 0x159},
    {"rcub", 0x7D}, {"rdquo", 0x201D}, {"rdquor", 0x201D}, {"reg", 0xAE}, {"rho", 0x3C1}, {"rlm", 0x200F},
    {"rpar", 0x29}, {"rsaquo", 0x203A}, {"rsqb", 0x5D}, {"rsquo", 0x2019}, {"sacute", 0x15B}, {"sbquo", 0x201A},
    {"scaron", 0x161}, {"scedil", 0x15F}, {"sect", 0xA7}, {"semi", 0x3B}, {"shy", 0xAD}, {"sigma", 0x3C3},
    {"sol", 0x2F}, {"sum", 0x2211}, {"sup1", 0xB9}, {"sup2", 0xB2}, {"sup3", 0xB3}, {"szlig", 0xDF}, {"tau", 0x3C4},
    {"tcaron", 0x165}, {"tcedil", 0x163}, {"theta", 0x3B8}, {"thinsp", 0x2009}, {"thorn", 0xFE}, {"tilde", 0x2DC},
    {"times", 0xD7}, {"trade", 0x2122}, {"uacute", 0xFA}, {"uarr", 0x2191}, {"ucirc", 0xFB}, {"udblac", 0x171},
    {"ugrave", 0xF9}, {"umacr", 0x16B}, {"uml", 0xA8}, {"uring", 0x16F}, {"uuml", 0xFC}, {"verbar", 0x7C},
    {"vert", 0x7C}, {"yacute", 0xFD}, {"yen", 0xA5}, {"yuml", 0xFF}, {"zacute", 0x17A}, {"zcaron", 0x17E},
    {"zdot", 0x17C}, {"zwj", 0x200D}, {"zwnj", 0x200C},
});

// What windows-1252 has at 0x80 .. 0x9F.
constexpr std::array<char32_t, 32> k_windows_1252 = {{
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178,
}};
// clang-format on

static_assert(std::is_sorted(k_named.begin(), k_named.end(),
                             [](const NamedCharacter& a, const NamedCharacter& b) { return a.name < b.name; }));

constexpr std::size_t k_longest_name = 8;

// Those that browsers know without the semicolon too, of the ones that pages leave it out after.
bool needs_no_semicolon(std::string_view name) {
    return name == "amp" || name == "lt" || name == "gt" || name == "quot" || name == "nbsp" || name == "copy" ||
           name == "reg";
}

char32_t checked(char32_t value) {
    if (value >= 0x80 && value < 0xA0) return windows_1252(static_cast<unsigned char>(value));
    const bool is_surrogate = value >= 0xD800 && value < 0xE000;
    return value == 0 || value > 0x10FFFF || is_surrogate ? k_replacement_character : value;
}

std::optional<unsigned> digit_value(char c, unsigned base) {
    if (is_ascii_digit(c)) return static_cast<unsigned>(c - '0');
    const char lower = lower_ascii(c);
    if (base == 16 && lower >= 'a' && lower <= 'f') return static_cast<unsigned>(lower - 'a') + 10;
    return std::nullopt;
}

CharacterReference read_number(std::string_view text, std::size_t at) {
    std::size_t end = at + 2;  // after "&#"
    unsigned base = 10;
    if (end < text.size() && lower_ascii(text[end]) == 'x') {
        base = 16;
        ++end;
    }
    const std::size_t digits = end;
    char32_t value = 0;
    for (; end < text.size(); ++end) {
        const std::optional<unsigned> digit = digit_value(text[end], base);
        if (!digit) break;
        value = std::min<char32_t>(value * base + *digit, 0x110000);
    }
    if (end == digits) return {};
    if (end < text.size() && text[end] == ';') ++end;
    return {checked(value), end - at};
}

}  // namespace

CharacterReference read_reference(std::string_view text, std::size_t at) {
    if (text.substr(at, 2) == "&#") return read_number(text, at);
    std::size_t end = at + 1;
    while (end < text.size() && end - at <= k_longest_name && (is_ascii_letter(text[end]) || is_ascii_digit(text[end])))
        ++end;
    const std::string_view name = text.substr(at + 1, end - at - 1);
    const auto found =
        std::lower_bound(k_named.begin(), k_named.end(), name,
                         [](const NamedCharacter& each, std::string_view key) { return each.name < key; });
    if (found == k_named.end() || found->name != name) return {};
    if (end < text.size() && text[end] == ';') return {found->value, end + 1 - at};
    return needs_no_semicolon(name) ? CharacterReference{found->value, end - at} : CharacterReference{};
}

char32_t windows_1252(unsigned char byte) {
    return byte >= 0x80 && byte < 0xA0 ? k_windows_1252[byte - 0x80U] : char32_t{byte};
}

}  // namespace attache
