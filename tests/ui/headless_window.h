// A window without a screen: the whole of the views, driven by a pointer and keys, drawn into nothing.
#pragma once

#include <cstdint>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <imgui.h>

#include "app/apply.h"
#include "app/derived.h"
#include "views/frame/root_view.h"

namespace attache::testing {

class HeadlessWindow {
public:
    // Opens the first shipped report. Motion is off, unless it is what is tested.
    explicit HeadlessWindow(ImVec2 size, const std::string& fragment = "", Preferences preferences = {})
        : context_(ImGui::CreateContext()) {
        ImGuiIO& io = ImGui::GetIO();
        io.DisplaySize = size;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
        surroundings.prefers_reduced_motion = true;
        surroundings.delta_seconds = k_frame_seconds;
        views = make_root_view_state();
        state = make_state(fragment, preferences);
        settle();
    }
    ~HeadlessWindow() { ImGui::DestroyContext(context_); }
    HeadlessWindow(const HeadlessWindow&) = delete;
    HeadlessWindow& operator=(const HeadlessWindow&) = delete;

    // Draws until nothing moves; returns the number of frames.
    int settle() {
        for (int frames = 1; frames < 1000; ++frames) {
            const bool more = draw();
            if (!more && frames > k_least_frames) return frames;
        }
        return 1000;
    }

    bool draw() {
        ImGui::GetIO().DeltaTime = k_frame_seconds;
        ImGui::NewFrame();
        last_frame = show_root_view({state, derived(), surroundings}, views, actions_);
        ImGui::Render();
        accept_textures();
        effects = apply_actions(actions_, state);
        const bool more = last_frame.wants_another || effects.state_changed;
        if (effects.file == k_map_file && files != Files::Slow) take_map();
        return more;
    }

    // What the platform does when the map's file is wanted.
    enum class Files : std::uint8_t { There, Slow, Missing };
    Files files = Files::There;
    void take_map() {
        Result<std::string> bytes = Error{"world.map: 404"};
        if (files != Files::Missing) {
            std::ifstream file(ATTACHE_WORLD_MAP, std::ios::binary);
            bytes = std::string{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
        }
        ActionQueue actions{TakeMap{std::move(bytes)}};
        apply_actions(actions, state);
    }

    const Derived& derived() { return cache_.get(state); }

    // Where a control, mark or panel stands.
    [[nodiscard]] std::optional<ScreenRect> find(std::string_view name) const {
        for (const auto* places : {&views.screen.controls, &views.screen.marks, &views.screen.panels}) {
            for (const ScreenPlace& place : *places) {
                if (place.name == name) return place.rect;
            }
        }
        return std::nullopt;
    }

    // Presses and releases in the middle of what is called so; false if there is no such thing.
    bool click(std::string_view name) {
        const std::optional<ScreenRect> rect = find(name);
        if (!rect) return false;
        click({rect->x + rect->width / 2, rect->y + rect->height / 2});
        return true;
    }
    void click(ImVec2 at) {
        point(at);
        ImGui::GetIO().AddMouseButtonEvent(0, true);
        settle();
        ImGui::GetIO().AddMouseButtonEvent(0, false);
        settle();
    }
    void point(ImVec2 at) {
        ImGui::GetIO().AddMousePosEvent(at.x, at.y);
        settle();
    }
    void drag(ImVec2 from, ImVec2 to) {
        point(from);
        ImGui::GetIO().AddMouseButtonEvent(0, true);
        settle();
        for (int step = 1; step <= 8; ++step) {
            const float share = static_cast<float>(step) / 8;
            point({from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share});
        }
        ImGui::GetIO().AddMouseButtonEvent(0, false);
        settle();
    }
    void wheel(float turns) {
        ImGui::GetIO().AddMouseWheelEvent(0, turns);
        settle();
    }
    void press_key(ImGuiKey key) {
        ImGui::GetIO().AddKeyEvent(key, true);
        settle();
        ImGui::GetIO().AddKeyEvent(key, false);
        settle();
    }
    void type(const char* text) {
        ImGui::GetIO().AddInputCharactersUTF8(text);
        settle();
    }
    void act(Action action) {
        actions_.push_back(std::move(action));
        effects = apply_actions(actions_, state);
        settle();
    }

    [[nodiscard]] std::string selection_name() const {
        return item_name(*state.current()->report, state.view.selection);
    }

    AppState state;
    Surroundings surroundings;
    RootViewState views;
    RootFrame last_frame;
    Effects effects;

private:
    static constexpr float k_frame_seconds = 1.0F / 60;
    static constexpr int k_least_frames = 3;  // Dear ImGui learns late what is pointed at

    // What a renderer would do with the textures of the fonts.
    static void accept_textures() {
        for (ImTextureData* texture : ImGui::GetPlatformIO().Textures) {
            if (texture->Status == ImTextureStatus_WantDestroy) {
                texture->SetTexID(ImTextureID_Invalid);
                texture->SetStatus(ImTextureStatus_Destroyed);
            } else if (texture->Status != ImTextureStatus_Destroyed) {
                texture->SetTexID(1);
                texture->SetStatus(ImTextureStatus_OK);
            }
        }
    }

    ImGuiContext* context_;
    DerivedCache cache_;
    ActionQueue actions_;
};

}  // namespace attache::testing
