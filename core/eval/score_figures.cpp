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
    const auto& found = scoring.report.findings.dates.elements();
    const std::vector<std::size_t> gold_lines = gold_lines_of(gold);
    const std::vector<std::size_t> found_lines = found_lines_of(scoring.lines, found);
    const auto overlap = [&](std::size_t g, std::size_t f) { return gold[g].place.span.overlaps(found[f].span); };
    const Matching located = match_marks(gold_lines, found_lines, overlap);
    const Matching matching = match_marks(gold_lines, found_lines, [&](std::size_t g, std::size_t f) {
        return overlap(g, f) && gold[g].earliest == iso_string(found[f].earliest) &&
               gold[g].latest == iso_string(found[f].latest);
    });
    KindScore score{"dates", precision_recall(matching.counts()), {}};
    score.measures.push_back({"located", f1_of(located.counts().precision(), located.counts().recall())});
    add_mistakes(
        matching, gold_lines, found_lines,
        [&](std::size_t g) {
            return gold[g].earliest + ".." + gold[g].latest + ", " + quoted_words(gold[g].place.words);
        },
        [&](std::size_t f) {
            return iso_string(found[f].earliest) + ".." + iso_string(found[f].latest) + ", " +
                   quoted_words(scoring.report.source.text(found[f].span));
        },
        [](std::size_t, std::size_t) { return std::string(); }, score.mistakes);
    return score;
}

KindScore score_amounts(const Scoring& scoring, const std::vector<GoldAmount>& gold) {
    const auto& found = scoring.report.findings.amounts.elements();
    const std::vector<std::size_t> gold_lines = gold_lines_of(gold);
    const std::vector<std::size_t> found_lines = found_lines_of(scoring.lines, found);
    const Matching matching = match_marks(gold_lines, found_lines, [&](std::size_t g, std::size_t f) {
        return gold[g].place.span.overlaps(found[f].span) && gold[g].unit == found[f].unit &&
               is_close(gold[g].value, found[f].value) && is_close(gold[g].max, found[f].max);
    });
    const auto fields = [&](std::size_t f) { return AmountFields(scoring.report.findings, found[f]); };
    const Matching money = pairs_where(matching, [&](std::size_t g, std::size_t) { return gold[g].unit != "percent"; });
    const Matching aid = pairs_where(matching, [&](std::size_t g, std::size_t) { return is_aid(gold[g]); });

    KindScore score{"amounts", precision_recall(matching.counts()), {}};
    score.measures.push_back(pair_share("qualifier", matching, [&](std::size_t g, std::size_t f) {
        return gold[g].qualifier == name_of(found[f].qualifier);
    }));
    score.measures.push_back(
        pair_share("role", money, [&](std::size_t g, std::size_t f) { return gold[g].role == fields(f).role(); }));
    score.measures.push_back(pair_share(
        "aid_status", aid, [&](std::size_t g, std::size_t f) { return gold[g].aid_status == fields(f).aid_status(); }));
    score.measures.push_back(
        pair_share("aid_payer", aid, [&](std::size_t g, std::size_t f) { return gold[g].payer == fields(f).payer(); }));
    score.measures.push_back(
        pair_share("aid_payee", aid, [&](std::size_t g, std::size_t f) { return gold[g].payee == fields(f).payee(); }));
    score.measures.push_back(pair_share("aid_period", aid, [&](std::size_t g, std::size_t f) {
        return gold[g].from == fields(f).from() && gold[g].to == fields(f).to();
    }));
    add_mistakes(
        matching, gold_lines, found_lines,
        [&](std::size_t g) {
            return value_text(gold[g].value, gold[g].max, gold[g].unit) + ", " + quoted_words(gold[g].place.words);
        },
        [&](std::size_t f) {
            return value_text(found[f].value, found[f].max, found[f].unit) + ", " +
                   quoted_words(scoring.report.source.text(found[f].span));
        },
        [&](std::size_t g, std::size_t f) { return amount_difference(gold[g], found[f], fields(f)); }, score.mistakes);
    return score;
}

KindScore score_quantities(const Scoring& scoring, const std::vector<GoldQuantity>& gold) {
    const auto& found = scoring.report.findings.quantities.elements();
    const std::vector<std::size_t> gold_lines = gold_lines_of(gold);
    const std::vector<std::size_t> found_lines = found_lines_of(scoring.lines, found);
    const Matching matching = match_marks(gold_lines, found_lines, [&](std::size_t g, std::size_t f) {
        return gold[g].place.span.overlaps(found[f].span) &&
               std::fabs(gold[g].value - found[f].value) <= k_tolerance * std::fabs(gold[g].value);
    });
    KindScore score{"quantities", precision_recall(matching.counts()), {}};
    add_mistakes(
        matching, gold_lines, found_lines,
        [&](std::size_t g) { return number_text(gold[g].value) + ", " + quoted_words(gold[g].place.words); },
        [&](std::size_t f) {
            return value_text(found[f].value, found[f].max, found[f].unit) + ", " +
                   quoted_words(scoring.report.source.text(found[f].span));
        },
        [](std::size_t, std::size_t) { return std::string(); }, score.mistakes);
    return score;
}

}  // namespace attache
