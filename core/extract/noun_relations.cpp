#include "extract/noun_relations.h"

#include <algorithm>
#include <utility>

#include "extract/arguments.h"

namespace attache {

namespace {

struct Roles {
    Parties sources;
    Parties targets;
    bool mutual = false;
};

int trust(const Party& party) {
    switch (party.via) {
        case PartyVia::Place: return 85;
        case PartyVia::Implicit: return 65;
        default: return 100;
    }
}

// One noun of the sentence that the frame tables know, as the head of its phrase.
class NounTrigger {
public:
    NounTrigger(const SentenceView& view, const PhraseHit& hit, std::size_t unit, EntityId subject)
        : view_(view), hit_(hit), row_(noun_frame_rows()[hit.row]), unit_(unit), subject_(subject) {
        clause_ = view.clause_at(unit);
        scope_end_ = unit + 1;
        std::size_t to = view.units.size();
        if (clause_ != k_no_clause && unit < view.clauses[clause_].end) to = view.clauses[clause_].end;
        owners_ = owners_before(view, unit, hit.tokens.begin);
        arguments_ = phrases_after(view, unit, to);
        if (!arguments_.empty()) scope_end_ = arguments_.back().unit + 1;
        add_arguments_of_verb();
    }

    void add_to(RelationDrafts& drafts) {
        const Roles roles = find_roles();
        for (const Party& source : roles.sources) {
            for (const Party& target : roles.targets) {
                if (source.actor != target.actor && source.via != PartyVia::Place) drafts.push_back(draft(source, target, roles.mutual));
            }
        }
    }

private:
    // "sanctions were imposed by x on y", "troops remain in y": what the verb adds to its subject.
    void add_arguments_of_verb() {
        for (std::size_t k = 0; k < view_.clauses.size(); ++k) {
            const Clause& clause = view_.clauses[k];
            if (clause.subject > unit_ || clause.subject == k_no_unit || unit_ >= clause.subject_end) continue;
            if (chain_head(clause.subject) != unit_) continue;
            for (Argument& argument : arguments_in(view_, clause.verb + 1, complement_end(view_, k, false))) {
                if (argument.preposition.has_value()) arguments_.push_back(std::move(argument));
            }
            verb_ = k;
            break;
        }
    }

    [[nodiscard]] std::size_t chain_head(std::size_t subject) const {
        const std::vector<std::size_t> members = list_from(view_.units, subject, view_.units.size());
        return std::find(members.begin(), members.end(), unit_) != members.end() ? unit_ : subject;
    }

    [[nodiscard]] Roles find_roles() const {
        switch (row_.scheme) {
            case NounScheme::Given: return directed({w_by, w_from}, {w_to, w_for, w_on, w_against, w_toward, w_towards, w_in, w_over, w_with}, true);
            case NounScheme::Suffered: return directed({w_by, w_from}, {w_of, w_on, w_against, w_in, w_at, w_into, w_to}, false);
            case NounScheme::Visit: return visit();
            case NounScheme::Placed: return directed({w_of, w_from, w_by}, {w_in, w_at, w_on, w_inside, w_across, w_near, w_to, w_into, w_from}, true);
            case NounScheme::Exports: return directed({w_from, w_of, w_by}, {w_to, w_for, w_in, w_into}, true);
            case NounScheme::Imports: return directed({w_by, w_of}, {w_from, w_on, w_upon}, true);
            case NounScheme::Owes: return directed({w_by, w_of}, {w_to}, true);
            case NounScheme::Moves: return directed({w_from, w_of}, {w_in, w_to, w_into}, true);
            case NounScheme::Mutual: return mutual();
            case NounScheme::Role: return role();
        }
        return {};
    }

    [[nodiscard]] Parties brought(std::initializer_list<WordId> prepositions, const Parties& others) const {
        const Argument* const found = find_brought(arguments_, prepositions, others);
        return found != nullptr ? without(found->parties, others) : Parties{};
    }

    [[nodiscard]] Parties left_out(const Parties& others) const {
        if (!subject_.has_value() || others.empty() || has_actor(others, subject_)) return {};
        return {{.actor = subject_, .via = PartyVia::Implicit, .resolved = true, .tokens = {}}};
    }

    // The subject of the verb that this noun is the direct object of: "imposed [sanctions]".
    [[nodiscard]] Parties doer() const {
        if (clause_ == k_no_clause) return {};
        const Clause& clause = view_.clauses[clause_];
        if (clause.subject_is_patient || clause.subject == k_no_unit || unit_ < clause.verb) return {};
        const std::vector<std::size_t> objects = list_from(view_.units, clause.verb + 1, clause.end);
        if (std::find(objects.begin(), objects.end(), unit_) == objects.end()) return {};
        return parties_of_list(view_, clause.subject, std::max(clause.subject_end, clause.subject + 1));
    }

    // The subject of the main clause that this noun opens: "during a visit to china , president rahmon signed ...".
    [[nodiscard]] Parties opener_subject() const {
        if (clause_ != k_no_clause) return {};
        for (const Clause& clause : view_.clauses) {
            if (clause.verb < unit_ || clause.link != ClauseLink::Main || clause.subject == k_no_unit || clause.subject < unit_) continue;
            return parties_of_list(view_, clause.subject, std::max(clause.subject_end, clause.subject + 1));
        }
        return {};
    }

    [[nodiscard]] Roles visit() const {
        Roles roles = directed({w_by, w_of}, {w_to, w_in, w_with}, true);
        if (!roles.sources.empty()) return roles;
        const Parties visited = brought({w_to, w_in}, {});
        const Parties visitors = without(opener_subject(), visited);
        if (visited.empty() || visitors.empty()) return {};
        return {{visitors.front()}, visited, false};
    }

    [[nodiscard]] Roles directed(std::initializer_list<WordId> from, std::initializer_list<WordId> to, bool of_is_source) const {
        Parties sources = owners_;
        Parties targets = brought(to, sources);
        if (sources.empty()) sources = brought(from, targets);
        if (sources.empty() && of_is_source && !targets.empty()) sources = brought({w_of}, targets);
        if (sources.empty() && !targets.empty()) sources = without(doer(), targets);
        if (targets.empty()) {
            // "the russian invasion of ...", or the owner suffers it: "kenya's invasion by ...".
            const Parties by = brought({w_by}, sources);
            if (!by.empty() && !sources.empty()) return {by, sources, false};
            targets = left_out(sources);
        }
        return {std::move(sources), std::move(targets), false};
    }

    [[nodiscard]] Roles mutual() const {
        Parties members = owners_;
        if (members.empty()) {
            if (const Parties others = brought({w_with, w_to}, {}); !others.empty()) {
                Parties one = without(doer(), others);
                if (one.empty()) one = left_out(others);
                return {std::move(one), others, true};
            }
        }
        for (const Argument& argument : arguments_) {
            const bool joins = argument.preposition == w_with || argument.preposition == w_between || argument.preposition == w_among ||
                               (argument.preposition == w_to && row_.event == PloverEvent::State) ||
                               (argument.preposition == w_of && members.empty());
            if (!joins) continue;
            for (const Party& party : argument.parties) add_party(members, party);
            if (argument.preposition == w_with && owners_.empty()) break;
        }
        if (members.size() == 1) {
            for (const Party& party : without(doer(), members)) add_party(members, party);
        }
        if (members.size() == 1) {
            for (const Party& party : left_out(members)) add_party(members, party);
        }
        if (members.size() < 2) return {};
        // Owners stand on one side, those brought by "with" on the other; "between" joins each with each.
        Parties others = without(members, owners_);
        if (!owners_.empty() && !others.empty()) return {owners_, std::move(others), true};
        return {members, members, true};
    }

    // "x is the largest donor to y", "x , y's ally ,", "y's trade partners include x".
    [[nodiscard]] Roles role() const {
        Parties others = owners_;
        if (is_member()) return membership();
        if (others.empty()) others = brought({w_of, w_to, w_for, w_in, w_with}, {});
        Parties holders = without(this->holders(), others);
        if (others.empty()) others = left_out(holders);
        return {std::move(holders), std::move(others), false};
    }

    [[nodiscard]] bool is_member() const { return is(view_.word(TokenId(hit_.tokens.end.index() - 1)), WordClass::MemberNoun); }

    // Members are of a body: the one it says, else the last one named before.
    [[nodiscard]] Roles membership() const {
        Parties bodies;
        for (const Party& party : owners_) {
            if (party.is_body) bodies.push_back(party);
        }
        for (const Argument& argument : arguments_) {
            if (!bodies.empty() || argument.preposition != w_of) continue;
            for (const Party& party : argument.parties) {
                if (party.is_body) bodies.push_back(party);
            }
            if (bodies.empty()) return {};
        }
        for (std::size_t i = unit_; bodies.empty() && i-- > 0;) {
            for (const Party& party : parties_of(view_, i)) {
                if (party.is_body) bodies.push_back(party);
            }
        }
        Parties members = without(holders(), bodies);
        return {std::move(members), std::move(bodies), false};
    }

    // Who is said to be it.
    [[nodiscard]] Parties holders() const {
        if (verb_ != k_no_clause) {  // "its trade partners include ..."
            const Clause& clause = view_.clauses[verb_];
            const std::size_t next = clause.verb + 1;
            if (view_.is_kind(next, UnitKind::NounPhrase)) return parties_of_list(view_, next, clause.end);
        }
        if (clause_ != k_no_clause && unit_ > view_.clauses[clause_].verb && !view_.clauses[clause_].subject_is_patient) {
            const Clause& clause = view_.clauses[clause_];
            const std::vector<std::size_t> objects = list_from(view_.units, clause.verb + 1, clause.end);
            const bool predicate = std::find(objects.begin(), objects.end(), unit_) != objects.end() && is_copula(clause.verb);
            if (predicate && clause.subject != k_no_unit) {
                return parties_of_list(view_, clause.subject, std::max(clause.subject_end, clause.subject + 1));
            }
        }
        return apposed();
    }

    [[nodiscard]] bool is_copula(std::size_t verb) const {
        const TokenId head = view_.units[verb].head;
        return (*view_.tags)[head] == Tag::Be || is(view_.word(head), WordClass::Copula);
    }

    // "its partners - russia , china , and turkey", "its partners , x and y", "x , its largest customer".
    [[nodiscard]] Parties apposed() const {
        std::size_t at = unit_ + 1;
        if (view_.is_kind(at, UnitKind::Break) || view_.is_kind(at, UnitKind::Open)) {
            if (view_.is_kind(at + 1, UnitKind::NounPhrase)) return parties_of_list(view_, at + 1, view_.units.size());
        }
        if (unit_ >= 2 && view_.is_kind(unit_ - 1, UnitKind::Comma) && view_.is_kind(unit_ - 2, UnitKind::NounPhrase)) {
            return parties_of(view_, unit_ - 2);
        }
        return {};
    }

    [[nodiscard]] RelationDraft draft(const Party& source, const Party& target, bool is_mutual) const {
        RelationDraft result{.source = source, .target = target, .mutual = is_mutual, .event = row_.event, .polarity = row_.polarity,
                             .status = row_.status, .theme_vote = row_.theme, .trigger = hit_.tokens,
                             .scope = view_.tokens_of(unit_, scope_end_), .clause = clause_, .rule = "noun"};
        result.confidence = row_.confidence * trust(source) / 100 * trust(target) / 100;
        return result;
    }

    const SentenceView& view_;
    const PhraseHit& hit_;
    const NounFrameRow& row_;
    std::size_t unit_;
    EntityId subject_;
    std::size_t clause_ = k_no_clause;  // that the noun stands in
    std::size_t verb_ = k_no_clause;    // the clause that it is the subject of
    std::size_t scope_end_ = 0;
    Parties owners_;
    std::vector<Argument> arguments_;
};

}  // namespace

void add_noun_relations(const SentenceView& view, EntityId subject, RelationDrafts& drafts) {
    for (const PhraseHit& hit : view.noun_hits) {
        const std::size_t unit = view.unit_at(hit.tokens.begin);
        if (unit == k_no_unit || view.units[unit].kind != UnitKind::NounPhrase) continue;
        const TokenId last(hit.tokens.end.index() - 1);
        if (view.units[unit].head != last && view.unit_at(last) == unit) continue;  // "aid worker" is no aid
        NounTrigger(view, hit, unit, subject).add_to(drafts);
    }
}

}  // namespace attache
