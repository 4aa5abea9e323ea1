/* What the page's SDL does without: copies between its own surfaces, game controllers, and OpenGL functions by their names.
   Everything is drawn by OpenGL, whose functions are linked by themselves; the originals are a fifth of the program's code. */
#include "SDL_internal.h"
#include "SDL_gamecontroller.h"
#include "SDL_video.h"
#include "video/SDL_RLEaccel_c.h"
#include "video/SDL_blit.h"

int SDL_CalculateBlit(SDL_Surface *surface) {
    (void)surface;
    return SDL_SetError("This SDL copies no surfaces");
}

int SDL_RLESurface(SDL_Surface *surface) {
    (void)surface;
    return -1;
}

void SDL_UnRLESurface(SDL_Surface *surface, int recode) {
    (void)surface;
    (void)recode;
}

SDL_bool SDL_IsGameController(int joystick_index) {
    (void)joystick_index;
    return SDL_FALSE;
}

SDL_GameController *SDL_GameControllerOpen(int joystick_index) {
    (void)joystick_index;
    return NULL;
}

void SDL_GameControllerClose(SDL_GameController *controller) { (void)controller; }

Uint8 SDL_GameControllerGetButton(SDL_GameController *controller, SDL_GameControllerButton button) {
    (void)controller;
    (void)button;
    return 0;
}

Sint16 SDL_GameControllerGetAxis(SDL_GameController *controller, SDL_GameControllerAxis axis) {
    (void)controller;
    (void)axis;
    return 0;
}

/* Instead of EGL's, which would bring every function of OpenGL ES along. */
void *attache_no_proc_address(const char *name) {
    (void)name;
    return NULL;
}
