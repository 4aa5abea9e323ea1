#include "views/direction_line.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "views/format.h"

namespace attache {

ActorNames names_of(const Entity& entity) { return {entity.name, short_name(entity)}; }

float draw_direction(ImDrawList& list, Font font, ImVec2 top_left, float width, Color color, const ActorNames& source,
                     const ActorNames& target, bool mutual) {
    const std::string_view arrow = mutual ? " \xE2\x86\x94 " : " \xE2\x86\x92 ";
    const auto line = [arrow](std::string_view from, std::string_view to) {
        return std::string(from).append(arrow).append(to);
    };
    for (const std::string& each : {line(source.whole, target.whole), line(source.brief, target.brief)}) {
        const float needed = text_width(font, each);
        if (needed > width) continue;
        draw_text(list, font, top_left, color, each);
        return needed;
    }
    // What one leaves of its half, the other may have.
    const float arrow_width = text_width(font, arrow);
    const float room = std::max(0.0F, width - arrow_width);
    const float wanted = std::ceil(text_width(font, source.brief)) + 1;
    const float first = std::min(wanted, std::max(room / 2, room - text_width(font, target.brief) - 1));
    float x = top_left.x + draw_text_elided(list, font, top_left, first, color, source.brief);
    draw_text(list, font, {x, top_left.y}, color, arrow);
    x += arrow_width;
    x += draw_text_elided(list, font, {x, top_left.y}, top_left.x + width - x, color, target.brief);
    return x - top_left.x;
}

float draw_direction(ImDrawList& list, Font font, ImVec2 top_left, float width, Color color, const Report& report,
                     const Relation& relation) {
    const auto& entities = report.findings.entities;
    return draw_direction(list, font, top_left, width, color, names_of(entities[relation.source]),
                          names_of(entities[relation.target]), relation.mutual);
}

}  // namespace attache
