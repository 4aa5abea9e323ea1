#include "parse/subject_search.h"

#include "lexicon/lexicon.h"

namespace attache {

namespace {

constexpr std::size_t k_reach = UnitRow::k_reach;

struct RelativeAside {
    std::size_t noun = k_no_unit;  // before the pronoun
    bool after_comma = false;
};

// The relative clause of the finite verb at `v`: "peru , which borders chile , left", "peru , one of those that border
// it , left".
RelativeAside relative_of(const UnitRow& row, std::size_t v) {
    std::size_t marker = row.marker_before(v);
    if (marker == k_no_unit || marker < 2) return {};
    if (row.kind(marker - 1) == UnitKind::Preposition) --marker;  // ", under which it receives"
    if (marker < 2) return {};
    const bool after_comma = row.kind(marker - 1) == UnitKind::Comma;
    const std::size_t noun = row.skip_brackets(after_comma ? marker - 2 : marker - 1);
    if (noun == k_no_unit || row.kind(noun) != UnitKind::NounPhrase || row.finite_before(noun)) return {};
    return {noun, after_comma};
}

// The noun phrase before an insertion between the commas at `open` and `close`.
std::size_t opened_by(const UnitRow& row, std::size_t open, std::size_t close) {
    const std::size_t noun = row.skip_brackets(open - 1);
    if (noun == k_no_unit || row.kind(noun) != UnitKind::NounPhrase || row.finite_before(noun)) return k_no_unit;
    // "in 2012 , the army , ...": what begins with a preposition at the sentence's start is no subject.
    const std::size_t start = row.chain_start(noun);
    return start > 0 && row.kind(start - 1) == UnitKind::Preposition ? close - 1 : noun;
}

}  // namespace

std::size_t before_insertion(const UnitRow& row, std::size_t close) {
    if (close == 0) return k_no_unit;
    for (std::size_t j = close; j-- > 0 && close - j < k_reach;) {
        if (row.kind(j) == UnitKind::Close) {
            const std::size_t open = row.skip_brackets(j);
            if (open == k_no_unit) return k_no_unit;
            j = open + 1;
            continue;
        }
        const bool relative = row.kind(j) == UnitKind::Relative && j > 0 && row.kind(j - 1) == UnitKind::Comma;
        if (relative && j >= 2) return row.skip_brackets(j - 2);
        if (row.kind(j) == UnitKind::VerbGroup && row.unit(j).finite) {
            const RelativeAside relative_before = relative_of(row, j);
            if (relative_before.noun == k_no_unit || relative_before.after_comma) return relative_before.noun;
            j = relative_before.noun + 1;
            continue;
        }
        if (row.kind(j) != UnitKind::Comma) continue;
        return j == 0 || j + 1 == close ? k_no_unit : opened_by(row, j, close);
    }
    return k_no_unit;
}

std::size_t before_defining_relative(const UnitRow& row, std::size_t v) {
    for (std::size_t j = v; j-- > 0 && v - j < k_reach;) {
        switch (row.kind(j)) {
            case UnitKind::Comma:
            case UnitKind::Break:
            case UnitKind::Open:
            case UnitKind::Close:
            case UnitKind::Subordinator:
            case UnitKind::Relative: return k_no_unit;
            default: break;
        }
        if (row.kind(j) != UnitKind::VerbGroup || !row.unit(j).finite) continue;
        if (is(row.word(j), WordClass::Saying)) return k_no_unit;
        const std::size_t marker = row.marker_before(j);
        const bool after_noun = marker != k_no_unit && marker > 0 && row.kind(marker - 1) == UnitKind::NounPhrase;
        if (!after_noun || row.finite_before(marker - 1)) return k_no_unit;
        return marker - 1;
    }
    return k_no_unit;
}

std::size_t antecedent_start(const UnitRow& row, std::size_t last) {
    if (last < 2 || row.kind(last - 1) != UnitKind::Coordinator) return last;
    const std::size_t other = row.kind(last - 2) == UnitKind::Comma && last >= 3 ? last - 3 : last - 2;
    if (row.kind(other) != UnitKind::NounPhrase) return last;
    std::size_t first = other;
    while (first >= 2 && row.kind(first - 1) == UnitKind::Comma && row.kind(first - 2) == UnitKind::NounPhrase)
        first -= 2;
    return first;
}

std::size_t brought_by_for(const UnitRow& row, std::size_t v) {
    if (v < 2 || row.kind(v - 1) != UnitKind::NounPhrase) return k_no_unit;
    std::size_t first = v - 1;
    while (first >= 2 && row.is_separator(first - 1) && row.kind(first - 2) == UnitKind::NounPhrase)
        first -= 2;
    const bool brought = first > 0 && row.kind(first - 1) == UnitKind::Preposition && row.word(first - 1) == w_for;
    return brought ? first : k_no_unit;
}

std::size_t purposeful_before(const UnitRow& row, std::size_t v) {
    std::size_t noun = v;
    while (noun > 0 && row.kind(noun - 1) == UnitKind::NounPhrase) {
        --noun;
        if (is(row.word(noun), WordClass::Purposeful)) {
            const bool by = noun + 2 < v && row.kind(noun + 1) == UnitKind::Preposition && row.word(noun + 1) == w_by;
            return by ? noun + 2 : noun;
        }
        if (noun == 0 || row.kind(noun - 1) != UnitKind::Preposition) break;
        --noun;
    }
    return k_no_unit;
}

}  // namespace attache
