#include "correct/correction.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace attache {
namespace {

constexpr std::size_t k_max_item_name_bytes = 300;

struct SubjectOf {
    std::string operator()(const HideRelation& c) const { return c.relation; }
    std::string operator()(const RetypeRelation& c) const { return c.relation; }
    std::string operator()(const RedirectRelation& c) const { return c.relation; }
    std::string operator()(const AddRelation& c) const {
        return "r." + c.sentence.substr(std::min<std::size_t>(2, c.sentence.size())) + '.' + std::to_string(c.number);
    }
    std::string operator()(const RenameEntity& c) const { return c.entity; }
    std::string operator()(const MergeEntity& c) const { return c.entity; }
    std::string operator()(const ChangeDate& c) const { return c.date; }
    std::string operator()(const ChangeAmountStatus& c) const { return c.amount; }
};

// Changes an added relation instead of adding a correction of it. Returns whether it was one of kind and parties.
bool change_added(AddRelation& added, const Correction& correction) {
    if (const auto* retype = std::get_if<RetypeRelation>(&correction)) {
        added.kind = retype->kind;
        return true;
    }
    if (const auto* redirect = std::get_if<RedirectRelation>(&correction)) {
        added.parties = redirect->parties;
        return true;
    }
    return false;
}

bool prints(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decode_utf8(text, at);
        if (c.length == 0 || c.value < 0x20 || (0x7F <= c.value && c.value < 0xA0)) return false;
        at += c.length;
    }
    return true;
}

std::string trouble_with_name(std::string_view name, std::size_t longest) {
    if (name.empty() || name.find_first_not_of(' ') == std::string_view::npos) return "a name is empty";
    if (name.size() > longest) return "a name is longer than " + std::to_string(longest) + " bytes";
    return prints(name) ? std::string() : "a name holds characters that do not print";
}

std::string trouble_with_kind(const RelationKind& kind) {
    return kind.polarity < -1 || kind.polarity > 1 ? "a sign is none of -1, 0 and 1" : "";
}

std::string trouble_with_parties(const RelationParties& parties) {
    for (const std::string& code : {parties.source, parties.target}) {
        if (std::string trouble = trouble_with_name(code, k_max_item_name_bytes); !trouble.empty()) return trouble;
    }
    return parties.source == parties.target ? "an actor acts on itself" : "";
}

struct TroubleWith {
    std::string operator()(const HideRelation&) const { return {}; }
    std::string operator()(const RetypeRelation& c) const { return trouble_with_kind(c.kind); }
    std::string operator()(const RedirectRelation& c) const { return trouble_with_parties(c.parties); }
    std::string operator()(const AddRelation& c) const {
        if (c.sentence.substr(0, 2) != "s.") return "a relation is added to something that is no sentence";
        if (c.number < k_first_added_relation || c.number >= k_first_added_relation + k_max_corrections)
            return "an added relation has a number that is not its own";
        std::string trouble = trouble_with_parties(c.parties);
        return trouble.empty() ? trouble_with_kind(c.kind) : trouble;
    }
    std::string operator()(const RenameEntity& c) const {
        return trouble_with_name(c.name, k_max_corrected_name_bytes);
    }
    std::string operator()(const MergeEntity& c) const {
        if (c.entity == c.into) return "an actor goes into itself";
        return trouble_with_name(c.into, k_max_item_name_bytes);
    }
    std::string operator()(const ChangeDate& c) const {
        return c.latest < c.earliest ? "a last day lies before its first" : "";
    }
    std::string operator()(const ChangeAmountStatus&) const { return {}; }
};

}  // namespace

std::string subject_of(const Correction& correction) { return std::visit(SubjectOf(), correction); }

Corrections with_correction(Corrections list, Correction correction) {
    const std::string subject = subject_of(correction);
    if (!std::holds_alternative<AddRelation>(correction)) {
        const auto adds_it = [&](const Correction& each) {
            return std::holds_alternative<AddRelation>(each) && subject_of(each) == subject;
        };
        const auto adding = std::find_if(list.begin(), list.end(), adds_it);
        if (adding != list.end()) {
            if (!change_added(std::get<AddRelation>(*adding), correction)) list.erase(adding);
            return list;
        }
    }
    const auto same = std::find_if(list.begin(), list.end(), [&](const Correction& each) {
        return each.index() == correction.index() && subject_of(each) == subject;
    });
    if (same != list.end())
        *same = std::move(correction);
    else if (list.size() < k_max_corrections)
        list.push_back(std::move(correction));
    return list;
}

Corrections without_correction(Corrections list, std::size_t index) {
    if (index < list.size()) list.erase(list.begin() + static_cast<std::ptrdiff_t>(index));
    return list;
}

Corrections with_corrections(Corrections list, const Corrections& others) {
    for (const Correction& each : others)
        list = with_correction(std::move(list), each);
    return list;
}

std::uint32_t next_added_number(const Corrections& list, std::string_view sentence) {
    std::uint32_t number = k_first_added_relation;
    for (const Correction& each : list) {
        const auto* added = std::get_if<AddRelation>(&each);
        if (added != nullptr && added->sentence == sentence) number = std::max(number, added->number + 1);
    }
    return number;
}

std::string trouble_with(const Correction& correction) {
    std::string trouble = trouble_with_name(subject_of(correction), k_max_item_name_bytes);
    return trouble.empty() ? std::visit(TroubleWith(), correction) : trouble;
}

}  // namespace attache
