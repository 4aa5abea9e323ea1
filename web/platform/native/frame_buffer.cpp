#include "platform/native/frame_buffer.h"

#include <string>

#include <SDL.h>
#include <SDL_opengl.h>
#include <SDL_opengl_glext.h>

#include "platform/native/pixels.h"

namespace attache {

// What OpenGL 1.1, which every system links, does not have.
struct FrameBufferFunctions {
    PFNGLGENFRAMEBUFFERSPROC gen_buffers = nullptr;
    PFNGLDELETEFRAMEBUFFERSPROC delete_buffers = nullptr;
    PFNGLBINDFRAMEBUFFERPROC bind_buffer = nullptr;
    PFNGLGENRENDERBUFFERSPROC gen_pixels = nullptr;
    PFNGLDELETERENDERBUFFERSPROC delete_pixels = nullptr;
    PFNGLBINDRENDERBUFFERPROC bind_pixels = nullptr;
    PFNGLRENDERBUFFERSTORAGEPROC store_pixels = nullptr;
    PFNGLFRAMEBUFFERRENDERBUFFERPROC attach_pixels = nullptr;
    PFNGLCHECKFRAMEBUFFERSTATUSPROC check_buffer = nullptr;
};

namespace {

template <class Function>
bool load(Function& function, const char* name) {
    function = reinterpret_cast<Function>(SDL_GL_GetProcAddress(name));
    return function != nullptr;
}

bool load_all(FrameBufferFunctions& gl) {
    return load(gl.gen_buffers, "glGenFramebuffers") && load(gl.delete_buffers, "glDeleteFramebuffers") &&
           load(gl.bind_buffer, "glBindFramebuffer") && load(gl.gen_pixels, "glGenRenderbuffers") &&
           load(gl.delete_pixels, "glDeleteRenderbuffers") && load(gl.bind_pixels, "glBindRenderbuffer") &&
           load(gl.store_pixels, "glRenderbufferStorage") && load(gl.attach_pixels, "glFramebufferRenderbuffer") &&
           load(gl.check_buffer, "glCheckFramebufferStatus");
}

}  // namespace

FrameBuffer::FrameBuffer(int width, int height)
    : gl_(std::make_unique<FrameBufferFunctions>()), width_(width), height_(height) {}

Result<std::unique_ptr<FrameBuffer>> FrameBuffer::make(int width, int height) {
    std::unique_ptr<FrameBuffer> made(new FrameBuffer(width, height));
    if (!load_all(*made->gl_)) return Error{"The graphics driver cannot draw off the screen"};
    if (!made->allocate()) {
        return Error{"The graphics driver has no picture of " + std::to_string(width) + " x " + std::to_string(height) +
                     " pixels; try a smaller --size or --scale"};
    }
    return made;
}

bool FrameBuffer::allocate() {
    gl_->gen_buffers(1, &buffer_);
    gl_->bind_buffer(GL_FRAMEBUFFER, buffer_);
    gl_->gen_pixels(1, &pixels_);
    gl_->bind_pixels(GL_RENDERBUFFER, pixels_);
    gl_->store_pixels(GL_RENDERBUFFER, GL_RGBA8, width_, height_);
    gl_->attach_pixels(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, pixels_);
    return gl_->check_buffer(GL_FRAMEBUFFER) == GL_FRAMEBUFFER_COMPLETE;
}

FrameBuffer::~FrameBuffer() {
    if (pixels_ != 0) gl_->delete_pixels(1, &pixels_);
    if (buffer_ != 0) gl_->delete_buffers(1, &buffer_);
}

void FrameBuffer::bind() {
    gl_->bind_buffer(GL_FRAMEBUFFER, buffer_);
    glViewport(0, 0, width_, height_);
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
}

Picture FrameBuffer::read() const { return read_frame_pixels(0, 0, width_, height_); }

}  // namespace attache
