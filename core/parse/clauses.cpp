#include "parse/clauses.h"

#include <algorithm>
#include <utility>

#include "lexicon/lexicon.h"

namespace attache {

namespace {

constexpr std::size_t k_reach = 60;  // units that are looked back over

class ClauseReader {
public:
    ClauseReader(const Document& document, const std::vector<Unit>& units, std::vector<Clause> reused)
        : document_(document), units_(units), clauses_(std::move(reused)) {
        clauses_.clear();
    }

    std::vector<Clause> run() {
        for (std::size_t i = 0; i < units_.size(); ++i) {
            if (units_[i].kind == UnitKind::VerbGroup) read(i);
        }
        set_ends();
        give_subjects_to_openers();
        return std::move(clauses_);
    }

private:
    [[nodiscard]] UnitKind kind(std::size_t i) const { return units_[i].kind; }
    [[nodiscard]] bool is_kind(std::size_t i, UnitKind kind) const {
        return i < units_.size() && units_[i].kind == kind;
    }
    [[nodiscard]] WordId word(std::size_t i) const { return document_.tokens[units_[i].head].word; }
    [[nodiscard]] bool is_separator(std::size_t i) const {
        return is_kind(i, UnitKind::Comma) || is_kind(i, UnitKind::Coordinator);
    }

    void read(std::size_t v) {
        Clause clause{.verb = v, .begin = v};
        const Unit& verb = units_[v];
        clause.subject_is_patient = verb.passive;
        if (verb.infinitive) {
            read_infinitive(clause);
        } else if (verb.bare_base) {
            if (!read_sibling(clause)) read_infinitive(clause);
        } else if (verb.gerund) {
            read_non_finite(clause, ClauseLink::Gerund);
        } else if (verb.participle) {
            read_non_finite(clause, ClauseLink::Participle);
        } else {
            read_finite(clause);
        }
        clauses_.push_back(clause);
    }

    // --- clauses without a subject of their own --------------------------------------------------------

    void read_infinitive(Clause& clause) {
        clause.link = ClauseLink::Infinitive;
        const std::size_t v = clause.verb;
        if (v > 0 && is_separator(v - 1) && read_sibling(clause)) return;
        if (clauses_.empty()) return;
        clause.governor = clauses_.size() - 1;
        const Clause& above = clauses_.back();
        if (const std::size_t brought = brought_by_for(v); brought != k_no_unit) {
            set_subject(clause, brought, v);
            return;
        }
        if (const std::size_t noun = purposeful_before(v); noun != k_no_unit) {
            set_subject(clause, noun, v);
            return;
        }
        const std::size_t object = first_noun_phrase(above.verb + 1, v);
        const bool controls = is(word(above.verb), WordClass::ObjectControl);
        if (controls && object != k_no_unit && !units_[above.verb].passive) {
            set_subject(clause, object, object + 1);
        } else {
            set_subject(clause, above.subject, above.subject_end);
        }
    }

    // "russian efforts to mediate", "the decision by the government of chad to send troops": whoever has a purpose.
    [[nodiscard]] std::size_t purposeful_before(std::size_t v) const {
        std::size_t noun = v;
        while (noun > 0 && kind(noun - 1) == UnitKind::NounPhrase) {
            --noun;
            if (is(word(noun), WordClass::Purposeful)) {
                const bool by = noun + 2 < v && kind(noun + 1) == UnitKind::Preposition && word(noun + 1) == w_by;
                return by ? noun + 2 : noun;
            }
            if (noun == 0 || kind(noun - 1) != UnitKind::Preposition) break;
            --noun;
        }
        return k_no_unit;
    }

    // "for kenya and uganda to negotiate": the list before the infinitive, if "for" brings it.
    [[nodiscard]] std::size_t brought_by_for(std::size_t v) const {
        if (v < 2 || kind(v - 1) != UnitKind::NounPhrase) return k_no_unit;
        std::size_t first = v - 1;
        while (first >= 2 && is_separator(first - 1) && kind(first - 2) == UnitKind::NounPhrase)
            first -= 2;
        const bool brought = first > 0 && kind(first - 1) == UnitKind::Preposition && word(first - 1) == w_for;
        return brought ? first : k_no_unit;
    }

    void read_non_finite(Clause& clause, ClauseLink link) {
        clause.link = link;
        const std::size_t v = clause.verb;
        if (v == 0) return;
        std::size_t left = v - 1;
        if (is_separator(left) && read_sibling(clause)) return;
        if (kind(left) == UnitKind::Preposition || kind(left) == UnitKind::Subordinator) {
            clause.begin = left;
            govern_by_last(clause);
            if (clause.governor == k_no_clause) return;
            const Clause& above = clauses_[clause.governor];
            const std::size_t object = first_noun_phrase(above.verb + 1, left);
            const bool controls =
                is(word(above.verb), WordClass::ObjectControl) && object != k_no_unit && !units_[above.verb].passive;
            if (controls && word(left) != w_by) {
                set_subject(clause, object, object + 1);
            } else {
                set_subject(clause, above.subject, above.subject_end);
            }
            return;
        }
        if (kind(left) == UnitKind::VerbGroup) {  // "began restricting"
            govern_by_last(clause);
            set_subject(clause, clauses_.back().subject, clauses_.back().subject_end);
            return;
        }
        const bool after_comma = kind(left) == UnitKind::Comma;
        if (after_comma) {
            clause.begin = left;
            if (left == 0) return;
            left = skip_brackets(left - 1);
        }
        govern_by_last(clause);
        if (link == ClauseLink::Gerund && after_comma && clause.governor != k_no_clause) {
            const Clause& above = clauses_[clause.governor];
            set_subject(clause, above.subject, above.subject_end);
            return;
        }
        if (left < units_.size() && kind(left) == UnitKind::NounPhrase) {
            // "tariffs on trains imposed by": the noun before it, or the one that the prepositions lead back to.
            const std::size_t noun = link == ClauseLink::Participle ? chain_start(left) : left;
            set_subject(clause, noun, left + 1);
        }
    }

    // Goes on a clause of the same form before it: "to strengthen and fully implement".
    bool read_sibling(Clause& clause) {
        const Unit& verb = units_[clause.verb];
        for (std::size_t k = clauses_.size(); k-- > 0;) {
            const Clause& other = clauses_[k];
            const Unit& unit = units_[other.verb];
            if (clause.verb - other.verb > k_reach) return false;
            const bool alike = verb.bare_base    ? unit.infinitive || unit.bare_base || unit.plan
                               : verb.infinitive ? unit.infinitive
                               : verb.gerund     ? unit.gerund
                                                 : verb.participle && unit.passive;
            if (!alike) continue;
            clause.link = verb.bare_base || !unit.finite ? other.link : clause.link;
            clause.governor = other.governor;
            set_subject(clause, other.subject, other.subject_end);
            clause.begin = strip_separators(clause.verb);
            return true;
        }
        return false;
    }

    void govern_by_last(Clause& clause) const {
        if (!clauses_.empty()) clause.governor = clauses_.size() - 1;
    }

    static void set_subject(Clause& clause, std::size_t subject, std::size_t end) {
        clause.subject = subject;
        clause.subject_end = end;
    }

    // --- finite clauses --------------------------------------------------------------------------------

    void read_finite(Clause& clause) {
        const std::size_t v = clause.verb;
        if (v == 0) return;
        std::size_t left = v - 1;
        bool inserted = false;
        if (kind(left) == UnitKind::Relative) {
            read_relative(clause, left, v);
            return;
        }
        if (is_separator(left)) {
            const std::size_t before = kind(left) == UnitKind::Comma ? before_insertion(left) : k_no_unit;
            if (before == k_no_unit) {
                read_coordinate(clause, left);
                return;
            }
            left = before;
            inserted = true;
        }
        if (const std::size_t noun = inserted ? k_no_unit : before_defining_relative(v); noun != k_no_unit) {
            left = noun;
            inserted = true;
        }
        left = skip_brackets(left);
        while (left != k_no_unit && left > 0 && kind(left) == UnitKind::VerbGroup && !units_[left].finite &&
               kind(left - 1) == UnitKind::NounPhrase) {
            --left;  // "a plan to mediate failed"
        }
        if (left == k_no_unit || kind(left) == UnitKind::Subordinator) {
            clause.link = ClauseLink::Adverbial;
            clause.begin = left == k_no_unit ? v : left;
            return;
        }
        if (kind(left) != UnitKind::NounPhrase) return;
        read_with_subject(clause, left, v);
        if (inserted) clause.subject_end = v;  // "kenya , along with uganda ,"
    }

    void read_relative(Clause& clause, std::size_t marker, std::size_t v) {
        clause.link = ClauseLink::Relative;
        clause.begin = marker;
        govern_by_last(clause);
        std::size_t left = marker;
        while (left > 0 && (is_separator(left - 1) || kind(left - 1) == UnitKind::Preposition))
            --left;
        if (left == 0) return;
        left = skip_brackets(left - 1);
        if (left >= v || kind(left) != UnitKind::NounPhrase) return;
        std::size_t first = antecedent_start(left);
        const bool singular = has_form(verb_forms(word(v)), VerbForm::Third);
        if (singular && first != left) first = chain_start(first);  // "an organization led by x and y that includes"
        set_subject(clause, first, left + 1);
    }

    // "russia and kazakhstan , which host": all of the list before the pronoun.
    [[nodiscard]] std::size_t antecedent_start(std::size_t last) const {
        if (last < 2 || kind(last - 1) != UnitKind::Coordinator) return last;
        const std::size_t other = kind(last - 2) == UnitKind::Comma && last >= 3 ? last - 3 : last - 2;
        if (kind(other) != UnitKind::NounPhrase) return last;
        std::size_t first = other;
        while (first >= 2 && kind(first - 1) == UnitKind::Comma && kind(first - 2) == UnitKind::NounPhrase)
            first -= 2;
        return first;
    }

    // "..., cancelled ... and deported ...": the subject of the finite clause before it.
    void read_coordinate(Clause& clause, std::size_t separator) {
        clause.begin = strip_separators(separator + 1);
        const std::size_t k = parallel_clause(clause.verb);
        if (k == k_no_clause) return;
        const Clause& other = clauses_[k];
        clause.link = other.link;
        clause.governor = other.governor;
        clause.conditional = other.conditional;
        set_subject(clause, other.subject, other.subject_end);
    }

    // The last finite clause; of those that nest ("warned that it could fail , and called") the innermost whose verb
    // begins in the same form.
    [[nodiscard]] std::size_t parallel_clause(std::size_t v) const {
        std::size_t last = clauses_.size();
        while (last > 0 && !units_[clauses_[last - 1].verb].finite)
            --last;
        if (last == 0) return k_no_clause;
        for (std::size_t k = last - 1; k != k_no_clause; k = clauses_[k].governor) {
            if (units_[clauses_[k].verb].finite && units_[clauses_[k].verb].form == units_[v].form) return k;
        }
        return last - 1;
    }

    // `last` is the noun phrase that stands directly before the verb group or its insertion.
    void read_with_subject(Clause& clause, std::size_t last, std::size_t v) {
        const std::size_t first = list_start(chain_start(last));
        set_subject(clause, first, last + 1);
        clause.begin = first;
        if (first == 0) return;
        const std::size_t before = first - 1;
        if (kind(before) == UnitKind::Preposition && before > 0 && is_separator(before - 1) && !clauses_.empty()) {
            read_coordinate(clause, before - 1);  // "and on the trip visited"
            return;
        }
        switch (kind(before)) {
            case UnitKind::Subordinator: join_by(clause, before); return;
            case UnitKind::Relative:  // "which russia signed"
                clause.link = ClauseLink::Relative;
                clause.begin = before;
                govern_by_last(clause);
                return;
            case UnitKind::VerbGroup:  // "said russia pledged"
                if (!clauses_.empty() && clauses_.back().verb == before && before + 1 <= v) {
                    clause.link = ClauseLink::Complement;
                    clause.governor = clauses_.size() - 1;
                }
                return;
            case UnitKind::Comma:
            case UnitKind::Coordinator:
                clause.begin = strip_separators(first);
                go_on_complement(clause);
                return;
            default: return;
        }
    }

    // "and that b did", "and b did" under the same verb of saying is left to stand alone unless "that" says so.
    static void go_on_complement(Clause& clause) { clause.link = ClauseLink::Main; }

    void join_by(Clause& clause, std::size_t subordinator) {
        const WordId w = word(subordinator);
        clause.begin = strip_separators(subordinator);
        clause.conditional = w == w_if || w == w_unless;
        if (w != w_that && w != w_whether && w != w_how && w != w_why) {
            clause.link = ClauseLink::Adverbial;
            return;
        }
        clause.link = ClauseLink::Complement;
        if (subordinator > 0 && is_kind(clause.begin, UnitKind::Coordinator)) {
            for (std::size_t k = clauses_.size(); k-- > 0;) {
                if (clauses_[k].link != ClauseLink::Complement) continue;
                clause.governor = clauses_[k].governor;
                return;
            }
        }
        clause.begin = subordinator;
        govern_by_last(clause);
    }

    // --- looking left ----------------------------------------------------------------------------------

    // Before a bracket that ends at `i`, if one does.
    [[nodiscard]] std::size_t skip_brackets(std::size_t i) const {
        if (i == k_no_unit || kind(i) != UnitKind::Close) return i;
        for (std::size_t j = i; j-- > 0 && i - j < k_reach;) {
            if (kind(j) == UnitKind::Open) return j == 0 ? k_no_unit : j - 1;
        }
        return i == 0 ? k_no_unit : i - 1;
    }

    // "gazprom , a state company , announced": the noun phrase before an insertion that the comma at `close` ends.
    [[nodiscard]] std::size_t before_insertion(std::size_t close) const {
        if (close == 0) return k_no_unit;
        for (std::size_t j = close; j-- > 0 && close - j < k_reach;) {
            if (kind(j) == UnitKind::Close) {
                const std::size_t open = skip_brackets(j);
                if (open == k_no_unit) return k_no_unit;
                j = open + 1;
                continue;
            }
            const bool relative = kind(j) == UnitKind::Relative && j > 0 && kind(j - 1) == UnitKind::Comma;
            if (relative && j >= 2) return skip_brackets(j - 2);
            if (kind(j) == UnitKind::VerbGroup && units_[j].finite) {
                // "peru , which borders chile , left", "peru , one of those that border it , left"
                std::size_t marker = marker_before(j);
                if (marker == k_no_unit || marker < 2) return k_no_unit;
                if (kind(marker - 1) == UnitKind::Preposition) --marker;  // ", under which it receives"
                if (marker < 2) return k_no_unit;
                const bool aside = kind(marker - 1) == UnitKind::Comma;
                const std::size_t noun = skip_brackets(aside ? marker - 2 : marker - 1);
                if (noun == k_no_unit || kind(noun) != UnitKind::NounPhrase || finite_before(noun)) return k_no_unit;
                if (aside) return noun;
                j = noun + 1;
                continue;
            }
            if (kind(j) != UnitKind::Comma) continue;
            if (j == 0 || j + 1 == close) return k_no_unit;
            const std::size_t noun = skip_brackets(j - 1);
            if (noun == k_no_unit || kind(noun) != UnitKind::NounPhrase) return k_no_unit;
            if (finite_before(noun)) return k_no_unit;
            // "in 2012 , the army , ...": what begins with a preposition at the sentence's start is no subject.
            const std::size_t start = chain_start(noun);
            if (start > 0 && kind(start - 1) == UnitKind::Preposition) return close - 1;
            return noun;
        }
        return k_no_unit;
    }

    // "the man who knew the matter left": the noun phrase before a relative clause that the verb at `v` directly
    // follows, if no other finite verb has it in its complement; k_no_unit if there is none.
    [[nodiscard]] std::size_t before_defining_relative(std::size_t v) const {
        for (std::size_t j = v; j-- > 0 && v - j < k_reach;) {
            switch (kind(j)) {
                case UnitKind::Comma:
                case UnitKind::Break:
                case UnitKind::Open:
                case UnitKind::Close:
                case UnitKind::Subordinator:
                case UnitKind::Relative: return k_no_unit;
                default: break;
            }
            if (kind(j) != UnitKind::VerbGroup || !units_[j].finite) continue;
            if (is(word(j), WordClass::Saying)) return k_no_unit;
            const std::size_t marker = marker_before(j);
            const bool after_noun = marker != k_no_unit && marker > 0 && kind(marker - 1) == UnitKind::NounPhrase;
            if (!after_noun || finite_before(marker - 1)) return k_no_unit;
            return marker - 1;
        }
        return k_no_unit;
    }

    // The relative pronoun, or "that" after a noun, of the clause whose verb is at `v`; k_no_unit if it has none.
    [[nodiscard]] std::size_t marker_before(std::size_t v) const {
        for (std::size_t j = v; j-- > 0 && v - j < k_reach;) {
            if (kind(j) == UnitKind::Relative) return j;
            if (kind(j) == UnitKind::Subordinator) return word(j) == w_that ? j : k_no_unit;
            const bool in_subject =
                kind(j) == UnitKind::NounPhrase || kind(j) == UnitKind::Preposition || kind(j) == UnitKind::Coordinator;
            if (!in_subject) return k_no_unit;
        }
        return k_no_unit;
    }

    // Whether the noun phrase at `i` already stands in the complement of a finite verb.
    [[nodiscard]] bool finite_before(std::size_t i) const {
        for (std::size_t j = i; j-- > 0 && i - j < k_reach;) {
            switch (kind(j)) {
                case UnitKind::Subordinator:
                case UnitKind::Relative:
                case UnitKind::Break:
                case UnitKind::Open: return false;
                case UnitKind::VerbGroup:
                    if (units_[j].finite) return !(is(word(j), WordClass::Saying) && j + 1 == chain_start(i));
                    break;
                default: break;
            }
        }
        return false;
    }

    // From "troops" in "soldiers of the army of chad" back to "soldiers": over prepositions, brackets and
    // reduced clauses ("the forces combating militants").
    [[nodiscard]] std::size_t chain_start(std::size_t i) const {
        std::size_t at = i;
        while (at >= 2 && i - at < k_reach) {
            const std::size_t before = at - 1;
            const bool joined =
                kind(before) == UnitKind::Preposition ||
                (kind(before) == UnitKind::VerbGroup && !units_[before].finite && !units_[before].bare_base);
            if (!joined) break;
            std::size_t noun = skip_brackets(before - 1);
            if (noun == k_no_unit) break;
            const bool reduced = kind(noun) == UnitKind::VerbGroup && !units_[noun].finite && noun > 0;
            if (reduced) --noun;  // "tariffs imposed by oman"
            if (kind(noun) != UnitKind::NounPhrase) break;
            if (kind(before) == UnitKind::Preposition && finite_before(noun) && !finite_before_is_saying(noun)) break;
            at = noun;
        }
        return at;
    }

    [[nodiscard]] bool finite_before_is_saying(std::size_t noun) const {
        return noun > 0 && kind(noun - 1) == UnitKind::VerbGroup && is(word(noun - 1), WordClass::Saying);
    }

    // From "c" in "a , b , and c" back to "a", unless the list would reach into another clause's complement.
    [[nodiscard]] std::size_t list_start(std::size_t i) const {
        if (i < 2 || kind(i - 1) != UnitKind::Coordinator) return i;
        const bool oxford = kind(i - 2) == UnitKind::Comma;
        std::size_t last = oxford ? i - 3 : i - 2;
        if (i < 3 && oxford) return i;
        last = skip_brackets(last);
        if (last == k_no_unit || kind(last) != UnitKind::NounPhrase) return i;
        const bool more = last >= 2 && kind(last - 1) == UnitKind::Comma && kind(last - 2) == UnitKind::NounPhrase;
        if (oxford && !more) return i;
        if (finite_before(last)) return i;
        std::size_t at = chain_start(last);
        while (at >= 2 && kind(at - 1) == UnitKind::Comma && kind(at - 2) == UnitKind::NounPhrase) {
            if (at >= 3 && kind(at - 3) == UnitKind::Preposition) {
                // "soldiers from oman , qatar and chad", but not "in 2012 , oman , qatar and chad"
                const std::size_t start = chain_start(at - 2);
                const bool opens = start == at - 2 || (start > 0 && kind(start - 1) == UnitKind::Preposition);
                return opens ? at : start;
            }
            at -= 2;
        }
        return at;
    }

    [[nodiscard]] std::size_t strip_separators(std::size_t i) const {
        while (i > 0 && is_separator(i - 1))
            --i;
        return i;
    }

    [[nodiscard]] std::size_t first_noun_phrase(std::size_t from, std::size_t to) const {
        for (std::size_t i = from; i < to; ++i) {
            if (kind(i) == UnitKind::NounPhrase) return i;
        }
        return k_no_unit;
    }

    // --- after all have been read ----------------------------------------------------------------------

    [[nodiscard]] bool depends(std::size_t clause, std::size_t on) const {
        for (std::size_t k = clauses_[clause].governor; k != k_no_clause && k >= on; k = clauses_[k].governor) {
            if (k == on) return true;
        }
        return false;
    }

    void set_ends() {
        for (std::size_t k = 0; k < clauses_.size(); ++k) {
            Clause& clause = clauses_[k];
            clause.end = units_.size();
            for (std::size_t j = k + 1; j < clauses_.size() && j - k < k_reach; ++j) {
                if (depends(j, k)) continue;
                const std::size_t begin = clauses_[j].begin > clause.verb ? clauses_[j].begin : clauses_[j].verb;
                clause.end = std::max(clause.verb + 1, strip_separators(begin));
                break;
            }
            close_bracket(clause);
        }
    }

    // A clause that begins inside brackets ends with them.
    void close_bracket(Clause& clause) const {
        std::size_t depth = 0;
        for (std::size_t i = clause.verb + 1; i < clause.end; ++i) {
            if (kind(i) == UnitKind::Open) ++depth;
            if (kind(i) != UnitKind::Close) continue;
            if (depth == 0) {
                clause.end = i;
                return;
            }
            --depth;
        }
    }

    // "meeting with the president , x stated": what opens the sentence without a subject has the next one's.
    void give_subjects_to_openers() {
        for (std::size_t k = 0; k + 1 < clauses_.size(); ++k) {
            Clause& clause = clauses_[k];
            if (clause.subject != k_no_unit || clause.governor != k_no_clause || units_[clause.verb].finite) continue;
            for (std::size_t j = k + 1; j < clauses_.size(); ++j) {
                if (!units_[clauses_[j].verb].finite || clauses_[j].link != ClauseLink::Main) continue;
                set_subject(clause, clauses_[j].subject, clauses_[j].subject_end);
                break;
            }
        }
    }

    const Document& document_;
    const std::vector<Unit>& units_;
    std::vector<Clause> clauses_;
};

}  // namespace

std::vector<Clause> find_clauses(const Document& document, const std::vector<Unit>& units, std::vector<Clause> reused) {
    return ClauseReader(document, units, std::move(reused)).run();
}

UnitList list_from(const std::vector<Unit>& units, std::size_t first, std::size_t end) {
    UnitList members{first};
    std::size_t at = first + 1;
    const auto is_kind = [&](std::size_t i, UnitKind kind) { return i < end && units[i].kind == kind; };
    UnitList pending;  // after commas, before the "and" that makes them a list
    while (at < end) {
        if (is_kind(at, UnitKind::Open)) {  // "france ( total )"
            while (at < end && units[at].kind != UnitKind::Close)
                ++at;
            if (at < end) ++at;
            continue;
        }
        const bool comma = is_kind(at, UnitKind::Comma);
        if (comma) ++at;
        const bool coordinator = is_kind(at, UnitKind::Coordinator);
        if (coordinator) ++at;
        if ((!comma && !coordinator) || !is_kind(at, UnitKind::NounPhrase)) break;
        pending.push_back(at++);
        if (!coordinator) continue;
        for (const std::size_t member : pending)
            members.push_back(member);
        pending.clear();
        if (!is_kind(at, UnitKind::Comma) && !is_kind(at, UnitKind::Coordinator)) break;
    }
    return members;
}

}  // namespace attache
