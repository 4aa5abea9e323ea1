// Clauses: for each verb group of a sentence its subject, how far its complement reaches and which clause it
// depends on. A light reading: one pass over the units, decisions by what stands to the left.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/ids.h"
#include "parse/chunks.h"
#include "parse/document.h"
#include "parse/unit_row.h"

namespace attache {

inline constexpr std::size_t k_no_clause = static_cast<std::size_t>(-1);

enum class ClauseLink : std::uint8_t {
    Main,        // stands by itself, or beside another one
    Complement,  // what somebody says or thinks: "that ...", or without "that" after a verb of saying
    Adverbial,   // "after ...", "because ...", "if ..."
    Relative,    // "who ...", "which ..."
    Infinitive,  // "to ..."
    Gerund,      // "by restricting ...", ", restricting ..."
    Participle,  // "imposed by ..."
};

// Unit indices refer to the units that the clauses were made from.
struct Clause {
    std::size_t verb = k_no_unit;
    std::size_t subject = k_no_unit;      // the first noun phrase of the subject; may stand in another clause
    std::size_t subject_end = k_no_unit;  // one past the subject with all that belongs to it
    std::size_t begin = 0;                // the first unit of its own, with the word that joins it
    std::size_t end = 0;                  // one past its complement, with the clauses that depend on it
    std::size_t governor = k_no_clause;   // the clause it depends on
    ClauseLink link = ClauseLink::Main;
    bool conditional = false;         // "if", "unless"
    bool subject_is_patient = false;  // passive: the subject undergoes it
};

// Clauses in the order of their verbs. Linear: no look goes farther than a fixed number of units. `reused` gives its
// memory.
[[nodiscard]] std::vector<Clause> find_clauses(const Document& document, const std::vector<Unit>& units,
                                               std::vector<Clause> reused = {});

}  // namespace attache
