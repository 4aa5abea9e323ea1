// Score: how a report's marks compare with gold marks. The measures are those of tests/gold/score.py, to the last
// digit; a test compares the two.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "eval/gold.h"
#include "eval/gold_lines.h"
#include "extract/report.h"

namespace attache {

struct Measure {
    std::string_view name;        // constant data: "p", "r", "f1", "tp", "theme", ...
    std::optional<double> value;  // a count, or a share with four decimals; nothing if there was nothing to measure
    bool is_count = false;
};

enum class MistakeKind : std::uint8_t {
    Missed,   // a gold mark that the report lacks
    False,    // a mark of the report that is not in the gold
    Differs,  // in both, with another value
};

struct Mistake {
    MistakeKind kind = MistakeKind::Missed;
    std::size_t line = k_no_line;  // none: of the whole text
    std::string mark;              // for a person: RUS > TJK, finance, "owes"
    bool is_implicit = false;      // a relation of the gold whose actors the sentence leaves out
};

struct KindScore {
    std::string_view kind;  // constant data, one of k_score_kinds
    std::vector<Measure> measures;
    std::vector<Mistake> mistakes;  // missed ones, false ones, differing ones; each by position
};

// In the order of a Score. "person", "organisation" and "place" are of one gold file, entities.jsonl.
inline constexpr std::string_view k_score_kinds[] = {"countries", "person",     "organisation",  "place",
                                                     "dates",     "amounts",    "quantities",    "relations",
                                                     "sections",  "references", "abbreviations", "checks"};

using Score = std::vector<KindScore>;

// The kinds that have gold marks. `lines` are of report.source.bytes. Linear but for what stands in one line.
[[nodiscard]] Score score_report(const Report& report, const Gold& gold, const GoldLines& lines);

// "0.9284", "1.0", "19"; "None" for nothing, as score.py writes them.
[[nodiscard]] std::string measure_text(const Measure& measure);
[[nodiscard]] std::string_view name_of(MistakeKind kind);  // "missed", "false", "differs"

}  // namespace attache
