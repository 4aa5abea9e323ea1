#include "platform/browser/page.h"

#include <emscripten.h>

// clang-format off
EM_JS(void, attache_page_started, (void* loop), { Module['page'].started(loop); })
EM_JS(void, attache_page_shown, (), { Module['page'].shown(); })
EM_JS(void, attache_page_drawn, (), { Module['page'].drawn(); })
EM_JS(void, attache_page_resize_canvas, (int width, int height), { Module['page'].resizeCanvas(width, height); })
EM_JS(void, attache_page_copy_text, (const char* text), { Module['page'].copyText(UTF8ToString(text)); })
EM_JS(void, attache_page_read_clipboard, (), { Module['page'].readClipboard(); })
EM_JS(void, attache_page_choose_files, (), { Module['page'].chooseFiles(); })
EM_JS(void, attache_page_write_address, (int add, const char* fragment, double serial, const char* title),
      { Module['page'].writeAddress(add !== 0, UTF8ToString(fragment), serial, UTF8ToString(title)); })
EM_JS(int, attache_page_step_address, (int delta), { return Module['page'].stepAddress(delta) ? 1 : 0; })
EM_JS(void, attache_page_read_file, (const char* name), { Module['page'].readFile(UTF8ToString(name)); })
EM_JS(void, attache_page_store_preferences, (const char* text),
      { Module['page'].storePreferences(UTF8ToString(text)); })
EM_JS(int, attache_page_store_text, (const char* key, const char* text, const char* before),
      { return Module['page'].storeText(UTF8ToString(key), UTF8ToString(text), UTF8ToString(before)); })
EM_JS(char*, attache_page_stored_text, (const char* key), {
  const text = Module['page'].storedText(UTF8ToString(key));
  const size = lengthBytesUTF8(text) + 1;
  const pointer = _malloc(size);
  stringToUTF8(text, pointer, size);
  return pointer;
})
EM_JS(char*, attache_page_stored_texts, (), {
  const texts = Module['page'].storedTexts();
  const size = lengthBytesUTF8(texts) + 1;
  const pointer = _malloc(size);
  stringToUTF8(texts, pointer, size);
  return pointer;
})
EM_JS(void, attache_page_keep_report, (const char* id, const char* name, const char* title, const char* text), {
  Module['page'].keepReport(UTF8ToString(id), { name: UTF8ToString(name), title: UTF8ToString(title), text: UTF8ToString(text) });
})
EM_JS(void, attache_page_forget_report, (const char* id), { Module['page'].forgetReport(UTF8ToString(id)); })
EM_JS(char*, attache_page_kept_report, (int index, int part), {
  const text = Module['page'].keptReport(index, part);
  if (text === undefined) return 0;
  const size = lengthBytesUTF8(text) + 1;
  const pointer = _malloc(size);
  stringToUTF8(text, pointer, size);
  return pointer;
})
EM_JS(int, attache_page_has_coarse_pointer, (), { return matchMedia('(pointer: coarse)').matches ? 1 : 0; })
EM_JS(void, attache_page_text_field, (int wanted, float x, float y, float height),
      { Module['page'].textField(wanted !== 0, x, y, height); })
EM_JS(void, attache_page_choose_text_file, (), { Module['page'].chooseTextFile(); })
EM_JS(void, attache_page_save_file, (const char* name, const char* media, const char* bytes, size_t size),
      { Module['page'].saveFile(UTF8ToString(name), UTF8ToString(media), HEAPU8.slice(bytes, bytes + size)); })
EM_JS(void, attache_page_save_pixels, (const char* name, float x, float y, float width, float height),
      { Module['page'].savePixels(UTF8ToString(name), x, y, width, height); })
// clang-format on

namespace attache {

void page_started(Loop* loop) { attache_page_started(loop); }

void page_shown() { attache_page_shown(); }

void page_drawn() { attache_page_drawn(); }

void page_resize_canvas(int pixel_width, int pixel_height) { attache_page_resize_canvas(pixel_width, pixel_height); }

void page_copy_text(const char* text) { attache_page_copy_text(text); }

void page_read_clipboard() { attache_page_read_clipboard(); }

void page_choose_files() { attache_page_choose_files(); }

void page_write_address(bool add, const char* fragment, double serial, const char* title) {
    attache_page_write_address(add ? 1 : 0, fragment, serial, title);
}

bool page_step_address(int delta) { return attache_page_step_address(delta) != 0; }

void page_read_file(const char* name) { attache_page_read_file(name); }

void page_store_preferences(const char* text) { attache_page_store_preferences(text); }

int page_store_text(const char* key, const char* text, const char* before) {
    return attache_page_store_text(key, text, before);
}

char* page_stored_text(const char* key) { return attache_page_stored_text(key); }

char* page_stored_texts() { return attache_page_stored_texts(); }

void page_keep_report(const char* id, const char* name, const char* title, const char* text) {
    attache_page_keep_report(id, name, title, text);
}

void page_forget_report(const char* id) { attache_page_forget_report(id); }

char* page_kept_report(int index, KeptReportPart part) {
    return attache_page_kept_report(index, static_cast<int>(part));
}

bool page_has_coarse_pointer() { return attache_page_has_coarse_pointer() != 0; }

void page_text_field(bool wanted, float x, float y, float height) {
    attache_page_text_field(wanted ? 1 : 0, x, y, height);
}

void page_choose_text_file() { attache_page_choose_text_file(); }

void page_save_file(const char* name, const char* media, const char* bytes, std::size_t size) {
    attache_page_save_file(name, media, bytes, size);
}

void page_save_pixels(const char* name, float x, float y, float width, float height) {
    attache_page_save_pixels(name, x, y, width, height);
}

}  // namespace attache
