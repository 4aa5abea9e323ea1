#include "extract/organisations.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/utf8.h"
#include "extract/name_cover.h"
#include "extract/name_shapes.h"
#include "lexicon/lexicon.h"

namespace attache {

namespace {

constexpr std::size_t k_max_modifiers = 6;
constexpr std::size_t k_max_tail_words = 7;
constexpr double k_needs_name = 4;  // organisation_heads.tsv: a name and not any word must stand before it

// "the tajik finance ministry": what is written of a name, words with capitals.
std::string name_of_tokens(const Document& document, TokenRange tokens) {
    std::string name;
    for (TokenId at = tokens.begin; at != tokens.end; at = TokenId(at.index() + 1)) {
        const Token& token = document.tokens[at];
        const std::string_view word = document.word_text(at);
        const bool joined = token.kind == TokenKind::Clitic || token.kind == TokenKind::Hyphen || token.kind == TokenKind::Comma ||
                            (!name.empty() && name.back() == '-');
        if (!name.empty() && !joined) name += ' ';
        const bool dotted = word.size() > 2 && word.find('.') + 1 < word.size();
        if (is_function_word(token.word) && at != tokens.begin) {
            name += word;
        } else {
            for (std::size_t i = 0; i < word.size();) {
                const CodePoint c = decode_utf8(word, i);
                append_utf8(name, i == 0 || dotted ? upper_case(c.value) : c.value);
                i += c.length;
            }
        }
    }
    return name;
}

class Finder {
public:
    Finder(const Document& document, const std::vector<NameSpan>& known, EntityRegistry& registry)
        : document_(document), cover_(document, known), registry_(registry) {}

    void find_by_heads() {
        for (const Sentence& sentence : document_.sentences) {
            sentence_ = sentence.tokens;
            for (TokenId at = sentence_.begin; at != sentence_.end; at = next(at)) {
                if (is(token(at).word, WordClass::OrganisationHead) && cover_.at(at) == nullptr) find_at(at);
            }
        }
    }

    // Long forms that carry a head, or are known bodies, give their short form a meaning everywhere.
    void find_by_abbreviations(const std::vector<IntroducedAbbreviation>& abbreviations) {
        std::unordered_map<std::uint32_t, EntityId> by_word;
        for (const IntroducedAbbreviation& introduced : abbreviations) {
            const EntityId entity = entity_of_long_form(introduced);
            if (!entity.has_value()) continue;
            const WordId word = token(introduced.short_form).word;
            if (registry_[entity].acronym.empty()) registry_[entity].acronym = in_capitals(document_.words.text(word));
            by_word.emplace(static_cast<std::uint32_t>(word.index()), entity);
        }
        if (by_word.empty()) return;
        for (TokenId at(0); at != document_.tokens.end_id(); at = next(at)) {
            const auto meaning = by_word.find(static_cast<std::uint32_t>(token(at).word.index()));
            if (meaning != by_word.end() && cover_.at(at) == nullptr) {
                found_.push_back({{at, next(at)}, meaning->second, MentionVia::Abbreviation});
            }
        }
    }

    std::vector<NameSpan> take() { return std::move(found_); }

private:
    [[nodiscard]] const Token& token(TokenId at) const { return document_.tokens[at]; }
    [[nodiscard]] static TokenId next(TokenId at) { return TokenId(at.index() + 1); }
    [[nodiscard]] static TokenId previous(TokenId at) { return TokenId(at.index() - 1); }

    static std::string in_capitals(std::string_view word) {
        std::string out;
        for (const char c : word) out += static_cast<char>(upper_case(static_cast<unsigned char>(c)));
        return out;
    }

    EntityId entity_of_long_form(const IntroducedAbbreviation& introduced) {
        const NameSpan* const known = cover_.at(introduced.long_form.begin);
        if (known != nullptr && known->tokens.end == introduced.long_form.end) return known->entity;
        bool has_head = false;
        for (TokenId at = introduced.long_form.begin; at != introduced.long_form.end; at = next(at)) {
            has_head = has_head || is(token(at).word, WordClass::OrganisationHead) || is(noun_lemma(token(at).word), WordClass::OrganisationHead);
        }
        if (!has_head) return EntityId::none();
        const EntityId entity = add(introduced.long_form);
        found_.push_back({introduced.long_form, entity, MentionVia::Name});
        return entity;
    }

    EntityId add(TokenRange tokens) {
        const std::string name = name_of_tokens(document_, tokens);
        Entity entity = {.code = code_of_name("ORG:", name), .kind = EntityKind::Organisation, .name = name, .acronym = {}, .actor = {}};
        for (TokenId at = tokens.begin; at != tokens.end; at = next(at)) {
            const NameSpan* const inner = cover_.at(at);
            if (inner == nullptr) continue;
            const Entity& actor = registry_[inner->entity];
            entity.actor = actor.kind <= EntityKind::Ngo ? inner->entity : actor.actor;
            break;
        }
        return registry_.add(std::move(entity));
    }

    void find_at(TokenId head) {
        if (document_.has_case && token(head).letter_case == LetterCase::Lower) return;
        TokenId begin = left_end(head);
        while (begin != head && (is(token(begin).word, WordClass::GenericModifier) || token(begin).kind == TokenKind::Hyphen ||
                                 token(begin).kind == TokenKind::Clitic)) {
            // Capitals say that even a general word belongs to the name.
            if (document_.has_case && token(begin).letter_case == LetterCase::Capitalised && begin != sentence_.begin) break;
            begin = next(begin);
        }
        const bool needs_name = value_of(token(head).word, WordClass::OrganisationHead) >= k_needs_name;
        const bool has_modifier = begin != head && (!needs_name || has_name(begin, head));
        const TokenId end = right_end(head, has_modifier);
        if (has_modifier || end.index() > head.index() + 1) {
            const TokenRange tokens{has_modifier ? begin : head, end};
            found_.push_back({tokens, add(tokens), MentionVia::Name});
        }
    }

    [[nodiscard]] bool has_name(TokenId begin, TokenId head) const {
        for (TokenId at = begin; at != head; at = next(at)) {
            if (cover_.at(at) != nullptr || looks_like_name(document_, token(at))) return true;
        }
        return false;
    }

    // The first of the words before the head that can belong to its name.
    [[nodiscard]] TokenId left_end(TokenId head) const {
        TokenId begin = head;
        for (std::size_t steps = 0; steps < k_max_modifiers && begin != sentence_.begin; ++steps) {
            const TokenId at = previous(begin);
            if (!can_modify(at)) break;
            begin = at;
        }
        return begin;
    }

    [[nodiscard]] bool can_modify(TokenId at) const {
        const Token& word = token(at);
        if (cover_.at(at) != nullptr) return true;
        if (word.kind == TokenKind::Hyphen) return true;
        if (word.kind == TokenKind::Clitic) return at != sentence_.begin && cover_.at(previous(at)) == nullptr;
        if (word.kind != TokenKind::Word || is_function_word(word.word)) return false;
        if (document_.has_case) return word.letter_case != LetterCase::Lower;
        const VerbForms verb = verb_forms(word.word);
        const bool only_verb = verb != 0 && noun_forms(word.word) == 0 && !is(word.word, WordClass::NounVerb);
        return !only_verb && !is(word.word, WordClass::CountNoun);
    }

    // "of tajikistan", and for a head without modifiers "of young lawyers".
    [[nodiscard]] TokenId right_end(TokenId head, bool has_modifier) const {
        TokenId end = next(head);
        if (end == sentence_.end || !opens_tail(token(end).word)) return end;
        const TokenId first = next(end);
        if (first == sentence_.end) return end;
        if (const NameSpan* const name = cover_.at(first); name != nullptr && token(end).word == find_word("of")) {
            return registry_[name->entity].kind == EntityKind::Country ? name->tokens.end : end;
        }
        if (document_.has_case) return capitalised_tail(end);
        const bool is_definite = head != sentence_.begin && token(previous(head)).word == find_word("the");
        return !has_modifier && is_definite ? lower_case_tail(end) : end;
    }

    [[nodiscard]] static bool opens_tail(WordId word) {
        return word == find_word("of") || word == find_word("for") || word == find_word("on");
    }

    [[nodiscard]] TokenId capitalised_tail(TokenId end) const {
        TokenId last = end;
        TokenId at = end;
        for (std::size_t words = 0; words < k_max_tail_words && at != sentence_.end; ++words, at = next(at)) {
            const Token& word = token(at);
            const bool capital = word.kind == TokenKind::Word && word.letter_case != LetterCase::Lower;
            if (capital) last = next(at);
            if (!capital && !is(word.word, WordClass::Coordinator) && !opens_tail(word.word) && !is(word.word, WordClass::Determiner)) break;
        }
        return last;
    }

    [[nodiscard]] TokenId lower_case_tail(TokenId end) const {
        TokenId last = end;
        TokenId at = next(end);
        for (std::size_t words = 0; words < k_max_tail_words && at != sentence_.end; ++words, at = next(at)) {
            const Token& word = token(at);
            const bool joins = is(word.word, WordClass::Coordinator) || word.word == find_word("of");
            const bool names = word.kind == TokenKind::Word && !is_function_word(word.word) &&
                               (verb_forms(word.word) == 0 || noun_forms(word.word) != 0 || is(word.word, WordClass::NounVerb));
            if (names) last = next(at);
            if (!names && !joins) break;
        }
        return last;
    }

    const Document& document_;
    NameCover cover_;
    EntityRegistry& registry_;
    TokenRange sentence_;
    std::vector<NameSpan> found_;
};

}  // namespace

std::vector<NameSpan> find_organisations(const Document& document, const std::vector<NameSpan>& known,
                                         const std::vector<IntroducedAbbreviation>& abbreviations, EntityRegistry& registry) {
    Finder finder(document, known, registry);
    finder.find_by_heads();
    finder.find_by_abbreviations(abbreviations);
    return finder.take();
}

}  // namespace attache
