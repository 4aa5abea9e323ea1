// The reader: the report's text with its marks. Readable or exact; what is selected is emphasised; margin
// marks show where relations are stated. Only the rows that are seen are read and laid out, so a text of
// any length scrolls alike.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "ui/controls.h"
#include "ui/rich_text.h"
#include "ui/row_list.h"
#include "views/reader/reader_rows.h"
#include "views/view_context.h"

namespace attache {

// A row as it was last laid out.
struct LaidOutRow {
    RowText words;
    TextLayout layout;
    std::uint32_t seen_in_frame = 0;
};

struct ReaderState {
    // What the rows were made for.
    const Report* report = nullptr;
    const Report* text = nullptr;       // the same without corrections
    std::vector<SentenceId> corrected;  // sentences, in order
    ReaderText mode = ReaderText::Readable;
    float width = 0;
    float text_scale = 0;

    std::optional<ItemNames> names;  // for the ScreenMap
    std::vector<ReaderRow> rows;
    RowList list;
    std::unordered_map<std::size_t, LaidOutRow> laid_out;  // by row; looked up only, never walked for output
    std::uint32_t frame = 0;

    std::uint32_t followed_request = 0;  // of AppState::reader_requests
    Item evidence_item;
    std::vector<SentenceId> evidence;  // of the selection, sorted
    std::vector<ScrollTick> ticks;
    Filter ticked_filter;
    const Palette* ticked_palette = nullptr;
    std::size_t ticked_hits = 0;

    std::size_t key_mark = 0;  // the mark that the keyboard points at, within the current sentence
    RestTimer rest;
};

// The sentence at the top of what is seen; none before the first frame.
[[nodiscard]] SentenceId first_sentence_shown(const ReaderState& reader);

void show_reader(const ViewContext& context, ReaderState& reader, Rect rect);

}  // namespace attache
