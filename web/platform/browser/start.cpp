// The program in the browser: starts it, and takes what the page's scripts (web/page/) hand over.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <SDL.h>
#include <emscripten.h>
#include <emscripten/html5.h>
#include <imgui.h>

#include "platform/application.h"
#include "platform/browser/loop.h"
#include "platform/browser/page.h"
#include "platform/window.h"
#include "source/source_text.h"

namespace attache {
namespace {

// SDL answers some events in ways that suit games; the page's scripts do it better.
void silence_sdl_events() {
    emscripten_set_wheel_callback("#canvas", nullptr, 0, nullptr);
    emscripten_set_touchstart_callback("#canvas", nullptr, 0, nullptr);
    emscripten_set_touchmove_callback("#canvas", nullptr, 0, nullptr);
    emscripten_set_touchend_callback("#canvas", nullptr, 0, nullptr);
    emscripten_set_touchcancel_callback("#canvas", nullptr, 0, nullptr);
    emscripten_set_resize_callback(EMSCRIPTEN_EVENT_TARGET_WINDOW, nullptr, 0, nullptr);
    // A page that listens to this one is never kept for Back.
    emscripten_set_beforeunload_callback(nullptr, nullptr);
}

std::map<std::string, std::string> stored_texts() {
    char* all = page_stored_texts();
    std::map<std::string, std::string> texts;
    for (std::string_view rest(all); !rest.empty();) {
        const std::string_view entry = rest.substr(0, rest.find('\x1e'));
        rest.remove_prefix(std::min(rest.size(), entry.size() + 1));
        const std::size_t middle = entry.find('\x1f');
        if (middle != std::string_view::npos) texts.emplace(entry.substr(0, middle), entry.substr(middle + 1));
    }
    std::free(all);
    return texts;
}

// A part of a kept report; nothing: there are no more.
std::optional<std::string> kept_part(int index, KeptReportPart part) {
    char* text = page_kept_report(index, part);
    if (text == nullptr) return std::nullopt;
    std::string copy(text);
    std::free(text);
    return copy;
}

std::vector<FileContent> kept_reports() {
    std::vector<FileContent> reports;
    for (int i = 0; std::optional<std::string> text = kept_part(i, KeptReportPart::Text); ++i) {
        reports.push_back({kept_part(i, KeptReportPart::Name).value_or(""), std::move(*text), false,
                           kept_part(i, KeptReportPart::Title).value_or("")});
    }
    return reports;
}

}  // namespace

// The arguments are what the page knows: fragment, preferences, its own address, "mac" on a Mac.
int start(int argc, char** argv, const Launch& launch) {
    const auto argument = [&](int i) { return i < argc ? std::string(argv[i]) : std::string(); };
    Result<std::unique_ptr<Window>> window = Window::open({.title = "Attaché"});
    if (!window) {
        std::fprintf(stderr, "%s\n", window.error().message.c_str());
        return 1;
    }
    silence_sdl_events();
    ImGui::GetIO().ConfigMacOSXBehaviors = argument(4) == "mac";

    std::unique_ptr<Application> application =
        launch.make({argument(1), argument(2), argument(3), kept_reports(), stored_texts()});
    auto loop = std::make_unique<Loop>(std::move(window).value(), std::move(application));
    page_started(loop.release());  // the page has it until it ends
    return 0;
}

}  // namespace attache

extern "C" {

using attache::Loop;

EMSCRIPTEN_KEEPALIVE void attache_resize(Loop* loop, int pixel_width, int pixel_height, double scale) {
    loop->resize({pixel_width, pixel_height, static_cast<float>(scale)});
}

EMSCRIPTEN_KEEPALIVE void attache_wake(Loop* loop) { loop->wake(); }

EMSCRIPTEN_KEEPALIVE void attache_system(Loop* loop, int prefers_dark, int prefers_contrast,
                                         int prefers_reduced_motion) {
    loop->set_system({prefers_dark != 0, prefers_contrast != 0, prefers_reduced_motion != 0});
}

// A negative serial: the entry is not one of ours.
EMSCRIPTEN_KEEPALIVE void attache_address(Loop* loop, const char* fragment, double serial, int is_new_entry) {
    attache::AddressChange change;
    change.fragment = fragment;
    if (serial >= 0) change.serial = static_cast<std::uint64_t>(serial);
    change.is_new_entry = is_new_entry != 0;
    loop->address_changed(change);
}

EMSCRIPTEN_KEEPALIVE void attache_open(Loop* loop, const char* fragment) { loop->open_link(fragment); }

EMSCRIPTEN_KEEPALIVE void attache_type(Loop* loop, const char* character) { loop->type(character); }

EMSCRIPTEN_KEEPALIVE void attache_scroll(Loop* loop, double pixels_right, double pixels_down) {
    loop->scroll(static_cast<float>(pixels_right), static_cast<float>(pixels_down));
}

EMSCRIPTEN_KEEPALIVE void attache_touch(Loop* loop, int touch, double x, double y) {
    loop->touch(static_cast<Loop::Touch>(touch), static_cast<float>(x), static_cast<float>(y));
}

EMSCRIPTEN_KEEPALIVE int attache_is_picture(Loop* loop, double x, double y) {
    return loop->is_picture(static_cast<float>(x), static_cast<float>(y)) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE int attache_menu(Loop* loop, double x, double y) {
    return loop->open_menu(static_cast<float>(x), static_cast<float>(y)) ? 1 : 0;
}

EMSCRIPTEN_KEEPALIVE const char* attache_copy(Loop* loop, int cut) { return loop->copy(cut != 0).c_str(); }

EMSCRIPTEN_KEEPALIVE void attache_paste(Loop* loop, const char* text) { loop->paste(text); }

EMSCRIPTEN_KEEPALIVE void attache_text_stored(Loop* loop, const char* key, const char* text) {
    loop->text_stored(key, text);
}

EMSCRIPTEN_KEEPALIVE void attache_text_file(Loop* loop, const char* text) { loop->text_file_chosen(text); }

EMSCRIPTEN_KEEPALIVE void attache_clipboard(Loop* loop, const char* text) { loop->clipboard_read(text); }

// `bytes` stay the page's.
EMSCRIPTEN_KEEPALIVE void attache_open_file(Loop* loop, const char* name, const char* bytes, std::size_t size,
                                            int is_pages) {
    loop->open_file({name, std::string(bytes, size), is_pages != 0});
}

EMSCRIPTEN_KEEPALIVE void attache_tell(Loop* loop, const char* notice) { loop->tell(notice); }

// A longer file is not worth reading.
EMSCRIPTEN_KEEPALIVE double attache_max_file_bytes() { return static_cast<double>(attache::k_max_source_bytes); }

EMSCRIPTEN_KEEPALIVE void attache_copied(Loop* loop, int succeeded) { loop->copy_finished(succeeded != 0); }

EMSCRIPTEN_KEEPALIVE void attache_file(Loop* loop, const char* name, const char* bytes, double size) {
    loop->file_read(name, std::string(bytes, static_cast<std::size_t>(size)));
}

EMSCRIPTEN_KEEPALIVE void attache_no_file(Loop* loop, const char* name, const char* why) {
    loop->file_read(name, attache::Error{why});
}

EMSCRIPTEN_KEEPALIVE void attache_graphics(Loop* loop, int is_there) {
    if (is_there != 0) {
        loop->graphics_restored();
    } else {
        loop->graphics_lost();
    }
}

EMSCRIPTEN_KEEPALIVE double attache_frames(Loop* loop) { return static_cast<double>(loop->frames()); }

EMSCRIPTEN_KEEPALIVE const char* attache_state(Loop* loop) { return loop->state_json().c_str(); }

EMSCRIPTEN_KEEPALIVE const char* attache_document(Loop* loop, double around) {
    return loop->document_json(static_cast<std::size_t>(around)).c_str();
}

EMSCRIPTEN_KEEPALIVE const char* attache_document_state(Loop* loop) { return loop->document_state_json().c_str(); }

EMSCRIPTEN_KEEPALIVE void attache_document_act(Loop* loop, const char* what, const char* argument) {
    loop->act_in_document(what, argument);
}

}  // extern "C"
