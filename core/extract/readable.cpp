// Readable sentences: true case and detokenised text with a map back to the source (source/readable_text.h).
#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "extract/report.h"
#include "lexicon/lexicon.h"
#include "parse/phrases.h"
#include "parse/sections.h"

namespace attache {

namespace {

constexpr std::string_view k_open_quote = "\u201c";
constexpr std::string_view k_close_quote = "\u201d";
constexpr std::string_view k_replacement = "\ufffd";

enum class Case : std::uint8_t { AsWritten, Capital, Upper };

// Words inside a name that stay small: "Bank of the South".
bool stays_small(std::string_view word) {
    constexpr std::string_view k_small[] = {"of", "the", "and", "for", "in", "on", "to",   "de",
                                            "da", "du",  "von", "al",  "at", "by", "with", "against"};
    return std::find(std::begin(k_small), std::end(k_small), word) != std::end(k_small);
}

class Writer {
public:
    Writer(const Report& report, const IntroducedShortForms* short_forms, SentenceId sentence)
        : report_(report),
          document_(report.document),
          short_forms_(short_forms),
          range_(document_.sentences[sentence].tokens),
          shown_(is_heading(document_, sentence) ? after_heading_marks() : range_.begin) {
        out_.source_end = document_.sentences[sentence].span.end;
        const Sentence& whole = document_.sentences[sentence];
        out_.text.reserve(whole.span.size() + whole.span.size() / 8);  // quotation marks grow
        out_.anchors.reserve(range_.size());
        cases_.assign(range_.size(), Case::AsWritten);
        written_.assign(range_.size(), {});
        if (!document_.has_case) {
            read_true_case();
            read_names(sentence);
            read_dates(sentence);
            capitalise_first_word();
        }
    }

    ReadableText run() {
        for (TokenId at = shown_; at != range_.end; at = TokenId(at.index() + 1))
            write_token(at);
        return std::move(out_);
    }

private:
    [[nodiscard]] const Token& token(TokenId id) const { return document_.tokens[id]; }
    [[nodiscard]] std::size_t place(TokenId id) const { return id.index() - range_.begin.index(); }
    // "## Trade" is shown as "Trade".
    [[nodiscard]] TokenId after_heading_marks() const {
        TokenId at = range_.begin;
        while (at.index() + 1 < range_.end.index() && document_.word_text(at) == "#")
            at = after(at);
        return at;
    }
    [[nodiscard]] bool is_first(TokenId id) const { return id == range_.begin; }
    [[nodiscard]] bool is_last(TokenId id) const { return id.index() + 1 == range_.end.index(); }
    [[nodiscard]] static TokenId before(TokenId id) { return TokenId(id.index() - 1); }
    [[nodiscard]] static TokenId after(TokenId id) { return TokenId(id.index() + 1); }

    // --- case

    void read_true_case() {
        const auto rows = true_case_rows();
        for (TokenId at = range_.begin; at != range_.end; at = after(at)) {
            if (first_node(token(at).word) == k_no_node) continue;
            const std::optional<PhraseHit> hit = phrase_at(document_, at, range_.end, PhraseKind::TrueCase);
            if (!hit) continue;
            // A written form has a word for each word token, parted by spaces, hyphens or slashes.
            std::string_view rest = rows[hit->row].written;
            for (TokenId part = hit->tokens.begin; part != hit->tokens.end; part = after(part)) {
                if (token(part).kind != TokenKind::Word) continue;
                rest.remove_prefix(std::min(rest.find_first_not_of(" -/"), rest.size()));
                const std::size_t length = std::min(rest.find_first_of(" -/"), rest.size());
                if (!rest.empty()) written_[place(part)] = rest.substr(0, length);
                rest.remove_prefix(length);
            }
        }
    }

    void read_names(SentenceId sentence) {
        const auto& mentions = report_.findings.mentions.elements();
        const auto first = std::lower_bound(mentions.begin(), mentions.end(), sentence,
                                            [](const Mention& m, SentenceId wanted) { return m.sentence < wanted; });
        for (auto mention = first; mention != mentions.end() && mention->sentence == sentence; ++mention) {
            if (mention->via == MentionVia::Pronoun || mention->via == MentionVia::Role) continue;
            capitalise_name(*mention);
        }
    }

    // "may" and "march" are words as well; within a date they are months.
    void read_dates(SentenceId sentence) {
        const auto& dates = report_.findings.dates.elements();
        const auto first =
            std::lower_bound(dates.begin(), dates.end(), sentence,
                             [](const DateMention& d, SentenceId wanted) { return d.sentence < wanted; });
        for (auto date = first; date != dates.end() && date->sentence == sentence; ++date) {
            for (TokenId at = date->tokens.begin; at != date->tokens.end; at = after(at)) {
                if (is(token(at).word, WordClass::Month)) cases_[place(at)] = Case::Capital;
            }
        }
    }

    void capitalise_name(const Mention& mention) {
        const Entity& entity = report_.findings.entities[mention.entity];
        for (TokenId at = mention.tokens.begin; at != mention.tokens.end; at = after(at)) {
            if (token(at).kind != TokenKind::Word) continue;
            const std::string_view word = document_.word_text(at);
            const bool inside = at != mention.tokens.begin && !is_last_of(mention.tokens, at);
            if (is_abbreviation(mention, entity, word)) {
                cases_[place(at)] = Case::Upper;
            } else if (!(inside && stays_small(word))) {
                cases_[place(at)] = Case::Capital;
            }
        }
        if (entity.kind != EntityKind::Person) return;
        for (TokenId at = mention.tokens.begin;
             at != range_.begin && is(token(before(at)).word, WordClass::Honorific);) {
            at = before(at);
            cases_[place(at)] = Case::Capital;
        }
    }

    [[nodiscard]] static bool is_last_of(TokenRange range, TokenId at) { return at.index() + 1 == range.end.index(); }

    // "u.s.", and one word that is the entity's acronym or was introduced as one.
    [[nodiscard]] bool is_abbreviation(const Mention& mention, const Entity& entity, std::string_view word) const {
        if (word.size() > 2 && word.find('.') + 1 < word.size() && word.back() == '.') return true;
        if (mention.tokens.size() == 1 && mention.via == MentionVia::Abbreviation) return true;
        if (!entity.acronym.empty() && in_capitals(word) == in_capitals(entity.acronym)) return true;
        if (short_forms_ != nullptr) return short_forms_->has(word);
        const auto& known = report_.findings.abbreviations;
        return std::any_of(known.begin(), known.end(), [word](const Abbreviation& a) { return a.short_form == word; });
    }

    void capitalise_first_word() {
        for (TokenId at = range_.begin; at != range_.end; at = after(at)) {
            const TokenKind kind = token(at).kind;
            if (kind == TokenKind::Word) {
                Case& first = cases_[place(at)];
                if (first == Case::AsWritten) first = Case::Capital;
            }
            if (kind != TokenKind::Quote && kind != TokenKind::Open) return;
        }
    }

    void append_text(TokenId at) {
        const std::string_view source = report_.source.text(token(at).span());
        if (token(at).kind != TokenKind::Word) {
            out_.text += marks_of(at, source);
            return;
        }
        if (const std::string_view written = written_[place(at)];
            !written.empty() && cases_[place(at)] != Case::Upper) {
            out_.text += written;
            return;
        }
        switch (cases_[place(at)]) {
            case Case::Capital: out_.text += with_capital(source); return;
            case Case::Upper: out_.text += in_capitals(source); return;
            case Case::AsWritten: out_.text += source; return;
        }
    }

    [[nodiscard]] std::string_view marks_of(TokenId at, std::string_view source) const {
        if (source.front() == k_substitute) return k_replacement;
        if (document_.is_tokenised && token(at).kind == TokenKind::Quote && source == "\"")
            return closes_[place(at)] ? k_close_quote : k_open_quote;
        return source;
    }

    // --- spaces

    void write_token(TokenId at) {
        if (token(at).kind == TokenKind::Quote) note_quote(at);
        if (stands_for_lost_quote(at)) {
            note_anchor(at);
            out_.text += k_close_quote;
            quote_open_ = false;
            return;
        }
        if (!out_.text.empty() && !is_first(at) && space_between(before(at), at)) out_.text += ' ';
        note_anchor(at);
        append_text(at);
    }

    void note_anchor(TokenId at) {
        out_.anchors.push_back({static_cast<std::uint32_t>(out_.text.size()), token(at).begin});
    }

    // Whether a quotation mark opens or closes: by the spaces around it, else by turns.
    void note_quote(TokenId at) {
        if (closes_.empty()) closes_.assign(range_.size(), false);
        const bool space_after = is_last(at) || token(after(at)).space_before;
        const bool closes = token(at).space_before == space_after ? quote_open_ : space_after;
        closes_[place(at)] = closes;
        quote_open_ = !closes;
    }

    // Tokenised texts often lose the quotation mark of `... systems."` and keep `... systems. .`
    [[nodiscard]] bool stands_for_lost_quote(TokenId at) const {
        return document_.is_tokenised && quote_open_ && is_last(at) && !is_first(at) &&
               token(at).kind == TokenKind::Stop && token(before(at)).kind == TokenKind::Stop;
    }

    [[nodiscard]] bool space_between(TokenId left, TokenId right) const {
        if (!token(right).space_before) return false;
        if (!document_.is_tokenised) return true;
        return !clings_to_left(left, right) && !clings_to_right(left);
    }

    [[nodiscard]] bool clings_to_left(TokenId left, TokenId right) const {
        switch (token(right).kind) {
            case TokenKind::Comma:
            case TokenKind::Stop:
            case TokenKind::Colon:
            case TokenKind::Semicolon:
            case TokenKind::Close:
            case TokenKind::Clitic:
            case TokenKind::Hyphen: return true;
            case TokenKind::Quote: return closes_[place(right)];
            case TokenKind::Symbol: return document_.word_text(right) == "%";
            case TokenKind::Word:
                return token(left).kind == TokenKind::Number && is_ordinal_suffix(document_.word_text(right));
            default: return false;
        }
    }

    [[nodiscard]] static bool is_ordinal_suffix(std::string_view word) {
        return word == "st" || word == "nd" || word == "rd" || word == "th";
    }

    [[nodiscard]] bool clings_to_right(TokenId left) const {
        const Token& mark = token(left);
        if (mark.kind == TokenKind::Open || mark.kind == TokenKind::Hyphen) return true;
        if (mark.kind == TokenKind::Quote) return !closes_[place(left)];
        return mark.kind == TokenKind::Symbol && document_.word_text(left) != "%" && document_.word_text(left) != "&";
    }

    const Report& report_;
    const Document& document_;
    const IntroducedShortForms* short_forms_;  // nullptr: not collected
    TokenRange range_;
    TokenId shown_;  // the first that is written
    ReadableText out_;
    std::vector<Case> cases_;                // by place in the sentence
    std::vector<std::string_view> written_;  // from the true-case table; empty: none
    std::vector<bool> closes_;               // of quotation marks
    bool quote_open_ = false;
};

}  // namespace

IntroducedShortForms::IntroducedShortForms(const Report& report) {
    for (const Abbreviation& abbreviation : report.findings.abbreviations)
        sorted_.push_back(abbreviation.short_form);
    std::sort(sorted_.begin(), sorted_.end());
}

bool IntroducedShortForms::has(std::string_view word) const {
    return std::binary_search(sorted_.begin(), sorted_.end(), word);
}

ReadableText readable_sentence(const Report& report, SentenceId sentence) {
    return Writer(report, nullptr, sentence).run();
}

ReadableText readable_sentence(const Report& report, const IntroducedShortForms& short_forms, SentenceId sentence) {
    return Writer(report, &short_forms, sentence).run();
}

}  // namespace attache
