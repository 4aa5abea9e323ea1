#include "correct/merge_corrections.h"

#include <algorithm>
#include <string>
#include <utility>

namespace attache {
namespace {

bool contains(const Corrections& list, const Correction& correction) {
    return std::find(list.begin(), list.end(), correction) != list.end();
}

// Whether the list adds a relation of this name.
bool adds(const Corrections& list, const std::string& subject) {
    return std::any_of(list.begin(), list.end(), [&](const Correction& each) {
        return std::holds_alternative<AddRelation>(each) && subject_of(each) == subject;
    });
}

Corrections with_foreign(Corrections list, Correction correction) {
    if (contains(list, correction)) return list;
    if (auto* added = std::get_if<AddRelation>(&correction); added != nullptr && adds(list, subject_of(correction)))
        added->number = next_added_number(list, added->sentence);
    return is_sound(correction) ? with_correction(std::move(list), std::move(correction)) : list;
}

}  // namespace

Corrections with_foreign_corrections(Corrections list, const Corrections& others) {
    for (const Correction& each : others)
        list = with_foreign(std::move(list), each);
    return list;
}

Corrections merged_corrections(const Corrections& base, const Corrections& ours, const Corrections& theirs) {
    Corrections all;
    for (const Correction& each : theirs) {
        const bool taken_away = contains(base, each) && !contains(ours, each);
        if (!taken_away) all.push_back(each);
    }
    for (const Correction& each : ours) {
        if (contains(base, each)) continue;
        const bool was_changed = adds(base, subject_of(each));
        all = was_changed ? with_correction(std::move(all), each) : with_foreign(std::move(all), each);
    }
    return all;
}

}  // namespace attache
