// The dialog in which a person corrects one thing: a relation, an actor's name, a date. Part of the inspector.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "correct/correction.h"
#include "views/correction/correction_fields.h"
#include "views/view_context.h"

namespace attache {

// What can be done with an item.
enum class EditKind : std::uint8_t { Hide, Relation, NewRelation, Rename, Merge, Date, AmountStatus };

struct EditOffer {
    EditKind kind;
    std::string_view name;   // "edit:hide": of its button
    std::string_view label;  // "Hide"
    std::string_view tooltip;
    Icon icon = Icon::None;
};
[[nodiscard]] std::span<const EditOffer> edits_of(const Report& report, const Item& item);

// What is being filled in.
struct CorrectionEditor {
    bool opens = false;
    EditKind edit = EditKind::Relation;
    Item item;
    std::string subject;  // the item's name, as corrections name it

    RelationKind kind;
    ActorField source;
    ActorField target;  // also what an actor is merged with
    bool mutual = false;
    std::string name;
    std::string first;  // days, as typed
    std::string last;
    AidStatus status = AidStatus::Provided;
};

// Hides at once; for everything else the dialog comes up in the next frame.
void begin_edit(const ViewContext& context, CorrectionEditor& editor, EditKind edit, const Item& item);

// Call in every frame.
void show_correction_editor(const ViewContext& context, CorrectionEditor& editor);

}  // namespace attache
