#include "parse/clauses.h"

#include <utility>

#include "lexicon/lexicon.h"
#include "parse/clause_ends.h"
#include "parse/subject_search.h"
#include "parse/unit_row.h"

namespace attache {

namespace {

class ClauseReader {
public:
    ClauseReader(const Document& document, const std::vector<Unit>& units, std::vector<Clause> reused)
        : row_(document, units), clauses_(std::move(reused)) {
        clauses_.clear();
    }

    std::vector<Clause> run() {
        for (std::size_t i = 0; i < row_.size(); ++i) {
            if (row_.unit(i).kind == UnitKind::VerbGroup) read(i);
        }
        set_clause_ends(row_, clauses_);
        give_subjects_to_openers(row_, clauses_);
        return std::move(clauses_);
    }

private:
    void read(std::size_t v) {
        Clause clause{.verb = v, .begin = v};
        const Unit& verb = row_.unit(v);
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
        if (v > 0 && row_.is_separator(v - 1) && read_sibling(clause)) return;
        if (clauses_.empty()) return;
        clause.governor = clauses_.size() - 1;
        const Clause& above = clauses_.back();
        if (const std::size_t brought = brought_by_for(row_, v); brought != k_no_unit) {
            set_subject(clause, brought, v);
            return;
        }
        if (const std::size_t noun = purposeful_before(row_, v); noun != k_no_unit) {
            set_subject(clause, noun, v);
            return;
        }
        set_controlled_subject(clause, above, v);
    }

    // Who is told or made to do it ("asked oman to mediate": the first noun between the verb above and `end`), else who
    // does what stands above.
    void set_controlled_subject(Clause& clause, const Clause& above, std::size_t end) const {
        const bool controls = is(row_.word(above.verb), WordClass::ObjectControl) && !row_.unit(above.verb).passive;
        const std::size_t object = controls ? row_.first_noun_phrase(above.verb + 1, end) : k_no_unit;
        if (object != k_no_unit) {
            set_subject(clause, object, object + 1);
        } else {
            set_subject(clause, above.subject, above.subject_end);
        }
    }

    void read_non_finite(Clause& clause, ClauseLink link) {
        clause.link = link;
        const std::size_t v = clause.verb;
        if (v == 0) return;
        std::size_t left = v - 1;
        if (row_.is_separator(left) && read_sibling(clause)) return;
        if (row_.kind(left) == UnitKind::Preposition || row_.kind(left) == UnitKind::Subordinator) {
            read_joined(clause, left);
            return;
        }
        if (row_.kind(left) == UnitKind::VerbGroup) {  // "began restricting"
            govern_by_last(clause);
            set_subject(clause, clauses_.back().subject, clauses_.back().subject_end);
            return;
        }
        const bool after_comma = row_.kind(left) == UnitKind::Comma;
        if (after_comma) {
            clause.begin = left;
            if (left == 0) return;
            left = row_.skip_brackets(left - 1);
        }
        govern_by_last(clause);
        if (link == ClauseLink::Gerund && after_comma && clause.governor != k_no_clause) {
            const Clause& above = clauses_[clause.governor];
            set_subject(clause, above.subject, above.subject_end);
            return;
        }
        if (left < row_.size() && row_.kind(left) == UnitKind::NounPhrase) {
            // "tariffs on trains imposed by": the noun before it, or the one that the prepositions lead back to.
            const std::size_t noun = link == ClauseLink::Participle ? row_.chain_start(left) : left;
            set_subject(clause, noun, left + 1);
        }
    }

    // "by restricting ...", "while restricting ...": the word at `joint` joins it to the clause before.
    void read_joined(Clause& clause, std::size_t joint) const {
        clause.begin = joint;
        govern_by_last(clause);
        if (clause.governor == k_no_clause) return;
        const Clause& above = clauses_[clause.governor];
        if (row_.word(joint) == w_by) {
            set_subject(clause, above.subject, above.subject_end);
        } else {
            set_controlled_subject(clause, above, joint);
        }
    }

    // Goes on a clause of the same form before it: "to strengthen and fully implement".
    bool read_sibling(Clause& clause) {
        const Unit& verb = row_.unit(clause.verb);
        for (std::size_t k = clauses_.size(); k-- > 0;) {
            const Clause& other = clauses_[k];
            const Unit& unit = row_.unit(other.verb);
            if (clause.verb - other.verb > UnitRow::k_reach) return false;
            const bool alike = verb.bare_base    ? unit.infinitive || unit.bare_base || unit.plan
                               : verb.infinitive ? unit.infinitive
                               : verb.gerund     ? unit.gerund
                                                 : verb.participle && unit.passive;
            if (!alike) continue;
            clause.link = verb.bare_base || !unit.finite ? other.link : clause.link;
            clause.governor = other.governor;
            set_subject(clause, other.subject, other.subject_end);
            clause.begin = row_.strip_separators(clause.verb);
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
        if (row_.kind(left) == UnitKind::Relative) {
            read_relative(clause, left, v);
            return;
        }
        if (row_.is_separator(left)) {
            const std::size_t before = row_.kind(left) == UnitKind::Comma ? before_insertion(row_, left) : k_no_unit;
            if (before == k_no_unit) {
                read_coordinate(clause, left);
                return;
            }
            left = before;
            inserted = true;
        }
        if (const std::size_t noun = inserted ? k_no_unit : before_defining_relative(row_, v); noun != k_no_unit) {
            left = noun;
            inserted = true;
        }
        left = row_.skip_brackets(left);
        while (left != k_no_unit && left > 0 && row_.kind(left) == UnitKind::VerbGroup && !row_.unit(left).finite &&
               row_.kind(left - 1) == UnitKind::NounPhrase) {
            --left;  // "a plan to mediate failed"
        }
        if (left == k_no_unit || row_.kind(left) == UnitKind::Subordinator) {
            clause.link = ClauseLink::Adverbial;
            clause.begin = left == k_no_unit ? v : left;
            return;
        }
        if (row_.kind(left) != UnitKind::NounPhrase) return;
        read_with_subject(clause, left, v);
        if (inserted) clause.subject_end = v;  // "kenya , along with uganda ,"
    }

    void read_relative(Clause& clause, std::size_t marker, std::size_t v) {
        clause.link = ClauseLink::Relative;
        clause.begin = marker;
        govern_by_last(clause);
        std::size_t left = marker;
        while (left > 0 && (row_.is_separator(left - 1) || row_.kind(left - 1) == UnitKind::Preposition))
            --left;
        if (left == 0) return;
        left = row_.skip_brackets(left - 1);
        if (left >= v || row_.kind(left) != UnitKind::NounPhrase) return;
        std::size_t first = antecedent_start(row_, left);
        const bool singular = has_form(verb_forms(row_.word(v)), VerbForm::Third);
        if (singular && first != left)
            first = row_.chain_start(first);  // "an organization led by x and y that includes"
        set_subject(clause, first, left + 1);
    }

    // "..., cancelled ... and deported ...": the subject of the finite clause before it.
    void read_coordinate(Clause& clause, std::size_t separator) {
        clause.begin = row_.strip_separators(separator + 1);
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
        while (last > 0 && !row_.unit(clauses_[last - 1].verb).finite)
            --last;
        if (last == 0) return k_no_clause;
        for (std::size_t k = last - 1; k != k_no_clause; k = clauses_[k].governor) {
            if (row_.unit(clauses_[k].verb).finite && row_.unit(clauses_[k].verb).form == row_.unit(v).form) return k;
        }
        return last - 1;
    }

    // `last` is the noun phrase that stands directly before the verb group or its insertion.
    void read_with_subject(Clause& clause, std::size_t last, std::size_t v) {
        const std::size_t first = row_.list_start(row_.chain_start(last));
        set_subject(clause, first, last + 1);
        clause.begin = first;
        if (first == 0) return;
        const std::size_t before = first - 1;
        if (row_.kind(before) == UnitKind::Preposition && before > 0 && row_.is_separator(before - 1) &&
            !clauses_.empty()) {
            read_coordinate(clause, before - 1);  // "and on the trip visited"
            return;
        }
        switch (row_.kind(before)) {
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
                clause.begin = row_.strip_separators(first);  // "and b did": stands alone, also under a verb of saying
                return;
            default: return;
        }
    }

    void join_by(Clause& clause, std::size_t subordinator) {
        const WordId w = row_.word(subordinator);
        clause.begin = row_.strip_separators(subordinator);
        clause.conditional = w == w_if || w == w_unless;
        if (w != w_that && w != w_whether && w != w_how && w != w_why) {
            clause.link = ClauseLink::Adverbial;
            return;
        }
        clause.link = ClauseLink::Complement;
        if (subordinator > 0 && row_.is_kind(clause.begin, UnitKind::Coordinator)) {
            for (std::size_t k = clauses_.size(); k-- > 0;) {
                if (clauses_[k].link != ClauseLink::Complement) continue;
                clause.governor = clauses_[k].governor;
                return;
            }
        }
        clause.begin = subordinator;
        govern_by_last(clause);
    }

    UnitRow row_;
    std::vector<Clause> clauses_;
};

}  // namespace

std::vector<Clause> find_clauses(const Document& document, const std::vector<Unit>& units, std::vector<Clause> reused) {
    return ClauseReader(document, units, std::move(reused)).run();
}

}  // namespace attache
