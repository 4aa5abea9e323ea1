#include "views/aid_words.h"

#include <array>
#include <cstddef>
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

std::string explanation_of(const AidChart& chart) {
    std::string text(chart.unit == "USD" ? "US dollars" : chart.unit);
    const AxisScale scale = axis_scale(chart.most_per_year);
    if (!scale.word.empty()) text += "," + std::string(scale.word);
    text += chart.calendar == AidCalendar::UsFiscalYears ? " per fiscal year (October to September)." : " per year.";
    text += " A period of several years is drawn at its yearly average, with its total written in it.";
    return text + " Nothing is added up.";
}

std::string source_of(const Report& report, std::string_view report_title, const std::vector<AmountId>& ledger,
                      std::string_view unit) {
    std::set<SentenceId> sentences;
    for (const AmountId id : ledger) {
        const Amount& amount = report.findings.amounts[id];
        if (amount.unit == unit) sentences.insert(amount.sentence);
    }
    std::string note = "Source: " + std::string(report_title);
    note += sentences.size() == 1 ? ", sentence " : ", sentences ";
    std::size_t listed = 0;
    for (const SentenceId sentence : sentences) {
        if (listed == k_most_listed_sentences) {
            return note + " and " + std::to_string(sentences.size() - listed) + " more.";
        }
        if (listed++ > 0) note += ", ";
        note += count_text(sentence.index() + 1);
    }
    return note + '.';
}

std::vector<AidStatus> statuses_of(const Report& report, const std::vector<AmountId>& ledger) {
    std::array<bool, static_cast<std::size_t>(AidStatus::Count_)> used{};
    for (const AmountId id : ledger)
        used[static_cast<std::size_t>(report.findings.amounts[id].aid->status)] = true;
    std::vector<AidStatus> statuses;
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (used[i]) statuses.push_back(static_cast<AidStatus>(i));
    }
    return statuses;
}

}  // namespace

AidWords aid_words(const Report& report, std::string_view report_title, const std::vector<AmountId>& ledger,
                   const AidChart& chart) {
    return {title_of_chart(report, chart), explanation_of(chart), source_of(report, report_title, ledger, chart.unit),
            statuses_of(report, ledger)};
}

AxisScale axis_scale(double most) {
    if (most >= 2e9) return {1e9, " billion"};
    if (most >= 2e6) return {1e6, " million"};
    if (most >= 2e3) return {1e3, " thousand"};
    return {1, ""};
}

std::string aid_label(const Amount& amount) {
    std::string status(label_of(amount.aid->status));
    status[0] = static_cast<char>(status[0] - 'A' + 'a');
    return amount_text(amount) + ' ' + status;
}

std::string aid_label_with_payer(const Report& report, const Amount& amount) {
    const std::string_view payer = name_of(report, amount.aid->payer);
    return payer.empty() ? aid_label(amount) : std::string(payer) + ": " + aid_label(amount);
}

}  // namespace attache
