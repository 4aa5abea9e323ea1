#include "parse/clause_ends.h"

#include <algorithm>

namespace attache {

namespace {

bool depends(const std::vector<Clause>& clauses, std::size_t clause, std::size_t on) {
    for (std::size_t k = clauses[clause].governor; k != k_no_clause && k >= on; k = clauses[k].governor) {
        if (k == on) return true;
    }
    return false;
}

// A clause that begins inside brackets ends with them.
void close_bracket(const UnitRow& row, Clause& clause) {
    std::size_t depth = 0;
    for (std::size_t i = clause.verb + 1; i < clause.end; ++i) {
        if (row.kind(i) == UnitKind::Open) ++depth;
        if (row.kind(i) != UnitKind::Close) continue;
        if (depth == 0) {
            clause.end = i;
            return;
        }
        --depth;
    }
}

}  // namespace

void set_clause_ends(const UnitRow& row, std::vector<Clause>& clauses) {
    for (std::size_t k = 0; k < clauses.size(); ++k) {
        Clause& clause = clauses[k];
        clause.end = row.size();
        for (std::size_t j = k + 1; j < clauses.size() && j - k < UnitRow::k_reach; ++j) {
            if (depends(clauses, j, k)) continue;
            const std::size_t begin = clauses[j].begin > clause.verb ? clauses[j].begin : clauses[j].verb;
            clause.end = std::max(clause.verb + 1, row.strip_separators(begin));
            break;
        }
        close_bracket(row, clause);
    }
}

void give_subjects_to_openers(const UnitRow& row, std::vector<Clause>& clauses) {
    const Clause* next = nullptr;  // the next finite main clause
    for (std::size_t k = clauses.size(); k-- > 0;) {
        Clause& clause = clauses[k];
        const bool finite = row.unit(clause.verb).finite;
        const bool opens = clause.subject == k_no_unit && clause.governor == k_no_clause && !finite;
        if (opens && next != nullptr) {
            clause.subject = next->subject;
            clause.subject_end = next->subject_end;
        }
        if (finite && clause.link == ClauseLink::Main) next = &clause;
    }
}

}  // namespace attache
