// The OpenGL that this system draws with.
#pragma once

namespace attache {

struct GlProfile {
    int profile = 0;  // SDL_GL_CONTEXT_PROFILE_...
    int major = 0;
    int minor = 0;
    const char* shader_version = nullptr;  // the first line of a shader
};

[[nodiscard]] GlProfile gl_profile();

}  // namespace attache
