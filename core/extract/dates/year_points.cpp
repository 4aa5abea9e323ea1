// Years and what consists of years.
#include "extract/dates/date_points.h"
#include "lexicon/lexicon.h"

namespace attache {

namespace {

// "2005 January", "2013 15 Dec": as timelines write.
MaybePoint read_month_behind_year(const DateWords& words, std::size_t at, std::int32_t year) {
    const std::optional<unsigned> day = words.day_at(at + 1);
    const std::size_t month_at_token = day ? at + 2 : at + 1;
    const WordId word = words.tokens().word(month_at_token);
    const bool ambiguous = (word == w_may || word == w_march) && at != words.tokens().begin();
    const bool is_month =
        is(word, WordClass::Month) || (is(word, WordClass::ShortMonth) && at == words.tokens().begin());
    if (!is_month || ambiguous || words.tokens()[month_at_token].letter_case == LetterCase::Upper) return std::nullopt;
    if (words.tokens().has_case() && words.tokens()[month_at_token].letter_case == LetterCase::Lower)
        return std::nullopt;
    if (words.plain_number(month_at_token + 1, 4) && !words.day_at(month_at_token + 1))
        return std::nullopt;  // has its own year
    const WordClass months = is(word, WordClass::Month) ? WordClass::Month : WordClass::ShortMonth;
    ReadPoint point{make_point(DateUnit::Month, year), month_at_token + 1};
    point.value.month = static_cast<std::uint8_t>(value_of(word, months));
    const std::optional<unsigned> day_behind = day ? std::nullopt : words.day_at(month_at_token + 1);
    if (day || (day_behind && !words.counts_what_follows(month_at_token + 1))) {
        point.value.unit = DateUnit::Day;
        point.value.day = static_cast<std::uint8_t>(day ? *day : *day_behind);
        if (!day) point.end = words.after_day(month_at_token + 1);
    }
    return point;
}

// One past the "s" that makes the number at `at` a decade; 0: there is none.
std::size_t decade_end(const DateWords& words, std::size_t at) {
    const TokenWindow& tokens = words.tokens();
    std::size_t ending = at + 1;
    if (tokens.kind(ending) == TokenKind::Quote && tokens.touches_previous(ending)) ++ending;
    return tokens.is_word(ending, w_s) ? ending + 1 : 0;
}

// "1990s"; of two digits only where it is named as one: "the 90s", "early 90s", "'90s".
MaybePoint read_decade(const DateWords& words, std::size_t at, std::int32_t number, std::size_t end) {
    if (is_possible_year(number)) return ReadPoint{make_point(DateUnit::Decade, number), end};
    const bool named = words.tokens().is_word(at - 1, w_the) || words.is_in_phrase(PhraseKind::DatePart, at - 1) ||
                       words.tokens().kind(at - 1) == TokenKind::Quote;
    if (number < 20 || number > 90 || !named) return std::nullopt;
    return ReadPoint{make_point(DateUnit::Decade, 1900 + number), end};
}

struct CenturyNumber {
    std::int32_t value = 0;
    std::size_t end = 0;  // one past it
};

// "19th", "twenty-first", "nineteenth"; 0: no ordinal number stands there.
CenturyNumber century_number(const DateWords& words, std::size_t at) {
    const TokenWindow& tokens = words.tokens();
    const auto ordinal = [&](std::size_t i) {
        return static_cast<std::int32_t>(value_of(tokens.word(i), WordClass::OrdinalWord));
    };
    if (const std::optional<std::int32_t> digits = words.plain_number(at, 2)) {
        const std::size_t end = words.after_day(at);
        return end == at + 1 ? CenturyNumber{} : CenturyNumber{*digits, end};
    }
    if (tokens.is_word(at, w_twenty) && tokens.is_hyphen(at + 1)) return {20 + ordinal(at + 2), at + 3};
    return {ordinal(at), at + 1};
}

}  // namespace

// "2012", "2012 March", "1990s", "'90s"
MaybePoint read_year_or_decade(const DateWords& words, std::size_t at) {
    const std::optional<std::int32_t> number = words.plain_number(at, 4);
    if (!number) return std::nullopt;
    if (const std::size_t end = decade_end(words, at); end != 0 && *number % 10 == 0)
        return read_decade(words, at, *number, end);
    if (!words.is_bare_year(at)) return std::nullopt;
    if (MaybePoint point = read_month_behind_year(words, at, *number)) return point;
    return ReadPoint{make_point(DateUnit::Year, *number), at + 1};
}

MaybePoint read_decade_word(const DateWords& words, std::size_t at) {
    if (!words.tokens().is_class(at, WordClass::DecadeWord)) return std::nullopt;
    if (!words.tokens().is_word(at - 1, w_the) && !words.is_in_phrase(PhraseKind::DatePart, at - 1))
        return std::nullopt;
    return ReadPoint{make_point(DateUnit::Decade,
                                static_cast<std::int32_t>(value_of(words.tokens().word(at), WordClass::DecadeWord))),
                     at + 1};
}

MaybePoint read_fiscal_year(const DateWords& words, std::size_t at) {
    const PhraseHit* phrase = words.phrase_at(PhraseKind::FiscalYear, at);
    if (phrase == nullptr) return std::nullopt;
    std::size_t number_at = phrase->tokens.end.index();
    if (words.tokens().is_hyphen(number_at) || words.tokens().kind(number_at) == TokenKind::Quote) ++number_at;
    const std::optional<std::int32_t> number = words.plain_number(number_at, 4);
    if (!number) return std::nullopt;
    const std::int32_t year = *number < 100 ? full_year(*number) : *number;
    if (!is_possible_year(year)) return std::nullopt;
    return ReadPoint{make_point(DateUnit::FiscalYear, year), number_at + 1};
}

MaybePoint read_relative_year(const DateWords& words, std::size_t at) {
    const PhraseHit* phrase = words.phrase_at(PhraseKind::RelativeYear, at);
    if (phrase == nullptr) return std::nullopt;
    return ReadPoint{make_point(DateUnit::RelativeYear, relative_year_rows()[phrase->row].years),
                     phrase->tokens.end.index()};
}

// "the 19th century", "the twenty-first century", and the first of "the 18th and 19th centuries"
MaybePoint read_century(const DateWords& words, std::size_t at) {
    const TokenWindow& tokens = words.tokens();
    const auto [number, end] = century_number(words, at);
    if (number < 1 || number > 22) return std::nullopt;
    const DatePoint century = make_point(DateUnit::Century, number);
    const std::size_t noun = tokens.is_hyphen(end) ? end + 1 : end;
    if (tokens.is_word(noun, w_century)) return ReadPoint{century, noun + 1};
    const bool joined = tokens.is_word(end, w_and) || words.is_joint(end, at);
    const std::size_t other_end = words.plain_number(end + 1, 2) ? words.after_day(end + 1) : end + 2;
    if (joined && tokens.is_word(other_end, w_centuries)) return ReadPoint{century, end};
    return tokens.is_word(noun, w_centuries) ? std::optional(ReadPoint{century, noun + 1}) : std::nullopt;
}

}  // namespace attache
