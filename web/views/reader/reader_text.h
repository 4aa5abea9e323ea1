// The reader's rows as they are measured, drawn and pointed at. Part of the reader: used by reader_view.cpp alone.
#pragma once

#include <optional>

#include "views/reader/reader_view.h"

namespace attache {

// What the pointer is on: a mark's item, or the sentence itself.
struct ReaderTarget {
    SentenceId sentence;
    Item item;  // std::monostate: only the sentence
    ReferenceId reference = ReferenceId::none();
};

class ReaderRowSource final : public RowSource {
public:
    ReaderRowSource(const ViewContext& context, ReaderState& reader, ImVec2 pointer, bool pointed)
        : context_(context), reader_(reader), pointer_(pointer), pointed_(pointed) {}

    [[nodiscard]] float measure_row(std::size_t row, float width) override;
    void draw_row(std::size_t row, Rect rect) override;

    [[nodiscard]] const std::optional<ReaderTarget>& target() const { return target_; }

private:
    const LaidOutRow& laid_out(std::size_t row, float width);
    void draw_heading(const ReaderRow& row, Rect rect);
    void draw_paragraph_row(std::size_t row, Rect rect);
    void draw_sentence_grounds(const LaidOutRow& row, const RichText& rich, ImVec2 origin, Rect rect);
    void draw_margin(const LaidOutRow& row, const RichText& rich, ImVec2 origin, Rect rect);
    void add_hits(const LaidOutRow& row, std::vector<TextMark>& marks) const;
    [[nodiscard]] std::vector<TextMark> style_marks(const LaidOutRow& row) const;
    void note_places(const LaidOutRow& row, const RichText& rich, ImVec2 origin) const;
    void point_at(const LaidOutRow& row, const RichText& rich, ImVec2 origin, Rect rect);

    const ViewContext& context_;
    ReaderState& reader_;
    ImVec2 pointer_;
    bool pointed_;
    std::optional<ReaderTarget> target_;
};

// How tall a row will probably be, without reading it.
[[nodiscard]] float estimate_row(const ViewContext& context, const ReaderRow& row, float width);

}  // namespace attache
