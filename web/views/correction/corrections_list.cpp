#include "views/correction/corrections_list.h"

#include <array>
#include <string>

#include "app/commands.h"
#include "base/second_part.h"
#include "ui/dialog.h"
#include "ui/flow.h"
#include "ui/panels.h"
#include "views/correction/correction_row.h"
#include "views/correction/correction_words.h"
#include "views/format.h"

namespace attache {
namespace {

constexpr const char* k_dialog = "corrections-list";

std::string row_text(const CorrectableReport& report, std::size_t index) {
    const CorrectionWords words = words_of(report, index);
    const std::string who = report.is_lent(index) ? "From the link: " : "";
    return who + (words.about.empty() ? "Does not apply: " + words.what + '.' : words.about + ": " + words.what);
}

ATTACHE_SECOND_PART void show_rows(const ViewContext& context, float width) {
    const CorrectableReport& report = context.open.report;
    for (std::size_t i = 0; i < report.corrections().size(); ++i) {
        const std::string text = row_text(report, i);
        const ImVec2 origin = ImGui::GetCursorScreenPos();
        const float height = correction_row_height(context.ui, text, width);
        show_correction_row(context, "list", i, text, {origin, {origin.x + width, origin.y + height}});
        ImGui::SetCursorScreenPos(origin);
        ImGui::Dummy({width, height});
    }
}

std::string_view about_list(const CorrectionLayers& layers) {
    if (!layers.lent.empty())
        return "Everything shown and saved follows them. Yours are kept here for your next visit; those of the link "
               "are not, unless you keep them.";
    return layers.own.empty() ? "There are none yet. What was misread can be changed, hidden or added in the details "
                                "of a relation, a sentence, an actor, a date or an amount."
                              : "Everything shown and saved follows them. They are kept here for your next visit, and "
                                "go nowhere unless you save or copy them.";
}

ATTACHE_SECOND_PART void show_commands(const ViewContext& context, float width) {
    constexpr std::array k_ids{CommandId::KeepLinkedCorrections, CommandId::SaveCorrections,
                               CommandId::ChooseCorrections, CommandId::CopyCorrectedLink, CommandId::ClearCorrections};
    Flow flow(ChipFlow::Wrapped, width);
    for (const CommandId id : k_ids) {
        const Command& about = command(id);
        const bool enabled = is_enabled(id, context.state, context.derived);
        if (id == CommandId::KeepLinkedCorrections && !enabled) continue;
        const ButtonLook look{
            .label = about.label, .tooltip = about.tooltip, .kind = ButtonKind::Outlined, .enabled = enabled};
        flow.place(button_size(context.ui, look));
        if (button(context.ui, "list:" + std::string(about.name), look))
            run_command(id, context.state, context.derived, context.actions);
    }
    ImGui::Dummy({0, 0});
}

}  // namespace

void show_corrections_list(const ViewContext& context, CorrectionsListState& list) {
    Ui& ui = context.ui;
    if (list.followed_request != context.state.corrections_requests) {
        list.followed_request = context.state.corrections_requests;
        ImGui::OpenPopup(k_dialog);
    }
    if (!begin_dialog(ui, k_dialog, grid(150) * ui.theme.text_scale)) return;
    const float width = ImGui::GetContentRegionAvail().x;
    dialog_title(ui, width, "Corrections", count_text(context.open.report.corrections().size()));
    dialog_text(ui, width, about_list(context.open.report.layers()));
    show_rows(context, width);
    ImGui::Dummy({0, grid(1)});
    show_commands(context, width);
    end_dialog();
}

}  // namespace attache
