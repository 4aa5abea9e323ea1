// Roles: who of the actors that a trigger relates does it, and to whom.
#pragma once

#include "extract/relations/parties.h"

namespace attache {

struct Roles {
    Parties sources;
    Parties targets;
    bool mutual = false;
};

// An actor that the sentence leaves out.
[[nodiscard]] inline Parties implied(EntityId actor) {
    return {{.actor = actor, .via = PartyVia::Implicit, .resolved = true}};
}

}  // namespace attache
