// ActorTable: the codes of countries and bodies that a document's names belong to, as small numbers.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "base/typed_id.h"
#include "lexicon/lexicon.h"

namespace attache {

using ActorId = Id<struct ActorTag>;

// Stands in tables for a body that acts for no country.
inline constexpr std::string_view k_nobody = "-";

class ActorTable {
public:
    ActorTable();

    // The actor with a code, which must be constant data ("TJK", "IGO:UN"); none for an empty code.
    [[nodiscard]] ActorId of(std::string_view code);
    [[nodiscard]] std::string_view code(ActorId actor) const { return codes_[actor.index()]; }
    [[nodiscard]] std::size_t size() const { return codes_.size(); }

    // The actor in a row of a table; looked up once per row.
    [[nodiscard]] ActorId of_country_row(std::uint32_t row);
    [[nodiscard]] ActorId of_organisation_row(std::uint32_t row);

private:
    std::vector<std::string_view> codes_;
    std::map<std::string_view, ActorId> known_;
    std::vector<ActorId> by_country_row_;
    std::vector<ActorId> by_organisation_row_;
};

}  // namespace attache
