#include "views/aid/aid_words.h"

#include <algorithm>
#include <set>

#include "views/format.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr std::size_t k_most_listed_sentences = 12;

std::string title_of_chart(const Report& report, const AidChart& chart) {
    std::set<EntityId> payees;
    for (const AidBar& bar : chart.bars)
        payees.insert(report.findings.amounts[bar.amount].aid->payee);
    std::string title = "Aid";
    if (payees.size() == 1 && payees.begin()->has_value())
        title += " to " + std::string(name_of(report, *payees.begin()));
    return title + (chart.calendar == AidCalendar::UsFiscalYears ? " by US fiscal year" : " by year");
}

std::string explanation_of(const AidChart& chart, ScaleKind scale_kind) {
    std::string text(currency_name(chart.unit));
    // A logarithmic axis names its numbers in full.
    const AxisScale scale = axis_scale(chart.most);
    if (!scale.word.empty() && scale_kind == ScaleKind::Linear) text += "," + std::string(scale.word);
    const bool fiscal = chart.calendar == AidCalendar::UsFiscalYears;
    if (chart.measure == AidMeasure::PerYear) {
        text += fiscal ? " per fiscal year (October to September)." : " per year.";
        text += " A period of several years is drawn at its yearly average, with its total written in it.";
    } else {
        text += fiscal ? ", by fiscal year (October to September)." : ", by year.";
        text += " A period of several years is as high as the sum for all of them together.";
    }
    if (scale_kind == ScaleKind::Log) text += " Logarithmic: equal steps upwards multiply by the same factor.";
    text += " Nothing is added up";
    if (!chart.within_others.empty()) {
        text += "; " + counted(chart.within_others.size(), "item", "items") + " of a larger sum are in its composition";
    }
    return text + '.';
}

template <class Amounts>
std::string source_of(const Report& report, std::string_view report_title, const Amounts& amounts) {
    std::vector<SentenceId> sentences;
    sentences.reserve(amounts.size());
    for (const AmountId id : amounts)
        sentences.push_back(report.findings.amounts[id].sentence);
    return source_text(report_title, std::move(sentences));
}

std::string parties_text(const Report& report, const Aid& aid) {
    const auto name = [&](EntityId actor) {
        return actor.has_value() ? std::string(name_of(report, actor)) : std::string("not said");
    };
    return name(aid.payer) + " \xE2\x86\x92 " + name(aid.payee);
}

}  // namespace

PictureWords chart_words(const Report& report, std::string_view report_title, const AidChart& chart, ScaleKind scale) {
    std::vector<AmountId> amounts = chart.without_period;
    for (const AidBar& bar : chart.bars)
        amounts.push_back(bar.amount);
    for (const AidBracket& bracket : chart.brackets)
        amounts.push_back(bracket.amount);
    return {title_of_chart(report, chart), explanation_of(chart, scale), source_of(report, report_title, amounts)};
}

PictureWords composition_words(const Report& report, std::string_view report_title, const AidComposition& composition) {
    const Amount& whole = report.findings.amounts[composition.whole];
    std::string title = "What the " + money_text(whole.value, whole.unit) + ' ' + status_word(whole.aid->status);
    if (whole.aid->from || whole.aid->to) title += " for " + period_text(*whole.aid);
    title += composition.items.empty() ? " is for" : " is made of";
    std::string text = std::string(currency_name(whole.unit)) + ", " + parties_text(report, *whole.aid) + '.';
    if (composition.items.empty())
        text += " The report names no items of this sum, so all of it is unexplained.";
    else
        text += " The items follow one another on the scale of the whole; the last bar is what they leave unexplained.";
    std::vector<AmountId> amounts = composition.items;
    amounts.push_back(composition.whole);
    return {std::move(title), std::move(text), source_of(report, report_title, amounts)};
}

PictureWords flow_words(const Report& report, std::string_view report_title, const FlowPicture& picture) {
    const MoneyFlows& money = picture.money;
    const std::string status = status_word(money.status);
    PictureWords words;
    words.title = "Aid " + status + ": from whom, for what, to whom";
    words.explanation = std::string(currency_name(money.unit)) + "; the height of a band is its amount. Only what is " +
                        status +
                        " is drawn: statuses and currencies are never added together. Where amounts may be the same "
                        "money, their number stands in place of a sum.";
    if (money.smaller > 0)
        words.explanation += ' ' + counted(money.smaller, "smaller amount is", "smaller amounts are") + " left out.";
    std::vector<AmountId> amounts = money.per_year;
    for (const MoneyFlow& flow : money.flows)
        amounts.insert(amounts.end(), flow.amounts.begin(), flow.amounts.end());
    amounts.insert(amounts.end(), money.wholes.begin(), money.wholes.end());
    words.source = source_of(report, report_title, amounts) +
                   " Bands are ordered by the barycentre method (Sugiyama, Tagawa and Toda, 1981).";
    return words;
}

PictureWords other_money_words(const Report& report, std::string_view report_title, const OtherMoney& money) {
    PictureWords words;
    words.title = label_of(money.role);
    words.explanation = std::string(currency_name(money.unit)) +
                        ". Each bar is one sum that the report states; none is added to another, or to aid.";
    if (money.hidden > 0)
        words.explanation += ' ' + counted(money.hidden, "sum is", "sums are") + " hidden by the filter.";
    words.source = source_of(report, report_title, money.amounts);
    return words;
}

PictureWords check_words(const Report& report, std::string_view report_title, const CheckList& checks) {
    PictureWords words;
    words.title = "Checks: do the report\u2019s numbers add up?";
    const auto verdicts = [&](CheckVerdict verdict) {
        return count_text(checks.verdicts[static_cast<std::size_t>(verdict)]);
    };
    words.explanation = counted(checks.lines.size(), "check", "checks") +
                        " of figures that the report gives more than once or in parts, computed again: " +
                        verdicts(CheckVerdict::Consistent) + " agree, " + verdicts(CheckVerdict::Inconsistent) +
                        " do not, " + verdicts(CheckVerdict::CannotTell) + " cannot be told.";
    std::vector<SentenceId> sentences;
    for (const CheckLine& line : checks.lines) {
        const auto& of_check = report.findings.checks[line.check].sentences;
        sentences.insert(sentences.end(), of_check.begin(), of_check.end());
    }
    words.source = source_text(report_title, std::move(sentences));
    return words;
}

std::string source_text(std::string_view report_title, std::vector<SentenceId> sentences) {
    std::sort(sentences.begin(), sentences.end());
    sentences.erase(std::unique(sentences.begin(), sentences.end()), sentences.end());
    std::string note = "Source: " + std::string(report_title);
    if (sentences.empty()) return note + '.';
    note += sentences.size() == 1 ? ", sentence " : ", sentences ";
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        if (i == k_most_listed_sentences) return note + " and " + count_text(sentences.size() - i) + " more.";
        note += (i == 0 ? "" : ", ") + count_text(sentences[i].index() + 1);
    }
    return note + '.';
}

AxisScale axis_scale(double most) {
    if (most >= 2e9) return {1e9, " billion"};
    if (most >= 2e6) return {1e6, " million"};
    if (most >= 2e3) return {1e3, " thousand"};
    return {1, ""};
}

std::string_view currency_name(std::string_view unit) { return unit == "USD" ? "US dollars" : unit; }

std::string status_word(AidStatus status) {
    std::string word(label_of(status));
    word[0] = static_cast<char>(word[0] - 'A' + 'a');
    return word;
}

std::string aid_label(const Amount& amount) { return amount_text(amount) + ' ' + status_word(amount.aid->status); }

std::string aid_label_with_payer(const Report& report, const Amount& amount) {
    const std::string_view payer = name_of(report, amount.aid->payer);
    return payer.empty() ? aid_label(amount) : std::string(payer) + ": " + aid_label(amount);
}

std::string purpose_text(const Report& report, const Amount& amount) {
    if (!amount.aid || amount.aid->purpose.empty()) return {};
    const ReadableText words = readable_sentence(report, amount.sentence);
    const ByteSpan span = words.readable_span(amount.aid->purpose);
    return words.text.substr(span.begin, span.size());
}

std::vector<std::string> other_money_lines(const Report& report, const OtherMoney& money, std::size_t most) {
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < std::min(most, money.amounts.size()); ++i) {
        const Amount& amount = report.findings.amounts[money.amounts[i]];
        const ReadableText sentence = readable_sentence(report, amount.sentence);
        std::string line = excerpt(sentence.text, sentence.readable_span(amount.span));
        if (money.carriers[i].has_value())
            line.insert(0, direction_text(report, report.findings.relations[money.carriers[i]]) + ": ");
        lines.push_back(std::move(line));
    }
    return lines;
}

std::string excerpt(std::string_view text, ByteSpan span) {
    constexpr std::size_t k_before = 60;
    constexpr std::size_t k_behind = 70;
    const std::size_t first = span.begin > k_before ? text.find(' ', span.begin - k_before) : std::string_view::npos;
    const std::size_t begin = first == std::string_view::npos ? 0 : std::min<std::size_t>(first + 1, span.begin);
    std::size_t end = text.size();
    if (span.end + k_behind < text.size()) {
        const std::size_t last = text.rfind(' ', span.end + k_behind);
        if (last != std::string_view::npos && last >= span.end) end = last;
    }
    std::string result = begin > 0 ? "\xE2\x80\xA6 " : "";
    result += text.substr(begin, end - begin);
    if (end < text.size()) result += " \xE2\x80\xA6";
    return result;
}

}  // namespace attache
