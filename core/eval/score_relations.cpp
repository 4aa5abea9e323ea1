#include <algorithm>

#include "eval/kind_scores.h"
#include "eval/placed_marks.h"

namespace attache {

namespace {

template <class T, class U>
bool holds(const std::vector<T>& values, const U& value) {
    return std::find(values.begin(), values.end(), value) != values.end();
}

std::string sign_text(double polarity) { return polarity > 0 ? "+" : polarity < 0 ? "-" : "0"; }

// "aid or finance"
std::string any_of_text(const std::vector<std::string>& values) {
    std::string text;
    for (const std::string& value : values)
        text += (text.empty() ? "" : " or ") + value;
    return text;
}

std::string any_of_text(const std::vector<double>& polarities) {
    std::vector<std::string> signs;
    signs.reserve(polarities.size());
    for (const double polarity : polarities)
        signs.push_back(sign_text(polarity));
    return any_of_text(signs);
}

class RelationScoring {
public:
    RelationScoring(const Scoring& scoring, std::vector<GoldRelation> gold)
        : scoring_(scoring),
          entities_(scoring.report.findings.entities),
          gold_(std::move(gold)),
          found_(scoring.report.findings.relations.elements()) {
        // What both readers saw chooses first.
        std::stable_sort(gold_.begin(), gold_.end(),
                         [](const GoldRelation& a, const GoldRelation& b) { return !a.optional && b.optional; });
        for (const GoldRelation& mark : gold_)
            gold_lines_.push_back(mark.line);
        for (const Relation& mark : found_)
            found_lines_.push_back(scoring_.lines.line_of(mark.trigger.begin));
    }

    [[nodiscard]] KindScore score() const {
        Matching all = match_marks(
            gold_lines_, found_lines_, [this](std::size_t g, std::size_t f) { return same_pair(g, f); },
            [this](std::size_t g, std::size_t f) { return 2 * has_theme(g, f) + same_source(g, f); });
        Matching matching = pairs_where(all, [this](std::size_t g, std::size_t) { return !gold_[g].optional; });
        for (const std::size_t g : all.missed) {
            if (!gold_[g].optional) matching.missed.push_back(g);
        }
        matching.false_marks = std::move(all.false_marks);
        const Matching directed =
            pairs_where(matching, [this](std::size_t g, std::size_t) { return gold_[g].is_directed; });

        KindScore score{"relations", precision_recall(matching.counts()), {}};
        score.measures.push_back(explicit_recall(matching));
        score.measures.push_back(
            pair_share("theme", matching, [this](std::size_t g, std::size_t f) { return has_theme(g, f); }));
        score.measures.push_back(
            pair_share("polarity", matching, [this](std::size_t g, std::size_t f) { return has_polarity(g, f); }));
        score.measures.push_back(
            pair_share("event", matching, [this](std::size_t g, std::size_t f) { return has_event(g, f); }));
        score.measures.push_back(
            pair_share("status", matching, [this](std::size_t g, std::size_t f) { return has_status(g, f); }));
        score.measures.push_back(
            pair_share("direction", directed, [this](std::size_t g, std::size_t f) { return has_direction(g, f); }));
        add_mistakes(
            matching, gold_lines_, found_lines_, [this](std::size_t g) { return gold_text(g); },
            [this](std::size_t f) { return found_text(f); },
            [this](std::size_t g, std::size_t f) { return difference(g, f); }, score.mistakes);
        for (std::size_t i = 0; i < matching.missed.size(); ++i)  // the missed ones come first
            score.mistakes[i].is_implicit = gold_[matching.missed[i]].implicit;
        return score;
    }

private:
    [[nodiscard]] const std::string& source(std::size_t f) const { return entities_[found_[f].source].code; }
    [[nodiscard]] const std::string& target(std::size_t f) const { return entities_[found_[f].target].code; }

    [[nodiscard]] bool same_source(std::size_t g, std::size_t f) const { return gold_[g].source == source(f); }
    [[nodiscard]] bool same_pair(std::size_t g, std::size_t f) const {
        return (same_source(g, f) && gold_[g].target == target(f)) ||
               (gold_[g].source == target(f) && gold_[g].target == source(f));
    }
    [[nodiscard]] bool has_theme(std::size_t g, std::size_t f) const {
        return holds(gold_[g].themes, name_of(found_[f].theme));
    }
    [[nodiscard]] bool has_polarity(std::size_t g, std::size_t f) const {
        return holds(gold_[g].polarities, static_cast<double>(found_[f].polarity));
    }
    [[nodiscard]] bool has_event(std::size_t g, std::size_t f) const {
        return holds(gold_[g].events, name_of(found_[f].event));
    }
    [[nodiscard]] bool has_status(std::size_t g, std::size_t f) const {
        return holds(gold_[g].statuses, name_of(found_[f].status));
    }
    [[nodiscard]] bool has_direction(std::size_t g, std::size_t f) const {
        return !found_[f].mutual && same_source(g, f);
    }

    [[nodiscard]] Measure explicit_recall(const Matching& matching) const {
        const auto is_explicit = [this](std::size_t g) { return !gold_[g].implicit && !gold_[g].optional; };
        std::size_t all = 0;
        std::size_t hits = 0;
        for (std::size_t g = 0; g < gold_.size(); ++g)
            all += static_cast<std::size_t>(is_explicit(g));
        for (const auto& pair : matching.pairs)
            hits += static_cast<std::size_t>(is_explicit(pair.first));
        return share_measure("explicit_recall", hits, all);
    }

    [[nodiscard]] std::string gold_text(std::size_t g) const {
        const GoldRelation& mark = gold_[g];
        return mark.source + (mark.is_directed ? " > " : " ~ ") + mark.target + ", " + any_of_text(mark.themes) + ", " +
               any_of_text(mark.events) + (mark.implicit ? ", implicit, " : ", ") + quoted_words(mark.trigger);
    }
    [[nodiscard]] std::string found_text(std::size_t f) const {
        const Relation& mark = found_[f];
        return source(f) + (mark.mutual ? " ~ " : " > ") + target(f) + ", " + std::string(name_of(mark.theme)) + ", " +
               std::string(name_of(mark.event)) + (mark.implicit ? ", implicit, " : ", ") +
               quoted_words(scoring_.report.source.text(mark.trigger));
    }
    [[nodiscard]] std::string difference(std::size_t g, std::size_t f) const {
        const GoldRelation& mark = gold_[g];
        const Relation& found = found_[f];
        std::string text;
        if (!has_theme(g, f)) add_difference(text, "theme", name_of(found.theme), any_of_text(mark.themes));
        if (!has_polarity(g, f)) add_difference(text, "sign", sign_text(found.polarity), any_of_text(mark.polarities));
        if (!has_event(g, f)) add_difference(text, "event", name_of(found.event), any_of_text(mark.events));
        if (!has_status(g, f)) add_difference(text, "status", name_of(found.status), any_of_text(mark.statuses));
        if (mark.is_directed && !has_direction(g, f))
            add_difference(text, "direction", found.mutual ? "mutual" : source(f) + " first", mark.source + " first");
        return text;
    }

    const Scoring& scoring_;
    const Store<EntityId, Entity>& entities_;
    std::vector<GoldRelation> gold_;
    const std::vector<Relation>& found_;
    std::vector<std::size_t> gold_lines_;
    std::vector<std::size_t> found_lines_;
};

}  // namespace

KindScore score_relations(const Scoring& scoring, const std::vector<GoldRelation>& gold) {
    return RelationScoring(scoring, gold).score();
}

}  // namespace attache
