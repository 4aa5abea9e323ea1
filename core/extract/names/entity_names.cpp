#include "extract/names/entity_names.h"

#include <algorithm>

#include "base/utf8.h"
#include "lexicon/lexicon.h"

namespace attache {

namespace {

bool stays_small(WordId word) {
    return is(word, WordClass::Preposition) || is(word, WordClass::Coordinator) || is(word, WordClass::Determiner) ||
           is(word, WordClass::NameParticle);
}

// "u.s.", "d.c."; no "ltd."
bool is_dotted(std::string_view word) {
    const std::size_t dot = word.find('.');
    return dot != std::string_view::npos && dot + 1 < word.size();
}

// The spelling of a name of one word that a table knows: "Niger", "U.S.", "NATO".
std::string_view written_in_table(const PhraseHits& phrases, TokenId token) {
    const PhraseHit* const country = phrases.at(PhraseKind::CountryName, token);
    if (country != nullptr && country->tokens.size() == 1) return country_name_rows()[country->row].written;
    const PhraseHit* const place = phrases.at(PhraseKind::PlaceName, token);
    if (place != nullptr && place->tokens.size() == 1) return place_name_rows()[place->row].written;
    return {};
}

bool is_abbreviation_of_table(const PhraseHits& phrases, TokenId token) {
    const PhraseHit* const body = phrases.at(PhraseKind::OrganisationName, token);
    return body != nullptr && body->tokens.size() == 1 &&
           organisation_name_rows()[body->row].via == MentionVia::Abbreviation;
}

// No space before it.
bool clings_to_left(TokenKind kind) {
    return kind == TokenKind::Clitic || kind == TokenKind::Hyphen || kind == TokenKind::Comma ||
           kind == TokenKind::Stop || kind == TokenKind::Close;
}

}  // namespace

NameWriter::NameWriter(const Document& document, const PhraseHits& phrases,
                       const std::vector<IntroducedAbbreviation>& abbreviations)
    : document_(document), phrases_(phrases), is_acronym_(document.words.size(), false) {
    for (const IntroducedAbbreviation& abbreviation : abbreviations)
        is_acronym_[document.tokens[abbreviation.short_form.begin].word.index()] = true;
}

std::string NameWriter::word(TokenId token, bool is_first) const {
    const Token& here = document_.tokens[token];
    const std::string_view text = document_.words.text(here.word);
    if (document_.has_case) {
        if (here.letter_case == LetterCase::Upper) return in_capitals(text);
        return here.letter_case == LetterCase::Lower && !is_first ? std::string(text) : with_capital(text);
    }
    if (is_dotted(text) || is_acronym_[here.word.index()] || is_abbreviation_of_table(phrases_, token))
        return in_capitals(text);
    if (const std::string_view written = written_in_table(phrases_, token); !written.empty())
        return std::string(written);
    return stays_small(here.word) && !is_first ? std::string(text) : with_capital(text);
}

std::string NameWriter::name(TokenRange tokens) const {
    std::string out;
    for (std::size_t at = tokens.begin.index(); at < tokens.end.index(); ++at) {
        const Token& token = document_.tokens[TokenId(at)];
        const bool after_hyphen =
            at > tokens.begin.index() && document_.tokens[TokenId(at - 1)].kind == TokenKind::Hyphen;
        const bool ordinal = token.kind == TokenKind::Word && at > tokens.begin.index() &&
                             document_.tokens[TokenId(at - 1)].kind == TokenKind::Number &&
                             is(token.word, WordClass::OrdinalWord);
        if (!out.empty() && !clings_to_left(token.kind) && !after_hyphen && !ordinal) out += ' ';
        out += token.kind == TokenKind::Word && !ordinal ? word(TokenId(at), at == tokens.begin.index())
                                                         : std::string(document_.word_text(TokenId(at)));
    }
    return out;
}

std::string code_of_name(std::string_view prefix, std::string_view name) {
    std::string code(prefix);
    bool gap = false;
    for (std::size_t at = 0; at < name.size();) {
        const CodePoint c = decode_utf8(name, at);
        at += c.length == 0 ? 1U : c.length;
        const bool keeps = is_letter(c.value) || (U'0' <= c.value && c.value <= U'9');
        if (!keeps) {
            gap = c.value != U'\'' && c.value != U'.' && code.size() > prefix.size();
            continue;
        }
        if (gap) code += '-';
        gap = false;
        append_utf8(code, upper_case(c.value));
    }
    return code;
}

}  // namespace attache
