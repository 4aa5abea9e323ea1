#include "extract/dates/date_years.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "extract/token_window.h"
#include "lexicon/lexicon.h"

namespace attache {

namespace {

// A dated sentence speaks for so many sentences after it.
constexpr std::size_t k_context_sentences = 12;

struct Context {
    std::int32_t year = k_unknown_year;
    std::uint8_t month = 12;  // the last one that is meant
    bool by_month = false;    // a month is named, not only a year
};

Context context_of(const DatePoint& point) {
    return {point.year, point.month != 0 ? point.month : std::uint8_t{12}, point.month != 0};
}

bool is_joint(const TokenWindow& tokens, std::size_t at) {
    return tokens.is_word(at, w_and) || tokens.is_word(at, w_or) || tokens.kind(at) == TokenKind::Comma ||
           tokens.is_hyphen(at) || tokens.is_mark(at, "/");
}

// "LOME, Oct. 4, 2022 (Reuters) - ...": the day that a dispatch is of stands at its begin, before a dash.
bool is_dateline(const Document& document, const DateExpression& expression) {
    constexpr std::size_t k_max_before = 8;
    constexpr std::size_t k_max_behind = 8;
    const TokenWindow tokens(document, document.sentences[expression.sentence].tokens);
    const std::size_t begin = expression.tokens.begin.index();
    if (expression.last || expression.first.unit != DateUnit::Day || !expression.first.gives_year()) return false;
    if (begin == tokens.begin() || begin > tokens.begin() + k_max_before) return false;
    if (tokens.kind(begin - 1) != TokenKind::Comma && tokens.kind(begin - 1) != TokenKind::Open) return false;
    for (std::size_t at = expression.tokens.end.index(); at < expression.tokens.end.index() + k_max_behind; ++at) {
        if (tokens.is_hyphen_or_dash(at) && !(tokens.touches_previous(at) && tokens.touches_previous(at + 1)))
            return true;
        if (tokens.kind(at) == TokenKind::Stop) return false;
    }
    return false;
}

// What is told of lies ahead: "will fall due in July", "by December".
bool looks_ahead(const TokenWindow& tokens, std::size_t date) {
    if (tokens.is_word(date - 1, w_by) || tokens.is_word(date - 1, w_until) || tokens.is_word(date - 1, w_till))
        return true;
    for (std::size_t at = tokens.begin(); at < date; ++at) {
        if (tokens.is_class(at, WordClass::Modal) || tokens.is_class(at, WordClass::PlanWord)) return true;
    }
    return false;
}

struct ReportDate {
    Context context;
    bool is_dateline = false;  // said, not guessed
};

// The date of the report: that of a dateline near its begin, else the latest month of the latest year that it
// speaks of more than in passing.
std::optional<ReportDate> report_date(const Document& document, const std::vector<DateExpression>& expressions) {
    constexpr std::size_t k_dateline_sentences = 12;
    constexpr std::size_t k_dateline_tokens = 8;
    for (const DateExpression& expression : expressions) {
        if (expression.sentence.index() >= k_dateline_sentences) break;
        const bool stands_alone = document.sentences[expression.sentence].tokens.size() <= k_dateline_tokens;
        if (is_dateline(document, expression) ||
            (stands_alone && expression.first.gives_year() && expression.first.month != 0))
            return ReportDate{context_of(expression.first), true};
    }
    std::vector<DatePoint> dated;
    std::vector<DatePoint> ahead;
    for (const DateExpression& expression : expressions) {
        if (!expression.end_point().gives_year()) continue;
        // "in 2015 we must choose new ones": a year to come is not the report's.
        const TokenWindow tokens(document, document.sentences[expression.sentence].tokens);
        const bool is_year = expression.end_point().unit == DateUnit::Year;
        (is_year && looks_ahead(tokens, expression.tokens.begin.index()) ? ahead : dated)
            .push_back(expression.end_point());
    }
    if (dated.empty()) dated = std::move(ahead);
    std::sort(dated.begin(), dated.end(), [](const DatePoint& a, const DatePoint& b) { return a.year > b.year; });
    const std::size_t enough = std::max<std::size_t>(1, dated.size() / 20);
    for (std::size_t begin = 0; begin < dated.size();) {
        std::size_t end = begin;
        std::uint8_t month = 0;
        for (; end < dated.size() && dated[end].year == dated[begin].year; ++end)
            month = std::max(month, dated[end].month);
        if (end - begin >= enough) return ReportDate{{dated[begin].year, month == 0 ? std::uint8_t{12} : month}};
        begin = end;
    }
    return std::nullopt;
}

class YearCompleter {
public:
    YearCompleter(const Document& document, std::vector<DateExpression>& expressions)
        : document_(document), expressions_(expressions), report_(report_date(document, expressions)) {}

    void complete_sentence(std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) {
            if (expressions_[i].first.needs_year()) complete(i, end);
            if (is_dateline(document_, expressions_[i])) dateline_ = expressions_[i].first;
            const DatePoint& point = expressions_[i].end_point();
            if (!point.gives_year()) continue;
            in_sentence_ = context_of(point);
            if (is_aside(point, expressions_[i].sentence, expressions_[i].tokens.begin.index())) continue;
            before_ = *in_sentence_;
            before_sentence_ = expressions_[i].sentence;
        }
        in_sentence_.reset();
    }

private:
    void complete(std::size_t i, std::size_t end) {
        DateExpression& expression = expressions_[i];
        const bool relative = expression.first.unit == DateUnit::RelativeYear;
        std::optional<Context> context = relative ? std::nullopt : from_coordinated(i, end);
        if (!context && !relative && !in_sentence_ && dateline_.gives_year() && !expression.first.of_that_year) {
            fill_from_dateline(expression);
            return;
        }
        if (!context) context = from_before(i);
        if (!context && !relative) context = from_behind(i, end);
        if (!context && !relative) context = from_report(expression);
        if (!context) return;
        fill(expression, *context);
    }

    // "in february and may 2012": the year stands at the end of the list.
    [[nodiscard]] std::optional<Context> from_coordinated(std::size_t i, std::size_t end) const {
        const TokenWindow tokens(document_, document_.sentences[expressions_[i].sentence].tokens);
        for (std::size_t next = i + 1; next < end; ++next) {
            const std::size_t joint = expressions_[next - 1].tokens.end.index();
            std::size_t behind = joint + 1;
            if (tokens.kind(joint) == TokenKind::Comma && tokens.is_word(behind, w_and)) ++behind;
            if (!is_joint(tokens, joint) || expressions_[next].tokens.begin.index() != behind) return std::nullopt;
            if (expressions_[next].end_point().gives_year()) return context_of(expressions_[next].end_point());
        }
        return std::nullopt;
    }

    // A look back or ahead from a story that goes on in months: "up from 53% in 2008", "due in 2020".
    [[nodiscard]] bool is_aside(const DatePoint& point, SentenceId sentence, std::size_t begin) const {
        if (point.month != 0) return false;
        const TokenWindow tokens(document_, document_.sentences[sentence].tokens);
        // "a further A$6.5 million for 2023-24"
        if (looks_ahead(tokens, begin) || tokens.is_word(begin - 1, w_for)) return true;
        if (report_ && report_->is_dateline && point.year > report_->context.year) return true;
        constexpr std::size_t k_story_sentences = 4;
        return before_.by_month && point.year < before_.year &&
               sentence.index() - before_sentence_.index() <= k_story_sentences;
    }

    [[nodiscard]] std::optional<Context> from_before(std::size_t i) const {
        if (in_sentence_) return in_sentence_;
        if (before_.year == k_unknown_year) return std::nullopt;
        const SentenceId sentence = expressions_[i].sentence;
        // A year further on in the sentence is nearer than one of an earlier sentence.
        const bool other_in_sentence = i + 1 < expressions_.size() && expressions_[i + 1].sentence == sentence &&
                                       expressions_[i + 1].end_point().gives_year();
        const bool relative = expressions_[i].first.unit == DateUnit::RelativeYear;
        if (other_in_sentence && !relative) return std::nullopt;
        return sentence.index() - before_sentence_.index() <= k_context_sentences ? std::optional(before_)
                                                                                  : std::nullopt;
    }

    [[nodiscard]] std::optional<Context> from_behind(std::size_t i, std::size_t end) const {
        for (std::size_t next = i + 1; next < end; ++next) {
            if (expressions_[next].end_point().gives_year()) return context_of(expressions_[next].end_point());
        }
        return std::nullopt;
    }

    // In a dispatch a month is the last one of that name, or the next one where the sentence looks ahead.
    void fill_from_dateline(DateExpression& expression) const {
        const TokenWindow tokens(document_, document_.sentences[expression.sentence].tokens);
        const std::size_t begin = expression.tokens.begin.index();
        const std::uint8_t month = expression.end_point().month;
        std::int32_t year = dateline_.year;
        if (tokens.is_word(begin - 1, w_last) && month == dateline_.month) {
            --year;
        } else if (month > dateline_.month && !looks_ahead(tokens, begin)) {
            --year;
        } else if (month < dateline_.month && tokens.is_word(begin - 1, w_next)) {
            ++year;
        }
        expression.first.year = year;
        if (!expression.last) return;
        expression.last->year = year;
        if (expression.first.month > month) --expression.first.year;
    }

    // Of the months before the report's date the nearest.
    [[nodiscard]] std::optional<Context> from_report(const DateExpression& expression) const {
        if (!report_) return std::nullopt;
        const Context& report = report_->context;
        return Context{report.year - (expression.end_point().month > report.month ? 1 : 0), report.month};
    }

    // "In December 2010 ... In January ...": a story goes on, so a month far before the last one is in the next
    // year, unless that is long after the report.
    [[nodiscard]] bool turns_year(std::uint8_t month, Context context) const {
        constexpr int k_far = 8;
        constexpr int k_ahead = 6;  // the report speaks of what is to come, but not of much more
        if (month == 0 || !context.by_month || context.month - month < k_far) return false;
        return report_ && (context.year + 1 - report_->context.year) * 12 + month - report_->context.month <= k_ahead;
    }

    void fill(DateExpression& expression, Context context) const {
        std::int32_t year = context.year;
        if (expression.first.unit == DateUnit::RelativeYear) {
            expression.first.unit = DateUnit::Year;
            expression.first.year += year;
            return;
        }
        const TokenWindow tokens(document_, document_.sentences[expression.sentence].tokens);
        const std::size_t before = expression.tokens.begin.index() - 1;
        const std::uint8_t month = expression.end_point().month;
        const bool story_goes_on = before_.year == context.year && before_.month == context.month;
        if (story_goes_on && !expression.first.of_that_year && turns_year(month, context)) ++year;
        if (tokens.is_word(before, w_last) && month >= context.month) --year;
        if (tokens.is_word(before, w_next) && month <= context.month) ++year;
        if (expression.last) {
            expression.last->year = year;
            if (expression.first.month > month) --year;
        }
        expression.first.year = year;
    }

    const Document& document_;
    std::vector<DateExpression>& expressions_;
    std::optional<ReportDate> report_;
    std::optional<Context> in_sentence_;  // the last one of the sentence
    DatePoint dateline_;                  // of the dispatch; without a year: none
    Context before_;
    SentenceId before_sentence_ = SentenceId(0);
};

// "fy2011 and 2012": the second is a fiscal year too.
void pass_on_fiscal_years(const Document& document, std::vector<DateExpression>& expressions) {
    for (std::size_t i = 1; i < expressions.size(); ++i) {
        const DateExpression& before = expressions[i - 1];
        DateExpression& expression = expressions[i];
        if (before.sentence != expression.sentence || before.end_point().unit != DateUnit::FiscalYear) continue;
        const TokenWindow tokens(document, document.sentences[expression.sentence].tokens);
        std::size_t joint = before.tokens.end.index();
        if (tokens.kind(joint) == TokenKind::Comma && tokens.is_word(joint + 1, w_and)) ++joint;
        if (joint + 1 != expression.tokens.begin.index() || !is_joint(tokens, joint)) continue;
        if (expression.first.unit == DateUnit::Year && expression.first.part == DatePart::Whole) {
            expression.first.unit = DateUnit::FiscalYear;
            if (expression.last) expression.last->unit = DateUnit::FiscalYear;
        }
    }
}

}  // namespace

void complete_years(const Document& document, std::vector<DateExpression>& expressions) {
    pass_on_fiscal_years(document, expressions);
    YearCompleter completer(document, expressions);
    for (std::size_t begin = 0; begin < expressions.size();) {
        std::size_t end = begin;
        while (end < expressions.size() && expressions[end].sentence == expressions[begin].sentence)
            ++end;
        completer.complete_sentence(begin, end);
        begin = end;
    }
    expressions.erase(
        std::remove_if(expressions.begin(), expressions.end(),
                       [](const DateExpression& e) { return e.first.needs_year() || e.end_point().needs_year(); }),
        expressions.end());
}

}  // namespace attache
