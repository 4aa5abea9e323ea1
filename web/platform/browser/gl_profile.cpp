#include "platform/gl_profile.h"

#include <SDL.h>

namespace attache {

GlProfile gl_profile() {
    return {SDL_GL_CONTEXT_PROFILE_ES, 3, 0, "#version 300 es"};  // WebGL 2
}

}  // namespace attache
