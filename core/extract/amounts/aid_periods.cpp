#include <algorithm>

#include "extract/amounts/money_sentence.h"
#include "lexicon/lexicon.h"

namespace attache {

namespace {

bool is_fiscal(const DateMention& date) {
    const bool whole_years =
        date.earliest.month == 10 && date.earliest.day == 1 && date.latest.month == 9 && date.latest.day == 30;
    return date.precision == DatePrecision::FiscalYear || (date.precision == DatePrecision::Range && whole_years);
}

// Another sum of the sentence stands between.
bool is_cut_off(const MoneySentence& sentence, const DateMention& date, TokenRange sum) {
    const TokenId from = std::min(date.tokens.begin, sum.begin);
    const TokenId to = std::max(date.tokens.begin, sum.begin);
    auto other = std::upper_bound(sentence.amounts.begin(), sentence.amounts.end(), from,
                                  [](TokenId at, const Amount& amount) { return at < amount.tokens.begin; });
    while (other != sentence.amounts.end() && other->tokens.begin < to && other->unit == "percent")
        ++other;
    return other != sentence.amounts.end() && other->tokens.begin < to;
}

WordId word_before(const MoneySentence& sentence, const DateMention& date) {
    std::size_t at = date.tokens.begin.index() - 1;
    if (sentence.tokens.is_word(at, w_the)) --at;
    return sentence.tokens.word(at);
}

// Whether the date is the time that the money is for, as against the day on which it was promised or given.
bool can_be_period(const MoneySentence& sentence, const DateMention& date, AidStatus status) {
    if (is_fiscal(date)) return true;
    const WordId before = word_before(sentence, date);
    if (before == w_since) return status != AidStatus::Pledged;
    if (before == w_by || before == w_until || before == w_till || before == w_before || before == w_after)
        return false;
    const bool long_enough = date.precision == DatePrecision::Year || date.precision == DatePrecision::Range ||
                             date.precision == DatePrecision::Decade;
    if (!long_enough) return false;
    return status != AidStatus::Pledged || date.precision == DatePrecision::Range || before == w_for ||
           before == w_over || before == w_through;
}

// "£20m and £30m respectively in 2011 and 2012": the sums and the dates go in pairs.
const DateMention* respective_date(const MoneySentence& sentence, TokenRange sum) {
    if (sentence.dates.size() != sentence.amounts.size()) return nullptr;
    std::size_t amount = 0;
    while (amount < sentence.amounts.size() && sentence.amounts[amount].tokens != sum)
        ++amount;
    if (amount == sentence.amounts.size()) return nullptr;
    for (std::size_t at = sentence.tokens.begin(); at < sentence.tokens.end(); ++at) {
        if (sentence.tokens.is_word(at, w_respectively)) return &sentence.dates[amount];
    }
    return nullptr;
}

// The other end of "between 2005 and 2009".
const DateMention* other_end(const MoneySentence& sentence, const DateMention& date) {
    if (word_before(sentence, date) != w_between || !sentence.tokens.is_word(date.tokens.end.index(), w_and))
        return nullptr;
    const auto next = static_cast<std::size_t>(&date - sentence.dates.data()) + 1;
    const bool follows =
        next < sentence.dates.size() && sentence.dates[next].tokens.begin.index() == date.tokens.end.index() + 1;
    return follows ? &sentence.dates[next] : nullptr;
}

// "$80 million in FY2011, $90 million in FY2012": the year stands right behind the sum.
bool follows_directly(const MoneySentence& sentence, const DateMention& date, TokenRange sum) {
    const std::size_t behind = sum.end.index();
    if (date.tokens.begin.index() == behind + 1) return sentence.tokens.is_class(behind, WordClass::Preposition);
    return date.tokens.begin.index() == behind + 2 && sentence.tokens.is_word(behind + 1, w_the);
}

const DateMention* nearest_period(const MoneySentence& sentence, TokenRange sum, AidStatus status) {
    const DateMention* best = nullptr;
    bool best_is_near = false;
    for (const DateMention& date : sentence.dates) {
        if (!can_be_period(sentence, date, status)) continue;
        if (follows_directly(sentence, date, sum)) return &date;
        const bool near = !is_cut_off(sentence, date, sum);
        const bool nearer = best == nullptr || distance(date.tokens, sum) < distance(best->tokens, sum);
        if (best == nullptr || (near && !best_is_near) || (near == best_is_near && nearer)) {
            best = &date;
            best_is_near = near;
        }
    }
    return best;
}

}  // namespace

Period period_of(const MoneySentence& sentence, TokenRange sum, AidStatus status) {
    const DateMention* date = respective_date(sentence, sum);
    if (date == nullptr) date = nearest_period(sentence, sum, status);
    if (date == nullptr) return {};
    Period period{date->earliest, date->latest, is_fiscal(*date)};
    if (const DateMention* end = other_end(sentence, *date)) period.to = end->latest;
    const WordId before = word_before(sentence, *date);
    if (before == w_since) period.to.reset();
    if (before == w_through) period.from.reset();
    return period;
}

}  // namespace attache
