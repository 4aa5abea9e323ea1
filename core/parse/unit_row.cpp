#include "parse/unit_row.h"

namespace attache {

std::size_t UnitRow::strip_separators(std::size_t i) const {
    while (i > 0 && is_separator(i - 1))
        --i;
    return i;
}

std::size_t UnitRow::skip_brackets(std::size_t i) const {
    if (i == k_no_unit || kind(i) != UnitKind::Close) return i;
    for (std::size_t j = i; j-- > 0 && i - j < k_reach;) {
        if (kind(j) == UnitKind::Open) return j == 0 ? k_no_unit : j - 1;
    }
    return i == 0 ? k_no_unit : i - 1;
}

std::size_t UnitRow::first_noun_phrase(std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < to; ++i) {
        if (kind(i) == UnitKind::NounPhrase) return i;
    }
    return k_no_unit;
}

std::size_t UnitRow::marker_before(std::size_t v) const {
    for (std::size_t j = v; j-- > 0 && v - j < k_reach;) {
        if (kind(j) == UnitKind::Relative) return j;
        if (kind(j) == UnitKind::Subordinator) return word(j) == w_that ? j : k_no_unit;
        const bool in_subject =
            kind(j) == UnitKind::NounPhrase || kind(j) == UnitKind::Preposition || kind(j) == UnitKind::Coordinator;
        if (!in_subject) return k_no_unit;
    }
    return k_no_unit;
}

bool UnitRow::finite_before(std::size_t i) const {
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

bool UnitRow::finite_before_is_saying(std::size_t noun) const {
    return noun > 0 && kind(noun - 1) == UnitKind::VerbGroup && is(word(noun - 1), WordClass::Saying);
}

std::size_t UnitRow::chain_start(std::size_t i) const {
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

std::size_t UnitRow::list_start(std::size_t i) const {
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
