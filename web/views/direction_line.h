// Who acts on whom, in a line in which both are told: by their short names where the whole names do not fit, and where
// these do not either, each cut as far as it must be.
#pragma once

#include "extract/report.h"
#include "ui/draw.h"

namespace attache {

struct ActorNames {
    std::string_view whole;
    std::string_view brief;  // "CIS"
};
[[nodiscard]] ActorNames names_of(const Entity& entity);

// At most `width` wide. Returns the width drawn.
float draw_direction(ImDrawList& list, Font font, ImVec2 top_left, float width, Color color, const ActorNames& source,
                     const ActorNames& target, bool mutual);
float draw_direction(ImDrawList& list, Font font, ImVec2 top_left, float width, Color color, const Report& report,
                     const Relation& relation);

}  // namespace attache
