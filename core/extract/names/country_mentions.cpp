#include "extract/names/country_mentions.h"

#include <string_view>

#include "extract/names/name_needs.h"
#include "extract/names/name_window.h"

namespace attache {

namespace {

// Which Congo "congo" and "congolese" mean: the one that the document names in full, else the larger one.
bool means_brazzaville(const PhraseHits& phrases) {
    int smaller = 0;
    int larger = 0;
    for (const PhraseHit& hit : phrases.of(PhraseKind::CountryName)) {
        const CountryNameRow& row = country_name_rows()[hit.row];
        if (row.code == "COG") ++smaller;
        if (row.code == "COD" && row.need != NameNeed::Congo) ++larger;
    }
    return smaller > larger;
}

// A unit of money, not an actor: "5 million u.s. dollars", "US$5".
bool is_dollar(const NameWindow& window, std::size_t begin, std::size_t end, MentionVia via) {
    if (window.is_mark(end, "$") && via == MentionVia::Abbreviation) return true;
    return (window.is_word(end, w_dollar) || window.is_word(end, w_dollars)) &&
           (window.kind(begin - 1) == TokenKind::Number || window.is_class(begin - 1, WordClass::Scale));
}

}  // namespace

void find_country_mentions(const Document& document, const PhraseHits& phrases, const NameWords& words,
                           ActorTable& actors, NameSpans& spans) {
    const auto rows = country_name_rows();
    const bool brazzaville = means_brazzaville(phrases);
    SentenceId sentence(0);
    for (const PhraseHit& hit : phrases.of(PhraseKind::CountryName)) {
        const CountryNameRow& row = rows[hit.row];
        if (row.code.empty()) continue;
        while (document.sentences[sentence].tokens.end <= hit.tokens.begin)
            sentence = SentenceId(sentence.index() + 1);
        const NameWindow window(document, sentence, words);
        const std::size_t begin = hit.tokens.begin.index();
        const std::size_t end = hit.tokens.end.index();
        if (!meets_need(row.need, window, begin, end) || is_dollar(window, begin, end, row.via)) continue;
        const ActorId actor =
            row.need == NameNeed::Congo && brazzaville ? actors.of("COG") : actors.of_country_row(hit.row);
        spans.add(
            {.tokens = hit.tokens, .sentence = sentence, .kind = EntityKind::Country, .via = row.via, .actor = actor});
    }
}

}  // namespace attache
