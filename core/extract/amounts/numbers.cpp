#include "extract/amounts/numbers.h"

#include "extract/amounts/digits.h"
#include "extract/token_window.h"
#include "lexicon/lexicon.h"

namespace attache {

namespace {

constexpr WordClasses k_number_words =
    class_bit(WordClass::Cardinal) | class_bit(WordClass::Scale) | class_bit(WordClass::Denominator);
constexpr double k_hundred = 100;

// A number without its context: what it is worth and where it ends.
struct Reading {
    std::size_t begin = 0;
    std::size_t end = 0;
    double value = 0;
    double scale = 1;  // that the value was multiplied with
    NumberForm form = NumberForm::Digits;
    bool is_plain_integer = false;
    bool looks_like_year = false;

    [[nodiscard]] bool has_scale() const { return scale > 1; }
};

class NumberReader {
public:
    explicit NumberReader(const TokenWindow& tokens) : tokens_(tokens) {}

    // The number whose first digit or number word stands at `at`; it may begin one token earlier ("a million").
    [[nodiscard]] std::optional<Number> read(std::size_t at, const Number* previous) const {
        std::optional<Reading> reading = read_one(at);
        if (!reading) return std::nullopt;
        Number number;
        number.value = reading->value;
        number.form = reading->form;
        number.has_scale = reading->has_scale();
        number.is_plain_integer = reading->is_plain_integer;
        if (counts(reading->form) && names(*reading, previous)) number.form = NumberForm::Name;
        if (counts(number.form)) extend_to_range(*reading, number);
        number.tokens = {TokenId(reading->begin), TokenId(reading->end)};
        return number;
    }

private:
    static bool counts(NumberForm form) { return form == NumberForm::Digits || form == NumberForm::Words; }

    [[nodiscard]] std::optional<Reading> read_one(std::size_t at) const {
        if (tokens_.kind(at) == TokenKind::Number) return read_figure(at);
        if (tokens_.is_class(at, WordClass::Cardinal)) {
            if (std::optional<Reading> share = read_share_of_cardinal(at)) return share;
            return read_words(at, at);
        }
        if (tokens_.is_class(at, WordClass::Scale)) {
            const bool after_article = tokens_.is_word(at - 1, w_a) || tokens_.is_word(at - 1, w_an);
            return after_article ? std::optional(read_words(at - 1, at)) : std::nullopt;
        }
        return read_share(at);
    }

    // --- figures -------------------------------------------------------------------------------------------

    [[nodiscard]] std::optional<Reading> read_figure(std::size_t at) const {
        const std::optional<Digits> digits = read_digits(tokens_.text(at));
        if (!digits) return Reading{.begin = at, .end = at + 1, .form = NumberForm::Name};
        Reading reading{.begin = at,
                        .end = at + 1,
                        .is_plain_integer = digits->is_plain_integer,
                        .looks_like_year = digits->is_plain_integer && digits->count == 4};
        if (tokens_.is_class(at + 1, WordClass::OrdinalWord) &&
            value_of(tokens_.word(at + 1), WordClass::OrdinalWord) == 0) {
            reading.end = at + 2;
            reading.form = NumberForm::Ordinal;
        }
        for (std::size_t next = scale_at(reading.end); next != 0; next = scale_at(reading.end)) {
            reading.scale *= value_of(tokens_.word(next), WordClass::Scale);
            reading.end = next + 1;
        }
        reading.value = digits->times(reading.scale);
        return reading;
    }

    // Where a scale stands that multiplies the number ending at `at` ("5 million", "5-million"); 0: nowhere.
    [[nodiscard]] std::size_t scale_at(std::size_t at) const {
        if (tokens_.is_class(at, WordClass::Scale)) return at;
        return tokens_.is_hyphen(at) && tokens_.is_class(at + 1, WordClass::Scale) ? at + 1 : 0;
    }

    // --- words ---------------------------------------------------------------------------------------------

    // "forty-five", "two hundred and six thousand", "one and a half million". `first` is the first word that has
    // a value; the number begins at `begin`.
    [[nodiscard]] Reading read_words(std::size_t begin, std::size_t first) const {
        Reading reading{.begin = begin, .end = first, .form = NumberForm::Words};
        double total = 0;
        double group = 0;
        for (std::size_t at = first;;) {
            if (const std::optional<double> joined = join_cardinal(group, at)) {
                group = *joined;
            } else if (tokens_.is_class(at, WordClass::Scale)) {
                const double scale = value_of(tokens_.word(at), WordClass::Scale);
                group = multiply(group > 0 ? group : 1, scale);
                if (scale > k_hundred) {
                    reading.scale *= scale;
                    total += group;
                    group = 0;
                }
            } else if (tokens_.is_word(at, w_and) && tokens_.is_word(at + 1, w_a) && tokens_.is_word(at + 2, w_half) &&
                       group > 0) {
                group += 0.5;
                at += 2;
            } else {
                break;
            }
            reading.end = ++at;
            if (continues_behind(at)) ++at;
        }
        reading.value = total + group;
        return reading;
    }

    // The group so far with the cardinal at `at`, if English joins the two: "forty" "five", "hundred" "six".
    [[nodiscard]] std::optional<double> join_cardinal(double group, std::size_t at) const {
        if (!tokens_.is_class(at, WordClass::Cardinal)) return std::nullopt;
        const double value = value_of(tokens_.word(at), WordClass::Cardinal);
        const auto whole = static_cast<std::int64_t>(group);
        const bool after_tens = whole % 100 >= 20 && whole % 10 == 0 && 1 <= value && value <= 9;
        const bool after_hundreds = whole >= 100 && whole % 100 == 0;
        if (group == 0 || after_tens || after_hundreds) return group + value;
        return std::nullopt;
    }

    // Whether the mark or the "and" at `at` stands inside a number in words.
    [[nodiscard]] bool continues_behind(std::size_t at) const {
        const bool cardinal_follows = tokens_.is_class(at + 1, WordClass::Cardinal);
        if (tokens_.is_hyphen(at)) {
            const double before = value_of(tokens_.word(at - 1), WordClass::Cardinal);
            return (cardinal_follows && before >= 20 && value_of(tokens_.word(at + 1), WordClass::Cardinal) < 10) ||
                   tokens_.is_class(at + 1, WordClass::Scale);
        }
        return tokens_.is_word(at, w_and) && cardinal_follows && tokens_.is_class(at - 1, WordClass::Scale) &&
               !tokens_.is_class(at + 2, WordClass::Scale);
    }

    // --- shares --------------------------------------------------------------------------------------------

    static Reading share(std::size_t begin, std::size_t end, double value) {
        return {.begin = begin, .end = end, .value = value, .form = NumberForm::Share};
    }

    // "two-thirds", "one quarter", "one in five", "nine in ten", "nine out of ten"
    [[nodiscard]] std::optional<Reading> read_share_of_cardinal(std::size_t at) const {
        const double count = value_of(tokens_.word(at), WordClass::Cardinal);
        const std::size_t denominator = tokens_.is_hyphen(at + 1) ? at + 2 : at + 1;
        if (tokens_.is_class(denominator, WordClass::Denominator)) {
            const double parts = value_of(tokens_.word(denominator), WordClass::Denominator);
            if (0 < count && count <= parts && !is_share_of_time(denominator + 1))
                return share(at, denominator + 1, count / parts);
        }
        const bool out_of = tokens_.is_word(at + 1, w_out) && tokens_.is_word(at + 2, w_of);
        if (!out_of && !tokens_.is_word(at + 1, w_in)) return std::nullopt;
        std::size_t whole = out_of ? at + 3 : at + 2;
        if (tokens_.is_word(whole, w_every)) ++whole;
        const std::optional<double> parts = small_number(whole);
        // "two died in three attacks" counts both; only tens and the like are a whole that more than one are taken of.
        constexpr double k_ten = 10;
        if (!out_of && count != 1 && parts != k_ten) return std::nullopt;
        return parts && count < *parts ? std::optional(share(at, whole + 1, count / *parts)) : std::nullopt;
    }

    [[nodiscard]] std::optional<double> small_number(std::size_t at) const {
        if (tokens_.is_class(at, WordClass::Cardinal)) return value_of(tokens_.word(at), WordClass::Cardinal);
        if (tokens_.kind(at) != TokenKind::Number) return std::nullopt;
        const std::optional<Digits> digits = read_digits(tokens_.text(at));
        return digits && digits->value() <= k_hundred ? std::optional(digits->value()) : std::nullopt;
    }

    // "a third of", "by a fifth", "nearly half the", "half a million"
    [[nodiscard]] std::optional<Reading> read_share(std::size_t at) const {
        const double parts = value_of(tokens_.word(at), WordClass::Denominator);
        if (tokens_.is_word(at, w_half)) {
            if (std::optional<Reading> half = read_half_of_scale(at)) return half;
            return is_share_here(at, at) ? std::optional(share(at, at + 1, 1 / parts)) : std::nullopt;
        }
        const bool after_article = tokens_.is_word(at - 1, w_a) || tokens_.is_word(at - 1, w_an);
        return after_article && is_share_here(at - 1, at) ? std::optional(share(at - 1, at + 1, 1 / parts))
                                                          : std::nullopt;
    }

    // "half a million", "half-million", "half a dozen"
    [[nodiscard]] std::optional<Reading> read_half_of_scale(std::size_t at) const {
        const std::size_t scale = tokens_.is_word(at + 1, w_a) || tokens_.is_hyphen(at + 1) ? at + 2 : at + 1;
        if (!tokens_.is_class(scale, WordClass::Scale)) return std::nullopt;
        Reading reading = read_words(at, scale);
        reading.value /= 2;
        return reading;
    }

    // Whether the denominator at `at`, whose expression begins at `begin`, takes a part of a whole, as against
    // "the first half of 2009", "half-brother", "a third country", "half an hour".
    [[nodiscard]] bool is_share_here(std::size_t begin, std::size_t at) const {
        if (tokens_.is_hyphen(at + 1) || tokens_.is_hyphen(begin - 1)) return false;
        if (tokens_.is_class(begin - 1, WordClass::OrdinalWord) || is_share_of_time(at + 1)) return false;
        if (tokens_.is_word(at + 1, w_of)) return true;
        if (tokens_.is_word(begin - 1, w_by)) return !tokens_.is_class(at + 1, WordClass::Scale) && ends_phrase(at + 1);
        if (!tokens_.is_word(at, w_half)) return false;
        return tokens_.is_word(at + 1, w_the) || tokens_.is_word(at + 1, w_all) || tokens_.is_word(at + 1, w_its) ||
               tokens_.is_word(at + 1, w_their) || tokens_.is_word(at + 1, w_his) || tokens_.is_word(at + 1, w_her) ||
               tokens_.is_word(at + 1, w_our);
    }

    // "half an hour", "a quarter of a century", "a quarter century", "half of 2009"
    [[nodiscard]] bool is_share_of_time(std::size_t at) const {
        if (tokens_.is_word(at, w_of)) ++at;
        if (tokens_.kind(at) == TokenKind::Number) return true;
        if (tokens_.is_word(at, w_a) || tokens_.is_word(at, w_an)) ++at;
        return tokens_.is_word(at, w_century) || tokens_.is_class(at, WordClass::TimeUnit);
    }

    [[nodiscard]] bool ends_phrase(std::size_t at) const {
        return tokens_.kind(at) != TokenKind::Word || tokens_.is_class(at, WordClass::Preposition) ||
               tokens_.is_class(at, WordClass::Coordinator) || tokens_.is_class(at, WordClass::Subordinator) ||
               tokens_.is_word(at, w_last) || tokens_.is_word(at, w_this) || tokens_.is_word(at, w_next);
    }

    // --- names ---------------------------------------------------------------------------------------------

    [[nodiscard]] bool is_counted(std::size_t end) const {
        return tokens_.is_class(tokens_.is_hyphen(end) ? end + 1 : end, WordClass::CountNoun);
    }

    // Whether the number is a name or part of one and counts nothing.
    [[nodiscard]] bool names(const Reading& reading, const Number* previous) const {
        if (reading.has_scale()) return false;
        const std::size_t begin = reading.begin;
        if (reading.form == NumberForm::Digits &&
            (is_joined_to_word(reading) || is_list_mark(begin) || is_clock_or_ratio(reading))) {
            return true;
        }
        if (is_counted(reading.end)) return false;
        if (reading.looks_like_year && is_year_of_title(tokens_, begin)) return true;
        if (previous != nullptr && previous->form == NumberForm::Name &&
            is_coordinated(previous->tokens.end.index(), begin)) {
            return reading.form == NumberForm::Digits;
        }
        const bool needs_digits = tokens_.is_word(begin - 1, w_no);
        return is_labelled(begin) && (reading.form == NumberForm::Digits || !needs_digits) && is_short_name(reading);
    }

    [[nodiscard]] bool is_labelled(std::size_t begin) const {
        const std::string_view mark = tokens_.text(begin - 1);
        return tokens_.is_class(begin - 1, WordClass::NumberLabel) || mark == "#" || mark == "\u00a7";
    }

    static bool is_short_name(const Reading& reading) {
        constexpr double k_max_word = 20;
        return reading.form == NumberForm::Digits ? reading.is_plain_integer || reading.value < k_hundred
                                                  : reading.value <= k_max_word;
    }

    // "articles 5 and 6": the second is as much a name as the first.
    [[nodiscard]] bool is_coordinated(std::size_t end, std::size_t begin) const {
        if (begin != end + 1) return false;
        return tokens_.is_word(end, w_and) || tokens_.is_word(end, w_or) || tokens_.is_word(end, w_to) ||
               tokens_.kind(end) == TokenKind::Comma || tokens_.is_hyphen(end);
    }

    // "su-27", "sangtuda - 2", "b52", "3d"; not "mid-2012", "twenty-5", "the force - 2,000 men".
    [[nodiscard]] bool is_joined_to_word(const Reading& reading) const {
        const std::size_t begin = reading.begin;
        const bool word_touches = tokens_.touches_previous(begin) && tokens_.kind(begin - 1) == TokenKind::Word;
        const bool touches_word =
            tokens_.touches_previous(reading.end) && tokens_.kind(reading.end) == TokenKind::Word &&
            !tokens_.is_class(reading.end, WordClass::CountNoun) &&
            !tokens_.is_class(reading.end, WordClass::ScaleLetter) && !tokens_.is_word(reading.end, w_s);
        if (word_touches || touches_word) return true;
        if (!tokens_.is_hyphen(begin - 1) || tokens_.kind(begin - 2) != TokenKind::Word) return false;
        const bool spaced = tokens_[begin - 1].space_before && tokens_[begin].space_before;
        if (spaced && tokens_.has_case()) return false;
        return reading.is_plain_integer && !reading.looks_like_year && !is_counted(reading.end);
    }

    // "3. The first point", "(b) 4) ...", "3.2 Trade with China"
    [[nodiscard]] bool is_list_mark(std::size_t begin) const {
        if (begin == tokens_.begin() + 1 && tokens_.kind(begin - 1) == TokenKind::Open)
            return tokens_.kind(begin + 1) == TokenKind::Close;
        if (begin != tokens_.begin()) return false;
        const Token& next = tokens_[begin + 1];
        if (next.kind == TokenKind::Stop || next.kind == TokenKind::Close)
            return tokens_.has(begin + 1) && !next.space_before;
        return tokens_[begin].line_breaks_before > 0 && tokens_.document().has_case && next.kind == TokenKind::Word &&
               next.letter_case != LetterCase::Lower;
    }

    // "10:30", "5 p.m.", "24/7"
    [[nodiscard]] bool is_clock_or_ratio(const Reading& reading) const {
        const std::size_t begin = reading.begin;
        const auto joins = [this](std::size_t mark, std::size_t other) {
            const bool is_joint = tokens_.kind(mark) == TokenKind::Colon || tokens_.is_mark(mark, "/");
            return is_joint && tokens_.kind(other) == TokenKind::Number && !tokens_[mark].space_before;
        };
        if (joins(reading.end, reading.end + 1) || (tokens_.touches_previous(begin) && joins(begin - 1, begin - 2)))
            return true;
        return tokens_.is_word(reading.end, w_a_m_) || tokens_.is_word(reading.end, w_p_m_) ||
               tokens_.is_word(reading.end, w_am) || tokens_.is_word(reading.end, w_pm);
    }

    // --- ranges --------------------------------------------------------------------------------------------

    // "20,000-40,000", "10 to 15", "two or three", "between five and seven million"
    void extend_to_range(Reading& reading, Number& number) const {
        const std::size_t other_at = reading.end + 1;
        const bool begins_number =
            tokens_.kind(other_at) == TokenKind::Number || tokens_.is_class(other_at, WordClass::Cardinal);
        if (!begins_number || !is_range_joint(reading.begin, reading.end)) return;
        const std::optional<Reading> other = read_one(other_at);
        if (!other || !counts(other->form)) return;
        const double low = reading.has_scale() ? reading.value : multiply(reading.value, other->scale);
        if (!(low < other->value)) return;
        number.value = low;
        number.max = other->value;
        number.has_scale = other->has_scale();
        reading.end = other->end;
    }

    [[nodiscard]] bool is_range_joint(std::size_t begin, std::size_t joint) const {
        std::size_t before = begin - 1;
        if (tokens_.kind(before) == TokenKind::Symbol) --before;
        if (tokens_.is_hyphen_or_dash(joint)) return tokens_[joint].space_before == tokens_[joint + 1].space_before;
        if (tokens_.is_word(joint, w_or)) return true;
        if (tokens_.is_word(joint, w_and)) return tokens_.is_word(before, w_between);
        if (!tokens_.is_word(joint, w_to)) return false;
        return !tokens_.is_word(before, w_from) || tokens_.is_class(before - 1, WordClass::RangeVerb);
    }

    const TokenWindow& tokens_;
};

bool may_begin_number(const Token& token) {
    if (token.kind == TokenKind::Number) return true;
    return token.kind == TokenKind::Word && (classes_of(token.word) & k_number_words).any();
}

}  // namespace

std::vector<Number> find_numbers(const Document& document) {
    std::vector<Number> numbers;
    for (SentenceId id(0); id != document.sentences.end_id(); id = SentenceId(id.index() + 1)) {
        const TokenRange range = document.sentences[id].tokens;
        const TokenWindow tokens(document, range);
        const NumberReader reader(tokens);
        const std::size_t first_of_sentence = numbers.size();
        for (std::size_t at = range.begin.index(); at < range.end.index(); ++at) {
            if (!may_begin_number(document.tokens[TokenId(at)])) continue;
            const Number* previous = numbers.size() > first_of_sentence ? &numbers.back() : nullptr;
            std::optional<Number> number = reader.read(at, previous);
            if (!number) continue;
            number->sentence = id;
            at = number->tokens.end.index() - 1;
            numbers.push_back(*number);
        }
    }
    return numbers;
}

}  // namespace attache
