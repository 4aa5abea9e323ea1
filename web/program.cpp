#include "program.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

#include <imgui.h>

#include "app/commands.h"
#include "app/preferences.h"
#include "app/reports.h"
#include "app/route.h"
#include "app/state_json.h"
#include "app/title.h"
#include "base/version.h"
#include "document/document_action.h"
#include "document/document_json.h"
#include "io/json_writer.h"
#include "io/workspace_json.h"
#include "screen_json.h"
#include "shortcuts.h"
#include "source/page_text.h"
#include "source/plain_text.h"
#include "ui/more_faces.h"
#include "ui/svg.h"

namespace attache {
namespace {

// A pasted text that is shorter is no report.
constexpr std::size_t k_least_offered_bytes = 200;

// The part of a text from its link on; empty if it holds none, or is more than an address with a few words around it.
std::string_view link_in(std::string_view text) {
    if (text.size() >= k_least_offered_bytes && text.find_first_of(" \t\r\n") != std::string_view::npos) return {};
    const std::size_t begin = text.find("#/");
    if (begin == std::string_view::npos) return {};
    const std::string_view link = text.substr(begin);
    return link.substr(0, link.find_first_of(" \t\r\n"));
}

std::string_view copy_keys() { return ImGui::GetIO().ConfigMacOSXBehaviors ? "Command+C" : "Ctrl+C"; }

}  // namespace

Program::Program(const StartRequest& request)
    : state_(make_state(request.files.empty() ? request.fragment : std::string(),
                        parse_preferences(request.preferences), request.texts)),
      views_(make_root_view_state()) {
    state_.page_address = request.page_address;
    for (const FileContent& file : request.files)
        open(file, AddressEntry::Replace);
    if (!request.files.empty() && !request.fragment.empty()) {  // it may be to one of them
        while (state_.opening)
            apply_outside_frame(ContinueOpening{}, AddressEntry::Replace);
        apply_outside_frame(ReplaceLink{request.fragment}, AddressEntry::Replace);
    }
    show_place(AddressEntry::Replace);
}

FrameWish Program::draw(const Surroundings& surroundings) {
    // Between two steps of reading a frame says what comes next.
    if (state_.opening && opening_is_shown_) apply_outside_frame(ContinueOpening{}, AddressEntry::Add);
    opening_is_shown_ = state_.opening.has_value();
    // In the page a script asks for it, because the browser has a menu of its own.
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Right)) open_menu(ImGui::GetMousePos().x, ImGui::GetMousePos().y);
    if (menu_key_pressed(menu_was_open_)) open_menu_of_selection();
    const Derived& derived = derived_.get(state_);
    if (const std::optional<CommandId> command = pressed_command(menu_was_open_))
        run_command(*command, state_, derived, actions_);
    const std::optional<PictureFormat> picture = std::exchange(wanted_picture_, std::nullopt);
    if (picture == PictureFormat::Svg) recorder_.start();
    const RootFrame frame = show_root_view({state_, derived, surroundings, picture.has_value()}, views_, actions_);
    TextRecorder::stop();
    menu_was_open_ = is_menu_open();
    if (picture && frame.picture) drawn_picture_ = DrawnPicture{*picture, *frame.picture};
    const Effects effects = apply_actions(actions_, state_);
    carry_out(effects, AddressEntry::Add);
    const bool another =
        frame.wants_another || effects.state_changed || picture || wanted_picture_ || state_.opening.has_value();
    return {another, frame.wake_after_seconds};
}

void Program::want_picture(PictureFormat format) {
    wanted_picture_ = format;
    set_vector_style(format == PictureFormat::Svg);
}

void Program::drawn() {
    if (!asked_for_more_faces_ && missed_a_character(*ImGui::GetIO().Fonts)) {
        asked_for_more_faces_ = true;
        read_file(std::string(k_more_faces_file));
    }
    const std::optional<DrawnPicture> picture = std::exchange(drawn_picture_, std::nullopt);
    if (!picture) return;
    set_vector_style(false);
    const std::string name = picture_name(state_, picture->format);
    if (picture->format == PictureFormat::Png) {
        apply_outside_frame(ShowNotice{save_pixels(name, picture->rect).message}, AddressEntry::Replace);
        return;
    }
    const ScreenRect& rect = picture->rect;
    save({name, "image/svg+xml",
          svg_text(*ImGui::GetDrawData(), recorder_, views_.faces,
                   {{rect.x, rect.y}, {rect.x + rect.width, rect.y + rect.height}},
                   {window_title(state_), citation_text(state_, CitationStyle::Plain)})});
}

void Program::save(const SavedFile& file) {
    apply_outside_frame(ShowNotice{save_file(file.name, file.media, file.bytes).message}, AddressEntry::Replace);
}

void Program::store(const std::string& key, const KeptText& kept) {
    switch (store_text(key, kept.text, kept.before)) {
        case StoreResult::Done: return;
        case StoreResult::Refused: apply_outside_frame(NotStored{key, kept.before}, AddressEntry::Replace); return;
        case StoreResult::Changed: break;
    }
    // What stands there is taken over first, and both are stored together.
    apply_outside_frame(NotStored{key, kept.before, NotStored::Why::Changed}, AddressEntry::Replace);
    text_stored(key, stored_text(key));
}

void Program::apply_outside_frame(Action action, AddressEntry entry) {
    ActionQueue actions;
    actions.reserve(2);
    actions.push_back(std::move(action));  // moved: it may hold a whole file
    apply_outside_frame(std::move(actions), entry);
}

void Program::apply_outside_frame(ActionQueue actions, AddressEntry entry) {
    // What the pointer rests on stays as the last frame found it.
    actions.emplace(actions.begin(), HoverItem{state_.hovered});  // first: another report forgets it
    carry_out(apply_actions(actions, state_), entry);
}

void Program::carry_out(const Effects& effects, AddressEntry entry) {
    if (effects.place == History::Recorded::Added) show_place(entry);
    if (effects.place == History::Recorded::Replaced) show_place(AddressEntry::Replace);
    if (effects.preferences_changed) store_preferences(preferences_text(state_.preferences));
    if (effects.clipboard) copy(*effects.clipboard, effects.clipboard_notice);
    for (const SavedFile& file : effects.files)
        save(file);
    for (const auto& [key, kept] : effects.kept)
        store(key, kept);
    if (effects.choose_corrections && !choose_text_file()) {
        apply_outside_frame(ShowNotice{"Paste the text of the corrections' file here."}, AddressEntry::Replace);
    }
    if (effects.picture) want_picture(*effects.picture);
    if (effects.file) read_file(*effects.file);
    if (effects.choose_file && !choose_files())
        tell("Drop a file on this window, or name it on the command line: attache-app FILE.");
    if (effects.paste_clipboard) {
        if (const std::optional<std::string> text = read_clipboard()) clipboard_read(*text);
    }
    if (effects.history_step != 0) step_history(effects.history_step);
    keep_reports();
}

void Program::keep_reports() {
    std::vector<std::string> ids;
    for (const OpenReport& each : state_.reports) {
        if (each.is_own) ids.push_back(each.id);
    }
    if (ids == kept_reports_) return;
    const auto holds = [](const std::vector<std::string>& all, const std::string& id) {
        return std::find(all.begin(), all.end(), id) != all.end();
    };
    for (const std::string& id : kept_reports_) {
        if (!holds(ids, id)) forget_report(id);
    }
    for (const OpenReport& each : state_.reports) {
        if (!holds(ids, each.id) || holds(kept_reports_, each.id)) continue;
        const SourceText& source = each.report.as_read().source;
        keep_report({each.id, source.name, each.title, source.bytes});
    }
    kept_reports_ = std::move(ids);
}

void Program::show_place(AddressEntry entry) {
    write_address(entry, fragment_of(state_), state_.history.serial(), window_title(state_));
}

void Program::step_history(int delta) {
    if (step_address(delta)) return;  // address_changed() follows
    const auto serial = static_cast<std::int64_t>(state_.history.serial()) + delta;
    apply_outside_frame(GoToPlace{static_cast<std::uint64_t>(serial)}, AddressEntry::Replace);
    show_place(AddressEntry::Replace);
}

void Program::copy(const std::string& text, const std::string& notice) {
    copy_notice_ = notice;
    const CopyResult result = copy_text(text);
    if (result != CopyResult::Pending) copy_finished(result == CopyResult::Done);
}

void Program::copy_finished(bool succeeded) {
    std::string notice = std::exchange(copy_notice_, {});
    if (!succeeded)
        notice =
            "The system did not let this be copied at once. Press " + std::string(copy_keys()) + " here, and it is.";
    if (!notice.empty()) apply_outside_frame(ShowNotice{std::move(notice)}, AddressEntry::Replace);
}

void Program::read_file(const std::string& name) {
    std::optional<Result<std::string>> bytes = read_published_file(name);
    if (bytes) file_read(name, std::move(*bytes));
}

void Program::file_read(const std::string& name, Result<std::string> bytes) {
    if (name == k_map_file) {
        apply_outside_frame(TakeMap{std::move(bytes)}, AddressEntry::Replace);
        return;
    }
    // Without them their characters go on being boxes.
    if (name == k_more_faces_file && bytes) add_more_faces(*ImGui::GetIO().Fonts, views_.faces, bytes.value());
}

void Program::address_changed(const AddressChange& change) {
    if (change.serial && state_.history.has_serial(*change.serial)) {
        apply_outside_frame(GoToPlace{*change.serial}, AddressEntry::Replace);
    } else if (change.is_new_entry) {
        apply_outside_frame(OpenLink{change.fragment}, AddressEntry::Replace);
    } else {
        apply_outside_frame(ReplaceLink{change.fragment}, AddressEntry::Replace);
    }
    show_place(AddressEntry::Replace);
}

void Program::open_link(const std::string& fragment) { apply_outside_frame(OpenLink{fragment}, AddressEntry::Add); }

void Program::text_stored(const std::string& key, const std::string& text) {
    apply_outside_frame(CorrectedElsewhere{key, text}, AddressEntry::Replace);
}

void Program::text_file_chosen(const std::string& text) {
    apply_outside_frame(ImportCorrections{text}, AddressEntry::Add);
}

void Program::paste(const std::string& text) {
    if (is_workspace(text)) {  // it may hold corrections, and links
        apply_outside_frame(OpenText{pasted_text(text)}, AddressEntry::Add);
        return;
    }
    if (text.find("attache-corrections/") != std::string::npos) {
        apply_outside_frame(ImportCorrections{text}, AddressEntry::Add);
        return;
    }
    const std::string_view link = link_in(text);
    if (!link.empty())
        open_link(std::string(link));
    else if (text.size() >= k_least_offered_bytes)
        apply_outside_frame(OfferText{pasted_text(text)}, AddressEntry::Add);
}

void Program::open_file(FileContent file) { open(std::move(file), AddressEntry::Add); }

void Program::open(FileContent file, AddressEntry entry) {
    IncomingText text;
    text.name = std::move(file.name);
    text.is_plain = file.is_pages || !file.title.empty();
    text.title = std::move(file.title);
    text.bytes = file.is_pages ? text_of_pages(parse_pages(file.bytes)) : std::move(file.bytes);
    apply_outside_frame(OpenText{std::move(text)}, entry);
}

void Program::clipboard_read(const std::string& text) {
    if (text.empty())
        tell("The clipboard holds no text, or the browser keeps it to itself. Copy the text and press Ctrl+V here.");
    else
        apply_outside_frame(OpenText{pasted_text(text)}, AddressEntry::Add);
}

void Program::tell(const std::string& notice) { apply_outside_frame(ShowNotice{notice}, AddressEntry::Add); }

bool Program::open_menu(float x, float y) {
    if (is_menu_open()) return true;
    if (std::holds_alternative<std::monostate>(state_.hovered)) return false;
    apply_outside_frame(SelectItem{state_.hovered}, AddressEntry::Add);
    views_.item_menu.wanted_at = ImVec2{x, y};
    return true;
}

void Program::open_menu_of_selection() {
    const OpenReport* open = state_.current();
    if (open == nullptr || std::holds_alternative<std::monostate>(state_.view.selection)) return;
    const std::string name = item_name(*open->report, state_.view.selection);
    const auto& marks = views_.screen.marks;
    const auto mark =
        std::find_if(marks.begin(), marks.end(), [&](const ScreenPlace& each) { return each.name == name; });
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    views_.item_menu.wanted_at =
        mark == marks.end() ? ImVec2{size.x / 2, size.y / 2}
                            : ImVec2{mark->rect.x + mark->rect.width / 2, mark->rect.y + mark->rect.height / 2};
}

bool Program::is_picture(float x, float y) const {
    const ScreenPlace* panel = panel_at(views_.screen, x, y);
    constexpr std::array<std::string_view, 4> k_pictures{"graph", "map", "matrix", "timeline"};
    return panel != nullptr && std::find(k_pictures.begin(), k_pictures.end(), panel->name) != k_pictures.end();
}

std::string Program::state_json(std::uint64_t frames) const {
    JsonWriter json(0);
    json.begin_object().key("version").string(k_version);
    json.key("frames").integer(static_cast<std::int64_t>(frames));
    write_state(json, state_, derived_.get(state_));
    write_screen(json, views_.screen);
    json.end_object();
    return json.take();
}

std::string Program::document_json(std::size_t around) const {
    return attache::document_json(state_, derived_.get(state_), around);
}

std::string Program::document_state_json() const {
    const OpenReport* open = state_.current();
    const Shown shown{open != nullptr ? &*open->report : nullptr, state_.view.filter};
    if (shown_ != shown) {
        shown_ = shown;
        ++revision_;
    }
    return attache::document_state_json(state_, derived_.get(state_), revision_);
}

void Program::act_in_document(const std::string& what, const std::string& argument) {
    ActionQueue actions;
    add_document_action(what, argument, state_, derived_.get(state_), actions);
    apply_outside_frame(std::move(actions), AddressEntry::Add);
}

}  // namespace attache
