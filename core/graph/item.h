// Item: the one thing that is selected, in every view. And its name: what links carry.
//   UZB  IGO:UN          an actor or other entity, by its code      TJK~UZB    a pair of actors
//   s.<hash>             a sentence
//   h.<hash>             a section, by its first sentence; h.<hash>.<n> (n > 1) the n-th that begins there;
//                        h.end, h.end.<n> those after the last sentence
//   r.<hash>.<n>  d.<hash>.<n>  a.<hash>.<n>  q.<hash>.<n>  the n-th (from 1) relation, date, amount or
//                        quantity of a sentence; relations that a person added count from 1001
//   c.<hash>.<n>         the n-th check whose first sentence this is
// <hash> is Sentence::hash by hash_name(); of sentences with the same words the first is meant, the
// k-th (k > 1) is <hash>-k.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "extract/report.h"

namespace attache {

// Two different actors; `first` < `second`.
struct Pair {
    EntityId first;
    EntityId second;
    friend bool operator==(const Pair&, const Pair&) = default;
};

// std::monostate: nothing is selected.
using Item = std::variant<std::monostate, EntityId, Pair, SentenceId, SectionId, RelationId, DateId, AmountId,
                          QuantityId, CheckId>;

[[nodiscard]] Pair make_pair_of(EntityId one, EntityId other);

// Empty for nothing and for what is not in the report. The inverse of find_item() for every item of the report.
// Linear in the number of sentences; ItemNames is for many items.
[[nodiscard]] std::string item_name(const Report& report, const Item& item);

// The names of many items of one report, which must outlive it: one pass over the sentences, then
// logarithmic time for each name.
class ItemNames {
public:
    explicit ItemNames(const Report& report);
    [[nodiscard]] std::string of(const Item& item) const;

private:
    const Report* report_;
    std::vector<std::uint32_t> repeats_;  // by sentence: how many before it have the same name
};

// The item that `name` names; nothing if this report has none such. An empty name is std::monostate.
[[nodiscard]] std::optional<Item> find_item(const Report& report, std::string_view name);

// The sentences that show the item, in order of the text: what the inspector lists as evidence.
[[nodiscard]] std::vector<SentenceId> evidence_of(const Report& report, const Item& item);

}  // namespace attache
