// Parties: which actors a noun phrase stands for. "Russia" and "the russian army" stand for Russia; "tajik food
// imports" only belongs to Tajikistan.
#pragma once

#include <cstddef>
#include <cstdint>

#include "base/ids.h"
#include "base/small_vector.h"
#include "extract/sentence_view.h"

namespace attache {

enum class PartyVia : std::uint8_t {
    Itself,    // the phrase's head names it: "russia", "president putin"
    Agent,     // the head acts for it: "russian troops", "the army of chad"
    Owner,     // the phrase belongs to it: "tajik food imports"
    Place,     // a place in its territory: "dushanbe airport"
    Implicit,  // the sentence leaves it out: the report's subject
};

struct Party {
    EntityId actor;
    PartyVia via = PartyVia::Itself;
    bool resolved = false;     // by a pronoun or a role
    bool attributive = false;  // "russian", "u.s."
    bool is_body = false;      // an intergovernmental body or an NGO, by its own name
    TokenRange tokens = {};    // the mention
};

using Parties = SmallVector<Party, 4>;

// The actors of one noun phrase: its head's, else those before its head, else those of an "of" or "from" after it.
[[nodiscard]] Parties parties_of(const SentenceView& view, std::size_t unit);

// Those of all members of the list that begins at `unit`, each actor once; looks no farther than `end`.
[[nodiscard]] Parties parties_of_list(const SentenceView& view, std::size_t unit, std::size_t end);

// The actors that stand before token `before` in the noun phrase `unit` ("u.s. - tajik [trade]"), also from the list
// of names that it ends ("u.s. and u.n. [sanctions]").
[[nodiscard]] Parties owners_before(const SentenceView& view, std::size_t unit, TokenId before);

void add_party(Parties& parties, const Party& party);
[[nodiscard]] bool has_actor(const Parties& parties, EntityId actor);
// `parties` without the actors of `others`.
[[nodiscard]] Parties without(const Parties& parties, const Parties& others);

}  // namespace attache
