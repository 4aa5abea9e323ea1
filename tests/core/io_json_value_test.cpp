#include <string>

#include <doctest/doctest.h>

#include "io/json_value.h"

namespace attache {

namespace {

std::string error_of(const std::string& text) {
    const Result<JsonValue> value = parse_json(text);
    return value ? std::string() : value.error().message;
}

}  // namespace

TEST_CASE("JSON as plain values") {
    const Result<JsonValue> parsed =
        parse_json(R"( {"a": [1, -2.5, 1e3, "x\u00e9", true, null], "b": {}, "a2": 18446744073709551615} )");
    REQUIRE(parsed);
    const JsonValue& root = parsed.value();
    REQUIRE(root.is(JsonKind::Object));
    const JsonValue* const list = root.find("a");
    REQUIRE(list != nullptr);
    REQUIRE(list->items.size() == 6);
    CHECK(list->items[0].number == 1);
    CHECK(list->items[1].number == -2.5);
    CHECK(list->items[2].number == 1000);
    CHECK(list->items[3].string == "x\u00e9");
    CHECK(list->items[4].boolean);
    CHECK(list->items[5].is(JsonKind::Null));
    CHECK(root.find("b")->is(JsonKind::Object));
    CHECK(root.find("a2")->number == 18446744073709551615.0);
    CHECK(root.find("c") == nullptr);
    CHECK(list->find("a") == nullptr);
}

TEST_CASE("of JSON keys that repeat the last one counts") {
    CHECK(parse_json(R"({"a": 1, "a": 2})").value().find("a")->number == 2);
}

TEST_CASE("what is no JSON says where") {
    CHECK(error_of(R"({"a": )").find("not valid JSON at byte 7") == 0);
    CHECK(error_of("").find("not valid JSON at byte") == 0);
    CHECK(error_of("{} {}").find("not valid JSON at byte 4") == 0);
    CHECK(error_of("{'a': 1}").find("not valid JSON at byte 2") == 0);
    CHECK_FALSE(error_of("\"\xff\"").empty());
    CHECK(error_of(std::string(64, '[') + std::string(64, ']')).empty());
    CHECK(error_of(std::string(65, '[') + std::string(65, ']')) == "this JSON is nested deeper than 64 levels");
    CHECK(error_of(std::string(1'000'000, '[')) == "this JSON is nested deeper than 64 levels");
}

}  // namespace attache
