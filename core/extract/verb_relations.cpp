#include "extract/verb_relations.h"

#include <algorithm>
#include <utility>

#include "extract/arguments.h"

namespace attache {

namespace {

constexpr int k_sure = 75;  // verbs less sure than this must name both sides

struct Roles {
    Parties sources;
    Parties targets;
    bool mutual = false;
};

// How sure a party is of its role, in percent.
int trust(PartyVia via) {
    switch (via) {
        case PartyVia::Itself: return 100;
        case PartyVia::Agent: return 97;
        case PartyVia::Owner: return 85;
        case PartyVia::Place: return 80;
        case PartyVia::Implicit: return 70;
    }
    return 0;
}

// One verb of the sentence that the frame tables know.
class VerbTrigger {
public:
    VerbTrigger(const SentenceView& view, const PhraseHit& hit, std::size_t clause, const Setting& setting)
        : view_(view),
          hit_(hit),
          row_(verb_frame_rows()[hit.row]),
          k_(clause),
          clause_(view.clauses[clause]),
          setting_(setting) {
        std::size_t from = clause_.verb + 1;
        while (from < view.units.size() && view.units[from].tokens.end <= hit.tokens.end)
            ++from;
        const bool into_content = row_.inner == InnerStatus::Plan || row_.inner == InnerStatus::Denied;
        end_ = std::max(from, complement_end(view, k_, into_content));
        begin_ = from;
        arguments_ = arguments_in(view, from, end_);
        passive_ = clause_.subject_is_patient && !is_adjective_with_object();
    }

    void add_to(RelationDrafts& drafts) {
        if (row_.scheme == VerbScheme::Tells) return;
        // "impose", "raise": without a noun that says what, nothing is known.
        const NounFrameRow* const object = object_frame();
        if (row_.object_decides && row_.polarity < 0 && object == nullptr) return;
        const bool gains = row_.object_decides && row_.polarity < 0 && object->polarity >= 0;  // "boost trade"
        const Roles roles = find_roles();
        for (const Party& source : roles.sources) {
            for (const Party& target : roles.targets) {
                if (source.actor == target.actor || source.via == PartyVia::Place) continue;
                if (gains && target.via == PartyVia::Implicit) continue;
                drafts.push_back(draft(source, target, roles.mutual));
            }
        }
    }

private:
    // "is concerned about arrests", "is allied with chad": a participle with its preposition, and no passive.
    [[nodiscard]] bool is_adjective_with_object() const {
        return hit_.tokens.size() > 1 && view_.is_kind(begin_ - 1, UnitKind::Preposition) &&
               view_.is_kind(begin_, UnitKind::NounPhrase);
    }

    [[nodiscard]] Roles find_roles() const {
        switch (row_.scheme) {
            case VerbScheme::Acts: return passive_ ? undergone() : acts();
            case VerbScheme::Gives: return passive_ ? given_by() : gives();
            case VerbScheme::Takes: return passive_ ? taken() : takes();
            case VerbScheme::Gets: return gets();
            case VerbScheme::Joins:
            case VerbScheme::Discusses: return joins();
            case VerbScheme::Visits: return visits();
            case VerbScheme::Hosts: return passive_ ? undergone() : acts();
            case VerbScheme::Located: return located();
            case VerbScheme::Includes: return includes();
            case VerbScheme::Heads: return heads();
            case VerbScheme::Bids: return bids() ? acts() : Roles{};
            case VerbScheme::Tells: break;
        }
        return {};
    }

    [[nodiscard]] Parties subjects() const { return subject_parties(view_, k_); }

    // --- who is left out -----------------------------------------------------------------------------

    static Parties implied(EntityId actor) { return {{.actor = actor, .via = PartyVia::Implicit, .resolved = true}}; }

    // The other side, where the clause names nobody: somebody named in the sentence whose place it can only be, else
    // the report's subject, else whom the sentences before were about.
    [[nodiscard]] Parties left_out(const Parties& others) const {
        if (others.empty()) return {};
        if (Parties speakers = without(speaker(), others); !speakers.empty() && row_.polarity < 0) return speakers;
        if (Parties above = without(above_relative(), others); !above.empty()) return above;
        if (is_dealing()) {
            if (Parties met = without(opener(), others); met.size() == 1) return met;
        }
        if (Parties shared = without(of_clause_above(), others); !shared.empty()) return shared;
        if (Parties caused = without(of_occasion(), others); !caused.empty()) return caused;
        if (row_.confidence < k_sure || row_.event == PloverEvent::State) return {};
        if (!setting_.subject.has_value()) return {};
        if (!has_actor(others, setting_.subject)) return implied(setting_.subject);
        const bool alone =
            clause_.subject == k_no_unit || list_from(view_.units, clause_.subject, clause_.subject_end).size() == 1;
        const bool known = alone && setting_.counterpart.has_value() && !has_actor(others, setting_.counterpart);
        const bool settled = row_.event == PloverEvent::Agree || row_.event == PloverEvent::Consult ||
                             row_.event == PloverEvent::Concede;
        return known && settled ? implied(setting_.counterpart) : Parties{};
    }

    // Acts that always have another side.
    [[nodiscard]] bool is_dealing() const {
        switch (row_.event) {
            case PloverEvent::Agree:
            case PloverEvent::Consult:
            case PloverEvent::Concede:
            case PloverEvent::Request:
            case PloverEvent::Reject: return true;
            default: return false;
        }
    }

    // "japan's ministry reported that chinese aircraft had crossed ...": what is told of others was done to the teller.
    [[nodiscard]] Parties speaker() const {
        if (clause_.governor == k_no_clause || clause_.link != ClauseLink::Complement) return {};
        Parties parties = subject_parties(view_, clause_.governor);
        for (Party& party : parties) {
            if (party.is_body) return {};
            party.resolved = true;
        }
        return parties;
    }

    // "nepal imports fuel from india , which imposed a blockade": done to the one the sentence is about.
    [[nodiscard]] Parties above_relative() const {
        if (clause_.link != ClauseLink::Relative || clause_.governor == k_no_clause || row_.confidence < k_sure)
            return {};
        return subject_parties(view_, clause_.governor);
    }

    // "in talks with x , y asked for help", "y , on a visit to x , signed": the one named before the verb.
    [[nodiscard]] Parties opener() const {
        Parties found;
        if (clause_.link != ClauseLink::Main || clause_.subject == k_no_unit) return found;
        for (std::size_t i = 0; i < clause_.verb; ++i) {
            if (i == clause_.subject) i = first_comma(clause_.subject, clause_.verb);
            for (const Party& party : parties_of(view_, i)) {
                if (party.via <= PartyVia::Agent) add_party(found, party);
            }
        }
        return found;
    }

    [[nodiscard]] std::size_t first_comma(std::size_t from, std::size_t to) const {
        while (from < to && !view_.is_kind(from, UnitKind::Comma))
            ++from;
        return from;
    }

    // Who also has to do with it by the clause above: "met the king of oman to discuss trade"; "protested after a ship
    // entered its waters".
    [[nodiscard]] Parties of_clause_above() const {
        if (row_.scheme == VerbScheme::Discusses && clause_.governor != k_no_clause) {
            const Clause& above = view_.clauses[clause_.governor];
            for (const Argument& argument : arguments_in(view_, above.verb + 1, clause_.begin)) {
                const bool met = !argument.preposition.has_value() || argument.preposition == w_with;
                if (met && !argument.parties.empty()) return argument.parties;
            }
        }
        const bool its =
            !arguments_.empty() && (*view_.tags)[view_.units[arguments_.front().unit].tokens.begin] == Tag::Owner;
        if (!its || k_ == 0 || clause_.link == ClauseLink::Main || clause_.link == ClauseLink::Relative) return {};
        Parties parties = subject_parties(view_, clause_.governor != k_no_clause ? clause_.governor : k_ - 1);
        for (Party& party : parties)
            party.resolved = true;
        return parties;
    }

    // "protested after a chinese ship had entered": against the one who does what is the occasion.
    [[nodiscard]] Parties of_occasion() const {
        const bool against = row_.event == PloverEvent::Protest || row_.event == PloverEvent::Accuse;
        if (!against || k_ + 1 >= view_.clauses.size()) return {};
        const Clause& next = view_.clauses[k_ + 1];
        return next.link == ClauseLink::Adverbial && next.begin > clause_.verb ? subject_parties(view_, k_ + 1)
                                                                               : Parties{};
    }

    // "requested $5 million in aid for kenya": who asks for help for another one helps it.
    [[nodiscard]] bool asks_for_help_for(const Party& target) const {
        if (row_.event != PloverEvent::Request) return false;
        const Argument* const found = find_brought(arguments_, {w_for, w_to}, {});
        if (found == nullptr || !has_actor(found->parties, target.actor) || found == &arguments_.front()) return false;
        const TokenRange between = view_.tokens_of(begin_, found->unit);
        return std::any_of(view_.noun_hits.begin(), view_.noun_hits.end(), [&](const PhraseHit& hit) {
            const bool inside = between.begin <= hit.tokens.begin && hit.tokens.end <= between.end;
            return inside && noun_frame_rows()[hit.row].event == PloverEvent::Aid;
        });
    }

    [[nodiscard]] Roles to_argument(Parties sources, const Argument* argument) const {
        Parties targets = argument != nullptr ? without(argument->parties, sources) : left_out(sources);
        return {std::move(sources), std::move(targets), false};
    }

    [[nodiscard]] Roles acts() const {
        Parties sources = subjects();
        if (sources.empty()) return {};
        const Argument* const found = find_any(arguments_, sources);
        if (const std::size_t noun = found == nullptr ? relative_object() : k_no_unit; noun != k_no_unit) {
            Parties targets = without(parties_of(view_, noun), sources);  // "the bloc , which oman joined"
            if (!targets.empty()) return {std::move(sources), std::move(targets), false};
        }
        if (found == nullptr && !passive_ && row_.polarity < 0) {  // "rejected an offer by oman"
            const Argument* const maker = find_brought(arguments_, {w_by}, sources);
            if (maker != nullptr) return to_argument(std::move(sources), maker);
        }
        if (found != nullptr && row_.event == PloverEvent::Sanction && found->preposition.has_value())
            return stopped_between(std::move(sources));
        return to_argument(std::move(sources), found);
    }

    // "halted the transit of goods from turkey to tajikistan": both ends suffer.
    [[nodiscard]] Roles stopped_between(Parties sources) const {
        Parties targets;
        for (const Argument& argument : arguments_) {
            const bool end = argument.preposition == w_from || argument.preposition == w_to;
            if (!targets.empty() && !end) continue;
            for (const Party& party : without(argument.parties, sources))
                add_party(targets, party);
        }
        return {std::move(sources), std::move(targets), false};
    }

    [[nodiscard]] Roles gives() const {
        Parties sources = subjects();
        if (sources.empty()) return {};
        const Argument* found = first_object_itself(sources);
        if (found == nullptr) found = find_brought(arguments_, {w_to, w_for, w_into}, sources);
        if (found == nullptr) found = find_any_but_origin(sources);
        return to_argument(std::move(sources), found);
    }

    // What comes "from" somebody is not for him.
    [[nodiscard]] const Argument* find_any_but_origin(const Parties& sources) const {
        for (const Argument& argument : arguments_) {
            if (argument.preposition == w_from || argument.preposition == w_by) continue;
            if (!without(argument.parties, sources).empty()) return &argument;
        }
        return nullptr;
    }

    // "gave kenya ten ships"
    [[nodiscard]] const Argument* first_object_itself(const Parties& sources) const {
        if (arguments_.empty() || arguments_.front().preposition.has_value()) return nullptr;
        const Parties parties = without(arguments_.front().parties, sources);
        const bool itself = !parties.empty() && parties.front().via <= PartyVia::Agent;
        return itself ? &arguments_.front() : nullptr;
    }

    [[nodiscard]] Roles takes() const {
        Parties sources = subjects();
        if (sources.empty()) return {};
        const Argument* found = find_brought(arguments_, {w_from, w_on, w_upon}, sources);
        if (found == nullptr) found = find_any(arguments_, sources);
        return to_argument(std::move(sources), found);
    }

    // The subject receives; who gives it comes by "from", "by" or as the object.
    [[nodiscard]] Roles gets() const {
        if (passive_) return {};
        Parties targets = subjects();
        const Argument* found = find_brought(arguments_, {w_from, w_by, w_through}, targets);
        if (found == nullptr && row_.confidence >= k_sure) found = find_any(arguments_, targets);
        if (found == nullptr) return {};
        Parties sources = without(found->parties, targets);
        if (targets.empty()) targets = left_out(sources);
        return {std::move(sources), std::move(targets), false};
    }

    [[nodiscard]] Roles joins() const {
        Parties members = subjects();
        if (passive_) members = agents();
        const bool talks = row_.scheme == VerbScheme::Discusses;
        const Argument* partner = passive_ ? nullptr : find_brought(arguments_, {w_with, w_between}, members);
        if (partner == nullptr && !passive_ && !talks && members.size() == 1)
            partner = find_brought(arguments_, {w_to, w_from}, members);
        if (partner == nullptr && !passive_ && !talks && !arguments_.empty() &&
            !arguments_.front().preposition.has_value() && !without(arguments_.front().parties, members).empty() &&
            members.size() == 1) {
            partner = &arguments_.front();
        }
        if (members.empty()) return {};
        if (partner != nullptr) {
            // "agreed to its demand": one that does it alone does it to the other.
            const bool together = members.size() >= 2 || row_.event == PloverEvent::Consult ||
                                  partner->preposition == w_with || partner->preposition == w_between ||
                                  row_.event == PloverEvent::State;
            Parties others = without(partner->parties, members);
            return {std::move(members), std::move(others), together};
        }
        if (members.size() >= 2) return among(members);
        Parties others = left_out(members);
        return {std::move(members), std::move(others), row_.event == PloverEvent::Consult};
    }

    // Each with each: drafts are made once for a pair because the later one is dropped as its mirror image.
    [[nodiscard]] static Roles among(const Parties& members) { return {members, members, true}; }

    [[nodiscard]] Roles visits() const {
        if (passive_) return undergone();
        Parties sources = subjects();
        if (sources.empty()) return {};
        for (const Argument& argument : arguments_) {
            const bool place = !argument.preposition.has_value() || argument.preposition == w_to ||
                               argument.preposition == w_in || argument.preposition == w_into;
            if (!place) continue;
            Parties targets = without(argument.parties, sources);
            if (!targets.empty()) return {std::move(sources), std::move(targets), false};
        }
        return {};
    }

    [[nodiscard]] Roles heads() const {
        if (passive_) return undergone();
        const NounFrameRow* const object = object_frame();
        return object != nullptr && object->scheme == NounScheme::Visit ? acts() : Roles{};
    }

    // Whether an infinitive says what the object is told to do.
    [[nodiscard]] bool bids() const {
        if (passive_ || k_ + 1 >= view_.clauses.size()) return false;
        const Clause& next = view_.clauses[k_ + 1];
        return next.governor == k_ && next.link == ClauseLink::Infinitive;
    }

    // "the bloc includes kenya": the object belongs to the subject, a body.
    [[nodiscard]] Roles includes() const {
        if (passive_) return {};
        const Parties bodies = subjects();
        if (bodies.empty() || bodies.front().via != PartyVia::Itself || !bodies.front().is_body || arguments_.empty())
            return {};
        return {without(arguments_.front().parties, bodies), bodies, false};
    }

    [[nodiscard]] Roles located() const {
        Parties sources = subjects();
        if (sources.empty()) return {};
        const Argument* const found =
            find_brought(arguments_, {w_in, w_inside, w_at, w_on, w_near, w_across, w_along, w_within}, sources);
        if (found == nullptr) return {};
        Parties targets = without(found->parties, sources);
        return {std::move(sources), std::move(targets), false};
    }

    // --- passive ------------------------------------------------------------------------------------

    [[nodiscard]] Parties agents() const {
        for (const Argument& argument : arguments_) {
            if (argument.preposition == w_by && !argument.parties.empty()) return argument.parties;
        }
        return {};
    }

    // "its gas is imported from oman", "the troops were withdrawn from chad"
    [[nodiscard]] Roles taken() const {
        if (!agents().empty()) return undergone();
        Parties sources = subjects();
        const Argument* const found = find_brought(arguments_, {w_from}, sources);
        if (sources.empty() || found == nullptr) return {};
        return to_argument(std::move(sources), found);
    }

    [[nodiscard]] Roles undergone() const {
        Parties sources = agents();
        if (sources.empty()) return row_.event == PloverEvent::Aid ? helped_in() : Roles{};
        Parties targets = without(subjects(), sources);
        if (targets.empty()) {
            const Argument* const found = find_any(arguments_, sources);
            if (found != nullptr) targets = without(found->parties, sources);
        }
        if (targets.empty()) targets = left_out(sources);
        return {std::move(sources), std::move(targets), false};
    }

    // "officers are trained in cuba": by the country where it is done.
    [[nodiscard]] Roles helped_in() const {
        Parties targets = subjects();
        const Argument* const found = find_brought(arguments_, {w_in}, targets);
        if (targets.empty() || found == nullptr) return {};
        return {without(found->parties, targets), std::move(targets), false};
    }

    [[nodiscard]] Roles given_by() const {
        Parties sources = agents();
        const Parties things = subjects();
        if (sources.empty()) sources = things;
        if (sources.empty()) return {};
        const Argument* found = find_brought(arguments_, {w_to, w_for, w_into}, sources);
        if (found == nullptr) {
            Parties targets = without(things, sources);
            if (targets.empty()) targets = left_out(sources);
            return {std::move(sources), std::move(targets), false};
        }
        return to_argument(std::move(sources), found);
    }

    // --- what it says --------------------------------------------------------------------------------

    [[nodiscard]] const NounFrameRow* object_frame() const {
        const PhraseHit* const hit = object_hit();
        return hit != nullptr ? &noun_frame_rows()[hit->row] : nullptr;
    }

    // The noun of the frame tables that is the head of the direct object.
    [[nodiscard]] const PhraseHit* object_hit() const {
        std::size_t first = passive_ ? clause_.subject : begin_;
        std::size_t end = passive_ ? clause_.subject_end : end_;
        if (const std::size_t noun = relative_object(); noun != k_no_unit) {
            first = noun;
            end = noun + 1;
        }
        if (first >= end || !view_.is_kind(first, UnitKind::NounPhrase)) return nullptr;
        for (const std::size_t member : list_from(view_.units, first, end)) {
            for (const PhraseHit& hit : view_.noun_hits) {
                if (hit.tokens.end.index() == view_.units[member].head.index() + 1) return &hit;
            }
        }
        return nullptr;
    }

    // "the [sanctions] that oman imposed": the noun before a relative clause that has a subject of its own.
    [[nodiscard]] std::size_t relative_object() const {
        const bool relative = clause_.link == ClauseLink::Relative || clause_.link == ClauseLink::Complement;
        if (passive_ || !relative || clause_.begin == 0 || clause_.subject == k_no_unit ||
            clause_.subject < clause_.begin)
            return k_no_unit;
        const bool marked =
            view_.is_kind(clause_.begin, UnitKind::Relative) ||
            (view_.is_kind(clause_.begin, UnitKind::Subordinator) && view_.head_word(clause_.begin) == w_that);
        const bool has_object = !arguments_.empty() && !arguments_.front().preposition.has_value();
        const std::size_t noun =
            view_.is_kind(clause_.begin - 1, UnitKind::Comma) ? clause_.begin - 2 : clause_.begin - 1;
        return marked && !has_object && view_.is_kind(noun, UnitKind::NounPhrase) ? noun : k_no_unit;
    }

    // A reduced clause says something about the noun before it: "[tariffs] imposed by ...".
    [[nodiscard]] std::size_t scope_begin() const {
        const bool reduced = clause_.link == ClauseLink::Participle && clause_.subject != k_no_unit;
        return reduced ? std::min(clause_.subject, clause_.begin) : clause_.begin;
    }

    // Talks, and agreements on several things: "signed energy , banking , and other agreements".
    [[nodiscard]] bool has_topics() const {
        if (row_.scheme == VerbScheme::Discusses) return true;
        const bool agrees =
            row_.event == PloverEvent::Agree && begin_ < end_ && view_.is_kind(begin_, UnitKind::NounPhrase);
        return agrees && list_from(view_.units, begin_, end_).size() > 1;
    }

    [[nodiscard]] RelationDraft draft(const Party& source, const Party& target, bool mutual) const {
        RelationDraft result{.source = source,
                             .target = target,
                             .mutual = mutual,
                             .event = row_.event,
                             .polarity = row_.polarity,
                             .status = row_.status,
                             .theme_vote = row_.theme,
                             .trigger = hit_.tokens,
                             .scope = view_.tokens_of(scope_begin(), std::max(end_, clause_.verb + 1)),
                             .clause = k_,
                             .from_verb = true,
                             .has_topics = has_topics(),
                             .rule = "verb"};
        const NounFrameRow* const object = object_frame();
        const bool halting =
            row_.scheme == VerbScheme::Acts && is(verb_lemma(view_.word(hit_.tokens.begin)), WordClass::Halting);
        if (object != nullptr && halting && object->scheme == NounScheme::Owes) {  // "cancelled a debt"
            result.event = PloverEvent::Aid;
            result.polarity = 1;
            result.theme_vote = ThemeVote::Finance;
        } else if (object != nullptr && halting && object->polarity < 0) {
            result.event = PloverEvent::Concede;
            result.polarity = 1;
        } else if (object != nullptr && row_.object_decides) {
            // "hosts a base" is a standing tie, "sent soldiers" an act; either is friendly if the verb is.
            const bool stands = row_.event == PloverEvent::Cooperate && row_.scheme == VerbScheme::Acts;
            result.object = object_hit()->tokens;
            result.event = stands ? object->event : object->act;
            const bool into = find_brought(arguments_, {w_into}, {}) != nullptr;  // "sent troops into chad"
            result.polarity = object->polarity != 0 || into ? object->polarity : std::max(row_.polarity, 0);
            if (object->theme != ThemeVote::Any) result.theme_vote = object->theme;
        }
        if (asks_for_help_for(target)) {
            result.event = PloverEvent::Aid;
            result.polarity = 1;
        }
        result.confidence = row_.confidence * trust(source.via) / 100 * trust(target.via) / 100;
        return result;
    }

    const SentenceView& view_;
    const PhraseHit& hit_;
    const VerbFrameRow& row_;
    std::size_t k_;
    const Clause& clause_;
    const Setting& setting_;
    std::size_t begin_ = 0;  // the first unit of the complement
    std::size_t end_ = 0;
    std::vector<Argument> arguments_;
    bool passive_ = false;
};

// The clause that a hit is the verb of, or the adjective after its "be"; k_no_clause if it is neither.
std::size_t clause_of(const SentenceView& view, const PhraseHit& hit) {
    const std::size_t unit = view.unit_at(hit.tokens.begin);
    if (unit == k_no_unit) return k_no_clause;
    if (view.units[unit].kind == UnitKind::VerbGroup) {
        return view.units[unit].head == hit.tokens.begin ? view.clause_of_verb(unit) : k_no_clause;
    }
    const bool predicate =
        unit > 0 && view.is_kind(unit - 1, UnitKind::VerbGroup) && view.units[unit].tokens.begin == hit.tokens.begin;
    const bool adjective = hit.tokens.size() > 1 || verb_forms(view.word(hit.tokens.begin)) == 0;  // "subject to"
    return predicate && adjective ? view.clause_of_verb(unit - 1) : k_no_clause;
}

}  // namespace

void add_verb_relations(const SentenceView& view, const Setting& setting, RelationDrafts& drafts) {
    for (const PhraseHit& hit : view.verb_hits) {
        const std::size_t clause = clause_of(view, hit);
        if (clause != k_no_clause) VerbTrigger(view, hit, clause, setting).add_to(drafts);
    }
}

}  // namespace attache
