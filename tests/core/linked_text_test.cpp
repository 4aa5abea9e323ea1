#include <string>

#include <doctest/doctest.h>

#include "io/base64url.h"
#include "io/link.h"
#include "io/linked_text.h"

namespace attache {
namespace {

// The same numbers everywhere, without any library's own generator.
class Numbers {
public:
    std::uint32_t next() {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::uint32_t>(state_ >> 33U);
    }

private:
    std::uint64_t state_ = 12345;
};

std::string sample(std::size_t words) {
    Numbers numbers;
    std::string text;
    for (std::size_t i = 0; i < words; ++i)
        text += "word" + std::to_string(numbers.next() % 500) + (i % 12 == 11 ? ".\n\n" : " ");
    return text;
}

TEST_CASE("base64url: every length, and what is none") {
    CHECK(base64url_encode("") == "");
    CHECK(base64url_encode("\xFB\xFF") == "-_8");
    std::string bytes;
    for (int i = 0; i < 70; ++i) {
        CHECK(base64url_decode(base64url_encode(bytes)) == bytes);
        bytes += static_cast<char>(i * 37);
    }
    for (const std::string_view broken : {"A", "AAAAA", "A=", "A+AA", "AA AA", "AB", "AAB"})
        CHECK_FALSE(base64url_decode(broken).has_value());
}

TEST_CASE("a text comes back from its link") {
    for (const std::string& text : {std::string(), std::string("x"), sample(20), sample(1500)}) {
        const std::optional<std::string> encoded = encode_linked_text(text);
        REQUIRE(encoded.has_value());
        CHECK(encoded->size() <= k_max_linked_characters);
        CHECK(decode_linked_text(*encoded).value() == text);

        Link link;
        link.report = "a-report-12345678";
        link.title = "A report & more";
        link.text = *encoded;
        CHECK(decode_link(encode_link(link)).link == link);
        CHECK(decode_link(encode_link(link)).notes.empty());
    }
}

TEST_CASE("a text that does not fit is not put into a link") {
    CHECK_FALSE(encode_linked_text(sample(20000)).has_value());
    CHECK_FALSE(encode_linked_text(std::string(k_max_linked_bytes + 1, 'a')).has_value());
    CHECK(encode_linked_text(std::string(k_max_linked_bytes, 'a')).has_value());
}

TEST_CASE("what unpacks to more than a link may carry is stopped") {
    // 64 MiB of one letter are 64 KiB of deflate: made by repeating its blocks is not possible with our own packer, so
    // stored blocks of 65535 bytes stand for them.
    std::string packed;
    for (int i = 0; i < 6; ++i) {
        packed += std::string("\x00\xFF\xFF\x00\x00", 5);
        packed += std::string(65535, 'a');
    }
    const Result<std::string> text = decode_linked_text(base64url_encode(packed));
    REQUIRE_FALSE(text.has_value());
    CHECK(text.error().message.find("longer") != std::string::npos);
}

TEST_CASE("broken links give an error or a text, never more than the limit") {
    const std::string good = *encode_linked_text(sample(300));
    CHECK_FALSE(decode_linked_text("").has_value());
    CHECK_FALSE(decode_linked_text("not base64!").has_value());
    for (std::size_t length = 0; length < good.size(); length += 7)
        CHECK_FALSE(decode_linked_text(std::string_view(good).substr(0, length)).has_value());
    CHECK_FALSE(decode_linked_text(good + "AAAA").has_value());

    Numbers numbers;
    constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    for (int round = 0; round < 2000; ++round) {
        std::string broken = good;
        for (int i = 0; i < 3; ++i)
            broken[numbers.next() % broken.size()] = digits[numbers.next() % digits.size()];
        const Result<std::string> text = decode_linked_text(broken);
        if (text) CHECK(text.value().size() <= k_max_linked_bytes);
    }
    for (int round = 0; round < 2000; ++round) {
        std::string noise;
        for (std::uint32_t i = 0; i < numbers.next() % 200 + 1; ++i)
            noise += digits[numbers.next() % digits.size()];
        const Result<std::string> text = decode_linked_text(noise);
        if (text) CHECK(text.value().size() <= k_max_linked_bytes);
    }
}

}  // namespace
}  // namespace attache
