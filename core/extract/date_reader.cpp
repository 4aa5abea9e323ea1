#include "extract/date_reader.h"

#include <algorithm>
#include <array>

#include "extract/digits.h"
#include "lexicon/lexicon.h"

namespace attache {

namespace {

constexpr std::int32_t k_first_year = 1000;
constexpr std::int32_t k_last_year = 2199;
// A year without any month or preposition beside it is believed from here to there.
constexpr std::int32_t k_first_plain_year = 1700;
constexpr std::int32_t k_last_plain_year = 2100;

bool is_possible_year(std::int32_t year) { return k_first_year <= year && year <= k_last_year; }

// "'97" and "fy10" in full: the century turns at 70.
std::int32_t full_year(std::int32_t two_digits) { return two_digits < 70 ? 2000 + two_digits : 1900 + two_digits; }

DatePoint make_point(DateUnit unit, std::int32_t year) {
    DatePoint point;
    point.unit = unit;
    point.year = year;
    return point;
}

DatePoint make_day(std::int32_t year, unsigned month, unsigned day) {
    DatePoint point = make_point(DateUnit::Day, year);
    point.month = static_cast<std::uint8_t>(month);
    point.day = static_cast<std::uint8_t>(day);
    return point;
}

// "18.09.2013"
bool read_dotted(std::string_view text, std::array<std::int32_t, 3>& parts) {
    std::size_t part = 0;
    std::size_t digits = 0;
    for (const char c : text) {
        if (c == '.') {
            if (digits == 0 || digits > 2 || ++part == parts.size()) return false;
            digits = 0;
        } else if ('0' <= c && c <= '9') {
            parts[part] = parts[part] * 10 + (c - '0');
            if (++digits > 4) return false;
        } else {
            return false;
        }
    }
    return part == 2 && (digits == 2 || digits == 4);
}

}  // namespace

// --- small things ------------------------------------------------------------------------------------------

const PhraseHit* DateReader::phrase_at(PhraseKind kind, std::size_t at) const {
    if (!tokens_.has(at)) return nullptr;
    const PhraseHit* hit = phrases_.at(kind, TokenId(at));
    return hit != nullptr && hit->tokens.begin == TokenId(at) ? hit : nullptr;
}

// The value of a number of digits alone, at most so many of them.
std::optional<std::int32_t> DateReader::plain_number(std::size_t at, std::size_t digits) const {
    if (tokens_.kind(at) != TokenKind::Number) return std::nullopt;
    const std::optional<Digits> number = read_digits(tokens_.text(at));
    if (!number || !number->is_plain_integer || number->count > digits) return std::nullopt;
    return static_cast<std::int32_t>(number->mantissa);
}

std::optional<unsigned> DateReader::day_at(std::size_t at) const {
    const std::optional<std::int32_t> day = plain_number(at, 2);
    if (!day || *day < 1 || *day > 31) return std::nullopt;
    return static_cast<unsigned>(*day);
}

std::size_t DateReader::after_day(std::size_t at) const {
    const bool has_ending =
        tokens_.is_class(at + 1, WordClass::OrdinalWord) && value_of(tokens_.word(at + 1), WordClass::OrdinalWord) == 0;
    return has_ending ? at + 2 : at + 1;
}

bool DateReader::is_time_preposition(std::size_t at) const {
    constexpr std::array k_prepositions = {w_in, w_since, w_until,   w_till,   w_by,   w_during,
                                           w_of, w_from,  w_through, w_before, w_after};
    return std::any_of(k_prepositions.begin(), k_prepositions.end(),
                       [this, at](WordId word) { return tokens_.is_word(at, word); });
}

// --- months ------------------------------------------------------------------------------------------------

// "may" and "march" are verbs as often.
std::optional<unsigned> DateReader::month_at(std::size_t at) const {
    const WordId word = tokens_.word(at);
    if (is(word, WordClass::Month)) {
        const bool ambiguous = word == w_may || word == w_march;
        if (ambiguous && !is_ambiguous_month_here(at)) return std::nullopt;
        return static_cast<unsigned>(value_of(word, WordClass::Month));
    }
    if (!is(word, WordClass::ShortMonth)) return std::nullopt;
    const bool beside_number = tokens_.kind(at + 1) == TokenKind::Number || day_at(at - 1).has_value();
    return beside_number ? std::optional(static_cast<unsigned>(value_of(word, WordClass::ShortMonth))) : std::nullopt;
}

bool DateReader::is_ambiguous_month_here(std::size_t at) const {
    const bool cased = tokens_.has_case();
    const LetterCase letter_case = tokens_[at].letter_case;
    if (cased && letter_case == LetterCase::Lower) return false;
    if (tokens_.kind(at + 1) == TokenKind::Number) return !counts_what_follows(at + 1);
    const std::size_t joint = at - 1;
    const bool joined = tokens_.is_word(joint, w_and) || tokens_.is_word(joint, w_or) || tokens_.is_word(joint, w_to) ||
                        tokens_.is_word(joint, w_through) || tokens_.is_mark(joint, "/") ||
                        tokens_.is_hyphen_or_dash(joint);
    if (joined && tokens_.is_class(at - 2, WordClass::Month)) return true;
    if (is_time_preposition(joint) || phrase_at(PhraseKind::DatePart, joint) != nullptr) return true;
    if (tokens_.is_hyphen(joint) && phrase_at(PhraseKind::DatePart, at - 2) != nullptr) return true;
    if (tokens_.is_word(joint, w_last) || tokens_.is_word(joint, w_next)) return true;
    const bool is_may = tokens_.word(at) == w_may;
    if (cased && at != tokens_.begin()) {
        return tokens_[joint].letter_case != LetterCase::Capitalised && tokens_.kind(joint) != TokenKind::Clitic;
    }
    if (day_at(joint)) return tokens_.kind(at + 1) != TokenKind::Word || is_time_preposition(at + 1);
    return is_may && tokens_.is_word(joint, w_the);
}

std::optional<std::int32_t> DateReader::year_after_month(std::size_t at) const {
    const std::optional<std::int32_t> year = plain_number(at, 4);
    return year && is_possible_year(*year) ? year : std::nullopt;
}

void DateReader::take_year(Point& point) const {
    std::size_t at = point.end;
    if (tokens_.kind(at) == TokenKind::Comma || tokens_.is_word(at, w_of) || tokens_.is_word(at, w_in)) ++at;
    if (const std::optional<std::int32_t> year = year_after_month(at)) {
        point.value.year = *year;
        point.end = at + 1;
    } else if (const PhraseHit* relative = phrase_at(PhraseKind::RelativeYear, at)) {
        // "December of that year" takes its year from the text before it, as "December" alone does.
        if (relative_year_rows()[relative->row].years != 0) return;
        point.end = relative->tokens.end.index();
        point.value.of_that_year = true;
    }
}

DateReader::MaybePoint DateReader::read_month(std::size_t at) const {
    const std::optional<unsigned> month = month_at(at);
    if (!month) return std::nullopt;
    Point point{make_point(DateUnit::Month, k_unknown_year), at + 1};
    point.value.month = static_cast<std::uint8_t>(*month);
    const std::optional<unsigned> day = day_at(at + 1);
    if (day && !counts_what_follows(at + 1)) {
        point.value.unit = DateUnit::Day;
        point.value.day = static_cast<std::uint8_t>(*day);
        point.end = after_day(at + 1);
    }
    take_year(point);
    return point;
}

// "3 March 2012", "3rd of March", and the first number of "3-5 March" and "3 and 5 March".
DateReader::MaybePoint DateReader::read_day_before_month(std::size_t at) const {
    const std::optional<unsigned> day = day_at(at);
    if (!day) return std::nullopt;
    std::size_t next = after_day(at);
    if (tokens_.is_word(next, w_of)) ++next;
    if (const std::optional<unsigned> month = month_at(next)) {
        Point point{make_day(k_unknown_year, *month, *day), next + 1};
        take_year(point);
        return point;
    }
    const std::size_t joint = after_day(at);
    const bool joined = is_joint(joint, at) || tokens_.is_word(joint, w_and) || tokens_.is_word(joint, w_or);
    if (!joined || !day_at(joint + 1)) return std::nullopt;
    const std::optional<unsigned> month = month_at(after_day(joint + 1));
    if (!month || counts_what_follows(at)) return std::nullopt;
    return Point{make_day(k_unknown_year, *month, *day), joint};
}

// The second day of "March 15 or 16, 2014".
DateReader::MaybePoint DateReader::read_day_behind_day(std::size_t at) const {
    const std::optional<unsigned> day = day_at(at);
    if (!day || at < tokens_.begin() + 3) return std::nullopt;
    if (!tokens_.is_word(at - 1, w_and) && !tokens_.is_word(at - 1, w_or)) return std::nullopt;
    const std::optional<unsigned> before = day_at(at - 2);
    const std::optional<unsigned> month = month_at(at - 3);
    if (!before || !month || *day <= *before || counts_what_follows(at)) return std::nullopt;
    Point point{make_day(k_unknown_year, *month, *day), after_day(at)};
    take_year(point);
    return point;
}

// --- years -------------------------------------------------------------------------------------------------

// "2000 troops": a plural noun is counted.
bool DateReader::counts_what_follows(std::size_t at) const {
    const std::size_t next = tokens_.is_hyphen(at + 1) ? at + 2 : at + 1;
    const WordId word = tokens_.word(next);
    if (is(word, WordClass::Scale)) return true;
    if (const PhraseHit* unit = phrase_at(PhraseKind::AmountUnit, next)) {
        if (amount_unit_rows()[unit->row].sure) return true;
    }
    if (!is(word, WordClass::CountNoun)) return false;
    const bool only_singular = noun_forms(word) == static_cast<NounForms>(NounForm::Singular);
    return tokens_.is_hyphen(at + 1) || !only_singular;
}

bool DateReader::is_bare_year(std::size_t at) const {
    const std::optional<std::int32_t> year = plain_number(at, 4);
    if (!year || !is_possible_year(*year)) return false;
    const bool timed = is_time_preposition(at - 1) && !tokens_.is_word(at - 1, w_of);
    if (counts_what_follows(at) &&
        !(timed && tokens_.kind(at + 1) == TokenKind::Word && !is(tokens_.word(at + 1), WordClass::Scale) &&
          phrase_at(PhraseKind::AmountUnit, at + 1) == nullptr)) {
        return false;
    }
    if (tokens_.is_class(at - 1, WordClass::NumberLabel) || tokens_.is_mark(at - 1, "#")) return false;
    const PhraseHit* unit_before =
        at > tokens_.begin() ? phrases_.at(PhraseKind::AmountUnit, TokenId(at - 1)) : nullptr;
    if (unit_before != nullptr && amount_unit_rows()[unit_before->row].place != UnitPlace::After) return false;
    if (is_year_of_title(tokens_, at)) return false;
    if (tokens_.touches_previous(at) && tokens_.kind(at - 1) == TokenKind::Word) return false;
    if (k_first_plain_year <= *year && *year <= k_last_plain_year) return true;
    const WordId next = tokens_.word(at + 1);
    return is_time_preposition(at - 1) &&
           (tokens_.kind(at + 1) != TokenKind::Word || is(next, WordClass::Preposition) ||
            is(next, WordClass::Coordinator) || is(next, WordClass::Auxiliary));
}

DateReader::MaybePoint DateReader::read_year_or_decade(std::size_t at) const {
    const std::optional<std::int32_t> number = plain_number(at, 4);
    if (!number) return std::nullopt;
    std::size_t ending = at + 1;
    if (tokens_.kind(ending) == TokenKind::Quote && tokens_.touches_previous(ending)) ++ending;
    if (tokens_.is_word(ending, w_s) && *number % 10 == 0) {
        if (is_possible_year(*number)) return Point{make_point(DateUnit::Decade, *number), ending + 1};
        const bool after_quote = tokens_.kind(at - 1) == TokenKind::Quote;
        const bool named = tokens_.is_word(at - 1, w_the) ||
                           phrases_.at(PhraseKind::DatePart, TokenId(at - 1)) != nullptr || after_quote;
        if (20 <= *number && *number <= 90 && named)
            return Point{make_point(DateUnit::Decade, 1900 + *number), ending + 1};
        return std::nullopt;
    }
    if (!is_bare_year(at)) return std::nullopt;
    if (MaybePoint point = read_month_behind_year(at, *number)) return point;
    return Point{make_point(DateUnit::Year, *number), at + 1};
}

// "2005 January", "2013 15 Dec": as timelines write.
DateReader::MaybePoint DateReader::read_month_behind_year(std::size_t at, std::int32_t year) const {
    const std::optional<unsigned> day = day_at(at + 1);
    const std::size_t month_at_token = day ? at + 2 : at + 1;
    const WordId word = tokens_.word(month_at_token);
    const bool ambiguous = (word == w_may || word == w_march) && at != tokens_.begin();
    const bool is_month = is(word, WordClass::Month) || (is(word, WordClass::ShortMonth) && at == tokens_.begin());
    if (!is_month || ambiguous || tokens_[month_at_token].letter_case == LetterCase::Upper) return std::nullopt;
    if (tokens_.has_case() && tokens_[month_at_token].letter_case == LetterCase::Lower) return std::nullopt;
    if (plain_number(month_at_token + 1, 4) && !day_at(month_at_token + 1)) return std::nullopt;  // has its own year
    const WordClass months = is(word, WordClass::Month) ? WordClass::Month : WordClass::ShortMonth;
    Point point{make_point(DateUnit::Month, year), month_at_token + 1};
    point.value.month = static_cast<std::uint8_t>(value_of(word, months));
    const std::optional<unsigned> day_behind = day ? std::nullopt : day_at(month_at_token + 1);
    if (day || (day_behind && !counts_what_follows(month_at_token + 1))) {
        point.value.unit = DateUnit::Day;
        point.value.day = static_cast<std::uint8_t>(day ? *day : *day_behind);
        if (!day) point.end = after_day(month_at_token + 1);
    }
    return point;
}

DateReader::MaybePoint DateReader::read_decade_word(std::size_t at) const {
    if (!tokens_.is_class(at, WordClass::DecadeWord)) return std::nullopt;
    if (!tokens_.is_word(at - 1, w_the) && phrases_.at(PhraseKind::DatePart, TokenId(at - 1)) == nullptr)
        return std::nullopt;
    return Point{
        make_point(DateUnit::Decade, static_cast<std::int32_t>(value_of(tokens_.word(at), WordClass::DecadeWord))),
        at + 1};
}

DateReader::MaybePoint DateReader::read_fiscal_year(std::size_t at) const {
    const PhraseHit* phrase = phrase_at(PhraseKind::FiscalYear, at);
    if (phrase == nullptr) return std::nullopt;
    std::size_t number_at = phrase->tokens.end.index();
    if (tokens_.is_hyphen(number_at) || tokens_.kind(number_at) == TokenKind::Quote) ++number_at;
    const std::optional<std::int32_t> number = plain_number(number_at, 4);
    if (!number) return std::nullopt;
    const std::int32_t year = *number < 100 ? full_year(*number) : *number;
    if (!is_possible_year(year)) return std::nullopt;
    return Point{make_point(DateUnit::FiscalYear, year), number_at + 1};
}

DateReader::MaybePoint DateReader::read_relative_year(std::size_t at) const {
    const PhraseHit* phrase = phrase_at(PhraseKind::RelativeYear, at);
    if (phrase == nullptr) return std::nullopt;
    return Point{make_point(DateUnit::RelativeYear, relative_year_rows()[phrase->row].years),
                 phrase->tokens.end.index()};
}

// "the 19th century", "the twenty-first century", and the first of "the 18th and 19th centuries"
DateReader::MaybePoint DateReader::read_century(std::size_t at) const {
    std::int32_t number = 0;
    std::size_t end = at + 1;
    if (const std::optional<std::int32_t> digits = plain_number(at, 2)) {
        if (after_day(at) == at + 1) return std::nullopt;
        number = *digits;
        end = after_day(at);
    } else if (tokens_.is_word(at, w_twenty) && tokens_.is_hyphen(at + 1)) {
        number = 20 + static_cast<std::int32_t>(value_of(tokens_.word(at + 2), WordClass::OrdinalWord));
        end = at + 3;
    } else {
        number = static_cast<std::int32_t>(value_of(tokens_.word(at), WordClass::OrdinalWord));
    }
    if (number < 1 || number > 22) return std::nullopt;
    const std::size_t noun = tokens_.is_hyphen(end) ? end + 1 : end;
    if (tokens_.is_word(noun, w_century)) return Point{make_point(DateUnit::Century, number), noun + 1};
    const bool joined = tokens_.is_word(end, w_and) || is_joint(end, at);
    const std::size_t other_end = plain_number(end + 1, 2) ? after_day(end + 1) : end + 2;
    if (!joined || !tokens_.is_word(other_end, w_centuries)) {
        if (!tokens_.is_word(noun, w_centuries)) return std::nullopt;
        return Point{make_point(DateUnit::Century, number), noun + 1};
    }
    return Point{make_point(DateUnit::Century, number), end};
}

// --- other days --------------------------------------------------------------------------------------------

// "2013-09-18"
DateReader::MaybePoint DateReader::read_iso_day(std::size_t at) const {
    for (std::size_t i = at + 1; i < at + 5; ++i) {
        if (!tokens_.touches_previous(i) || tokens_.is_hyphen(i) != ((i - at) % 2 == 1)) return std::nullopt;
    }
    const std::optional<std::int32_t> year = plain_number(at, 4);
    const std::optional<std::int32_t> month = plain_number(at + 2, 2);
    const std::optional<unsigned> day = day_at(at + 4);
    if (!year || !month || !day || !is_possible_year(*year) || *month < 1 || *month > 12) return std::nullopt;
    return Point{make_day(*year, static_cast<unsigned>(*month), *day), at + 5};
}

// "18.09.2013" (day first), "9/18/2013" (month first unless it can be none)
DateReader::MaybePoint DateReader::read_numeric_day(std::size_t at) const {
    std::array<std::int32_t, 3> parts{};
    std::size_t end = at + 1;
    bool month_first = false;
    if (tokens_.is_mark(at + 1, "/") && tokens_.is_mark(at + 3, "/") && !tokens_[at + 1].space_before) {
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const std::optional<std::int32_t> number = plain_number(at + 2 * i, 4);
            if (!number) return std::nullopt;
            parts[i] = *number;
        }
        end = at + 5;
        month_first = parts[0] <= 12;
    } else if (!read_dotted(tokens_.text(at), parts)) {
        return std::nullopt;
    }
    const std::int32_t day = month_first ? parts[1] : parts[0];
    const std::int32_t month = month_first ? parts[0] : parts[1];
    const std::int32_t year = parts[2] < 100 ? full_year(parts[2]) : parts[2];
    if (day < 1 || day > 31 || month < 1 || month > 12 || !is_possible_year(year)) return std::nullopt;
    return Point{make_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day)), end};
}

DateReader::MaybePoint DateReader::read_named_day(std::size_t at) const {
    const PhraseHit* phrase = phrase_at(PhraseKind::NamedDate, at);
    if (phrase == nullptr) return std::nullopt;
    const std::optional<CivilDate> day = parse_iso_date(named_date_rows()[phrase->row].day);
    if (!day) return std::nullopt;
    return Point{make_day(day->year, day->month, day->day), phrase->tokens.end.index()};
}

// "spring 2010", "the winter of 2009-10", and the first of "spring and summer 2010"
DateReader::MaybePoint DateReader::read_season(std::size_t at) const {
    if (!tokens_.is_class(at, WordClass::Season)) return std::nullopt;
    Point point{make_point(DateUnit::Season, k_unknown_year), at + 1};
    point.value.month = static_cast<std::uint8_t>(value_of(tokens_.word(at), WordClass::Season));
    take_year(point);
    if (!point.value.needs_year()) return point;
    const bool joined = tokens_.is_word(at + 1, w_and) || tokens_.is_word(at + 1, w_or) || is_joint(at + 1, at);
    if (!joined || !tokens_.is_class(at + 2, WordClass::Season)) return std::nullopt;
    return read_season(at + 2) ? std::optional(point) : std::nullopt;
}

// --- expressions -------------------------------------------------------------------------------------------

DateReader::MaybePoint DateReader::read_core(std::size_t at) const {
    if (tokens_.kind(at) == TokenKind::Number) {
        if (MaybePoint point = read_iso_day(at)) return point;
        if (MaybePoint point = read_numeric_day(at)) return point;
        if (MaybePoint point = read_named_day(at)) return point;
        if (MaybePoint point = read_day_before_month(at)) return point;
        if (MaybePoint point = read_day_behind_day(at)) return point;
        if (MaybePoint point = read_century(at)) return point;
        return read_year_or_decade(at);
    }
    if (MaybePoint point = read_month(at)) return point;
    if (MaybePoint point = read_season(at)) return point;
    if (MaybePoint point = read_fiscal_year(at)) return point;
    if (MaybePoint point = read_century(at)) return point;
    if (MaybePoint point = read_decade_word(at)) return point;
    return read_relative_year(at);
}

std::size_t DateReader::skip_article(std::size_t at) const { return tokens_.is_word(at, w_the) ? at + 1 : at; }

// A core with at most one part before it ("late 2012").
DateReader::MaybePoint DateReader::read_point(std::size_t at) const {
    const PhraseHit* part = phrase_at(PhraseKind::DatePart, at);
    if (part == nullptr) return read_core(at);
    const std::size_t behind = part->tokens.end.index();
    MaybePoint point = read_core(tokens_.is_hyphen(behind) ? behind + 1 : behind);
    if (!point) point = read_core(skip_article(behind));
    if (!point || point->value.unit == DateUnit::Day) return std::nullopt;
    point->value.part = date_part_rows()[part->row].part;
    return point;
}

// "mid- to late 2012", "the early or mid-1990s": two parts of one core.
std::optional<DateExpression> DateReader::read_parts(std::size_t at) const {
    const PhraseHit* part = phrase_at(PhraseKind::DatePart, at);
    if (part == nullptr) return std::nullopt;
    std::size_t joint = part->tokens.end.index();
    if (tokens_.is_hyphen(joint)) ++joint;
    if (!tokens_.is_word(joint, w_to) && !tokens_.is_word(joint, w_or)) return std::nullopt;
    std::size_t other = joint + 1;
    if (tokens_.is_hyphen(other)) ++other;
    if (phrase_at(PhraseKind::DatePart, other) == nullptr) return std::nullopt;
    const MaybePoint point = read_point(other);
    if (!point) return std::nullopt;
    DateExpression expression{SentenceId::none(), {TokenId(at), TokenId(point->end)}, point->value, point->value};
    expression.first.part = date_part_rows()[part->row].part;
    return expression;
}

std::optional<DateExpression> DateReader::read(std::size_t at) const {
    if (std::optional<DateExpression> expression = read_parts(at)) return expression;
    const MaybePoint point = read_point(at);
    if (!point) return std::nullopt;
    DateExpression expression{SentenceId::none(), {TokenId(at), TokenId(point->end)}, point->value, std::nullopt};
    extend(expression, *point);
    return expression;
}

// Whether the token at `at` can join two ends of a stretch that begins at `begin`.
bool DateReader::is_joint(std::size_t at, std::size_t begin) const {
    if (tokens_.is_hyphen_or_dash(at) || tokens_.is_word(at, w_through) || tokens_.is_word(at, w_to)) return true;
    if (tokens_.is_mark(at, "/")) return !tokens_[at].space_before;
    const std::size_t before = tokens_.is_word(begin - 1, w_the) ? begin - 2 : begin - 1;
    return (tokens_.is_word(at, w_until) || tokens_.is_word(at, w_till)) && tokens_.is_word(before, w_from);
}

void DateReader::extend(DateExpression& expression, const Point& first) const {
    if (!is_joint(first.end, expression.tokens.begin.index())) return;
    const MaybePoint last = read_end_point(first, first.end + 1);
    if (!last) return;
    DatePoint from = first.value;
    DatePoint to = last->value;
    if (from.needs_year()) from.year = to.year;
    if (to.needs_year()) to.year = from.year;
    const bool turns_year = from.unit <= DateUnit::Season && from.unit == to.unit && from.month > to.month;
    if (from.year == to.year && turns_year && from.year != k_unknown_year) {
        // "December to February 2012" begins in 2011, "December 2011 to February" ends in 2012.
        if (first.value.needs_year())
            --from.year;
        else
            ++to.year;
    }
    if (from.year != k_unknown_year) {
        const std::optional<CivilDate> begin = first_day(from);
        const std::optional<CivilDate> end = last_day(to);
        if (!begin || !end || *end < *begin) return;
    }
    expression.first = from;
    expression.last = to;
    expression.tokens.end = TokenId(last->end);
}

DateReader::MaybePoint DateReader::read_end_point(const Point& first, std::size_t at) const {
    if (MaybePoint year = read_short_year(first, at)) return year;
    at = skip_article(at);
    const DatePoint& from = first.value;
    const std::optional<unsigned> day = day_at(at);
    if (from.unit == DateUnit::Day && day && !month_at(after_day(at)) && !tokens_.is_word(after_day(at), w_of)) {
        Point point{make_day(k_unknown_year, from.month, *day), after_day(at)};
        take_year(point);
        return point;
    }
    MaybePoint point = read_point(at);
    if (!point) return std::nullopt;
    if (from.unit == DateUnit::FiscalYear && point->value.unit == DateUnit::Year)
        point->value.unit = DateUnit::FiscalYear;
    const bool days_or_months = from.unit <= DateUnit::Month && point->value.unit <= DateUnit::Month;
    const bool alike =
        from.unit == point->value.unit || days_or_months || from.gives_year() == point->value.gives_year();
    return alike && point->value.unit != DateUnit::RelativeYear ? point : std::nullopt;
}

// "1992-97", "2007/08", "FY2010-11", and the winter of "2009-2010"
DateReader::MaybePoint DateReader::read_short_year(const Point& first, std::size_t at) const {
    const bool in_years = first.value.unit == DateUnit::Year || first.value.unit == DateUnit::FiscalYear ||
                          first.value.unit == DateUnit::Season;
    if (!in_years || first.value.needs_year() || !(tokens_.is_hyphen_or_dash(at - 1) || tokens_.is_mark(at - 1, "/")))
        return std::nullopt;
    const std::optional<std::int32_t> whole = plain_number(at, 4);
    if (first.value.unit == DateUnit::Season && whole == first.value.year + 1) return Point{first.value, at + 1};
    const std::optional<std::int32_t> number = plain_number(at, 2);
    if (!number || tokens_.text(at).size() != 2 || month_at(at + 1)) return std::nullopt;
    const std::int32_t century = first.value.year / 100 * 100;
    const std::int32_t year = century + *number > first.value.year ? century + *number : century + 100 + *number;
    constexpr std::int32_t k_longest_stretch = 30;
    if (year - first.value.year > k_longest_stretch) return std::nullopt;
    DatePoint point = first.value;
    point.part = DatePart::Whole;
    // A winter that is written with both its years ("2009-10") is one season.
    point.year = point.unit == DateUnit::Season && year == point.year + 1 ? point.year : year;
    return Point{point, at + 1};
}

std::size_t DateReader::impossible_year_at(std::size_t at) const {
    std::size_t year_at = 0;
    if (month_at(at)) {
        year_at = at + 1;
        if (day_at(year_at)) year_at = after_day(year_at);
        if (tokens_.kind(year_at) == TokenKind::Comma) ++year_at;
    } else if (const PhraseHit* phrase = phrase_at(PhraseKind::FiscalYear, at)) {
        year_at = phrase->tokens.end.index();
    }
    if (year_at == 0 || tokens_.text(year_at).size() != 4) return 0;
    const std::optional<std::int32_t> number = plain_number(year_at, 4);
    return number && !is_possible_year(*number) ? year_at : 0;
}

}  // namespace attache
