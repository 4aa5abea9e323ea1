#include "extract/currencies.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/money_sentence.h"
#include "extract/phrase_cursor.h"
#include "lexicon/lexicon.h"

namespace attache {

namespace {

// The currency of this name in a country; empty if it has none.
std::string_view currency_of(std::string_view family, std::string_view country) {
    for (const CurrencyCountryRow& row : currency_country_rows()) {
        if (row.family == family && row.country == country) return row.code;
    }
    return {};
}

// The countries that a text names, the one named most first.
std::vector<std::string_view> countries_by_count(const PhraseHits& phrases) {
    std::vector<std::string_view> codes;
    for (const PhraseHit& hit : phrases.of(PhraseKind::CountryName))
        codes.push_back(country_name_rows()[hit.row].code);
    std::sort(codes.begin(), codes.end());
    std::vector<std::pair<std::size_t, std::string_view>> counts;
    for (const std::string_view code : codes) {
        if (counts.empty() || counts.back().second != code) counts.emplace_back(0, code);
        ++counts.back().first;
    }
    std::stable_sort(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<std::string_view> sorted;
    sorted.reserve(counts.size());
    for (const auto& [count, code] : counts)
        sorted.push_back(code);
    return sorted;
}

// The name of the coin if several countries have one so called; empty if the words say which is meant.
std::string_view shared_name(const PhraseHits& phrases, const Amount& amount) {
    const TokenId last(amount.tokens.end.index() - 1);
    for (const TokenId at : {amount.tokens.begin, last}) {
        const PhraseHit* hit = phrases.at(PhraseKind::AmountUnit, at);
        if (hit != nullptr && !amount_unit_rows()[hit->row].family.empty()) return amount_unit_rows()[hit->row].family;
    }
    return {};
}

std::string_view nearest_currency(std::span<const PhraseHit> countries, TokenRange amount, std::string_view family) {
    std::string_view best;
    std::size_t best_distance = 0;
    for (const PhraseHit& country : countries) {
        const std::string_view code = currency_of(family, country_name_rows()[country.row].code);
        const std::size_t tokens_between = distance(country.tokens, amount);
        if (code.empty() || (!best.empty() && tokens_between >= best_distance)) continue;
        best = code;
        best_distance = tokens_between;
    }
    return best;
}

}  // namespace

void settle_currencies(const Document& document, const PhraseHits& phrases, Store<AmountId, Amount>& amounts) {
    PhraseCursor names(phrases, PhraseKind::CountryName);
    std::vector<std::string_view> countries;
    for (Amount& amount : amounts) {
        const std::string_view family = shared_name(phrases, amount);
        if (family.empty()) continue;
        std::string_view code =
            nearest_currency(names.within(document.sentences[amount.sentence].tokens), amount.tokens, family);
        if (code.empty() && countries.empty()) countries = countries_by_count(phrases);
        // Only the country that the text is about speaks for a sentence that names none.
        if (code.empty() && !countries.empty()) code = currency_of(family, countries.front());
        if (!code.empty()) amount.unit = code;
    }
}

}  // namespace attache
