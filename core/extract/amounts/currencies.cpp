#include "extract/amounts/currencies.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/amounts/money_sentence.h"
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

struct NamedCountries {
    std::vector<std::string_view> codes;  // the one named most first
    bool has_subject = false;             // that one is named far more often than any other
};

// The countries that a text names.
NamedCountries countries_by_count(const PhraseHits& phrases) {
    constexpr std::size_t k_far_more = 2;
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
    NamedCountries sorted;
    sorted.codes.reserve(counts.size());
    for (const auto& [count, code] : counts)
        sorted.codes.push_back(code);
    sorted.has_subject = counts.size() > 1 && counts[0].first >= counts[1].first * k_far_more;
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
    std::optional<NamedCountries> counted;
    for (Amount& amount : amounts) {
        const std::string_view family = shared_name(phrases, amount);
        if (family.empty()) continue;
        if (!counted) counted = countries_by_count(phrases);
        const NamedCountries& countries = *counted;
        std::string_view code;
        // "imports from india were rs 367 billion": a report counts in the coin of the country that it is about.
        if (countries.has_subject) code = currency_of(family, countries.codes.front());
        const std::span<const PhraseHit> near = names.within(document.sentences[amount.sentence].tokens);
        if (code.empty()) code = nearest_currency(near, amount.tokens, family);
        // Only the country that the text is about speaks for a sentence that names none.
        if (code.empty() && !countries.codes.empty()) code = currency_of(family, countries.codes.front());
        if (!code.empty()) amount.unit = code;
    }
}

}  // namespace attache
