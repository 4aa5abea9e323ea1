#include <string>

#include <doctest/doctest.h>

#include "base/sha256.h"
#include "source/readable_text.h"
#include "source/source_text.h"

namespace attache {

namespace {

std::string error_of(std::string bytes) {
    const auto result = make_source_text("x", std::move(bytes));
    return result ? std::string() : result.error().message;
}

bool mentions(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("valid text is kept byte by byte") {
    const std::string text = "Caf\u00e9 \u2014 \U0001F600\r\nnext";
    const auto source = make_source_text("name.txt", text);
    REQUIRE(source);
    CHECK(source.value().bytes == text);
    CHECK(source.value().name == "name.txt");
    CHECK(source.value().invalid_bytes.empty());
    CHECK(source.value().begin == 0);
}

TEST_CASE("invalid bytes are replaced in place and counted") {
    for (const std::string bad : {"\xC3", "\xFF", "\xC0\x80", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE2\x82"}) {
        CAPTURE(bad.size());
        const std::string text = std::string(60, 'a') + bad + " end of it";
        const auto source = make_source_text("x", text);
        REQUIRE(source);
        CHECK(source.value().bytes.size() == text.size());
        CHECK(source.value().invalid_bytes.size() == bad.size());
        CHECK(source.value().bytes.substr(60, bad.size()) == std::string(bad.size(), k_substitute));
        CHECK(source.value().bytes.substr(60 + bad.size()) == " end of it");
    }
}

TEST_CASE("the hash is that of the file as it was") {
    // FIPS 180-4 test vector.
    CHECK(sha256_of(make_source_text("x", "abc").value()) ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    // A file that has the substitute itself, and bytes that it stands for in the text.
    const std::string text = std::string(60, 'a') + "\x1a \xC3 end \xFF of it";
    CHECK(sha256_of(make_source_text("x", text).value()) == sha256_hex(text));
}

TEST_CASE("a byte-order mark is stepped over, not cut off") {
    const auto source = make_source_text("x", "\xEF\xBB\xBFtext");
    REQUIRE(source);
    CHECK(source.value().begin == 3);
    CHECK(source.value().bytes.size() == 7);
}

TEST_CASE("what is no text is refused with advice") {
    CHECK(mentions(error_of(""), "empty"));
    CHECK(mentions(error_of(" \r\n\t\u00a0"), "empty"));
    CHECK(mentions(error_of("\xEF\xBB\xBF \n"), "empty"));
    CHECK(mentions(error_of("%PDF-1.4 ..."), "PDF"));
    CHECK(mentions(error_of(std::string("\xFF\xFEh\0i\0", 6)), "UTF-16"));
    CHECK(mentions(error_of(std::string("text\0more", 9)), "binary"));
    CHECK(mentions(error_of(std::string(100, '\xE9')), "UTF-8"));
    CHECK(mentions(error_of(std::string(k_max_source_bytes + 1, 'a')), "64 MiB"));
    CHECK(error_of(std::string(1000, 'a')).empty());
}

TEST_CASE("readable text maps to its source and back") {
    // source "u.s. - tajik", readable "U.S.-Tajik"
    const ReadableText text{
        .text = "U.S.-Tajik trade", .anchors = {{0, 100}, {4, 105}, {5, 107}, {11, 113}}, .source_end = 118};
    CHECK(text.readable_span({107, 112}) == ByteSpan{5, 10});
    CHECK(text.readable_span({100, 112}) == ByteSpan{0, 10});
    CHECK(text.readable_span({113, 118}) == ByteSpan{11, 16});
    CHECK(text.readable_span({50, 60}).empty());
    CHECK(text.source_span({5, 10}) == ByteSpan{107, 113});
    CHECK(text.source_span({11, 16}) == ByteSpan{113, 118});
}

}  // namespace attache
