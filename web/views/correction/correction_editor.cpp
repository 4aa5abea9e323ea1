#include "views/correction/correction_editor.h"

#include <array>
#include <utility>

#include "base/second_part.h"
#include "ui/dialog.h"
#include "views/format.h"
#include "views/wording.h"

namespace attache {
namespace {

constexpr const char* k_dialog = "correction-editor";

constexpr std::array k_relation_edits{
    EditOffer{EditKind::Relation, "edit:relation", "Change", "Change who acts on whom, or what kind of act it is",
              Icon::Pencil},
    EditOffer{EditKind::Hide, "edit:hide", "Hide",
              "Take this relation out of everything that is shown; undo brings it back", Icon::Close}};
constexpr std::array k_sentence_edits{EditOffer{EditKind::NewRelation, "edit:add", "Add a relation",
                                                "Add a relation that this sentence states", Icon::Plus}};
constexpr std::array k_entity_edits{
    EditOffer{EditKind::Rename, "edit:rename", "Rename", "Give it another name", Icon::Pencil},
    EditOffer{EditKind::Merge, "edit:merge", "Merge", "Say that it is the same as another actor", Icon::Pair}};
constexpr std::array k_date_edits{
    EditOffer{EditKind::Date, "edit:date", "Change", "Say which days are meant", Icon::Pencil}};
constexpr std::array k_amount_edits{EditOffer{EditKind::AmountStatus, "edit:amount", "Change the status",
                                              "Say whether it is budgeted, provided, requested or pledged",
                                              Icon::Pencil}};

// --- filling in what there is ------------------------------------------------------------------------------

std::string code_of(const Report& report, EntityId id) { return report.findings.entities[id].code; }

RelationKind kind_of(const Relation& relation) {
    return {relation.theme, relation.event, relation.polarity, relation.status};
}

void fill_relation(const Report& report, CorrectionEditor& editor, const Relation& relation) {
    editor.kind = kind_of(relation);
    editor.source = actor_field(report, code_of(report, relation.source));
    editor.target = actor_field(report, code_of(report, relation.target));
    editor.mutual = relation.mutual;
}

ATTACHE_SECOND_PART void fill(const ViewContext& context, CorrectionEditor& editor) {
    const Findings& findings = context.report().findings;
    if (const auto* relation = std::get_if<RelationId>(&editor.item))
        fill_relation(context.report(), editor, findings.relations[*relation]);
    if (const auto* entity = std::get_if<EntityId>(&editor.item)) editor.name = findings.entities[*entity].name;
    if (const auto* date = std::get_if<DateId>(&editor.item)) {
        editor.first = iso_string(findings.dates[*date].earliest);
        editor.last = iso_string(findings.dates[*date].latest);
    }
    if (const auto* amount = std::get_if<AmountId>(&editor.item); amount != nullptr && findings.amounts[*amount].aid)
        editor.status = findings.amounts[*amount].aid->status;
}

// --- forms -------------------------------------------------------------------------------------------------

float buttons_height(const Ui& ui) { return ui.theme.target + grid(2) + ImGui::GetStyle().ItemSpacing.y; }

// Ends what scrolls; "Cancel" and the button that does it, at the right end.
bool show_buttons(Ui& ui, float width, std::string_view label, bool enabled) {
    const ButtonLook cancel{.label = "Cancel", .kind = ButtonKind::Outlined};
    const ButtonLook save{.label = label, .kind = ButtonKind::Primary, .enabled = enabled};
    const float needed = button_size(ui, cancel).x + button_size(ui, save).x + grid(2);
    end_dialog_body(ui);
    ImGui::Dummy({width, grid(2)});
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ImGui::GetContentRegionAvail().x - needed);
    if (button(ui, "correct:cancel", cancel)) ImGui::CloseCurrentPopup();
    ImGui::SameLine(0, grid(2));
    const bool pressed = button(ui, "correct:save", save);
    if (pressed) ImGui::CloseCurrentPopup();
    return pressed;
}

void show_sentence(const ViewContext& context, float width, SentenceId sentence) {
    dialog_text(context.ui, width, readable_sentence(context.report(), sentence).text);
}

void show_parties(const ViewContext& context, CorrectionEditor& editor, float width) {
    Ui& ui = context.ui;
    dialog_label(ui, editor.mutual ? "Actor" : "Who acts");
    show_actor_field(context, "correct:source", "A part of a name", width, editor.source);
    dialog_label(ui, editor.mutual ? "Actor" : "On whom");
    show_actor_field(context, "correct:target", "A part of a name", width, editor.target);
    ImGui::Dummy({0, 0});
    const ChipLook mutual{.label = "Mutual", .selected = editor.mutual, .tooltip = "Both act on each other"};
    if (chip(ui, "correct:mutual", mutual)) editor.mutual = !editor.mutual;
    if (editor.mutual) return;
    ImGui::SameLine(0, grid(1.5F));
    if (chip(ui, "correct:swap", {.label = "The other way round"})) std::swap(editor.source, editor.target);
}

void show_kind(Ui& ui, CorrectionEditor& editor, float width) {
    dialog_label(ui, "Theme");
    choose_one(ui, "correct:theme:", width, editor.kind.theme, [](Theme value) { return label_of(value); });
    dialog_label(ui, "Sign");
    constexpr std::array<std::string_view, 3> k_names{"correct:sign:-", "correct:sign:0", "correct:sign:+"};
    Flow flow(ChipFlow::Wrapped, width);
    for (const std::size_t sign : {std::size_t{2}, std::size_t{1}, std::size_t{0}}) {
        const bool chosen = editor.kind.polarity + 1 == static_cast<int>(sign);
        const ChipLook look{.label = sign_label(sign), .sign = static_cast<int>(sign), .selected = chosen};
        flow.place(chip_size(ui, look));
        if (chip(ui, k_names[sign], look)) editor.kind.polarity = static_cast<std::int8_t>(static_cast<int>(sign) - 1);
    }
    ImGui::Dummy({0, 0});
    dialog_label(ui, "Said as");
    choose_one(ui, "correct:status:", width, editor.kind.status, [](RelationStatus value) { return label_of(value); });
    dialog_label(ui, "Act");
    choose_one(ui, "correct:event:", width, editor.kind.event, [](PloverEvent value) { return label_of(value); });
}

void show_relation(const ViewContext& context, CorrectionEditor& editor, float width) {
    const bool is_new = editor.edit == EditKind::NewRelation;
    const Findings& findings = context.report().findings;
    const auto* id = std::get_if<RelationId>(&editor.item);
    const auto* sentence = std::get_if<SentenceId>(&editor.item);
    dialog_title(context.ui, width, is_new ? "Add a relation" : "Change the relation");
    show_sentence(context, width, id != nullptr ? findings.relations[*id].sentence : *sentence);
    show_parties(context, editor, width);
    show_kind(context.ui, editor, width);
    const RelationParties parties{editor.source.code, editor.target.code, editor.mutual};
    const bool complete = !parties.source.empty() && !parties.target.empty() && parties.source != parties.target;
    if (!show_buttons(context.ui, width, is_new ? "Add" : "Change", complete)) return;
    if (is_new) {
        const std::uint32_t number = next_added_number(context.open.report.corrections(), editor.subject);
        context.act(Correct{{AddRelation{editor.subject, number, parties, editor.kind}}});
        return;
    }
    const Relation& relation = findings.relations[*id];
    const RelationParties before{code_of(context.report(), relation.source), code_of(context.report(), relation.target),
                                 relation.mutual};
    Corrections changes;
    if (parties != before) changes.emplace_back(RedirectRelation{editor.subject, parties});
    if (editor.kind != kind_of(relation)) changes.emplace_back(RetypeRelation{editor.subject, editor.kind});
    if (!changes.empty()) context.act(Correct{std::move(changes)});
}

void show_rename(const ViewContext& context, CorrectionEditor& editor, float width) {
    dialog_title(context.ui, width, "Rename");
    const FieldResult field =
        text_field(context.ui, "correct:name", "Its name", Icon::Pencil, width, editor.name, false);
    const RenameEntity rename{editor.subject, editor.name};
    const bool sound = is_sound(rename);
    const bool pressed = show_buttons(context.ui, width, "Rename", sound);
    if (!pressed && !(field.submitted && sound)) return;
    ImGui::CloseCurrentPopup();
    context.act(Correct{{rename}});
}

void show_merge(const ViewContext& context, CorrectionEditor& editor, float width) {
    dialog_title(context.ui, width, "Merge");
    dialog_text(context.ui, width, editor.name + " is the same as:");
    show_actor_field(context, "correct:into", "A part of a name", width, editor.target);
    const MergeEntity merge{editor.subject, editor.target.code};
    if (editor.target.code == editor.subject)
        dialog_text(context.ui, width, "This is the actor itself. Choose another one.");
    if (show_buttons(context.ui, width, "Merge", is_sound(merge))) context.act(Correct{{merge}});
}

void show_date(const ViewContext& context, CorrectionEditor& editor, float width) {
    Ui& ui = context.ui;
    dialog_title(ui, width, "Change the date");
    show_sentence(context, width, context.report().findings.dates[std::get<DateId>(editor.item)].sentence);
    dialog_label(ui, "First day: 2013-05-09, 2013-05 or 2013");
    text_field(ui, "correct:first", "2013-05-09", Icon::Calendar, width, editor.first, false);
    dialog_label(ui, "Last day; the same if empty");
    text_field(ui, "correct:last", "2013-05-09", Icon::Calendar, width, editor.last, false);
    const std::optional<WrittenDays> first = parse_days(editor.first);
    const std::optional<WrittenDays> last = editor.last.empty() ? first : parse_days(editor.last);
    const bool in_order = first && last && first->first <= last->last;
    if (!first || !last)
        dialog_text(ui, width, "A day is written as year-month-day.");
    else if (!in_order)
        dialog_text(ui, width, "The last day lies before the first.");
    if (show_buttons(ui, width, "Change", in_order))
        context.act(Correct{{ChangeDate{editor.subject, first->first, last->last}}});
}

void show_amount(const ViewContext& context, CorrectionEditor& editor, float width) {
    Ui& ui = context.ui;
    const Amount& amount = context.report().findings.amounts[std::get<AmountId>(editor.item)];
    dialog_title(ui, width, "Change the status", amount_text(amount));
    show_sentence(context, width, amount.sentence);
    choose_one(ui, "correct:aid:", width, editor.status, [](AidStatus value) { return label_of(value); });
    if (show_buttons(ui, width, "Change", editor.status != amount.aid->status))
        context.act(Correct{{ChangeAmountStatus{editor.subject, editor.status}}});
}

ATTACHE_SECOND_PART void show_form(const ViewContext& context, CorrectionEditor& editor) {
    begin_dialog_body(buttons_height(context.ui));  // each form ends it by its buttons
    const float width = ImGui::GetContentRegionAvail().x;
    switch (editor.edit) {
        case EditKind::Relation:
        case EditKind::NewRelation: show_relation(context, editor, width); return;
        case EditKind::Rename: show_rename(context, editor, width); return;
        case EditKind::Merge: show_merge(context, editor, width); return;
        case EditKind::Date: show_date(context, editor, width); return;
        case EditKind::AmountStatus: show_amount(context, editor, width); return;
        case EditKind::Hide: end_dialog_body(context.ui); return;
    }
}

}  // namespace

std::span<const EditOffer> edits_of(const Report& report, const Item& item) {
    if (std::holds_alternative<RelationId>(item)) return k_relation_edits;
    if (std::holds_alternative<SentenceId>(item)) return k_sentence_edits;
    if (std::holds_alternative<EntityId>(item)) return k_entity_edits;
    if (std::holds_alternative<DateId>(item)) return k_date_edits;
    const auto* amount = std::get_if<AmountId>(&item);
    if (amount != nullptr && report.findings.amounts[*amount].aid) return k_amount_edits;
    return {};
}

void begin_edit(const ViewContext& context, CorrectionEditor& editor, EditKind edit, const Item& item) {
    const std::string subject = item_name(context.report(), item);
    if (edit == EditKind::Hide) {
        context.act(Correct{{HideRelation{subject}}});
        return;
    }
    editor = CorrectionEditor();
    editor.opens = true;
    editor.edit = edit;
    editor.item = item;
    editor.subject = subject;
    fill(context, editor);
    context.ui.frame.request_frame();
}

void show_correction_editor(const ViewContext& context, CorrectionEditor& editor) {
    if (std::exchange(editor.opens, false)) ImGui::OpenPopup(k_dialog);
    if (!begin_dialog(context.ui, k_dialog, grid(125) * context.ui.theme.text_scale)) return;
    // The report may have become another one while the dialog is up.
    const std::optional<Item> item = find_item(context.report(), editor.subject);
    if (item && item->index() == editor.item.index()) {
        editor.item = *item;
        show_form(context, editor);
    } else {
        ImGui::CloseCurrentPopup();
    }
    end_dialog();
}

}  // namespace attache
