// Fields of the forms that correct something: choices as chips, an actor by name, a day.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ui/flow.h"
#include "ui/panels.h"
#include "views/view_context.h"

namespace attache {

// One of an enumeration; `label` gives each value's words. Returns whether another one was chosen.
template <class Enum, class LabelOf>
bool choose_one(Ui& ui, std::string_view prefix, float width, Enum& chosen, LabelOf label) {
    Flow flow(ChipFlow::Wrapped, width);
    bool changed = false;
    for (std::size_t i = 0; i < static_cast<std::size_t>(Enum::Count_); ++i) {
        const auto value = static_cast<Enum>(i);
        const ChipLook look{.label = label(value), .selected = value == chosen};
        flow.place(chip_size(ui, look));
        if (!chip(ui, std::string(prefix) + std::string(name_of(value)), look) || value == chosen) continue;
        chosen = value;
        changed = true;
    }
    ImGui::Dummy({0, 0});
    return changed;
}

// An actor of the report, found by typing a part of its name.
struct ActorField {
    std::string code;                   // empty: none is chosen
    std::string text;                   // as typed, or the name of the chosen one
    std::vector<EntityId> suggestions;  // best first
};

// `report` knows the code.
[[nodiscard]] ActorField actor_field(const Report& report, std::string_view code);
void show_actor_field(const ViewContext& context, std::string_view name, std::string_view hint, float width,
                      ActorField& field);

// The actors whose names fit what is typed, best first, at most `most`.
[[nodiscard]] std::vector<EntityId> actors_like(const Report& report, std::string_view typed, std::size_t most);

struct WrittenDays {
    CivilDate first;
    CivilDate last;
};
// The days that "2013", "2013-05" or "2013-05-09" means; nothing for other words.
[[nodiscard]] std::optional<WrittenDays> parse_days(std::string_view text);

}  // namespace attache
