#include "platform/gl_profile.h"

#include <SDL.h>

namespace attache {

GlProfile gl_profile() { return {SDL_GL_CONTEXT_PROFILE_CORE, 3, 2, "#version 150"}; }

}  // namespace attache
