#include "graph/aid_composition.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace attache {

namespace {

constexpr std::size_t k_reach_sentences = 6;  // as far as the checks look
constexpr std::size_t k_least_items = 2;
constexpr double k_rounding = 0.005;  // of the whole: what rounded items may exceed it by

bool is_plain_aid(const Amount& amount) { return amount.aid.has_value() && !amount.max && !amount.per_year; }

bool is_same_aid(const Amount& a, const Amount& b) {
    return a.unit == b.unit && a.aid->status == b.aid->status && a.aid->payer == b.aid->payer &&
           a.aid->payee == b.aid->payee && a.aid->from == b.aid->from && a.aid->to == b.aid->to;
}

double sum_of(const Report& report, const std::vector<AmountId>& amounts) {
    double sum = 0;
    for (const AmountId id : amounts)
        sum += report.findings.amounts[id].value;
    return sum;
}

class CompositionFinder {
public:
    CompositionFinder(const Report& report, std::vector<AmountId> amounts)
        : report_(report), amounts_(std::move(amounts)) {
        std::sort(amounts_.begin(), amounts_.end());
    }

    std::vector<AidComposition> find() {
        std::vector<AidComposition> found;
        std::vector<AmountId> taken;  // items of an earlier whole
        for (std::size_t i = 0; i < amounts_.size(); ++i) {
            if (std::binary_search(taken.begin(), taken.end(), amounts_[i])) continue;
            AidComposition composition = compose(i);
            if (composition.items.empty()) continue;
            taken.insert(taken.end(), composition.items.begin(), composition.items.end());
            std::sort(taken.begin(), taken.end());
            found.push_back(std::move(composition));
        }
        add_latest_request(found, taken);
        std::stable_sort(found.begin(), found.end(), [this](const AidComposition& a, const AidComposition& b) {
            return rank(a.whole) < rank(b.whole);
        });
        return found;
    }

private:
    [[nodiscard]] const Amount& amount(AmountId id) const { return report_.findings.amounts[id]; }

    // Sorts requests first, then by the end of the period, latest first, then by value.
    [[nodiscard]] std::tuple<bool, std::int32_t, double, AmountId> rank(AmountId id) const {
        const Aid& aid = *amount(id).aid;
        const std::optional<CivilDate>& day = aid.to ? aid.to : aid.from;
        constexpr std::int32_t k_undated = 1'000'000'000;
        return {aid.status != AidStatus::Requested, day ? -day_number(*day) : k_undated, -amount(id).value, id};
    }

    [[nodiscard]] std::vector<AmountId> following(std::size_t whole) const {
        const Amount& total = amount(amounts_[whole]);
        std::vector<AmountId> items;
        if (!is_plain_aid(total)) return items;
        for (std::size_t i = whole + 1; i < amounts_.size(); ++i) {
            const Amount& item = amount(amounts_[i]);
            if (item.sentence.index() - total.sentence.index() > k_reach_sentences) break;
            if (!is_plain_aid(item) || !is_same_aid(item, total)) continue;
            if (item.value >= total.value) break;  // another whole begins
            items.push_back(amounts_[i]);
        }
        return items;
    }

    // The check that adds up items of one sentence to the whole that it names.
    [[nodiscard]] AidComposition checked(AmountId whole, const std::vector<AmountId>& candidates) const {
        const auto& checks = report_.findings.checks;
        const Amount& total = amount(whole);
        for (CheckId id(0); id != checks.end_id(); id = CheckId(id.index() + 1)) {
            const Check& check = checks[id];
            if (check.unit != total.unit || check.stated != total.value || check.sentences.size() != 2 ||
                check.sentences.front() != total.sentence)
                continue;
            std::vector<AmountId> items;
            std::copy_if(candidates.begin(), candidates.end(), std::back_inserter(items),
                         [&](AmountId item) { return amount(item).sentence == check.sentences.back(); });
            const double sum = sum_of(report_, items);
            if (items.size() >= k_least_items && std::abs(sum - check.computed) <= k_rounding * total.value)
                return {whole, std::move(items), id, sum, total.value - sum};
        }
        return {};
    }

    [[nodiscard]] AidComposition compose(std::size_t place) const {
        const AmountId whole = amounts_[place];
        std::vector<AmountId> items = following(place);
        if (items.size() < k_least_items) return {};
        if (AidComposition with_check = checked(whole, items); !with_check.items.empty()) return with_check;
        const double total = amount(whole).value;
        const double sum = sum_of(report_, items);
        if (sum > total * (1 + k_rounding)) return {};  // sums of their own
        return {whole, std::move(items), CheckId::none(), sum, total - sum};
    }

    void add_latest_request(std::vector<AidComposition>& found, const std::vector<AmountId>& taken) const {
        AmountId latest = AmountId::none();
        for (const AmountId id : amounts_) {
            const bool is_item = std::binary_search(taken.begin(), taken.end(), id);
            if (is_item || !amount(id).aid || amount(id).aid->status != AidStatus::Requested) continue;
            if (!latest.has_value() || rank(id) < rank(latest)) latest = id;
        }
        if (!latest.has_value()) return;
        const bool known = std::any_of(found.begin(), found.end(),
                                       [latest](const AidComposition& each) { return each.whole == latest; });
        if (!known) found.push_back({latest, {}, CheckId::none(), 0, amount(latest).value});
    }

    const Report& report_;
    std::vector<AmountId> amounts_;
};

}  // namespace

std::vector<AidComposition> find_compositions(const Report& report, std::vector<AmountId> amounts) {
    return CompositionFinder(report, std::move(amounts)).find();
}

}  // namespace attache
