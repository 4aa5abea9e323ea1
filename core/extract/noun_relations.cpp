#include "extract/noun_relations.h"

#include <algorithm>
#include <utility>

#include "extract/arguments.h"

namespace attache {

namespace {

constexpr int k_sure = 80;  // nouns less sure than this must name both sides

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
    NounTrigger(const SentenceView& view, const PhraseHit& hit, std::size_t unit, const Setting& setting)
        : view_(view), hit_(hit), row_(noun_frame_rows()[hit.row]), unit_(unit), setting_(setting) {
        clause_ = view.clause_at(unit);
        scope_end_ = unit + 1;
        std::size_t to = view.units.size();
        if (clause_ != k_no_clause && unit < view.clauses[clause_].end) to = view.clauses[clause_].end;
        owners_ = owners_before(view, unit, hit.tokens.begin);
        arguments_ = phrases_after(view, unit, to);
        if (!arguments_.empty()) scope_end_ = arguments_.back().unit + 1;
        own_arguments_ = arguments_.size();
        add_arguments_of_verb();
    }

    void add_to(RelationDrafts& drafts) {
        const Roles roles = find_roles();
        for (const Party& source : roles.sources) {
            for (const Party& target : roles.targets) {
                if (source.actor != target.actor && source.via != PartyVia::Place)
                    drafts.push_back(draft(source, target, roles.mutual));
            }
        }
    }

private:
    // "sanctions were imposed by x on y", "troops remain in y": what the verb adds to its subject.
    void add_arguments_of_verb() {
        for (std::size_t k = 0; k < view_.clauses.size(); ++k) {
            const Clause& clause = view_.clauses[k];
            if (clause.subject > unit_ || clause.subject == k_no_unit || unit_ >= clause.subject_end) continue;
            if (!is_head_of(view_, clause.subject, unit_, view_.units.size())) continue;
            for (Argument& argument : arguments_in(view_, clause.verb + 1, complement_end(view_, k, false))) {
                if (argument.preposition.has_value()) arguments_.push_back(std::move(argument));
            }
            verb_ = k;
            break;
        }
    }

    [[nodiscard]] Roles find_roles() const {
        switch (row_.scheme) {
            case NounScheme::Given:
                return directed({w_by, w_from},
                                {w_to, w_for, w_on, w_against, w_toward, w_towards, w_in, w_over, w_with}, true);
            case NounScheme::Suffered:
                return directed({w_by, w_from}, {w_of, w_for, w_on, w_against, w_in, w_at, w_into, w_to}, false);
            case NounScheme::Visit: return visit();
            case NounScheme::Placed:
                return directed({w_of, w_from, w_by},
                                {w_in, w_at, w_on, w_inside, w_across, w_near, w_to, w_into, w_from}, true);
            case NounScheme::Exports: return directed({w_from, w_of, w_by}, {w_to, w_for, w_in, w_into}, true);
            case NounScheme::Imports: return directed({w_by, w_of}, {w_from, w_on, w_upon}, true);
            case NounScheme::Owes: return directed({w_by, w_of}, {w_to}, true);
            case NounScheme::Moves: return moves();
            case NounScheme::Mutual: return mutual();
            case NounScheme::Role: return role();
        }
        return {};
    }

    [[nodiscard]] Parties brought(std::initializer_list<WordId> prepositions, const Parties& others) const {
        const Argument* const found = find_brought(arguments_, prepositions, others);
        return found != nullptr ? without(found->parties, others) : Parties{};
    }

    // "violations of u.s. and u.n. sanctions"
    [[nodiscard]] bool is_brought_by_of() const {
        std::size_t first = unit_;
        while (first >= 2 && view_.is_kind(first - 1, UnitKind::Coordinator) &&
               view_.is_kind(first - 2, UnitKind::NounPhrase))
            first -= 2;
        return first > 0 && view_.is_kind(first - 1, UnitKind::Preposition) && view_.head_word(first - 1) == w_of;
    }

    static Parties implied(EntityId actor) { return {{.actor = actor, .via = PartyVia::Implicit, .resolved = true}}; }

    [[nodiscard]] Parties left_out(const Parties& others) const {
        if (!setting_.subject.has_value() || others.empty() || row_.confidence < k_sure) return {};
        if (is_brought_by_of()) return {};
        return has_actor(others, setting_.subject) ? Parties{} : implied(setting_.subject);
    }

    // The subject of the verb that this noun is the direct object of, or that does it "in" or "with" it: "imposed
    // [sanctions]", "closed the border in [support] of ...".
    [[nodiscard]] Parties doer() const {
        if (clause_ == k_no_clause) return {};
        const Clause& clause = view_.clauses[clause_];
        if (clause.subject_is_patient || unit_ < clause.verb) return {};
        const bool object = is_head_of(view_, clause.verb + 1, unit_, clause.end);
        const bool said_nothing = row_.polarity < 0 && row_.scheme == NounScheme::Suffered && !has_frame(clause.verb);
        const bool manner = view_.is_kind(unit_ - 1, UnitKind::Preposition) && view_.head_word(unit_ - 1) == w_in &&
                            row_.scheme == NounScheme::Suffered;
        return object || manner || said_nothing ? subject_parties(view_, clause_) : Parties{};
    }

    [[nodiscard]] bool has_frame(std::size_t verb) const {
        return view_.verb_hit_at(view_.units[verb].head) != nullptr;
    }

    // "despite appeals from x": made to the one whom the clause is about.
    [[nodiscard]] Parties addressed() const {
        if (unit_ == 0 || !view_.is_kind(unit_ - 1, UnitKind::Preposition)) return {};
        if (!is(view_.head_word(unit_ - 1), WordClass::Circumstance) || view_.head_word(unit_ - 1) == w_at) return {};
        if (clause_ == k_no_clause) return opener_subject();
        return unit_ > view_.clauses[clause_].verb ? subject_parties(view_, clause_) : Parties{};
    }

    // "faces objections from germany": what comes from somebody to the subject of the verb that has it as its object.
    [[nodiscard]] Parties getter() const {
        if (clause_ == k_no_clause) return {};
        const Clause& clause = view_.clauses[clause_];
        const bool drawn = row_.polarity < 0 && !owners_.empty() && !has_frame(clause.verb);  // "drew polish criticism"
        if (!drawn && brought({w_from}, {}).empty()) return {};
        const bool object = unit_ > clause.verb && is_head_of(view_, clause.verb + 1, unit_, clause.end);
        if (!object || clause.subject_is_patient || clause.link == ClauseLink::Relative) return {};
        return subject_parties(view_, clause_);
    }

    // "remittances from italy keep albania afloat": whom the verb that this noun is the subject of has as its object.
    [[nodiscard]] Parties object_of_verb() const {
        if (verb_ == k_no_clause || view_.clauses[verb_].subject_is_patient || has_frame(view_.clauses[verb_].verb))
            return {};
        const std::size_t next = view_.clauses[verb_].verb + 1;
        return view_.is_kind(next, UnitKind::NounPhrase) ? parties_of_list(view_, next, view_.clauses[verb_].end)
                                                         : Parties{};
    }

    // The subject of the main clause that this noun opens or that it is inserted into: "during a visit to china ,
    // president rahmon signed ...", "the king , on a visit to oman , signed ...".
    [[nodiscard]] Parties opener_subject() const {
        if (clause_ != k_no_clause) {
            const Clause& clause = view_.clauses[clause_];
            const bool inserted = clause.link == ClauseLink::Main && clause.subject < unit_ && unit_ < clause.verb &&
                                  view_.is_kind(unit_ - 1, UnitKind::Preposition) &&
                                  view_.is_kind(unit_ - 2, UnitKind::Comma);
            return inserted ? parties_of(view_, clause.subject) : Parties{};
        }
        for (const Clause& clause : view_.clauses) {
            if (clause.verb < unit_ || clause.link != ClauseLink::Main || clause.subject == k_no_unit ||
                clause.subject < unit_)
                continue;
            return parties_of_list(view_, clause.subject, std::max(clause.subject_end, clause.subject + 1));
        }
        return {};
    }

    [[nodiscard]] Roles visit() const {
        Roles roles = directed({w_by, w_of}, {w_to, w_in, w_with}, true);
        if (!roles.sources.empty()) return roles;
        Parties visited = brought({w_to, w_in}, {});
        const Parties visitors = without(opener_subject(), visited);
        if (visited.empty()) visited = left_out(visitors);
        if (visited.empty() || visitors.empty()) return {};
        return {{visitors.front()}, visited, false};
    }

    // "guest workers in russia", in a report on another country, are its own.
    [[nodiscard]] Roles moves() const {
        Roles roles = directed({w_from, w_of}, {w_in, w_to, w_into}, true);
        if (roles.sources.empty()) roles.sources = left_out(roles.targets);
        return roles;
    }

    // "drafted with the assistance of x"
    [[nodiscard]] bool by_help_of() const {
        return row_.polarity > 0 && owners_.empty() && view_.is_kind(unit_ - 1, UnitKind::Preposition) &&
               view_.head_word(unit_ - 1) == w_with && !brought({w_of, w_from}, {}).empty();
    }

    [[nodiscard]] Roles directed(std::initializer_list<WordId> from, std::initializer_list<WordId> to,
                                 bool of_is_source) const {
        if (by_help_of()) {
            const Parties helpers = brought({w_of, w_from}, {});
            Parties helped = clause_ == k_no_clause ? Parties{} : without(subject_parties(view_, clause_), helpers);
            if (helped.empty()) helped = left_out(helpers);
            return {helpers, std::move(helped), false};
        }
        Parties sources = owners_;
        Parties targets = brought(to, sources);
        if (sources.empty()) sources = brought(from, targets);
        if (sources.empty() && of_is_source && !targets.empty()) sources = brought({w_of}, targets);
        if (sources.empty() && !targets.empty()) sources = without(doer(), targets);
        if (targets.empty()) {
            // "the russian invasion of ...", or the owner suffers it: "kenya's invasion by ...".
            const Parties by = brought({w_by}, sources);
            if (!by.empty() && !sources.empty()) return {by, sources, false};
            targets = without(addressed(), sources);
            if (targets.empty()) targets = without(getter(), sources);
            if (targets.empty()) targets = without(object_of_verb(), sources);
            if (targets.empty() && row_.scheme == NounScheme::Imports) targets = brought({w_of}, sources);
            if (targets.empty() && row_.scheme == NounScheme::Owes) targets = without(doer(), sources);
            if (targets.empty()) targets = left_out(sources);
        }
        return {std::move(sources), std::move(targets), false};
    }

    [[nodiscard]] Roles mutual() const {
        Parties ones = owners_;
        Parties others;
        for (const Argument& argument : arguments_) {
            if (argument.preposition == w_between || argument.preposition == w_among) {
                const Parties& members = argument.parties;
                if (members.size() >= 2) return {members, members, true};
                if (members.size() == 1 && left_out(members).empty()) return {};
                return {left_out(members), members, true};
            }
            const bool own = &argument < arguments_.data() + own_arguments_;
            const bool joins = argument.preposition == w_with ||
                               (argument.preposition == w_to && own && row_.event == PloverEvent::State);
            if (joins && others.empty()) others = without(argument.parties, ones);
            if (argument.preposition == w_of && ones.empty()) ones = argument.parties;
        }
        if (ones.size() >= 2 && others.empty()) return {ones, ones, true};
        if (ones.empty() && !others.empty()) ones = without(judges(), others);
        if (ones.empty() && (row_.polarity >= 0 || !others.empty()))
            ones = without(doer(), others);  // "eased tensions"
        if (ones.empty()) ones = without(opener_subject(), others);
        if (others.empty() && ones.size() == 1) others = without(doer(), ones);
        if (ones.size() >= 2 && others.empty()) return {ones, ones, true};
        if (ones.empty()) ones = left_out(others);
        const bool of_a_body =
            ones.size() == 1 && ones.front().is_body && ones.front().via == PartyVia::Owner;  // "the csto summit"
        if (others.empty() && !of_a_body) others = left_out(ones);
        if (ones.empty() && others.empty()) return between_those_before();
        return {std::move(ones), std::move(others), true};
    }

    [[nodiscard]] bool names_any() const {
        return std::any_of(arguments_.begin(), arguments_.end(),
                           [](const Argument& argument) { return !argument.parties.empty(); });
    }

    // "relations have been strained", after a sentence about the subject and another country.
    [[nodiscard]] Roles between_those_before() const {
        if (!setting_.subject.has_value() || !setting_.counterpart.has_value()) return {};
        const bool bare = row_.event == PloverEvent::State && row_.theme == ThemeVote::Diplomacy &&
                          verb_ != k_no_clause && !names_any();
        if (!bare) return {};
        return {implied(setting_.subject), implied(setting_.counterpart), true};
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

    [[nodiscard]] bool is_member() const {
        return is(view_.word(TokenId(hit_.tokens.end.index() - 1)), WordClass::MemberNoun);
    }

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
        if (clause_ != k_no_clause && unit_ > view_.clauses[clause_].verb &&
            !view_.clauses[clause_].subject_is_patient) {
            const Clause& clause = view_.clauses[clause_];
            if (is_copula(clause.verb) && is_head_of(view_, clause.verb + 1, unit_, clause.end))
                return subject_parties(view_, clause_);
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

    // "strained relations", "relations have been problematic": what the words beside a tie say of it.
    [[nodiscard]] int tone() const {
        TokenRange range = view_.units[unit_].tokens;
        if (verb_ != k_no_clause) range.end = view_.tokens_of(0, complement_end(view_, verb_, false)).end;
        for (TokenId at = range.begin; at < range.end; at = TokenId(at.index() + 1)) {
            if (is(view_.word(at), WordClass::Tone)) return static_cast<int>(value_of(view_.word(at), WordClass::Tone));
        }
        return row_.polarity;
    }

    [[nodiscard]] RelationDraft draft(const Party& source, const Party& target, bool is_mutual) const {
        RelationDraft result{.source = source,
                             .target = target,
                             .mutual = is_mutual,
                             .event = row_.event,
                             .polarity = row_.polarity,
                             .status = row_.status,
                             .theme_vote = row_.theme,
                             .trigger = hit_.tokens,
                             .scope = view_.tokens_of(unit_, scope_end_),
                             .clause = clause_,
                             .rule = "noun"};
        if (row_.scheme == NounScheme::Mutual && row_.event == PloverEvent::State && row_.polarity > 0)
            result.polarity = tone();
        if (is_mutual && row_.event == PloverEvent::State && result.polarity > 0) speak_for(judges(), result);
        const bool meets = row_.event == PloverEvent::Consult || row_.event == PloverEvent::Agree;
        if (row_.scheme == NounScheme::Mutual && meets) {
            result.polarity = std::min(row_.polarity, outcome());
            if (row_.event == PloverEvent::Consult && has_topic()) result.theme_vote = ThemeVote::Any;
        }
        result.confidence = row_.confidence * trust(source) / 100 * trust(target) / 100;
        return result;
    }

    // Who values a tie: "chad views ties with the eu as key", "ties with china are important to chad".
    [[nodiscard]] Parties judges() const {
        const auto values = [&](TokenRange range) {
            for (TokenId at = range.begin; at < range.end; at = TokenId(at.index() + 1)) {
                if (value_of(view_.word(at), WordClass::Judgement) > 0) return true;
            }
            return false;
        };
        if (verb_ != k_no_clause) {
            const std::size_t next = view_.clauses[verb_].verb + 1;
            const bool valued = is_copula(next - 1) && view_.is_kind(next, UnitKind::NounPhrase) &&
                                values(view_.units[next].tokens) && view_.is_kind(next + 1, UnitKind::Preposition);
            const WordId word = valued ? view_.head_word(next + 1) : WordId::none();
            return valued && (word == w_to || word == w_for) ? parties_of(view_, next + 2) : Parties{};
        }
        if (clause_ == k_no_clause || unit_ < view_.clauses[clause_].verb) return {};
        const Clause& clause = view_.clauses[clause_];
        const TokenId head = view_.units[clause.verb].head;
        const bool tells = std::any_of(view_.verb_hits.begin(), view_.verb_hits.end(), [&](const PhraseHit& hit) {
            return hit.tokens.begin == head && verb_frame_rows()[hit.row].scheme == VerbScheme::Tells;
        });
        return tells && values(view_.tokens_of(unit_ + 1, clause.end)) ? subject_parties(view_, clause_) : Parties{};
    }

    static void speak_for(const Parties& judges, RelationDraft& draft) {
        const bool source = has_actor(judges, draft.source.actor);
        if (source == has_actor(judges, draft.target.actor)) return;
        if (!source) std::swap(draft.source, draft.target);
        draft.mutual = false;
        draft.event = PloverEvent::Support;
    }

    // "tense talks", "the talks have not been successful", "the talks collapsed"
    [[nodiscard]] int outcome() const {
        const TokenRange own = view_.units[unit_].tokens;
        for (TokenId at = own.begin; at < own.end; at = TokenId(at.index() + 1)) {
            if (value_of(view_.word(at), WordClass::Tone) < 0) return 0;
        }
        if (verb_ == k_no_clause) return 1;
        const Unit& verb = view_.units[view_.clauses[verb_].verb];
        return verb.negated || value_of(view_.word(verb.head), WordClass::Tone) < 0 ? 0 : 1;
    }

    // "talks on gas": what it is about goes before that it is a talk.
    [[nodiscard]] bool has_topic() const {
        return std::any_of(arguments_.begin(), arguments_.begin() + static_cast<std::ptrdiff_t>(own_arguments_),
                           [](const Argument& argument) {
                               return argument.preposition == w_on || argument.preposition == w_about ||
                                      argument.preposition == w_over;
                           });
    }

    const SentenceView& view_;
    const PhraseHit& hit_;
    const NounFrameRow& row_;
    std::size_t unit_;
    const Setting& setting_;
    std::size_t clause_ = k_no_clause;  // that the noun stands in
    std::size_t verb_ = k_no_clause;    // the clause that it is the subject of
    std::size_t scope_end_ = 0;
    Parties owners_;
    std::vector<Argument> arguments_;
    std::size_t own_arguments_ = 0;  // the first ones follow the noun, the others its verb
};

}  // namespace

void add_noun_relations(const SentenceView& view, const Setting& setting, RelationDrafts& drafts) {
    for (const PhraseHit& hit : view.noun_hits) {
        const std::size_t unit = view.unit_at(hit.tokens.begin);
        if (unit == k_no_unit || view.units[unit].kind != UnitKind::NounPhrase) continue;
        const TokenId last(hit.tokens.end.index() - 1);
        if (view.units[unit].head != last && view.unit_at(last) == unit) continue;  // "aid worker" is no aid
        NounTrigger(view, hit, unit, setting).add_to(drafts);
    }
}

}  // namespace attache
