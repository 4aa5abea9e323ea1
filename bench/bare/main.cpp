// The bare page: Dear ImGui over SDL2 with one window and nothing else, compiled and linked as the page is. How long it
// takes to its first picture is what the page is measured against (bench/start.mjs).
#include <SDL.h>
#include <emscripten.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_impl_sdl2.h>

#include "ui/fonts.h"

namespace {

SDL_Window* g_window = nullptr;

void draw() {
    SDL_Event event;
    while (SDL_PollEvent(&event) != 0)
        ImGui_ImplSDL2_ProcessEvent(&event);
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplSDL2_NewFrame();
    ImGui::NewFrame();
    ImGui::Begin("A bare window");
    ImGui::TextUnformatted("The quick brown fox jumps over the lazy dog.");
    ImGui::Button("A button");
    ImGui::End();
    ImGui::Render();
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    SDL_GL_SwapWindow(g_window);
    EM_ASM({ document.documentElement.dataset.state = 'running'; });
}

}  // namespace

int main(int /*argc*/, char** /*argv*/) {
    SDL_Init(SDL_INIT_VIDEO);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
    SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
    g_window = SDL_CreateWindow("bare", 0, 0, 1280, 800, SDL_WINDOW_OPENGL);
    SDL_GL_CreateContext(g_window);
    ImGui::CreateContext();
    ImGui_ImplSDL2_InitForOpenGL(g_window, nullptr);
    ImGui_ImplOpenGL3_Init("#version 300 es");
    ImFontConfig font;
    font.FontDataOwnedByAtlas = false;
    const auto bytes = attache::font_inter_regular();
    ImGui::GetIO().Fonts->AddFontFromMemoryTTF(const_cast<unsigned char*>(bytes.data()), static_cast<int>(bytes.size()),
                                               16, &font);
    emscripten_set_main_loop(draw, 0, 0);
    return 0;
}
