// Program: the explorer as the platform drives it. Joins the state, what is derived from it and the views,
// and carries out effects.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/apply.h"
#include "app/derived.h"
#include "app/state.h"
#include "platform/application.h"
#include "platform/system.h"
#include "ui/text_recorder.h"
#include "views/frame/root_view.h"

namespace attache {

class Program : public Application {
public:
    // Needs Dear ImGui's context.
    explicit Program(const StartRequest& request);

    FrameWish draw(const Surroundings& surroundings) override;
    void drawn() override;
    void address_changed(const AddressChange& change) override;
    void open_link(const std::string& fragment) override;
    void paste(const std::string& text) override;
    void open_file(FileContent file) override;
    void clipboard_read(const std::string& text) override;
    void tell(const std::string& notice) override;
    void copy_finished(bool succeeded) override;
    void file_read(const std::string& name, Result<std::string> bytes) override;
    void text_stored(const std::string& key, const std::string& text) override;
    void text_file_chosen(const std::string& text) override;
    [[nodiscard]] bool is_picture(float x, float y) const override;
    bool open_menu(float x, float y) override;
    [[nodiscard]] std::string state_json(std::uint64_t frames) const override;
    [[nodiscard]] std::string document_json(std::size_t around) const override;
    [[nodiscard]] std::string document_state_json() const override;
    void act_in_document(const std::string& what, const std::string& argument) override;

private:
    void open(FileContent file, AddressEntry entry);
    void keep_reports();
    // `entry` is how the address bar shows a new place: the browser may have added its entry already.
    void apply_outside_frame(Action action, AddressEntry entry);
    void apply_outside_frame(ActionQueue actions, AddressEntry entry);
    void carry_out(const Effects& effects, AddressEntry entry);
    void show_place(AddressEntry entry);
    void step_history(int delta);
    // Where it is seen, or in the middle.
    void open_menu_of_selection();
    void want_picture(PictureFormat format);
    void save(const SavedFile& file);
    void store(const std::string& key, const KeptText& kept);
    void read_file(const std::string& name);
    void copy(const std::string& text, const std::string& notice);

    AppState state_;
    mutable DerivedCache derived_;  // state_json() may ask before any frame does
    // What document_json() gives changes with these.
    struct Shown {
        const Report* report = nullptr;
        Filter filter;
        friend bool operator==(const Shown&, const Shown&) = default;
    };
    mutable Shown shown_;
    mutable std::uint64_t revision_ = 0;
    RootViewState views_;
    ActionQueue actions_;
    bool menu_was_open_ = false;     // after the last frame
    bool opening_is_shown_ = false;  // the last frame said which step comes
    std::string copy_notice_;        // to be said once the system has copied
    bool asked_for_more_faces_ = false;
    std::vector<std::string> kept_reports_;  // the ids of those that keep_report() has

    // A picture to save: wanted from the next frame, then drawn in this one.
    struct DrawnPicture {
        PictureFormat format;
        ScreenRect rect;
    };
    std::optional<PictureFormat> wanted_picture_;
    std::optional<DrawnPicture> drawn_picture_;
    TextRecorder recorder_;
};

}  // namespace attache
