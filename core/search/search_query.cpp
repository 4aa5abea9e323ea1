#include "search/search_query.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "search/word_match.h"

namespace attache {
namespace {

// --- pieces ------------------------------------------------------------------------------------------------

// One piece of a text: a word, a phrase, or an operator with its value.
struct Piece {
    std::string_view name;  // of the operator; empty: none
    std::string_view value;
    bool quoted = false;
    std::size_t begin = 0;  // in the text
};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// The end of a value that begins at `at`, and the value without quotes. A quote that is not closed holds to the end.
std::pair<std::size_t, Piece> read_value(std::string_view text, std::size_t at) {
    Piece piece;
    if (at < text.size() && text[at] == '"') {
        const std::size_t close = std::min(text.find('"', at + 1), text.size());
        piece.value = text.substr(at + 1, close - at - 1);
        piece.quoted = true;
        return {std::min(close + 1, text.size()), piece};
    }
    std::size_t end = at;
    while (end < text.size() && !is_blank(text[end]) && text[end] != '"')
        ++end;
    piece.value = text.substr(at, end - at);
    return {end, piece};
}

const SearchOperator* operator_of(std::string_view name) {
    const auto found = std::find_if(search_operators().begin(), search_operators().end(),
                                    [&](const SearchOperator& each) { return each.name == name; });
    return found == search_operators().end() ? nullptr : &*found;
}

std::vector<Piece> pieces_of(std::string_view text) {
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < text.size();) {
        if (is_blank(text[at])) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        std::size_t letters = at;
        while (letters < text.size() && text[letters] >= 'a' && text[letters] <= 'z')
            ++letters;
        const bool has_colon = letters < text.size() && text[letters] == ':';
        const std::string_view name = text.substr(at, letters - at);
        const bool is_operator = has_colon && operator_of(name) != nullptr;
        auto [end, piece] = read_value(text, is_operator ? letters + 1 : at);
        if (is_operator) piece.name = name;
        piece.begin = begin;
        pieces.push_back(piece);
        at = std::max(end, begin + 1);
    }
    return pieces;
}

// --- values ------------------------------------------------------------------------------------------------

constexpr std::array<std::array<std::string_view, 2>, 3> k_sign_names{
    {{"-", "conflictual"}, {"0", "neutral"}, {"+", "cooperative"}}};

bool read_sign(std::string_view value, Filter& filter) {
    for (std::size_t sign = 0; sign < k_sign_names.size(); ++sign) {
        for (const std::string_view name : k_sign_names[sign]) {
            if (name != value) continue;
            filter.signs.set(sign);
            return true;
        }
    }
    return false;
}

template <class Enum>
bool read_name(std::string_view value, EnumSet<Enum>& set) {
    const std::optional<Enum> parsed = parse_name<Enum>(value);
    if (parsed) set.set(static_cast<std::size_t>(*parsed));
    return parsed.has_value();
}

std::optional<int> read_number(std::string_view text, int least, int most) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number < least || number > most)
        return std::nullopt;
    return number;
}

std::optional<int> read_year(std::string_view text) { return read_number(text, 1, 9999); }

// A day, or the first or last day of a year.
std::optional<CivilDate> read_day(std::string_view text, bool last) {
    if (const std::optional<CivilDate> day = parse_iso_date(text)) return day;
    const std::optional<int> year = read_year(text);
    if (!year) return std::nullopt;
    return last ? CivilDate{*year, 12, 31} : CivilDate{*year, 1, 1};
}

// "2012", "2010-2012", "2010..2012".
bool read_years(std::string_view value, Filter& filter) {
    std::size_t dash = value.find('-');
    std::size_t after = dash == std::string_view::npos ? dash : dash + 1;
    if (const std::size_t dots = value.find(".."); dots != std::string_view::npos) {
        dash = dots;
        after = dots + 2;
    }
    const std::optional<int> first = read_year(value.substr(0, dash));
    const std::optional<int> last = after == std::string_view::npos ? first : read_year(value.substr(after));
    if (!first || !last || *first > *last) return false;
    filter.from = CivilDate{*first, 1, 1};
    filter.to = CivilDate{*last, 12, 31};
    return true;
}

bool read_bound(std::string_view value, std::optional<CivilDate>& bound, bool last) {
    const std::optional<CivilDate> day = read_day(value, last);
    if (day) bound = day;
    return day.has_value();
}

bool read_confidence(std::string_view value, Filter& filter) {
    if (!value.empty() && value.back() == '%') value.remove_suffix(1);
    const std::optional<int> percent = read_number(value, 0, 100);
    if (percent) filter.min_confidence_percent = static_cast<std::uint8_t>(*percent);
    return percent.has_value();
}

bool can_act(EntityKind kind) { return kind != EntityKind::Place; }

// How well an actor is named so: by its code or acronym, its name, the beginning of one, or with a slip.
WordMatch match_actor(const Entity& entity, std::u32string_view typed) {
    WordMatch best = WordMatch::None;
    for (const std::string& name : {entity.code, entity.acronym, entity.name}) {
        if (!name.empty()) best = std::max(best, match_word(typed, letters_of(name)));
    }
    const std::size_t colon = entity.code.find(':');
    if (colon != std::string::npos) best = std::max(best, match_word(typed, letters_of(entity.code.substr(colon + 1))));
    return best;
}

// The actors that are named so, best first; among equals those of the earlier kind and code.
std::vector<EntityId> actors_named(const Report& report, std::string_view value, std::size_t limit) {
    const std::u32string typed = letters_of(value);
    std::vector<std::pair<WordMatch, EntityId>> found;
    const auto& entities = report.findings.entities;
    for (EntityId id(0); id != entities.end_id(); id = EntityId(id.index() + 1)) {
        if (!can_act(entities[id].kind)) continue;
        const WordMatch match = typed.empty() ? WordMatch::Prefix : match_actor(entities[id], typed);
        if (match != WordMatch::None) found.emplace_back(match, id);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<EntityId> actors;
    for (std::size_t i = 0; i < std::min(limit, found.size()); ++i)
        actors.push_back(found[i].second);
    return actors;
}

bool read_actor(const Report& report, std::string_view value, Filter& filter) {
    if (value.empty()) return false;
    const std::vector<EntityId> actors = actors_named(report, value, 1);
    if (actors.empty()) return false;
    const std::string& code = report.findings.entities[actors.front()].code;
    if (std::find(filter.actors.begin(), filter.actors.end(), code) == filter.actors.end())
        filter.actors.push_back(code);
    return true;
}

// --- operators ---------------------------------------------------------------------------------------------

constexpr std::array k_operators{
    SearchOperator{"actor", "actor:UZB", "who acts or is acted on, by code or name"},
    SearchOperator{"theme", "theme:energy", "what a relation is about"},
    SearchOperator{"sign", "sign:-", "for (+), against (-), or neither (0)"},
    SearchOperator{"status", "status:plan", "a fact, a claim, a plan, or denied"},
    SearchOperator{"kind", "kind:igo", "what kind of actors"},
    SearchOperator{"year", "year:2010-2012", "when, in years"},
    SearchOperator{"from", "from:2010-05-01", "when, the first day or year"},
    SearchOperator{"to", "to:2012", "when, the last day or year"},
    SearchOperator{"confidence", "confidence:60", "how sure the reading is at least, in percent"},
};

bool read_operator(const Report& report, const Piece& piece, Filter& filter) {
    if (piece.name == "actor") return read_actor(report, piece.value, filter);
    if (piece.name == "theme") return read_name<Theme>(piece.value, filter.themes);
    if (piece.name == "sign") return read_sign(piece.value, filter);
    if (piece.name == "status") return read_name<RelationStatus>(piece.value, filter.statuses);
    if (piece.name == "kind") return read_name<EntityKind>(piece.value, filter.kinds);
    if (piece.name == "year") return read_years(piece.value, filter);
    if (piece.name == "from") return read_bound(piece.value, filter.from, false);
    if (piece.name == "to") return read_bound(piece.value, filter.to, true);
    return read_confidence(piece.value, filter);
}

template <class Enum>
std::vector<std::string> names_of() {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < static_cast<std::size_t>(Enum::Count_); ++i)
        names.emplace_back(name_of(static_cast<Enum>(i)));
    return names;
}

std::vector<std::string> actor_values(const Report& report, std::string_view begun, std::size_t limit) {
    std::vector<std::string> values;
    for (const EntityId actor : actors_named(report, begun, limit))
        values.push_back(report.findings.entities[actor].code);
    return values;
}

// What an operator can be followed by; empty if that cannot be listed.
std::vector<std::string> values_of(std::string_view name) {
    if (name == "theme") return names_of<Theme>();
    if (name == "status") return names_of<RelationStatus>();
    if (name == "kind") return names_of<EntityKind>();
    if (name == "sign") return {"+", "0", "-"};
    return {};
}

std::string note_on(const Piece& piece, const SearchOperator& about) {
    const std::string typed = std::string(piece.name) + ":" + std::string(piece.value);
    std::string note;
    if (piece.name == "actor" && !piece.value.empty())
        return "No actor of this report is called \"" + std::string(piece.value) + "\".";
    note = "\"" + typed + "\" is not understood; write it like " + std::string(about.example);
    const std::vector<std::string> values = values_of(piece.name);
    if (values.empty()) return note + ".";
    note += ". It can be ";
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i > 0) note += i + 1 == values.size() ? " or " : ", ";
        note += values[i];
    }
    return note + ".";
}

std::string_view within_limit(std::string_view text) { return text.substr(0, k_max_search_bytes); }

}  // namespace

std::span<const SearchOperator> search_operators() { return k_operators; }

SearchQuery parse_search(const Report& report, std::string_view text) {
    SearchQuery query;
    for (const Piece& piece : pieces_of(within_limit(text))) {
        if (const SearchOperator* about = operator_of(piece.name)) {
            if (!read_operator(report, piece, query.filter)) query.notes.push_back(note_on(piece, *about));
        } else if (piece.quoted) {
            if (!piece.value.empty()) query.phrases.emplace_back(piece.value);
        } else {
            query.words.emplace_back(piece.value);
        }
    }
    return query;
}

std::vector<std::string> complete_search(const Report& report, std::string_view text, std::size_t limit) {
    text = within_limit(text);
    const std::vector<Piece> pieces = pieces_of(text);
    std::vector<std::string> completions;
    if (pieces.empty() || is_blank(text.back())) return completions;
    const Piece& last = pieces.back();
    if (last.quoted) return completions;
    const std::string before(text.substr(0, last.begin));
    const auto offer = [&](const std::string& name, const std::string& rest) {
        const std::string whole = before + name + ":" + rest;
        if (completions.size() < limit && whole != text) completions.push_back(whole);
    };
    if (last.name.empty()) {
        if (last.value.size() < 2) return completions;
        for (const SearchOperator& each : k_operators) {
            if (each.name.substr(0, last.value.size()) == last.value) offer(std::string(each.name), "");
        }
        return completions;
    }
    const bool actor = last.name == "actor";
    for (const std::string& value : actor ? actor_values(report, last.value, limit) : values_of(last.name)) {
        if (actor || value.substr(0, last.value.size()) == last.value) offer(std::string(last.name), value);
    }
    return completions;
}

}  // namespace attache
