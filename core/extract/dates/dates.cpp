#include "extract/dates/dates.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "extract/dates/date_expression.h"
#include "extract/dates/date_reader.h"
#include "extract/dates/date_words.h"
#include "extract/dates/date_years.h"
#include "extract/phrase_cursor.h"
#include "extract/token_window.h"
#include "lexicon/lexicon.h"
#include "parse/sections.h"

namespace attache {

namespace {

constexpr WordClasses k_time_words = class_bit(WordClass::Month) | class_bit(WordClass::ShortMonth) |
                                     class_bit(WordClass::Season) | class_bit(WordClass::OrdinalWord) |
                                     class_bit(WordClass::DecadeWord);

class DateFinder {
public:
    DateFinder(const Document& document, const PhraseHits& phrases, Warnings& warnings)
        : document_(document),
          phrases_(phrases),
          warnings_(warnings),
          cursors_{PhraseCursor(phrases, PhraseKind::DatePart), PhraseCursor(phrases, PhraseKind::FiscalYear),
                   PhraseCursor(phrases, PhraseKind::RelativeYear), PhraseCursor(phrases, PhraseKind::NamedDate)} {}

    std::vector<DateExpression> run() {
        for (SentenceId id(0); id != document_.sentences.end_id(); id = SentenceId(id.index() + 1)) {
            if (!is_heading(document_, id)) read_sentence(id);
        }
        return std::move(expressions_);
    }

private:
    void read_sentence(SentenceId id) {
        const TokenWindow tokens(document_, document_.sentences[id].tokens);
        const DateReader reader(tokens, phrases_);
        for (std::size_t at = tokens.begin(); at < tokens.end(); ++at) {
            if (!may_begin_date(at)) continue;
            if (const std::size_t year_at = reader.impossible_year_at(at); year_at != 0) {
                warn_of_year(id, tokens.text(year_at));
                at = year_at;
            } else if (std::optional<DateExpression> expression = reader.read(at)) {
                expression->sentence = id;
                at = expression->tokens.end.index() - 1;
                expressions_.push_back(*expression);
            }
        }
    }

    bool may_begin_date(std::size_t at) {
        const Token& token = document_.tokens[TokenId(at)];
        return token.kind == TokenKind::Number || (classes_of(token.word) & k_time_words).any() ||
               token.word == w_twenty || phrase_begins(TokenId(at));
    }

    bool phrase_begins(TokenId at) {
        if (next_phrase_ < at) {
            next_phrase_ = TokenId::none();  // behind all
            for (PhraseCursor& cursor : cursors_)
                next_phrase_ = std::min(next_phrase_, cursor.next_from(at));
        }
        return next_phrase_ == at;
    }

    void warn_of_year(SentenceId sentence, std::string_view year) {
        warnings_.push_back({WarningKind::YearOutOfRange,
                             '"' + std::string(year) + "\" stands where a year does, but is not between " +
                                 std::to_string(k_first_year) + " and " + std::to_string(k_last_year) +
                                 ", so no date is read here; it may be a typing error.",
                             sentence});
    }

    const Document& document_;
    const PhraseHits& phrases_;
    Warnings& warnings_;
    std::array<PhraseCursor, 4> cursors_;
    TokenId next_phrase_{0};  // where the next phrase of any of them begins; sought once it is passed
    std::vector<DateExpression> expressions_;
};

}  // namespace

Store<DateId, DateMention> find_dates(const Document& document, const PhraseHits& phrases,
                                      const Store<ReferenceId, Reference>& references, Warnings& warnings) {
    std::vector<DateExpression> expressions = DateFinder(document, phrases, warnings).run();
    complete_years(document, expressions);
    Store<DateId, DateMention> dates;
    auto reference = references.begin();
    for (const DateExpression& expression : expressions) {
        const ByteSpan span = document.span_of(expression.tokens);
        while (reference != references.end() && reference->span.end <= span.begin)
            ++reference;
        if (reference != references.end() && reference->span.overlaps(span)) continue;
        const std::optional<CivilDate> earliest = first_day(expression.first);
        const std::optional<CivilDate> latest = last_day(expression.end_point());
        if (!earliest || !latest) continue;
        dates.add({.sentence = expression.sentence,
                   .tokens = expression.tokens,
                   .span = span,
                   .earliest = *earliest,
                   .latest = *latest,
                   .precision = precision_of(expression)});
    }
    return dates;
}

}  // namespace attache
