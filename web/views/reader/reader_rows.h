// The rows of the reader: headings and paragraphs, and the words and marks of one paragraph. Pure functions
// of the report.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/state.h"
#include "extract/report.h"
#include "graph/item.h"

namespace attache {

// A heading, or some sentences of one paragraph.
struct ReaderRow {
    SectionId heading = SectionId::none();
    SentenceId first;             // the heading's first sentence, or the first of the row
    std::uint32_t sentences = 0;  // 0 for a heading
};

// A paragraph that never ends is shown in pieces of this many sentences, so that each can be laid out quickly.
inline constexpr std::uint32_t k_max_row_sentences = 24;

[[nodiscard]] std::vector<ReaderRow> make_reader_rows(const Document& document);
// The row that holds a sentence. Requires that there are rows.
[[nodiscard]] std::size_t row_of(const std::vector<ReaderRow>& rows, SentenceId sentence);

enum class ReaderMarkKind : std::uint8_t {
    Actor,
    Subject,
    Person,
    Organisation,
    Place,
    Date,
    Money,
    Relation,
    Reference
};

// Something in a row's text that can be selected, or a cross reference, which leads elsewhere.
struct ReaderMark {
    std::uint32_t begin = 0;  // bytes of RowText::text
    std::uint32_t end = 0;
    ReaderMarkKind kind = ReaderMarkKind::Actor;
    std::uint8_t sign = 1;  // of a relation: polarity + 1
    Item item;              // std::monostate for a reference
    ReferenceId reference = ReferenceId::none();
};

struct SentencePart {
    SentenceId sentence;
    std::uint32_t begin = 0;  // bytes of RowText::text
    std::uint32_t end = 0;
};

struct RowText {
    std::string text;  // without line breaks
    std::vector<SentencePart> parts;
    std::vector<ReaderMark> marks;  // sorted by begin; wider before narrower
};

// The switch that a kind of mark belongs to.
[[nodiscard]] MarkGroup group_of(ReaderMarkKind kind);

[[nodiscard]] RowText read_row(const Report& report, const ReaderRow& row, ReaderText mode);

// Where bytes of a sentence's readable text stand in the row, whichever text it shows.
[[nodiscard]] ByteSpan span_in_row(const Report& report, const SentencePart& part, ByteSpan readable, ReaderText mode);

}  // namespace attache
