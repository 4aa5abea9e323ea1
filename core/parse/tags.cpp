#include "parse/tags.h"

#include <optional>
#include <span>
#include <string_view>

#include "lexicon/lexicon.h"
#include "parse/function_word_tags.h"
#include "parse/sentence_words.h"
#include "parse/tag_context.h"
#include "parse/verb_tags.h"

namespace attache {

namespace {

Tag tag_of_mark(TokenKind kind) {
    switch (kind) {
        case TokenKind::Number: return Tag::Number;
        case TokenKind::Clitic: return Tag::Possessive;
        case TokenKind::Hyphen: return Tag::Hyphen;
        case TokenKind::Dash: return Tag::Dash;
        case TokenKind::Quote: return Tag::Quote;
        case TokenKind::Open: return Tag::Open;
        case TokenKind::Close: return Tag::Close;
        case TokenKind::Comma: return Tag::Comma;
        case TokenKind::Stop: return Tag::Stop;
        case TokenKind::Colon:
        case TokenKind::Semicolon: return Tag::Colon;
        default: return Tag::Symbol;
    }
}

// A word that no table has, by its ending.
Tag tag_by_ending(const TagContext& context, std::size_t i) {
    const SentenceWords& words = context.words;
    const TagState& state = context.state;
    const std::string_view text = words.document().word_text(TokenId(i));
    if (words.is_ly(i)) return Tag::Adverb;
    if (text.size() > 5 && ends_with(text, "ed") && !words.is_known_word(i))
        return text.starts_with("un") && words.nounish(i + 1) ? Tag::Adjective : past_tag(context, i, k_past_forms);
    if (text.size() > 5 && ends_with(text, "ing") && !words.is_known_word(i))
        return state.previous == Tag::Preposition || state.previous == Tag::Be ? Tag::Gerund : Tag::Noun;
    constexpr std::string_view k_adjectives[] = {"ous", "ful", "less", "able", "ible", "ive", "ical"};
    for (const std::string_view ending : k_adjectives) {
        if (ends_with(text, ending))
            return words.nounish(i + 1) || words.is_in(i + 1, WordClass::Coordinator) || state.previous == Tag::Be
                       ? Tag::Adjective
                       : Tag::Noun;
    }
    return Tag::Noun;
}

Tag tag_of(const TagContext& context, std::size_t i) {
    const SentenceWords& words = context.words;
    const TagState& state = context.state;
    const Token& t = words.token(i);
    if (t.kind == TokenKind::Hyphen) return words.is_apart(i) ? Tag::Dash : Tag::Hyphen;
    if (t.kind != TokenKind::Word) return tag_of_mark(t.kind);
    if (words.between_hyphens(i)) return Tag::Noun;
    if (const std::optional<Tag> closed = function_word_tag(context, i)) return *closed;
    if (is_proper_by_case(context, i)) return Tag::Noun;
    if (words.forms(i) != 0) return verb_tag(context, i, words.forms(i));
    if (words.is_in(i, WordClass::Adjective)) {
        const bool in_verb_group = state.previous == Tag::Have && has_form(words.forms(i + 1), VerbForm::Participle);
        const bool adverb = !words.nounish(i + 1) || in_verb_group;  // "has long relied on"
        return words.is_in(i, WordClass::Adverb) && adverb ? Tag::Adverb : Tag::Adjective;
    }
    if (state.previous == Tag::To && !words.is_ly(i)) return Tag::Base;
    if (words.is_in(i, WordClass::NounVerb)) return Tag::Noun;
    return tag_by_ending(context, i);
}

// From left to right: a tag may rest on those before it.
void tag_sentence(const Document& document, TokenRange range, std::span<const TokenRange> names, Tags& tags) {
    SentenceWords words(document, range, names);
    TagState state;
    const TagContext context{words, state, tags};
    for (std::size_t i = words.begin(); i < words.end(); ++i) {
        words.pass_names_before(i);
        const bool named = words.in_name(i) && words.token(i).kind != TokenKind::Clitic;
        const Tag tag = named ? Tag::Noun : tag_of(context, i);
        tags[TokenId(i)] = tag;
        state.note(tag);
    }
}

}  // namespace

Tags find_tags(const Document& document, std::span<const TokenRange> names) {
    Tags tags;
    tags.elements().assign(document.tokens.size(), Tag::Symbol);
    std::size_t first = 0;
    for (const Sentence& sentence : document.sentences) {
        while (first < names.size() && names[first].end <= sentence.tokens.begin)
            ++first;
        std::size_t last = first;
        while (last < names.size() && names[last].begin < sentence.tokens.end)
            ++last;
        tag_sentence(document, sentence.tokens, names.subspan(first, last - first), tags);
        first = last;
    }
    return tags;
}

}  // namespace attache
