#include "io/link.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <system_error>
#include <utility>

#include "io/characters.h"
#include "io/percent_encoding.h"

namespace attache {

namespace {

// What could not be read of a part's value, as it stands in the link.
using Leftovers = std::vector<std::string_view>;

// One part after the "?". `write` gives the encoded value, empty to leave the part out; `read` puts what it
// understands of an encoded value into the link and returns the rest.
struct Part {
    std::string_view name;
    std::string (*write)(const Link& link);
    Leftovers (*read)(std::string_view value, Link& link);
};

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> pieces;
    while (true) {
        const std::size_t end = text.find(separator);
        pieces.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return pieces;
        text.remove_prefix(end + 1);
    }
}

// --- values ------------------------------------------------------------------------------------------------

void append_to_list(std::string& list, std::string_view encoded) {
    if (!list.empty()) list += ',';
    list += encoded;
}

// Hands each decoded piece of a list to `take`, which tells whether it understood it.
template <class Take>
Leftovers read_list(std::string_view value, const Take& take) {
    Leftovers leftovers;
    for (const std::string_view piece : split(value, ',')) {
        if (piece.empty()) continue;
        const std::optional<std::string> text = percent_decode(piece);
        if (!text || !take(*text)) leftovers.push_back(piece);
    }
    return leftovers;
}

template <class Enum>
std::string write_names(const EnumSet<Enum>& set) {
    std::string list;
    for (std::size_t i = 0; i < set.size(); ++i) {
        if (set.test(i)) append_to_list(list, percent_encode(name_of(static_cast<Enum>(i))));
    }
    return list;
}

template <class Enum>
Leftovers read_names(std::string_view value, EnumSet<Enum>& set) {
    return read_list(value, [&set](const std::string& name) {
        const std::optional<Enum> parsed = parse_name<Enum>(name);
        if (parsed) set.set(static_cast<std::size_t>(*parsed));
        return parsed.has_value();
    });
}

Leftovers read_text(std::string_view value, std::string& text) {
    std::optional<std::string> decoded = percent_decode(value);
    if (!decoded) return {value};
    text = std::move(*decoded);
    return {};
}

std::string write_day(const std::optional<CivilDate>& day) { return day ? iso_string(*day) : std::string(); }

Leftovers read_day(std::string_view value, std::optional<CivilDate>& day) {
    day = parse_iso_date(value);
    return day ? Leftovers() : Leftovers{value};
}

constexpr std::array<std::string_view, 3> k_signs = {"-", "0", "+"};  // as in Filter::signs

std::string write_signs(const std::bitset<3>& signs) {
    std::string list;
    for (std::size_t i = signs.size(); i-- > 0;) {
        if (signs.test(i)) append_to_list(list, k_signs[i]);
    }
    return list;
}

Leftovers read_signs(std::string_view value, std::bitset<3>& signs) {
    return read_list(value, [&signs](const std::string& name) {
        const auto sign = std::find(k_signs.begin(), k_signs.end(), name);
        if (sign == k_signs.end()) return false;
        signs.set(static_cast<std::size_t>(sign - k_signs.begin()));
        return true;
    });
}

std::string write_codes(const std::vector<std::string>& codes) {
    std::string list;
    for (const std::string& code : codes)
        append_to_list(list, percent_encode(code));
    return list;
}

Leftovers read_codes(std::string_view value, std::vector<std::string>& codes, std::size_t most) {
    return read_list(value, [&codes, most](const std::string& code) {
        if (std::find(codes.begin(), codes.end(), code) != codes.end()) return true;
        if (codes.size() == most) return false;
        codes.push_back(code);
        return true;
    });
}

std::string write_percent(std::uint8_t percent) { return percent == 0 ? std::string() : std::to_string(percent); }

Leftovers read_percent(std::string_view value, std::uint8_t& percent) {
    unsigned number = 0;
    for (const char c : value) {
        if (c < '0' || c > '9' || number > 100) return {value};
        number = number * 10 + static_cast<unsigned>(c - '0');
    }
    if (value.empty() || number > 100) return {value};
    percent = static_cast<std::uint8_t>(number);
    return {};
}

// --- parts, in the order in which they are written ---------------------------------------------------------

constexpr std::array<Part, 15> k_parts = {{
    {"sel", [](const Link& link) { return percent_encode(link.selection); },
     [](std::string_view value, Link& link) { return read_text(value, link.selection); }},
    {"theme", [](const Link& link) { return write_names<Theme>(link.filter.themes); },
     [](std::string_view value, Link& link) { return read_names<Theme>(value, link.filter.themes); }},
    {"sign", [](const Link& link) { return write_signs(link.filter.signs); },
     [](std::string_view value, Link& link) { return read_signs(value, link.filter.signs); }},
    {"status", [](const Link& link) { return write_names<RelationStatus>(link.filter.statuses); },
     [](std::string_view value, Link& link) { return read_names<RelationStatus>(value, link.filter.statuses); }},
    {"kind", [](const Link& link) { return write_names<EntityKind>(link.filter.kinds); },
     [](std::string_view value, Link& link) { return read_names<EntityKind>(value, link.filter.kinds); }},
    {"actor", [](const Link& link) { return write_codes(link.filter.actors); },
     [](std::string_view value, Link& link) { return read_codes(value, link.filter.actors, k_max_link_actors); }},
    {"from", [](const Link& link) { return write_day(link.filter.from); },
     [](std::string_view value, Link& link) { return read_day(value, link.filter.from); }},
    {"to", [](const Link& link) { return write_day(link.filter.to); },
     [](std::string_view value, Link& link) { return read_day(value, link.filter.to); }},
    {"confidence", [](const Link& link) { return write_percent(link.filter.min_confidence_percent); },
     [](std::string_view value, Link& link) { return read_percent(value, link.filter.min_confidence_percent); }},
    {"q", [](const Link& link) { return percent_encode(link.query); },
     [](std::string_view value, Link& link) { return read_text(value, link.query); }},
    {"s", [](const Link& link) { return percent_encode(link.sentence); },
     [](std::string_view value, Link& link) { return read_text(value, link.sentence); }},
    {"fix", [](const Link& link) { return percent_encode(link.corrections); },
     [](std::string_view value, Link& link) { return read_text(value, link.corrections); }},
    {"show", [](const Link& link) { return write_codes(link.show); },
     [](std::string_view value, Link& link) { return read_codes(value, link.show, k_max_link_choices); }},
    {"title", [](const Link& link) { return percent_encode(link.title); },
     [](std::string_view value, Link& link) { return read_text(value, link.title); }},
    {"text", [](const Link& link) { return percent_encode(link.text); },
     [](std::string_view value, Link& link) { return read_text(value, link.text); }},
}};

// --- notes -------------------------------------------------------------------------------------------------

// A piece of a link between quotation marks, short and without anything that does not print.
std::string quoted(std::string_view piece) {
    constexpr std::size_t k_max_characters = 40;
    std::string text;
    std::size_t at = 0;
    for (std::size_t count = 0; at < piece.size() && count < k_max_characters; ++count) {
        const CodePoint c = character_at(piece, at);
        append_utf8(text, is_control(c.value) ? k_replacement : c.value);
        at += c.length;
    }
    return '"' + text + (at < piece.size() ? "...\"" : "\"");
}

class LinkReader {
public:
    DecodedLink read(std::string_view fragment) {
        if (!fragment.empty() && fragment.front() == '#') fragment.remove_prefix(1);
        if (fragment.empty()) return std::move(result_);
        if (fragment.size() > k_max_link_bytes) {
            note("The link is longer than 64 KiB and was not read.");
        } else if (fragment.front() != '/') {
            note("The link does not begin with #/ and was not read.");
        } else {
            const std::size_t path_end = fragment.find('?');
            read_path(fragment.substr(1, path_end == std::string_view::npos ? path_end : path_end - 1));
            if (path_end != std::string_view::npos) read_parts(fragment.substr(path_end + 1));
        }
        return std::move(result_);
    }

private:
    void note(std::string text) {
        if (result_.notes.size() < k_max_link_notes) result_.notes.push_back(std::move(text));
    }

    void read_path(std::string_view path) {
        const std::vector<std::string_view> segments = split(path, '/');
        read_segment(segments[0], "report", result_.link.report);
        if (segments.size() > 1) read_segment(segments[1], "view", result_.link.view);
        for (std::size_t i = 2; i < segments.size(); ++i) {
            if (!segments[i].empty()) note("The link's " + quoted(segments[i]) + " after the view was left out.");
        }
    }

    void read_segment(std::string_view segment, std::string_view what, std::string& text) {
        if (read_text(segment, text).empty()) return;
        note("The link's " + std::string(what) + ' ' + quoted(segment) + " cannot be read and was left out.");
    }

    void read_parts(std::string_view parts) {
        std::array<bool, k_parts.size()> seen{};
        for (const std::string_view text : split(parts, '&')) {
            if (text.empty()) continue;
            const std::size_t name_end = text.find('=');
            const std::string_view name = text.substr(0, name_end);
            const auto part =
                std::find_if(k_parts.begin(), k_parts.end(), [name](const Part& p) { return p.name == name; });
            if (name == "v") {
                read_version(name_end == std::string_view::npos ? std::string_view() : text.substr(name_end + 1));
            } else if (part == k_parts.end()) {
                note("The link's part " + quoted(name) + " is not known and was left out.");
            } else if (std::exchange(seen[static_cast<std::size_t>(part - k_parts.begin())], true)) {
                note("The link has " + quoted(name) + " twice; the first one counts.");
            } else if (name_end != std::string_view::npos) {
                read_value(*part, text.substr(name_end + 1));
            }
        }
    }

    // Said first: it explains the other notes.
    void read_version(std::string_view value) {
        unsigned version = 0;
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), version);
        const bool is_number = error == std::errc() && end == value.data() + value.size();
        if ((is_number && version <= k_link_version) || std::exchange(is_newer_, true)) return;
        result_.notes.insert(
            result_.notes.begin(),
            "The link was made by a newer version of Attach\u00e9, and what this one does not know of it is "
            "left out. Load the page anew to get the newer version.");
    }

    void read_value(const Part& part, std::string_view value) {
        if (value.empty()) return;
        for (const std::string_view leftover : part.read(value, result_.link)) {
            note(quoted(std::string(part.name) + '=' + std::string(leftover)) +
                 " in the link is not understood and was left out.");
        }
    }

    bool is_newer_ = false;  // said so
    DecodedLink result_;
};

}  // namespace

std::string encode_link(const Link& link) {
    std::string text = "#/" + percent_encode(link.report);
    if (!link.view.empty()) text += '/' + percent_encode(link.view);
    char separator = '?';
    for (const Part& part : k_parts) {
        const std::string value = part.write(link);
        if (value.empty()) continue;
        text += separator;
        text += part.name;
        text += '=';
        text += value;
        separator = '&';
    }
    return text;
}

DecodedLink decode_link(std::string_view fragment) { return LinkReader().read(fragment); }

}  // namespace attache
