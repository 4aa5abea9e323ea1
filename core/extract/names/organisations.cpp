#include "extract/names/organisations.h"

#include <algorithm>
#include <optional>

#include "extract/names/name_window.h"
#include "extract/names/organisation_extent.h"

namespace attache {

namespace {

// What kinds of organisation organisation_heads.tsv tells apart.
enum HeadKind : std::uint8_t {
    Ministry = 1,
    Party = 2,
    StateBody = 3,
    Association = 4,
    Company = 5,
    Force = 6,
    Service = 7,
    Embassy = 8,
    Trade = 9,
    Foreign = 10,
    Capital = 11
};

class HeadReader {
public:
    HeadReader(const NameWindow& window, const PhraseHits& phrases, const NameSpans& spans)
        : window_(window), extent_(window, phrases, spans) {}

    [[nodiscard]] std::optional<TokenRange> read(std::size_t head) const {
        if (window_.has_capital(head)) return read_capitalised(head);
        const std::uint8_t kind = window_.name(head).organisation;
        // Where capitals tell, a small head names only ministries and embassies: "the Russian foreign ministry".
        if (window_.has_case() && window_.is_small(head) && kind != Ministry && kind != Embassy) return std::nullopt;
        if (is_indefinite(extent_.phrase_begin(head)) || is_facility(head)) return std::nullopt;
        switch (kind) {
            case Ministry: return read_ministry(head);
            case Party: return read_party(head);
            case StateBody:
            case Service: return read_state_body(head, kind == StateBody);
            case Association: return read_association(head);
            case Company: return read_company(head);
            case Force: return read_force(head);
            case Embassy: return read_embassy(head);
            default: return std::nullopt;
        }
    }

private:
    // "the", a country or an owner before it, or nothing that could be an article.
    [[nodiscard]] bool is_definite(std::size_t begin) const {
        if (begin == window_.begin()) return false;
        return window_.is_word(begin - 1, w_the) || window_.is_clitic(begin - 1) || extent_.is_country(begin - 1) ||
               extent_.is_country(begin);
    }
    [[nodiscard]] bool is_indefinite(std::size_t begin) const {
        return begin > window_.begin() && window_.is_class(begin - 1, WordClass::Determiner) &&
               !window_.is_word(begin - 1, w_the);
    }

    // "transit center": the head of a place.
    [[nodiscard]] bool is_facility(std::size_t head) const {
        return window_.name(head).place != 0 && head > window_.begin() &&
               window_.name(head - 1).has(NameCue::FacilityWord);
    }

    [[nodiscard]] std::optional<TokenRange> read_capitalised(std::size_t head) const {
        const std::uint8_t kind = window_.name(head).organisation;
        const std::size_t begin = extent_.capitalised_begin(head);
        const std::size_t end = kind == Foreign ? extent_.foreign_end(head + 1) : extent_.capitalised_end(head + 1);
        if (kind == Trade && !is_name_of_firm(begin, head, end)) return std::nullopt;
        if (kind == Capital && end != head + 1) return std::nullopt;
        // "Bank of Sierra Leone"
        if (begin == head && window_.is_word(head, w_bank) && end > head + 1) return window_.range(begin, end);
        if ((begin == head && end == head + 1) || is_facility(head)) return std::nullopt;
        if (begin != head || window_.name(head).organisation != Company) return window_.range(begin, end);
        return std::nullopt;
    }

    // "Endeavour Mining", not "Deputy Minister of Mining" nor "Mining Code": a name before it, and nothing else behind.
    [[nodiscard]] bool is_name_of_firm(std::size_t begin, std::size_t head, std::size_t end) const {
        const std::uint8_t behind = window_.name(head + 1).organisation;
        if (end != head + 1 && behind != Trade && behind != Company) return false;
        if (begin == head || window_.name(begin).title != 0 || window_.name(end).place != 0) return false;
        return extent_.tail_has_name(begin, head) || !extent_.is_description(begin, head);
    }

    // "justice ministry", "tajik foreign ministry", "ministry of agriculture and water resources"
    [[nodiscard]] std::optional<TokenRange> read_ministry(std::size_t head) const {
        const std::size_t begin =
            extent_.back_over(head, [this](std::size_t at) { return window_.name(at).is(NameFlag::Portfolio); });
        if (begin != head) return window_.range(extent_.with_country(begin), head + 1);
        const std::size_t end = extent_.portfolio_tail(head + 1);
        if (end == head + 1) return std::nullopt;
        return window_.range(extent_.with_country(head), end);
    }

    // "islamic renaissance party", "people's democratic party of tajikistan", "new tajikistan party"
    [[nodiscard]] std::optional<TokenRange> read_party(std::size_t head) const {
        const Modifiers before = extent_.modifiers_before(head);
        if (before.begin == head) return read_bare_movement(head);
        // "the royalist party funcinpec": the words only introduce a name.
        if (!window_.has_case() && window_.is_unknown(head + 1) && before.names + before.countries == 0)
            return std::nullopt;
        const bool is_party = window_.is_word(head, w_party);
        // "nigerien party for democracy and socialism"
        const bool has_aim = is_party && before.countries > 0 && window_.is_word(head + 1, w_for);
        const std::size_t end = has_aim ? extent_.complement_end(head + 1) : extent_.country_tail(head + 1);
        const std::size_t telling = before.names + before.party_words + (before.countries > 0 ? 1 : 0);
        const bool has_tail = end > head + 1;
        if (telling == 0 || (!is_party && telling < 2 && before.names == 0 && !has_tail)) return std::nullopt;
        if (before.count == before.countries && !(is_party && before.has_new)) return std::nullopt;
        return window_.range(before.begin, end);
    }

    // "the coalition for democracy", "the union of reformist forces of tajikistan"
    [[nodiscard]] std::optional<TokenRange> read_bare_movement(std::size_t head) const {
        if (window_.is_word(head, w_party) || !is_definite(head)) return std::nullopt;
        const std::size_t end = extent_.with_region(extent_.complement_end(head + 1));
        const bool tells = end > head + 1 && (window_.is_word(head + 1, w_for) || extent_.tail_has_name(head + 1, end));
        if (!tells) return std::nullopt;
        return window_.range(head, end);
    }

    // "central electoral commission", "drug control agency", "commission on human rights"
    [[nodiscard]] std::optional<TokenRange> read_state_body(std::size_t head, bool may_have_tail) const {
        const Modifiers before = extent_.modifiers_before(head);
        const std::size_t own = before.count - before.countries;
        const std::size_t telling = before.party_words + before.names + before.body_words;
        if (may_have_tail && (is_definite(before.begin) || before.names > 0)) {
            const std::size_t end = extent_.complement_end(head + 1);
            if (end > head + 1) return window_.range(before.begin, end);
        }
        if (!is_definite(before.begin)) return std::nullopt;
        if (telling >= 2 || (own >= 2 && telling >= 1) || (before.countries > 0 && telling >= 1) || before.names > 0) {
            return window_.range(before.begin, extent_.country_tail(head + 1));
        }
        return std::nullopt;
    }

    // "association of young lawyers", "independent trade unions federation"
    [[nodiscard]] std::optional<TokenRange> read_association(std::size_t head) const {
        const Modifiers before = extent_.modifiers_before(head);
        if (is_definite(before.begin)) {
            const std::size_t end = extent_.complement_end(head + 1);
            if (end > head + 1 && (extent_.tail_has_name(head + 1, end) || !extent_.needs_name_in_tail(head)))
                return window_.range(before.begin, end);
        }
        if (before.names > 0 || before.party_words + before.body_words >= 2)
            return window_.range(before.begin, head + 1);
        return std::nullopt;
    }

    // "tethys petroleum ltd.", "national bank of tajikistan"
    [[nodiscard]] std::optional<TokenRange> read_company(std::size_t head) const {
        const Modifiers before = extent_.modifiers_before(head);
        if (before.names > 0) {
            std::size_t end = head + 1;
            while (window_.name(end).organisation == Company)
                ++end;
            return window_.range(extent_.first_name(before.begin, head), end);
        }
        const std::size_t end = extent_.country_tail(head + 1);
        if (window_.is_word(head, w_bank) && end > head + 1) return window_.range(before.begin, end);
        return std::nullopt;
    }

    // "201st motorized rifle division", "black sea fleet"
    [[nodiscard]] std::optional<TokenRange> read_force(std::size_t head) const {
        const std::size_t begin = extent_.number_or_name_before(head);
        if (begin == head) return std::nullopt;
        return window_.range(begin, head + 1);
    }

    [[nodiscard]] std::optional<TokenRange> read_embassy(std::size_t head) const {
        const std::size_t begin = extent_.with_country(head);
        if (begin == head) return std::nullopt;
        return window_.range(begin, head + 1);
    }

    const NameWindow& window_;
    OrganisationExtent extent_;
};

// The row of "energy department" for the words "energy" and "department" wherever they stand.
std::optional<std::uint32_t> department_row(const NameWindow& window, std::size_t portfolio, WordId head) {
    TrieNode node = first_node(window.word(portfolio));
    if (node != k_no_node) node = next_node(node, head);
    if (node == k_no_node) return std::nullopt;
    for (const PhraseEnd& end : phrases_ending_at(node)) {
        if (end.kind == PhraseKind::OrganisationName) return end.row;
    }
    return std::nullopt;
}

// "the defense, state, and energy departments": each is one of its own; the last one holds the head.
void add_departments(const NameWindow& window, std::size_t head, ActorTable& actors, NameSpans& spans) {
    std::vector<std::size_t> portfolios;
    for (std::size_t at = head; at > window.begin();) {
        --at;
        if (window.name(at).is(NameFlag::Portfolio) && spans.is_free(at)) {
            portfolios.push_back(at);
        } else if (window.kind(at) != TokenKind::Comma && !window.is_word(at, w_and)) {
            break;
        }
    }
    if (portfolios.size() < 2) return;
    for (const std::size_t at : portfolios) {
        const std::size_t end = at + 1 == head ? head + 1 : at + 1;
        NamedSpan span{
            .tokens = window.range(at, end), .sentence = window.sentence(), .kind = EntityKind::Organisation};
        const WordId one = window.is_word(head, w_departments) ? w_department : w_ministry;
        if (const std::optional<std::uint32_t> row = department_row(window, at, one)) {
            span.table = NameTable::Organisation;
            span.row = *row;
            span.actor = actors.of_organisation_row(*row);
        }
        spans.add(span);
    }
}

// A name right after it in brackets or quotes: "assembly of representatives ( majlisi oli )".
void add_other_name(const NameWindow& window, NameId first, NameSpans& spans) {
    constexpr std::size_t k_max_words = 3;
    std::size_t begin = spans[first].tokens.end.index();
    if (window.kind(begin) != TokenKind::Open) return;
    ++begin;
    if (window.kind(begin) == TokenKind::Quote) ++begin;
    std::size_t end = begin;
    while (end < begin + k_max_words && window.can_be_name(end))
        ++end;
    std::size_t close = end;
    if (window.kind(close) == TokenKind::Quote) ++close;
    if (end == begin || window.kind(close) != TokenKind::Close) return;
    spans.add({.tokens = window.range(begin, end),
               .sentence = window.sentence(),
               .kind = EntityKind::Organisation,
               .same_as = first});
}

bool is_known(const PhraseHits& phrases, TokenRange tokens) {
    const PhraseHit* const hit = phrases.at(PhraseKind::OrganisationName, tokens.begin);
    return hit != nullptr && hit->tokens == tokens;
}

// What the long form of an abbreviation names: told by its head, the last word before "of", "on", "for" or "in".
EntityKind kind_of_long_form(const NameWindow& window, TokenRange tokens) {
    std::size_t head = tokens.end.index() - 1;
    for (std::size_t at = tokens.begin.index() + 1; at < tokens.end.index(); ++at) {
        if (!window.is_class(at, WordClass::Preposition)) continue;
        head = at - 1;
        break;
    }
    const NameWord& word = window.name(head);
    if ((word.place & 8U) != 0) return EntityKind::Place;
    const bool is_body = (word.organisation != 0 && word.organisation != Trade) || word.has(NameCue::HeadsAbbreviated);
    return is_body ? EntityKind::Organisation : EntityKind::Country;
}

// "mesa de la unidad democratica ( mud )": what is abbreviated in another language is a body.
bool is_in_other_language(const NameWindow& window, TokenRange tokens) {
    std::size_t unknown = 0;
    for (std::size_t at = tokens.begin.index(); at < tokens.end.index(); ++at) {
        if (window.name(at).is(NameFlag::Unknown)) ++unknown;
    }
    return unknown >= 2;
}

}  // namespace

void find_abbreviated_names(const Document& document, const PhraseHits& phrases, const NameWords& words,
                            const std::vector<IntroducedAbbreviation>& abbreviations, NameSpans& spans) {
    for (const IntroducedAbbreviation& abbreviation : abbreviations) {
        if (is_known(phrases, abbreviation.long_form)) continue;
        const NameWindow window(document, abbreviation.sentence, words);
        EntityKind kind = kind_of_long_form(window, abbreviation.long_form);
        if (kind == EntityKind::Country && is_in_other_language(window, abbreviation.long_form))
            kind = EntityKind::Organisation;
        if (kind == EntityKind::Country) continue;
        spans.add({.tokens = abbreviation.long_form, .sentence = abbreviation.sentence, .kind = kind});
    }
}

void find_headed_organisations(const Document& document, const PhraseHits& phrases, const NameWords& words,
                               ActorTable& actors, NameSpans& spans) {
    for (std::size_t i = 0; i < document.sentences.size(); ++i) {
        const NameWindow window(document, SentenceId(i), words);
        const HeadReader reader(window, phrases, spans);
        for (std::size_t at = window.begin(); at < window.end(); ++at) {
            if (window.name(at).organisation == 0) continue;
            NameId id = spans.name_at(at);
            if (!id.has_value()) {
                if (window.is_word(at, w_departments) || window.is_word(at, w_ministries)) {
                    add_departments(window, at, actors, spans);
                    continue;
                }
                const std::optional<TokenRange> tokens = reader.read(at);
                if (!tokens) continue;
                id = spans.add({.tokens = *tokens, .sentence = window.sentence(), .kind = EntityKind::Organisation});
                if (!id.has_value()) continue;
            }
            add_other_name(window, id, spans);
            at = spans[id].tokens.end.index() - 1;
        }
    }
}

void find_introduced_organisations(const Document& document, const NameWords& words, NameSpans& spans) {
    constexpr std::size_t k_max_words = 4;
    const auto is_name = [&spans](const NameWindow& window, std::size_t at) {
        return window.is_unknown(at) && spans.is_free(at) && !spans.country_at(at).has_value();
    };
    for (std::size_t i = 0; i < document.sentences.size(); ++i) {
        const NameWindow window(document, SentenceId(i), words);
        for (std::size_t at = window.begin() + 1; at < window.end(); ++at) {
            if (!is_name(window, at) || !window.name(at - 1).has(NameCue::Introducer)) continue;
            std::size_t end = at + 1;
            while (end < at + k_max_words &&
                   (is_name(window, end) || (window.is_hyphen(end) && is_name(window, end + 1))))
                ++end;
            spans.add(
                {.tokens = window.range(at, end), .sentence = window.sentence(), .kind = EntityKind::Organisation});
            at = end;
        }
    }
}

}  // namespace attache
