#include <cmath>
#include <limits>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include "io/json_writer.h"
#include "io/number_text.h"

namespace attache {

TEST_CASE("numbers are written without exponent or needless decimals") {
    CHECK(number_text(0) == "0");
    CHECK(number_text(-0.0) == "0");
    CHECK(number_text(54200000) == "54200000");
    CHECK(number_text(1e15) == "1000000000000000");
    CHECK(number_text(-17) == "-17");
    CHECK(number_text(0.5) == "0.5");
    CHECK(number_text(-0.05) == "-0.05");
    CHECK(number_text(54.2) == "54.2");
    CHECK(number_text(66.67) == "66.67");
    CHECK(number_text(988570000.1) == "988570000.1");
    CHECK(number_text(0.1 + 0.2) == "0.30000000000000004");
    CHECK(number_text(100.0 / 3) == "33.333333333333336");
    CHECK(number_text(1e300).find('e') != std::string::npos);
}

TEST_CASE("a written number reads back as the same double") {
    std::uint32_t state = 1;
    for (int i = 0; i < 20000; ++i) {
        state = state * 1664525U + 1013904223U;
        const double value = (static_cast<double>(state) - 2e9) / std::pow(10.0, i % 14);
        const std::string text = number_text(value);
        CAPTURE(text);
        CHECK(nlohmann::json::parse(text, nullptr, false).get<double>() == value);
    }
}

TEST_CASE("JSON in one line and with a line for each value") {
    const auto write = [](std::size_t line_depth) {
        JsonWriter json(line_depth);
        json.begin_object().key("a").integer(1).key("list").begin_array();
        json.begin_object().key("x").boolean(true).key("y").null().end_object();
        json.begin_object().end_object();
        json.end_array().key("none").begin_array().end_array().end_object();
        return json.take();
    };
    CHECK(write(0) == "{\"a\":1,\"list\":[{\"x\":true,\"y\":null},{}],\"none\":[]}\n");
    CHECK(write(2) ==
          "{\n  \"a\": 1,\n  \"list\": [\n    {\"x\": true, \"y\": null},\n    {}\n  ],\n  \"none\": []\n}\n");
}

TEST_CASE("strings are escaped so that any text comes back") {
    std::string text = "\"quoted\" \\ / caf\u00e9 \U0001F600 \u2028\t\r\n\b\f\x01\x7f";
    text += '\0';
    text += "\u009b2J end";
    JsonWriter json(0);
    json.string(text);
    const std::string written = json.take();
    CHECK(nlohmann::json::parse(written, nullptr, false).get<std::string>() == text);
    CHECK(written.find("\\u009b") != std::string::npos);  // what a terminal would obey
    CHECK(written.find("\\u007f") != std::string::npos);
}

TEST_CASE("bytes that are no UTF-8 become U+FFFD") {
    JsonWriter json(0);
    json.string("a\xff\x1a\xc3");
    CHECK(json.take() == "\"a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"\n");
}

TEST_CASE("numbers that JSON lacks become null") {
    JsonWriter json(0);
    json.begin_array();
    for (const double value : {std::numeric_limits<double>::infinity(), std::nan(""), 1.5})
        json.number(value);
    json.end_array();
    CHECK(json.take() == "[null,null,1.5]\n");
}

}  // namespace attache
