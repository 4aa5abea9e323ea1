// Dates, amounts of money and shares, and quantities.
#include <algorithm>
#include <cmath>

#include "eval/kind_scores.h"
#include "eval/placed_marks.h"
#include "io/number_text.h"

namespace attache {

namespace {

constexpr double k_tolerance = 0.005;  // of the value

bool is_close(std::optional<double> a, std::optional<double> b) {
    if (!a || !b) return a.has_value() == b.has_value();
    return std::fabs(*a - *b) <= k_tolerance * std::max(std::fabs(*a), std::fabs(*b));
}

using Text = std::optional<std::string>;

std::string shown(const Text& text) { return text.value_or("none"); }

std::string days_text(const std::string& earliest, const std::string& latest) { return earliest + ".." + latest; }

// The fields of a found amount as the report's JSON writes them; nothing for null.
class AmountFields {
public:
    AmountFields(const Findings& findings, const Amount& amount) : findings_(findings), amount_(amount) {}

    [[nodiscard]] Text role() const { return std::string(name_of(amount_.role)); }
    [[nodiscard]] Text aid_status() const {
        return amount_.aid ? Text(std::string(name_of(amount_.aid->status))) : Text();
    }
    [[nodiscard]] Text payer() const { return amount_.aid ? actor(amount_.aid->payer) : Text(); }
    [[nodiscard]] Text payee() const { return amount_.aid ? actor(amount_.aid->payee) : Text(); }
    [[nodiscard]] Text from() const { return amount_.aid ? day(amount_.aid->from) : Text(); }
    [[nodiscard]] Text to() const { return amount_.aid ? day(amount_.aid->to) : Text(); }

private:
    [[nodiscard]] Text actor(EntityId entity) const {
        return entity.has_value() ? Text(findings_.entities[entity].code) : Text();
    }
    [[nodiscard]] static Text day(const std::optional<CivilDate>& date) {
        return date ? Text(iso_string(*date)) : Text();
    }

    const Findings& findings_;
    const Amount& amount_;
};

std::string value_text(double value, const std::optional<double>& max, std::string_view unit) {
    std::string text = number_text(value);
    if (max) text += '-' + number_text(*max);
    if (!unit.empty()) text.append(" ").append(unit);
    return text;
}

bool is_aid(const GoldAmount& amount) { return amount.role == "aid"; }

std::string amount_difference(const GoldAmount& gold, const Amount& found, const AmountFields& fields) {
    std::string text;
    const auto compare = [&text](std::string_view name, const Text& ours, const Text& theirs) {
        if (ours != theirs) add_difference(text, name, shown(ours), shown(theirs));
    };
    compare("qualifier", std::string(name_of(found.qualifier)), gold.qualifier);
    if (gold.unit != "percent") compare("role", fields.role(), gold.role);
    if (!is_aid(gold)) return text;
    compare("status", fields.aid_status(), gold.aid_status);
    compare("payer", fields.payer(), gold.payer);
    compare("payee", fields.payee(), gold.payee);
    compare("from", fields.from(), gold.from);
    compare("to", fields.to(), gold.to);
    return text;
}

}  // namespace

KindScore score_dates(const Scoring& scoring, const std::vector<GoldDate>& gold) {
    const PlacedMarks marks(scoring, gold, scoring.report.findings.dates.elements());
    const Counts located = marks.match().counts();
    const Matching matching = marks.match([](const GoldDate& g, const DateMention& f) {
        return g.earliest == iso_string(f.earliest) && g.latest == iso_string(f.latest);
    });
    KindScore score = marks.score(
        "dates", matching, [](const GoldDate& g) { return days_text(g.earliest, g.latest); },
        [](const DateMention& f) { return days_text(iso_string(f.earliest), iso_string(f.latest)); });
    score.measures.push_back({"located", f1_of(located.precision(), located.recall())});
    return score;
}

KindScore score_amounts(const Scoring& scoring, const std::vector<GoldAmount>& gold) {
    const PlacedMarks marks(scoring, gold, scoring.report.findings.amounts.elements());
    const Matching matching = marks.match([](const GoldAmount& g, const Amount& f) {
        return g.unit == f.unit && is_close(g.value, f.value) && is_close(g.max, f.max);
    });
    const auto fields = [&](const Amount& f) { return AmountFields(scoring.report.findings, f); };
    KindScore score = marks.score(
        "amounts", matching, [](const GoldAmount& g) { return value_text(g.value, g.max, g.unit); },
        [](const Amount& f) { return value_text(f.value, f.max, f.unit); },
        [&](const GoldAmount& g, const Amount& f) { return amount_difference(g, f, fields(f)); });

    const auto add_share = [&](std::string_view name, const Matching& of, const auto& test) {
        score.measures.push_back(marks.share(name, of, test));
    };
    add_share("qualifier", matching,
              [](const GoldAmount& g, const Amount& f) { return g.qualifier == name_of(f.qualifier); });
    const Matching money = marks.where(matching, [](const GoldAmount& g) { return g.unit != "percent"; });
    add_share("role", money, [&](const GoldAmount& g, const Amount& f) { return g.role == fields(f).role(); });
    const Matching aid = marks.where(matching, is_aid);
    add_share("aid_status", aid,
              [&](const GoldAmount& g, const Amount& f) { return g.aid_status == fields(f).aid_status(); });
    add_share("aid_payer", aid, [&](const GoldAmount& g, const Amount& f) { return g.payer == fields(f).payer(); });
    add_share("aid_payee", aid, [&](const GoldAmount& g, const Amount& f) { return g.payee == fields(f).payee(); });
    add_share("aid_period", aid, [&](const GoldAmount& g, const Amount& f) {
        return g.from == fields(f).from() && g.to == fields(f).to();
    });
    return score;
}

KindScore score_quantities(const Scoring& scoring, const std::vector<GoldQuantity>& gold) {
    const PlacedMarks marks(scoring, gold, scoring.report.findings.quantities.elements());
    const Matching matching = marks.match([](const GoldQuantity& g, const Quantity& f) {
        return std::fabs(g.value - f.value) <= k_tolerance * std::fabs(g.value);
    });
    return marks.score(
        "quantities", matching, [](const GoldQuantity& g) { return number_text(g.value); },
        [](const Quantity& f) { return value_text(f.value, f.max, f.unit); });
}

}  // namespace attache
