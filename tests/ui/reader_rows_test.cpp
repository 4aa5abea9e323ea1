#include <string>

#include <doctest/doctest.h>

#include "core/report_builder.h"
#include "views/reader/reader_rows.h"

namespace attache {
namespace {

using testing::ReportBuilder;

std::string words(const RowText& row, const ReaderMark& mark) {
    return row.text.substr(mark.begin, mark.end - mark.begin);
}

TEST_CASE("a row is a heading or a paragraph") {
    ReportBuilder builder("one is here. two is here.\n\nthree is here.\n\nfour is here.");
    builder.document().sections.add({.title = "Second", .level = 2, .first = SentenceId(2), .inferred = false});
    const std::vector<ReaderRow> rows = make_reader_rows(builder.report().document);
    REQUIRE(rows.size() == 5);
    CHECK(rows[0].heading == SectionId(0));
    CHECK(rows[1].sentences == 2);
    CHECK(rows[2].heading == SectionId(1));
    CHECK(rows[3].first == SentenceId(2));
    CHECK(rows[4].first == SentenceId(3));
    CHECK(row_of(rows, SentenceId(1)) == 1);
    CHECK(row_of(rows, SentenceId(2)) == 3);
    CHECK(row_of(rows, SentenceId(3)) == 4);
}

TEST_CASE("a paragraph without end is shown in pieces") {
    std::string text;
    for (int i = 0; i < 100; ++i)
        text += "this is a sentence. ";
    const ReportBuilder builder(text);
    const std::vector<ReaderRow> rows = make_reader_rows(builder.report().document);
    std::uint32_t sentences = 0;
    for (const ReaderRow& row : rows) {
        CHECK(row.sentences <= k_max_row_sentences);
        sentences += row.sentences;
    }
    CHECK(sentences == builder.report().document.sentences.size());
    CHECK(sentences == 100);
}

TEST_CASE("marks stand where their words stand, in both texts") {
    ReportBuilder builder("in 2012 , china 's leader visited iran . the two traded .");
    const EntityId china = builder.country("CHN", "China");
    const EntityId iran = builder.country("IRN", "Iran");
    builder.findings().subject = iran;
    builder.mention(china, "china");
    builder.mention(iran, "iran");
    builder.date("2012", {2012, 1, 1}, {2012, 12, 31});
    builder.relation(china, iran, "visited iran", Theme::Diplomacy, 1);
    builder.relation(china, iran, "traded", Theme::Trade, -1);
    const std::vector<ReaderRow> rows = make_reader_rows(builder.report().document);
    REQUIRE(rows.size() == 2);

    const RowText exact = read_row(builder.report(), rows[1], ReaderText::Exact);
    CHECK(exact.text == "in 2012 , china 's leader visited iran . the two traded .");
    REQUIRE(exact.parts.size() == 2);
    CHECK(exact.text.substr(exact.parts[1].begin) == "the two traded .");
    REQUIRE(exact.marks.size() == 5);
    CHECK(words(exact, exact.marks[0]) == "2012");
    CHECK(words(exact, exact.marks[1]) == "china");
    CHECK(exact.marks[1].kind == ReaderMarkKind::Actor);
    CHECK(words(exact, exact.marks[2]) == "visited iran");
    CHECK(exact.marks[2].sign == 2);
    CHECK(words(exact, exact.marks[3]) == "iran");
    CHECK(exact.marks[3].kind == ReaderMarkKind::Subject);
    CHECK(words(exact, exact.marks[4]) == "traded");
    CHECK(exact.marks[4].sign == 0);

    const RowText readable = read_row(builder.report(), rows[1], ReaderText::Readable);
    REQUIRE(readable.marks.size() == 5);
    CHECK(words(readable, readable.marks[0]) == "2012");
    CHECK(words(readable, readable.marks[4]) == "traded");
    CHECK(readable.text.size() < exact.text.size());
}

TEST_CASE("a line break in the file is a space in the row") {
    const ReportBuilder builder("china and\niran\r\ntrade.");
    const RowText row = read_row(builder.report(), {SectionId::none(), SentenceId(0), 1}, ReaderText::Exact);
    CHECK(row.text.find('\n') == std::string::npos);
    CHECK(row.text.find('\r') == std::string::npos);
}

TEST_CASE("a hit in the readable text is found in the exact one") {
    const ReportBuilder builder("china 's leader ( see below ) waits .");
    const ReaderRow row{SectionId::none(), SentenceId(0), 1};
    const std::string readable = readable_sentence(builder.report(), SentenceId(0)).text;
    const auto begin = static_cast<std::uint32_t>(readable.find("below"));
    const ByteSpan hit{begin, begin + 5};
    for (const ReaderText mode : {ReaderText::Readable, ReaderText::Exact}) {
        const RowText text = read_row(builder.report(), row, mode);
        const ByteSpan span = span_in_row(builder.report(), text.parts[0], hit, mode);
        CHECK(text.text.substr(span.begin, span.size()) == "below");
    }
}

TEST_CASE("an empty document has no rows") { CHECK(make_reader_rows(Document()).empty()); }

}  // namespace
}  // namespace attache
