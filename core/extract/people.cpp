#include "extract/people.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "base/utf8.h"
#include "extract/name_cover.h"
#include "extract/name_shapes.h"
#include "lexicon/lexicon.h"

namespace attache {

namespace {

constexpr std::size_t k_max_name_words = 4;
constexpr std::size_t k_actor_reach = 12;  // tokens before a title in which its country stands

struct Introduction {
    TokenRange tokens;
    EntityId actor;
};

class Finder {
public:
    Finder(const Document& document, const std::vector<NameSpan>& known, EntityRegistry& registry)
        : document_(document), cover_(document, known), registry_(registry) {}

    std::vector<NameSpan> run() {
        for (const Sentence& sentence : document_.sentences) find_introductions(sentence.tokens);
        name_people();
        find_family_names();
        return std::move(found_);
    }

private:
    [[nodiscard]] const Token& token(TokenId at) const { return document_.tokens[at]; }
    [[nodiscard]] static TokenId next(TokenId at) { return TokenId(at.index() + 1); }
    [[nodiscard]] static bool is_title(WordId word) { return is(word, WordClass::Honorific) || is(word, WordClass::TitleNoun); }

    void find_introductions(TokenRange sentence) {
        for (TokenId at = sentence.begin; at != sentence.end; at = next(at)) {
            if (!is_title(token(at).word)) continue;
            const TokenId begin = next(at);
            TokenId end = begin;
            while (end != sentence.end && end.index() - begin.index() < k_max_name_words && is_name_word(end)) end = next(end);
            if (end == begin) continue;
            introductions_.push_back({{begin, end}, actor_before(sentence.begin, at)});
            at = TokenId(end.index() - 1);
        }
    }

    [[nodiscard]] bool is_name_word(TokenId at) const {
        const NameSpan* const name = cover_.at(at);
        if (name != nullptr && registry_[name->entity].kind != EntityKind::Person) return false;
        return looks_like_name(document_, token(at)) && !is_title(token(at).word);
    }

    // The nearest country or body before a title: "tajik president", "csto secretary general".
    [[nodiscard]] EntityId actor_before(TokenId sentence_begin, TokenId title) const {
        const std::size_t first = std::max(sentence_begin.index(), title.index() - std::min(title.index(), k_actor_reach));
        for (std::size_t at = title.index(); at-- > first;) {
            const Token& word = token(TokenId(at));
            if (word.kind == TokenKind::Comma || word.kind == TokenKind::Stop || verb_forms(word.word) != 0) {
                if (!is_title(word.word)) break;
            }
            if (const NameSpan* const name = cover_.at(TokenId(at)); name != nullptr) {
                const Entity& entity = registry_[name->entity];
                return entity.kind <= EntityKind::Ngo ? name->entity : entity.actor;
            }
        }
        return EntityId::none();
    }

    [[nodiscard]] std::string written_name(TokenRange tokens) const {
        std::string name;
        for (TokenId at = tokens.begin; at != tokens.end; at = next(at)) {
            if (!name.empty()) name += ' ';
            const std::string_view word = document_.word_text(at);
            const CodePoint first = decode_utf8(word, 0);
            append_utf8(name, upper_case(first.value));
            name += word.substr(first.length);
        }
        return name;
    }

    // Longer names first, so that "rahmon" is known to be "emomali rahmon".
    void name_people() {
        std::stable_sort(introductions_.begin(), introductions_.end(),
                         [](const Introduction& a, const Introduction& b) { return b.tokens.size() < a.tokens.size(); });
        for (const Introduction& person : introductions_) {
            const WordId family = token(TokenId(person.tokens.end.index() - 1)).word;
            const auto known = by_family_.find(family.index());
            EntityId id = known == by_family_.end() ? EntityId::none() : known->second;
            if (id.has_value() && person.tokens.size() > 1 && registry_[id].name != written_name(person.tokens)) id = EntityId::none();
            if (const NameSpan* const table = cover_.at(person.tokens.begin); table != nullptr) id = table->entity;
            if (!id.has_value()) {
                const std::string name = written_name(person.tokens);
                id = registry_.add({.code = code_of_name("PER:", name), .kind = EntityKind::Person, .name = name, .acronym = {}, .actor = person.actor});
            }
            if (!registry_[id].actor.has_value()) registry_[id].actor = person.actor;
            by_family_.emplace(family.index(), id);
            found_.push_back({person.tokens, id, MentionVia::Name});
            taken_.emplace(person.tokens.begin.index(), person.tokens.end.index());
        }
    }

    void find_family_names() {
        if (by_family_.empty()) return;
        for (TokenId at(0); at != document_.tokens.end_id(); at = next(at)) {
            if (const auto taken = taken_.find(at.index()); taken != taken_.end()) {
                at = TokenId(taken->second - 1);
                continue;
            }
            const auto person = by_family_.find(token(at).word.index());
            if (person == by_family_.end() || cover_.at(at) != nullptr || !looks_like_name(document_, token(at))) continue;
            // With the first name before it: "zaid saidov" without a title.
            TokenId begin = at;
            while (begin.index() > 0 && holds_word(registry_[person->second].name, TokenId(begin.index() - 1))) begin = TokenId(begin.index() - 1);
            found_.push_back({{begin, next(at)}, person->second, MentionVia::Name});
        }
    }

    [[nodiscard]] bool holds_word(const std::string& name, TokenId at) const {
        return token(at).kind == TokenKind::Word && is_unknown_word(token(at).word) &&
               (" " + name + " ").find(" " + written_name({at, next(at)}) + " ") != std::string::npos;
    }

    const Document& document_;
    NameCover cover_;
    EntityRegistry& registry_;
    std::vector<Introduction> introductions_;
    std::unordered_map<std::size_t, EntityId> by_family_;       // by word
    std::unordered_map<std::size_t, std::size_t> taken_;        // begin of a found name -> its end
    std::vector<NameSpan> found_;
};

}  // namespace

std::vector<NameSpan> find_people(const Document& document, const std::vector<NameSpan>& known, EntityRegistry& registry) {
    return Finder(document, known, registry).run();
}

}  // namespace attache
