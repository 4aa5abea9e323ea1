// The page's scripts (web/page/), as C++ calls them: they hand `page` to the module when they create it.
// Each function is called on the main thread; text is copied.
#pragma once

#include <cstddef>
#include <cstdint>

namespace attache {

class Loop;

// The program runs: what the page hands over from now on goes to this loop.
void page_started(Loop* loop);
// The first frame is on the canvas.
void page_shown();
// A frame is on the canvas.
void page_drawn();
// Gives the canvas so many real pixels.
void page_resize_canvas(int pixel_width, int pixel_height);

// Answers by attache_copied().
void page_copy_text(const char* text);
// Answers by attache_clipboard().
void page_read_clipboard();
// Answers by attache_open_file(), if the person chooses any.
void page_choose_files();
void page_write_address(bool add, const char* fragment, double serial, const char* title);
bool page_step_address(int delta);
// Loop::file_read() or Loop::file_missed() follows.
void page_read_file(const char* name);
void page_store_preferences(const char* text);
// A StoreResult.
int page_store_text(const char* key, const char* text, const char* before);
// To be freed by the caller.
char* page_stored_text(const char* key);
// What was stored: key, U+001F, text, U+001E, over and over. To be freed by the caller.
char* page_stored_texts();
// Kept while the tab is there, in this order.
void page_keep_report(const char* id, const char* name, const char* title, const char* text);
void page_forget_report(const char* id);
enum class KeptReportPart : std::uint8_t { Name, Title, Text };
// To be freed by the caller; null: there are no more.
char* page_kept_report(int index, KeptReportPart part);
// Whether a finger is what points here before anything has been touched.
bool page_has_coarse_pointer();
// Whether somebody types, and where the caret stands: there the page has the field that input methods need.
void page_text_field(bool wanted, float x, float y, float height);
// Answers by attache_text_file().
void page_choose_text_file();
void page_save_file(const char* name, const char* media, const char* bytes, std::size_t size);
// A part of the canvas, in CSS pixels; only while a frame is being drawn.
void page_save_pixels(const char* name, float x, float y, float width, float height);

}  // namespace attache
