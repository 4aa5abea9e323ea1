#include "extract/references/references.h"

#include <optional>
#include <utility>

#include "extract/phrase_cursor.h"
#include "extract/references/reference_targets.h"
#include "extract/token_window.h"
#include "lexicon/lexicon.h"
#include "parse/sections.h"

namespace attache {

namespace {

constexpr double k_always_refers = 1;  // of a ReferenceLabel: needs no cue

// A reference as it was read, before it is known what it points to.
struct Pointer {
    SentenceId sentence;
    TokenRange tokens;
    TokenRange title;  // empty: none is quoted
    TokenId label;     // none: none is named
    ReferenceDirection direction = ReferenceDirection::Unsaid;
};

class PointerReader {
public:
    PointerReader(const Document& document, const PhraseHits& phrases, const ReferenceTargets& targets)
        : document_(document), targets_(targets), cues_(phrases, PhraseKind::ReferenceCue) {}

    std::vector<Pointer> run() {
        for (SentenceId id(0); id != document_.sentences.end_id(); id = SentenceId(id.index() + 1)) {
            if (!is_heading(document_, id)) read_sentence(id);
        }
        return std::move(pointers_);
    }

private:
    void read_sentence(SentenceId id) {
        const TokenWindow tokens(document_, document_.sentences[id].tokens);
        for (std::size_t at = tokens.begin(); at < tokens.end();) {
            std::size_t end = at;
            if (const PhraseHit* cue = cues_.beginning_at(TokenId(at))) {
                end = read_cue(tokens, id, *cue);
            } else if (is_label(tokens, at) && !is_caption(tokens, at) &&
                       value_of(tokens.word(at), WordClass::ReferenceLabel) == k_always_refers) {
                end = read_labels(tokens, id, at, at);
            }
            at = end > at ? end : at + 1;
        }
    }

    // Behind a cue: a quoted title, labels, a section's title or nothing. Returns where reading goes on.
    std::size_t read_cue(const TokenWindow& tokens, SentenceId id, const PhraseHit& cue) {
        const std::size_t begin = cue.tokens.begin.index();
        std::size_t at = cue.tokens.end.index();
        const ReferenceDirection direction = reference_cue_rows()[cue.row].direction;
        if (tokens.kind(at) == TokenKind::Comma) ++at;
        const std::size_t target = skip_lead_in(tokens, at);
        if (tokens.kind(target) == TokenKind::Quote) {
            if (const std::size_t end = read_quoted(tokens, id, begin, target, direction); end != 0) return end;
        }
        if (is_label(tokens, target)) return read_labels(tokens, id, begin, target);
        if (direction == ReferenceDirection::Unsaid) {
            if (const std::size_t end = read_section_name(tokens, id, begin, target); end != 0) return end;
            return cue.tokens.end.index();
        }
        pointers_.push_back({id, cue.tokens, {}, TokenId::none(), direction});
        return cue.tokens.end.index();
    }

    // "the section on", "the section titled", "the": what may stand before a target.
    static std::size_t skip_lead_in(const TokenWindow& tokens, std::size_t at) {
        std::size_t next = tokens.is_word(at, w_the) ? at + 1 : at;
        if (!tokens.is_class(next, WordClass::ReferenceLabel) || tokens.kind(next + 1) == TokenKind::Number)
            return next;
        constexpr std::size_t k_words = 3;
        for (std::size_t i = next + 1; i <= next + k_words; ++i) {
            if (tokens.kind(i) == TokenKind::Quote) return i;
        }
        return next;
    }

    // --- titles in quotes ----------------------------------------------------------------------------------

    // From the quote at `open`; further titles follow behind "and" or a comma. 0: the quote is never closed.
    std::size_t read_quoted(const TokenWindow& tokens, SentenceId id, std::size_t begin, std::size_t open,
                            ReferenceDirection direction) {
        const std::size_t close = closing_quote(tokens, open);
        if (close == 0) return 0;
        std::size_t title_end = close;
        while (title_end > open + 1 && is_trailing_mark(tokens.kind(title_end - 1)))
            --title_end;
        std::size_t end = close + 1;
        const std::size_t word = tokens.kind(end) == TokenKind::Comma ? end + 1 : end;
        if (tokens.is_class(word, WordClass::DirectionWord)) {
            direction = value_of(tokens.word(word), WordClass::DirectionWord) == 1 ? ReferenceDirection::Below
                                                                                   : ReferenceDirection::Above;
            end = word + 1;
        }
        pointers_.push_back(
            {id, {TokenId(begin), TokenId(end)}, {TokenId(open + 1), TokenId(title_end)}, TokenId::none(), direction});
        std::size_t next =
            tokens.kind(end) == TokenKind::Comma || tokens.kind(end) == TokenKind::Semicolon ? end + 1 : end;
        if (tokens.is_word(next, w_and) || tokens.is_word(next, w_or)) ++next;
        if (next > end && tokens.kind(next) == TokenKind::Quote) {
            if (const std::size_t further = read_quoted(tokens, id, next, next, direction); further != 0)
                return further;
        }
        return end;
    }

    static bool is_trailing_mark(TokenKind kind) {
        return kind == TokenKind::Comma || kind == TokenKind::Stop || kind == TokenKind::Semicolon;
    }

    static std::size_t closing_quote(const TokenWindow& tokens, std::size_t open) {
        constexpr std::size_t k_longest_title = 16;
        for (std::size_t at = open + 2; at <= open + k_longest_title && tokens.has(at); ++at) {
            if (tokens.kind(at) == TokenKind::Quote) return at;
        }
        return 0;
    }

    // --- labels --------------------------------------------------------------------------------------------

    // "table 1", "annex ii", "fig. 3.2"
    static bool is_label(const TokenWindow& tokens, std::size_t at) {
        if (!tokens.is_class(at, WordClass::ReferenceLabel)) return false;
        const Token& next = tokens[at + 1];
        if (next.kind == TokenKind::Number) return true;
        const std::string_view text = tokens.text(at + 1);
        const bool letter = text.size() == 1 && next.letter_case == LetterCase::Capitalised;
        const bool roman = !text.empty() && text.size() <= 4 && text.find_first_not_of("ivx") == std::string_view::npos;
        return next.kind == TokenKind::Word && (letter || roman) && text != "i";
    }

    // "Table 1. U.S. Aid": the table itself.
    bool is_caption(const TokenWindow& tokens, std::size_t at) const {
        if (at != tokens.begin() || tokens[at].line_breaks_before == 0) return false;
        const TokenKind behind = tokens.kind(at + 2);
        return behind == TokenKind::Stop || behind == TokenKind::Colon || behind == TokenKind::Dash;
    }

    // The label at `at` and those that are joined to it: "table 1 and table 2", "tables 1 and 2".
    std::size_t read_labels(const TokenWindow& tokens, SentenceId id, std::size_t begin, std::size_t at) {
        std::size_t end = at + 2;
        pointers_.push_back({id, {TokenId(begin), TokenId(end)}, {}, TokenId(at), ReferenceDirection::Unsaid});
        if (tokens.is_class(end, WordClass::DirectionWord)) ++end;  // "section 2.1 above and annex ii"
        while (tokens.is_word(end, w_and) || tokens.is_word(end, w_or) || tokens.kind(end) == TokenKind::Comma) {
            std::size_t next = end + 1;
            if (tokens.is_word(next, w_and)) ++next;
            if (!is_label(tokens, next)) break;
            end = next + 2;
            pointers_.push_back({id, {TokenId(next), TokenId(end)}, {}, TokenId(next), ReferenceDirection::Unsaid});
        }
        return end;
    }

    // --- titles without quotes -----------------------------------------------------------------------------

    // "(see Background)", "see Trade Relations, below": only if a section is called so. 0: it is none.
    std::size_t read_section_name(const TokenWindow& tokens, SentenceId id, std::size_t begin, std::size_t at) {
        constexpr std::size_t k_longest_title = 10;
        std::size_t end = at;
        while (end < at + k_longest_title && tokens.kind(end) == TokenKind::Word &&
               !tokens.is_class(end, WordClass::DirectionWord))
            ++end;
        if (end == at) return 0;
        const std::size_t word = tokens.kind(end) == TokenKind::Comma ? end + 1 : end;
        const bool directed = tokens.is_class(word, WordClass::DirectionWord);
        if (!directed && tokens.kind(end) != TokenKind::Close) return 0;
        const TokenRange title{TokenId(at), TokenId(end)};
        if (!targets_.section_named(title, ReferenceDirection::Unsaid, id).has_value()) return 0;
        const std::size_t stop = directed ? word + 1 : end;
        pointers_.push_back({id, {TokenId(begin), TokenId(stop)}, title, TokenId::none(), ReferenceDirection::Unsaid});
        return stop;
    }

    const Document& document_;
    const ReferenceTargets& targets_;
    PhraseCursor cues_;
    std::vector<Pointer> pointers_;
};

std::string words_of(const Document& document, TokenRange range) {
    std::string text;
    for (TokenId at = range.begin; at != range.end; at = TokenId(at.index() + 1)) {
        if (!text.empty()) text += ' ';
        text += document.word_text(at);
    }
    return text;
}

Reference resolve(const Document& document, const ReferenceTargets& targets, const Pointer& pointer) {
    Reference reference{pointer.sentence, document.span_of(pointer.tokens), {}, SentenceId::none()};
    if (pointer.label.has_value()) {
        const TokenId number(pointer.label.index() + 1);
        reference.target = words_of(document, {pointer.label, TokenId(number.index() + 1)});
        reference.resolved = targets.labelled(document.tokens[pointer.label].word, document.tokens[number].word);
    } else if (!pointer.title.empty()) {
        reference.target = words_of(document, pointer.title);
        reference.resolved = targets.section_named(pointer.title, pointer.direction, pointer.sentence);
    }
    return reference;
}

// `words`: of the reference itself, "see below".
void warn_of(const Reference& reference, const std::string& words, Warnings& warnings) {
    const std::string what =
        reference.target.empty()
            ? '"' + words +
                  "\" points to nothing that is found in this text; the sentences around it may say what is meant."
            : '"' + reference.target + "\" is referred to but is not in this text; the original may have it.";
    warnings.push_back({WarningKind::UnresolvedReference, what, reference.sentence});
}

}  // namespace

Store<ReferenceId, Reference> find_references(const Document& document, const PhraseHits& phrases, Warnings& warnings) {
    const ReferenceTargets targets(document, phrases);
    const std::vector<Pointer> pointers = PointerReader(document, phrases, targets).run();
    std::vector<BareReference> bare;
    for (const Pointer& pointer : pointers) {
        if (!pointer.label.has_value() && pointer.title.empty())
            bare.push_back({pointer.sentence, pointer.tokens.begin, pointer.direction});
    }
    const std::vector<SentenceId> bare_targets = resolve_bare_references(document, bare);
    Store<ReferenceId, Reference> references;
    std::size_t next_bare = 0;
    for (const Pointer& pointer : pointers) {
        Reference reference = resolve(document, targets, pointer);
        if (reference.target.empty()) reference.resolved = bare_targets[next_bare++];
        if (!reference.resolved.has_value()) warn_of(reference, words_of(document, pointer.tokens), warnings);
        references.add(std::move(reference));
    }
    return references;
}

}  // namespace attache
