#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

#include "extract/amounts/money_context.h"
#include "extract/checks/check_figures.h"
#include "lexicon/lexicon.h"

namespace attache {

namespace {

constexpr std::size_t k_longest_list = 40;
constexpr double k_total_follows = 2;  // of check_totals.tsv

bool is_about(double a, double b) { return std::abs(a - b) <= 0.005 * std::max(std::abs(a), std::abs(b)); }

bool is_total_row(const CheckContext& context, SentenceId sentence) {
    const TokenWindow tokens = window_of(context, sentence);
    const std::size_t first = tokens.kind(tokens.begin()) == TokenKind::Word ? tokens.begin() : tokens.begin() + 1;
    return tokens.is_class(first, WordClass::TotalWord) &&
           value_of(tokens.word(first), WordClass::TotalWord) == k_total_follows;
}

// The figure of an item that can be added: its only one that is no share.
const Figure* summand(const CheckContext& context, SentenceId sentence) {
    const Figure* found = nullptr;
    for (const Figure& figure : context.figures.of(sentence)) {
        if (figure.kind == FigureKind::Percent) continue;
        if (found != nullptr || figure.is_range) return nullptr;
        found = &figure;
    }
    return found;
}

// The items that end before `end`, from the first to the last; they must add up to one kind of thing.
std::vector<const Figure*> items_before(const CheckContext& context, std::size_t end) {
    std::vector<const Figure*> items;
    for (std::size_t at = end; at-- > 0 && items.size() < k_longest_list;) {
        const SentenceId id(at);
        if (!is_list_item(context.document, id)) break;
        const Figure* figure = summand(context, id);
        if (figure == nullptr || (!items.empty() && !are_alike(*figure, *items.front()))) break;
        items.push_back(figure);
    }
    std::reverse(items.begin(), items.end());
    return items;
}

// The sum named in the lines that lead up to a list.
const Figure* total_above(const CheckContext& context, const Figure& first_item, double sum) {
    constexpr std::size_t k_reach = 2;  // sentences
    const std::size_t begin = first_item.sentence.index();
    for (std::size_t back = 1; back <= std::min(begin, k_reach); ++back) {
        for (const Figure& figure : context.figures.of(SentenceId(begin - back))) {
            if (are_alike(figure, first_item) && is_about(figure.value, sum)) return &figure;
        }
    }
    return nullptr;
}

void add_check(const std::vector<const Figure*>& items, const Figure& total, double sum, std::vector<Check>& checks) {
    std::vector<SentenceId> sentences{total.sentence};
    for (const Figure* item : items)
        sentences.push_back(item->sentence);
    std::sort(sentences.begin(), sentences.end());
    checks.push_back({std::move(sentences),
                      std::to_string(items.size()) + " lines make " + figure_text(sum, total.kind, total.unit) +
                          "; the text says " + figure_text(total),
                      total.value, sum, std::string(total.unit),
                      is_about(sum, total.value) ? CheckVerdict::Consistent : CheckVerdict::Inconsistent});
}

}  // namespace

void check_lists(const CheckContext& context, SentenceId sentence, std::vector<Check>& checks) {
    constexpr std::size_t k_min_items = 2;
    const SentenceId next(sentence.index() + 1);
    const bool goes_on = context.document.sentences.contains(next) && is_list_item(context.document, next);
    const bool has_total = is_list_item(context.document, sentence) && is_total_row(context, sentence);
    if (!has_total && (goes_on || !is_list_item(context.document, sentence))) return;
    const std::vector<const Figure*> items = items_before(context, has_total ? sentence.index() : next.index());
    if (items.size() < k_min_items) return;
    double sum = 0;
    for (const Figure* item : items)
        sum += item->value;
    if (has_total) {
        const Figure* total = summand(context, sentence);
        constexpr double k_slip = 0.2;  // far from its total a sum adds up something else
        const bool fits = total != nullptr && are_alike(*total, *items.front()) &&
                          std::abs(sum - total->value) <= k_slip * total->value;
        if (fits) add_check(items, *total, sum, checks);
    } else if (const Figure* total = total_above(context, *items.front(), sum)) {
        add_check(items, *total, sum, checks);
    }
}

}  // namespace attache
