#include "extract/relations/adjective_relations.h"

#include "extract/relations/arguments.h"

namespace attache {

namespace {

// Whom the adjective that begins at the unit is set beside: the name before its comma, or the subject of the clause
// that it opens.
Parties described(const SentenceView& view, std::size_t unit) {
    if (unit >= 2 && view.is_kind(unit - 1, UnitKind::Comma) && view.is_kind(unit - 2, UnitKind::NounPhrase))
        return parties_of(view, unit - 2);
    if (unit != 0 || view.clauses.empty()) return {};
    for (std::size_t k = 0; k < view.clauses.size(); ++k) {
        if (view.clauses[k].link == ClauseLink::Main) return subject_parties(view, k);
    }
    return {};
}

bool joins(VerbScheme scheme) { return scheme == VerbScheme::Joins; }

bool has_one_direction(VerbScheme scheme) { return scheme == VerbScheme::Acts || scheme == VerbScheme::Takes; }

}  // namespace

void add_adjective_relations(const SentenceView& view, RelationDrafts& drafts) {
    for (const PhraseHit& hit : view.verb_hits) {
        const VerbFrameRow& row = verb_frame_rows()[hit.row];
        if (hit.tokens.size() < 2 || (!joins(row.scheme) && !has_one_direction(row.scheme))) continue;
        const std::size_t unit = view.unit_at(hit.tokens.begin);
        if (unit == k_no_unit || !view.is_kind(unit, UnitKind::NounPhrase)) continue;
        if (view.units[unit].tokens.begin != hit.tokens.begin || view.units[unit].tokens.size() != 1) continue;
        if ((*view.tags)[hit.tokens.begin] != Tag::Adjective) continue;
        const Parties sources = described(view, unit);
        const std::vector<Argument> arguments = phrases_after(view, unit, view.units.size());
        const Argument* const found = sources.empty() ? nullptr : find_any(arguments, sources);
        if (found == nullptr) continue;
        for (const Party& source : sources) {
            for (const Party& target : without(found->parties, sources)) {
                if (source.via == PartyVia::Place) continue;
                drafts.push_back({.source = source,
                                  .target = target,
                                  .mutual = joins(row.scheme),
                                  .event = row.event,
                                  .polarity = row.polarity,
                                  .status = row.status,
                                  .theme_vote = row.theme,
                                  .trigger = hit.tokens,
                                  .scope = view.tokens_of(unit, found->unit + 1),
                                  .clause = k_no_clause,
                                  .confidence = row.confidence,
                                  .rule = "adjective"});
            }
        }
    }
}

}  // namespace attache
