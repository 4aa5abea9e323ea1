#include "extract/country_mentions.h"

#include <algorithm>
#include <string_view>

#include "lexicon/lexicon.h"

namespace attache {

namespace {

class Surroundings {
public:
    Surroundings(const Document& document, TokenRange name)
        : document_(document), sentence_(document.sentences[document.sentence_of(name.begin)].tokens), name_(name) {}

    [[nodiscard]] bool show(NameNeed need) const {
        switch (need) {
            case NameNeed::Nothing: return true;
            case NameNeed::UpperCase: return !document_.has_case || first().letter_case == LetterCase::Upper;
            case NameNeed::UsPronoun: return is_written_in_capitals() || stands_like_a_name();
            case NameNeed::CapitalOnly: return document_.has_case && first().letter_case != LetterCase::Lower;
            case NameNeed::NoArticle:
            case NameNeed::NoDeterminer:
            case NameNeed::OtherSense: return !is_common_word();
            case NameNeed::Verb: return !is_common_word() && text(before()) != "to";
            case NameNeed::GivenName: return !is_common_word() && !is_part_of_personal_name();
            case NameNeed::Prefix: return after() != nullptr && after()->kind == TokenKind::Hyphen;
            case NameNeed::UsState: return !is_beside_us_state();
            case NameNeed::Titled: return before() != nullptr && is(before()->word, WordClass::Honorific);
            case NameNeed::Congo: return true;
        }
        return true;
    }

    // "moscow pledged", "moscow's policy", "between moscow and kyiv", "permission from moscow"; but not "in moscow".
    [[nodiscard]] bool acts_as_government() const {
        const Token* const next = after();
        const Token* const previous = before();
        if (previous != nullptr && (is(previous->word, WordClass::PlaceCue))) {
            return false;
        }
        if (next != nullptr && is(next->word, WordClass::PlaceHead)) return false;
        if (next != nullptr && next->kind == TokenKind::Clitic) return true;
        if (next != nullptr && is_verb_after_subject(*next)) return true;
        const std::string_view word = text(previous);
        if (word == "between" || word == "with" || word == "against" || word == "from" || word == "by" || word == "urge") return true;
        return word == "and" && before(2) != nullptr && names_a_capital(before(2)->word);
    }

private:
    [[nodiscard]] const Token* before(std::size_t steps = 1) const {
        const std::size_t first = sentence_.begin.index();
        return name_.begin.index() < first + steps ? nullptr : &document_.tokens[TokenId(name_.begin.index() - steps)];
    }
    [[nodiscard]] const Token* after(std::size_t steps = 0) const {
        const std::size_t at = name_.end.index() + steps;
        return at < sentence_.end.index() ? &document_.tokens[TokenId(at)] : nullptr;
    }
    [[nodiscard]] const Token& first() const { return document_.tokens[name_.begin]; }
    [[nodiscard]] std::string_view text(const Token* token) const {
        return token == nullptr ? std::string_view() : document_.words.text(token->word);
    }

    [[nodiscard]] bool is_written_in_capitals() const {
        return document_.has_case && first().letter_case == LetterCase::Upper;
    }

    // Lower-cased text: "the us army", "us-led", "u.n." need no capitals to be told from a pronoun.
    [[nodiscard]] bool stands_like_a_name() const {
        if (document_.has_case) return false;
        return text(before()) == "the" || (after() != nullptr && after()->kind == TokenKind::Hyphen);
    }

    [[nodiscard]] static bool is_verb_after_subject(const Token& next) {
        const VerbForms forms = verb_forms(next.word);
        return has_form(forms, VerbForm::Past) || has_form(forms, VerbForm::Third) || is(next.word, WordClass::Modal) ||
               is(next.word, WordClass::Auxiliary);
    }

    [[nodiscard]] static bool names_a_capital(WordId word) {
        for (const PhraseEnd& end : phrases_ending_at(first_node(word))) {
            if (end.kind == PhraseKind::Capital) return true;
        }
        return false;
    }

    // "a turkey", "poles of the tent" in small letters.
    [[nodiscard]] bool is_common_word() const {
        if (document_.has_case) return first().letter_case == LetterCase::Lower;
        const Token* const previous = before();
        return previous != nullptr && (previous->kind == TokenKind::Number || is(previous->word, WordClass::Determiner));
    }

    // "michael jordan", "mr. chad"
    [[nodiscard]] bool is_part_of_personal_name() const {
        const Token* const previous = before();
        if (previous == nullptr) return false;
        if (is(previous->word, WordClass::Honorific)) return name_.size() == 1 && after() != nullptr && is_verb_after_subject(*after());
        return document_.has_case && previous->letter_case == LetterCase::Capitalised && previous->kind == TokenKind::Word &&
               !classes_of(previous->word).any() && verb_forms(previous->word) == 0;
    }

    [[nodiscard]] bool is_beside_us_state() const {
        if (text(before()) == "of" && text(before(2)) == "state") return true;
        for (TokenId at = sentence_.begin; at != sentence_.end; at = TokenId(at.index() + 1)) {
            if (document_.word_text(at) == "atlanta") return true;
        }
        return false;
    }

    const Document& document_;
    TokenRange sentence_;
    TokenRange name_;
};

bool covers(TokenRange outer, TokenRange inner) { return outer.begin <= inner.begin && inner.end <= outer.end; }

const PhraseHit* covering_hit(const PhraseHits& phrases, PhraseKind kind, TokenRange tokens) {
    const PhraseHit* const hit = phrases.at(kind, tokens.begin);
    return hit != nullptr && covers(hit->tokens, tokens) ? hit : nullptr;
}

// The entities of the rows of a table, added when the first mention is seen.
class RowEntities {
public:
    explicit RowEntities(std::size_t rows) : ids_(rows) {}
    template <class Make>
    EntityId get(std::uint32_t row, Make make) {
        if (!ids_[row].has_value()) ids_[row] = make();
        return ids_[row];
    }

private:
    std::vector<EntityId> ids_;
};

// What a table's row says of a thing, added to the registry when it is first mentioned.
EntityId add_thing(EntityRegistry& registry, std::string_view prefix, EntityKind kind, std::string_view name, std::string_view actor) {
    const EntityId owner = registry.add_actor(actor);
    const bool is_actor = kind == EntityKind::Igo || kind == EntityKind::Ngo;
    if (is_actor && owner.has_value()) return owner;
    return registry.add({.code = is_actor ? code_of_ngo(name) : code_of_name(prefix, name), .kind = kind, .name = std::string(name), .acronym = {}, .actor = owner});
}

using Names = std::vector<NameSpan>;

// A shorter name inside a longer one of another table is no name of its own: "congo" in "congo river".
bool is_inside_longer(const PhraseHits& phrases, PhraseKind kind, TokenRange tokens) {
    const PhraseHit* const hit = covering_hit(phrases, kind, tokens);
    return hit != nullptr && hit->tokens.size() > tokens.size();
}

void add_countries(const Document& document, const PhraseHits& phrases, EntityRegistry& registry, Names& names) {
    const auto rows = country_name_rows();
    RowEntities countries(rows.size());
    for (const PhraseHit& hit : phrases.of(PhraseKind::CountryName)) {
        const CountryNameRow& row = rows[hit.row];
        if (is_inside_longer(phrases, PhraseKind::PlaceName, hit.tokens) || !Surroundings(document, hit.tokens).show(row.need)) continue;
        names.push_back({hit.tokens, countries.get(hit.row, [&] { return registry.add_actor(row.code); }), row.via});
    }
}

void add_capitals(const Document& document, const PhraseHits& phrases, EntityRegistry& registry, Names& names) {
    const auto rows = capital_rows();
    RowEntities governments(rows.size());
    RowEntities cities(rows.size());
    for (const PhraseHit& hit : phrases.of(PhraseKind::Capital)) {
        const CapitalRow& row = rows[hit.row];
        if (is_inside_longer(phrases, PhraseKind::PlaceName, hit.tokens)) continue;
        if (Surroundings(document, hit.tokens).acts_as_government()) {
            names.push_back({hit.tokens, governments.get(hit.row, [&] { return registry.add_actor(row.code); }), MentionVia::Capital});
        } else {
            const auto make = [&] { return add_thing(registry, "PLC:", EntityKind::Place, row.written, row.code); };
            names.push_back({hit.tokens, cities.get(hit.row, make), MentionVia::Name});
        }
    }
}

void add_organisations(const Document& document, const PhraseHits& phrases, EntityRegistry& registry, Names& names) {
    const auto rows = organisation_name_rows();
    RowEntities organisations(rows.size());
    for (const PhraseHit& hit : phrases.of(PhraseKind::OrganisationName)) {
        const OrganisationNameRow& row = rows[hit.row];
        if (!Surroundings(document, hit.tokens).show(row.need)) continue;
        const auto make = [&] { return add_thing(registry, "ORG:", row.kind, row.written, row.actor); };
        names.push_back({hit.tokens, organisations.get(hit.row, make), row.via});
    }
}

void add_places(const Document& document, const PhraseHits& phrases, EntityRegistry& registry, Names& names) {
    const auto rows = place_name_rows();
    RowEntities places(rows.size());
    for (const PhraseHit& hit : phrases.of(PhraseKind::PlaceName)) {
        const PlaceNameRow& row = rows[hit.row];
        if (covering_hit(phrases, PhraseKind::OrganisationName, hit.tokens) != nullptr) continue;
        if (!Surroundings(document, hit.tokens).show(row.need)) continue;
        const auto make = [&] { return add_thing(registry, "PLC:", EntityKind::Place, row.written, row.country); };
        names.push_back({hit.tokens, places.get(hit.row, make), MentionVia::Name});
    }
}

void add_people(const Document& document, const PhraseHits& phrases, EntityRegistry& registry, Names& names) {
    const auto rows = known_person_rows();
    RowEntities people(rows.size());
    for (const PhraseHit& hit : phrases.of(PhraseKind::KnownPerson)) {
        const KnownPersonRow& row = rows[hit.row];
        if (!Surroundings(document, hit.tokens).show(row.need)) continue;
        const auto make = [&] { return add_thing(registry, "PER:", EntityKind::Person, row.written, row.actor); };
        names.push_back({hit.tokens, people.get(hit.row, make), MentionVia::Name});
    }
}

}  // namespace

std::vector<NameSpan> find_known_names(const Document& document, const PhraseHits& phrases, EntityRegistry& registry) {
    std::vector<NameSpan> names;
    add_countries(document, phrases, registry, names);
    add_capitals(document, phrases, registry, names);
    add_organisations(document, phrases, registry, names);
    add_places(document, phrases, registry, names);
    add_people(document, phrases, registry, names);
    names.erase(std::remove_if(names.begin(), names.end(), [](const NameSpan& n) { return !n.entity.has_value(); }), names.end());
    std::stable_sort(names.begin(), names.end(), [](const NameSpan& a, const NameSpan& b) {
        return a.tokens.begin != b.tokens.begin ? a.tokens.begin < b.tokens.begin : b.tokens.end < a.tokens.end;
    });
    return names;
}

}  // namespace attache
