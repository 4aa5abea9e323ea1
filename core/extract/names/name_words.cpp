#include "extract/names/name_words.h"

#include <algorithm>
#include <string_view>

#include "lexicon/common_words.h"
#include "lexicon/lexicon.h"

namespace attache {

namespace {

constexpr std::size_t k_min_unknown_bytes = 3;

template <class... Flags>
constexpr std::uint16_t bits(Flags... flags) {
    return static_cast<std::uint16_t>((0U | ... | static_cast<unsigned>(flags)));
}

template <class... Classes>
constexpr WordClasses class_bits(Classes... classes) {
    return (WordClasses{} | ... | class_bit(classes));
}

constexpr WordClasses k_grammar =
    class_bits(WordClass::Determiner, WordClass::Preposition, WordClass::PersonalPronoun, WordClass::PossessivePronoun,
               WordClass::RelativePronoun, WordClass::Coordinator, WordClass::Subordinator, WordClass::Auxiliary,
               WordClass::Modal, WordClass::Negation, WordClass::Adverb, WordClass::NumberWord, WordClass::Scale);
constexpr WordClasses k_calendar = class_bits(WordClass::Month, WordClass::ShortMonth, WordClass::Season);

// Names of peoples, faiths and the like: capitals in normal spelling, but no entities.
bool has_true_case(WordId word) {
    const TrieNode node = first_node(word);
    if (node == k_no_node) return false;
    const PhraseEnds ends = phrases_ending_at(node);
    return std::any_of(ends.begin(), ends.end(), [](const PhraseEnd& end) { return end.kind == PhraseKind::TrueCase; });
}

bool is_plain_letters(std::string_view text) {
    return std::none_of(text.begin(), text.end(), [](char c) { return ('0' <= c && c <= '9') || c == '.'; });
}

std::uint8_t small_value(WordId word, WordClass word_class) {
    return is(word, word_class) ? static_cast<std::uint8_t>(value_of(word, word_class)) : std::uint8_t{0};
}

std::uint16_t verb_flags(WordId word) {
    constexpr VerbForms k_finite = static_cast<VerbForms>(VerbForm::Past) | static_cast<VerbForms>(VerbForm::Third);
    const VerbForms forms = verb_forms(word);
    std::uint16_t flags = 0;
    if ((forms & k_finite) != 0 && !is(word, WordClass::NounVerb) && noun_forms(word) == 0)
        flags |= bits(NameFlag::VerbForm);
    if (has_form(forms, VerbForm::Past) && is(word, WordClass::Saying)) flags |= bits(NameFlag::Spoken);
    return flags;
}

NameWord read_lexicon(WordId word, std::string_view text) {
    NameWord found;
    const WordClasses classes = classes_of(word);
    if ((classes & k_grammar).any()) found.flags |= bits(NameFlag::Grammar);
    if ((classes & k_calendar).any() || has_true_case(word)) found.flags |= bits(NameFlag::OrdinaryCapital);
    if (is(word, WordClass::GivenName)) {
        found.flags |=
            value_of(word, WordClass::GivenName) == 2 ? bits(NameFlag::GivenName) : bits(NameFlag::MaybeGivenName);
    }
    if (is(word, WordClass::FamilyWord)) found.flags |= bits(NameFlag::FamilyWord);
    if (is(word, WordClass::NameParticle)) found.flags |= bits(NameFlag::Particle);
    if (is(word, WordClass::Portfolio)) found.flags |= bits(NameFlag::Portfolio);
    found.flags |= verb_flags(word);
    if (is(word, WordClass::NameCue)) found.cues = static_cast<std::uint16_t>(value_of(word, WordClass::NameCue));
    found.title = small_value(word, WordClass::TitleNoun);
    found.organisation = small_value(word, WordClass::OrganisationHead);
    found.place = small_value(word, WordClass::PlaceHead);
    if (text.size() > 1 && text.back() == '.') found.flags |= bits(NameFlag::Dotted);
    return found;
}

bool can_be_unknown(const NameWord& word, std::string_view text) {
    return text.size() >= k_min_unknown_bytes && word.title == 0 && word.organisation == 0 && word.place == 0 &&
           word.cues == 0 && !word.is(NameFlag::Grammar) && !word.is(NameFlag::OrdinaryCapital) &&
           is_plain_letters(text);
}

// Whether a capital at this place says anything: not at a sentence's begin, nor after a mark that begins one.
bool is_inside(const Document& document, const Sentence& sentence, std::size_t at) {
    if (at == sentence.tokens.begin.index()) return false;
    const TokenKind before = document.tokens[TokenId(at - 1)].kind;
    return before == TokenKind::Word || before == TokenKind::Comma || before == TokenKind::Clitic ||
           before == TokenKind::Number;
}

// Whether a capital at this place is owed to the place: at a sentence's begin, or after a mark that may begin one.
bool opens_sentence(const Document& document, TokenId at, TokenId sentence_begin) {
    if (at == sentence_begin) return true;
    switch (document.tokens[TokenId(at.index() - 1)].kind) {
        case TokenKind::Quote:
        case TokenKind::Open:
        case TokenKind::Colon:
        case TokenKind::Stop:
        case TokenKind::Hyphen:
        case TokenKind::Dash:
        case TokenKind::Symbol: return true;
        default: return false;
    }
}

// Most of the longer words have capitals: a heading, unless it ends as sentences do.
bool is_in_title_case(const Document& document, TokenRange tokens, std::size_t words, std::size_t capitals) {
    constexpr std::size_t k_min_words = 4;
    const bool has_stop = document.tokens[TokenId(tokens.end.index() - 1)].kind == TokenKind::Stop;
    return words >= k_min_words && capitals * 5 > words * 4 && (!has_stop || capitals == words);
}

}  // namespace

void NameWords::read_word(const Document& document, WordId word) {
    NameWord& found = words_[word.index()];
    const std::string_view text = document.words.text(word);
    found = read_lexicon(word, text);
    if (can_be_unknown(found, text) && !is_common_word(text)) found.flags |= bits(NameFlag::Unknown);
}

NameWords::NameWords(const Document& document)
    : words_(document.words.size()), has_case_(document.sentences.size(), false) {
    constexpr std::uint32_t k_long_word_bytes = 4;
    std::vector<bool> read(document.words.size(), false);
    for (std::size_t i = 0; i < document.sentences.size(); ++i) {
        const Sentence& sentence = document.sentences[SentenceId(i)];
        std::size_t capitals = 0;
        std::size_t long_words = 0;
        std::size_t long_capitals = 0;
        for (std::size_t at = sentence.tokens.begin.index(); at < sentence.tokens.end.index(); ++at) {
            const Token& token = document.tokens[TokenId(at)];
            if (token.kind != TokenKind::Word) continue;
            if (!read[token.word.index()]) {
                read[token.word.index()] = true;
                read_word(document, token.word);
            }
            const bool capital = token.letter_case != LetterCase::Lower;
            const bool is_long = token.end - token.begin >= k_long_word_bytes;
            if (capital) ++capitals;
            if (is_long) ++long_words;
            if (is_long && capital) ++long_capitals;
        }
        has_case_[i] = document.has_case && capitals > 0 &&
                       !is_in_title_case(document, sentence.tokens, long_words, long_capitals);
        if (has_case_[i]) note_capitals(document, sentence);
    }
    // Only now is it known which words the text writes with capitals.
    can_be_name_.assign(document.tokens.size(), 0);
    for (std::size_t i = 0; i < document.sentences.size(); ++i) {
        const TokenRange tokens = document.sentences[SentenceId(i)].tokens;
        for (TokenId at = tokens.begin; at != tokens.end; at = TokenId(at.index() + 1))
            can_be_name_[at.index()] = can_stand_in_name(document, at, tokens.begin, has_case_[i]) ? 1 : 0;
    }
}

bool NameWords::can_stand_in_name(const Document& document, TokenId at, TokenId sentence_begin, bool has_case) const {
    const Token& token = document.tokens[at];
    if (token.kind != TokenKind::Word) return false;
    const NameWord& word = words_[token.word.index()];
    if (word.is(NameFlag::Grammar) || word.is(NameFlag::OrdinaryCapital)) return false;
    const bool is_likely_name = word.is(NameFlag::Unknown) || word.is(NameFlag::GivenName);
    if (!has_case) return is_likely_name;
    if (token.letter_case == LetterCase::Lower || token.letter_case == LetterCase::None) return false;
    if (word.title != 0 && !word.is(NameFlag::FamilyWord)) return false;
    if (is_likely_name || !opens_sentence(document, at, sentence_begin)) return true;
    return word.is(NameFlag::CapitalInside) && !word.is(NameFlag::SmallInside);
}

void NameWords::note_capitals(const Document& document, const Sentence& sentence) {
    for (std::size_t at = sentence.tokens.begin.index() + 1; at < sentence.tokens.end.index(); ++at) {
        const Token& token = document.tokens[TokenId(at)];
        if (token.kind != TokenKind::Word || !is_inside(document, sentence, at)) continue;
        const bool small = token.letter_case == LetterCase::Lower;
        words_[token.word.index()].flags |= small ? bits(NameFlag::SmallInside) : bits(NameFlag::CapitalInside);
    }
}

}  // namespace attache
