#include "extract/amounts/amounts.h"

#include <cmath>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "extract/amounts/currencies.h"
#include "extract/amounts/digits.h"
#include "extract/amounts/qualifiers.h"
#include "extract/token_window.h"
#include "lexicon/lexicon.h"

namespace attache {

namespace {

constexpr double k_percent = 100;

// A number with its unit, before it is joined to a range.
struct Sum {
    const AmountUnitRow* unit = nullptr;
    SentenceId sentence;
    std::size_t begin = 0;  // tokens, with sign and unit
    std::size_t end = 0;
    double value = 0;
    std::optional<double> max;
    double scale = 1;  // 1: written without "million" or the like
};

const AmountUnitRow* row_of(const PhraseHit* hit) { return hit == nullptr ? nullptr : &amount_unit_rows()[hit->row]; }

// The row of a sign that stands alone ("$").
const AmountUnitRow* row_of_sign(WordId word) {
    const TrieNode node = first_node(word);
    if (node == k_no_node) return nullptr;
    for (const PhraseEnd& end : phrases_ending_at(node)) {
        if (end.kind == PhraseKind::AmountUnit) return &amount_unit_rows()[end.row];
    }
    return nullptr;
}

bool is_percent(const AmountUnitRow& unit) { return unit.code == "percent"; }

// Hundredths are enough for a share in words: two-thirds are 66.67 percent.
double percent_of_share(double share) { return std::round(share * k_percent * k_percent) / k_percent; }

class AmountFinder {
public:
    AmountFinder(const Document& document, const PhraseHits& phrases, const std::vector<Number>& numbers,
                 Warnings& warnings)
        : document_(document),
          phrases_(phrases),
          numbers_(numbers),
          warnings_(warnings),
          percent_(row_of_sign(find_word("%"))) {}

    Store<AmountId, Amount> run() {
        for (std::size_t i = 0; i < numbers_.size(); ++i) {
            const TokenWindow tokens(document_, document_.sentences[numbers_[i].sentence].tokens);
            if (const std::optional<Sum> sum = read(tokens, i)) {
                add(tokens, *sum);
            } else {
                warn(tokens, numbers_[i]);
            }
        }
        return std::move(amounts_);
    }

private:
    // --- one number ----------------------------------------------------------------------------------------

    std::optional<Sum> read(const TokenWindow& tokens, std::size_t index) const {
        const Number& number = numbers_[index];
        Sum sum{.sentence = number.sentence,
                .begin = number.tokens.begin.index(),
                .end = number.tokens.end.index(),
                .value = number.value,
                .max = number.max};
        if (number.form == NumberForm::Ordinal) return std::nullopt;
        if (number.form == NumberForm::Share) {
            sum.unit = percent_;
            sum.value = percent_of_share(number.value);
            return sum;
        }
        if (number.has_scale) sum.scale = 0;
        if (take_unit_before(tokens, sum)) {
            take_scale_letter(tokens, sum);
            return sum;
        }
        if (take_unit_after(tokens, sum)) return sum;
        if (share_unit_of_next(tokens, index, sum) || share_unit_of_last(tokens, number, sum)) return sum;
        return std::nullopt;
    }

    // "$5", "US$ 5", "EUR 5"; in "a $5 grant" the article is no part of the sign.
    bool take_unit_before(const TokenWindow& tokens, Sum& sum) const {
        if (sum.begin == tokens.begin()) return false;
        const PhraseHit* hit = phrases_.at(PhraseKind::AmountUnit, TokenId(sum.begin - 1));
        if (hit == nullptr || hit->tokens.end.index() != sum.begin) return false;
        const AmountUnitRow* unit = row_of(hit);
        std::size_t begin = hit->tokens.begin.index();
        if (tokens.kind(sum.begin - 1) == TokenKind::Symbol && sum.begin - begin > 1 &&
            !tokens.touches_previous(sum.begin - 1)) {
            unit = row_of_sign(tokens.word(sum.begin - 1));
            begin = sum.begin - 1;
        }
        if (unit == nullptr || unit->place == UnitPlace::After) return false;
        if (!unit->sure && !is_written_as_code(tokens, begin, sum.begin)) return false;
        sum.unit = unit;
        sum.begin = begin;
        return true;
    }

    // "CAD 5" in capitals, in a text that has them.
    [[nodiscard]] bool is_written_as_code(const TokenWindow& tokens, std::size_t begin, std::size_t end) const {
        for (std::size_t at = begin; at < end; ++at) {
            if (tokens[at].letter_case != LetterCase::Upper) return false;
        }
        return document_.has_case;
    }

    // "5 percent", "5-percent", "300m euros", "2.5 million rubles"
    bool take_unit_after(const TokenWindow& tokens, Sum& sum) const {
        std::size_t at = sum.end;
        const bool has_letter = tokens.touches_previous(at) && tokens.is_class(at, WordClass::ScaleLetter);
        if (has_letter) ++at;
        if (tokens.is_hyphen(at)) ++at;
        const PhraseHit* hit = tokens.has(at) ? phrases_.at(PhraseKind::AmountUnit, TokenId(at)) : nullptr;
        if (hit == nullptr || hit->tokens.begin.index() != at) return false;
        const AmountUnitRow* unit = row_of(hit);
        if (unit->place == UnitPlace::Before) return false;
        if (!unit->sure && sum.scale == 1 && !has_letter && !is_written_as_code(tokens, at, hit->tokens.end.index()))
            return false;
        if (has_letter) take_scale_letter(tokens, sum);
        sum.unit = unit;
        sum.end = hit->tokens.end.index();
        return true;
    }

    static void take_scale_letter(const TokenWindow& tokens, Sum& sum) {
        if (!tokens.touches_previous(sum.end) || !tokens.is_class(sum.end, WordClass::ScaleLetter)) return;
        sum.scale = value_of(tokens.word(sum.end), WordClass::ScaleLetter);
        sum.value = multiply(sum.value, sum.scale);
        if (sum.max) sum.max = multiply(*sum.max, sum.scale);
        ++sum.end;
    }

    // "5, 6 and 7 percent", "from 5 to 7 percent": the unit stands behind the last number alone.
    bool share_unit_of_next(const TokenWindow& tokens, std::size_t index, Sum& sum) const {
        const Number& number = numbers_[index];
        constexpr double k_max_percentage = 1000;
        if (number.form != NumberForm::Digits || number.has_scale || number.value >= k_max_percentage) return false;
        if (index + 1 == numbers_.size() || numbers_[index + 1].sentence != number.sentence) return false;
        std::size_t at = sum.end;
        if (tokens.kind(at) == TokenKind::Comma) ++at;
        if (tokens.is_word(at, w_and) || tokens.is_word(at, w_or) || tokens.is_word(at, w_to)) ++at;
        if (at == sum.end || at != numbers_[index + 1].tokens.begin.index()) return false;
        const std::optional<Sum> next = read(tokens, index + 1);
        if (!next || !is_percent(*next->unit)) return false;
        sum.unit = next->unit;
        return true;
    }

    // "596 million euros, up from 458 million": what is compared is counted alike.
    bool share_unit_of_last(const TokenWindow& tokens, const Number& number, Sum& sum) const {
        if (!number.has_scale || !last_money_ || last_money_->sentence != number.sentence) return false;
        const std::size_t before = sum.begin - 1;
        const bool compared =
            tokens.is_word(before, w_from) && (tokens.is_word(before - 1, w_up) || tokens.is_word(before - 1, w_down));
        const bool counts = tokens.kind(sum.end) == TokenKind::Word &&
                            !tokens.is_class(sum.end, WordClass::Preposition) &&
                            !tokens.is_class(sum.end, WordClass::Coordinator);
        if (!compared || counts) return false;
        sum.unit = last_money_->unit;
        return true;
    }

    // --- ranges --------------------------------------------------------------------------------------------

    void add(const TokenWindow& tokens, const Sum& sum) {
        if (!is_percent(*sum.unit)) last_money_ = sum;
        if (!joins_last(tokens, sum)) {
            amounts_.add(amount_of(tokens, sum));
            last_ = sum;
            return;
        }
        Amount& last = amounts_.elements().back();
        if (last_->scale == 1 && sum.scale != 1) last.value = multiply(last_->value, scale_of_range(sum));
        last.max = sum.value;
        last.tokens.end = TokenId(sum.end);
        last.span = document_.span_of(last.tokens);
        last.per_year = is_per_year(tokens, last.tokens.begin.index(), sum.end);
        last_.reset();
    }

    // "$5 to $7 million": the scale of the upper end is that of the lower one too.
    [[nodiscard]] double scale_of_range(const Sum& high) const {
        for (const double scale : {1e12, 1e9, 1e7, 1e6, 1e5, 1e3}) {
            if (high.value >= scale && multiply(last_->value, scale) < high.value) return scale;
        }
        return 1;
    }

    // "70% - 80%", "between $5 million and $7 million", "$5 million to $7 million"; but "from 5 to 7" is a change.
    [[nodiscard]] bool joins_last(const TokenWindow& tokens, const Sum& sum) const {
        if (!last_ || last_->max || sum.max || last_->sentence != sum.sentence || last_->unit->code != sum.unit->code)
            return false;
        const std::size_t joint = last_->end;
        if (joint + 1 != sum.begin || !(last_->value < sum.value)) return false;
        if (tokens.is_hyphen_or_dash(joint)) return true;
        const std::size_t before = last_->begin - 1;
        if (tokens.is_word(joint, w_and)) return tokens.is_word(before, w_between);
        if (!tokens.is_word(joint, w_to)) return false;
        return !tokens.is_word(before, w_from) || tokens.is_class(before - 1, WordClass::RangeVerb);
    }

    // --- results -------------------------------------------------------------------------------------------

    [[nodiscard]] Amount amount_of(const TokenWindow& tokens, const Sum& sum) const {
        Amount amount;
        amount.sentence = sum.sentence;
        amount.tokens = {TokenId(sum.begin), TokenId(sum.end)};
        amount.span = document_.span_of(amount.tokens);
        amount.value = sum.value;
        amount.max = sum.max;
        amount.unit = sum.unit->code;
        amount.qualifier = qualifier_around(tokens, phrases_, amount.tokens);
        amount.per_year = !is_percent(*sum.unit) && is_per_year(tokens, sum.begin, sum.end);
        return amount;
    }

    // "$300 million a year", "an annual rent of $25 million"
    [[nodiscard]] bool is_per_year(const TokenWindow& tokens, std::size_t begin, std::size_t end) const {
        if (tokens.has(end)) {
            const PhraseHit* hit = phrases_.at(PhraseKind::PerYear, TokenId(end));
            if (hit != nullptr && hit->tokens.begin.index() == end) return true;
        }
        constexpr std::size_t k_reach = 5;
        for (std::size_t steps = 1; steps <= k_reach && tokens.kind(begin - steps) == TokenKind::Word; ++steps) {
            if (tokens.is_word(begin - steps, w_annual) || tokens.is_word(begin - steps, w_yearly)) return true;
        }
        return false;
    }

    // --- warnings ------------------------------------------------------------------------------------------

    void warn(const TokenWindow& tokens, const Number& number) {
        const std::size_t begin = number.tokens.begin.index();
        const std::size_t end = number.tokens.end.index();
        if (number.form != NumberForm::Digits && number.form != NumberForm::Words) return;
        if (tokens.kind(begin - 1) == TokenKind::Symbol && is_currency_sign(tokens.text(begin - 1))) {
            const std::string sign(tokens.text(begin - 1));
            warnings_.push_back({WarningKind::UnknownCurrency,
                                 '"' + sign + "\" is the sign of a currency that is not known here, so \"" + sign +
                                     words(number.tokens) + "\" is left out of the amounts of money.",
                                 number.sentence});
        } else if (number.has_scale && is_money(tokens, begin, end)) {
            warnings_.push_back({WarningKind::AmountWithoutCurrency,
                                 '"' + words(number.tokens) +
                                     "\" is money without a currency, so it is left out of the amounts of money; the "
                                     "text before it may say which currency is meant.",
                                 number.sentence});
        }
    }

    static bool is_currency_sign(std::string_view text) {
        const char32_t sign = decode_utf8(text, 0).value;
        return 0x20A0 <= sign && sign <= 0x20CF;
    }

    // "a loan of 300 million", "300 million in aid"; not "a loan of 300 million tons".
    [[nodiscard]] bool is_money(const TokenWindow& tokens, std::size_t begin, std::size_t end) const {
        const WordId next = tokens.word(end);
        const bool counts = tokens.kind(end) == TokenKind::Word && !is(next, WordClass::Preposition) &&
                            !is(next, WordClass::Coordinator);
        if (counts) return false;
        const std::size_t before = tokens.is_word(begin - 1, w_of) ? begin - 2 : begin - 1;
        if (tokens.is_class(before, WordClass::MoneyWord)) return true;
        return tokens.is_word(end, w_in) && tokens.is_class(end + 1, WordClass::MoneyWord);
    }

    [[nodiscard]] std::string words(TokenRange range) const {
        std::string out;
        for (TokenId at = range.begin; at != range.end; at = TokenId(at.index() + 1)) {
            if (!out.empty()) out += ' ';
            out += document_.word_text(at);
        }
        return out;
    }

    const Document& document_;
    const PhraseHits& phrases_;
    const std::vector<Number>& numbers_;
    Warnings& warnings_;
    const AmountUnitRow* percent_;
    Store<AmountId, Amount> amounts_;
    std::optional<Sum> last_;
    std::optional<Sum> last_money_;
};

}  // namespace

Store<AmountId, Amount> find_amounts(const Document& document, const PhraseHits& phrases,
                                     const std::vector<Number>& numbers, Warnings& warnings) {
    Store<AmountId, Amount> amounts = AmountFinder(document, phrases, numbers, warnings).run();
    settle_currencies(document, phrases, amounts);
    return amounts;
}

}  // namespace attache
