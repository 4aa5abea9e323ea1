#include <doctest/doctest.h>

#include "platform/native/options.h"

namespace attache {
namespace {

Result<AppOptions> parse(const std::vector<std::string>& arguments) { return parse_app_options(arguments); }

TEST_CASE("options: a link is taken from its # on") {
    CHECK(parse({"--link", "#/tajikistan-2013/aid"}).value().link == "#/tajikistan-2013/aid");
    CHECK(parse({"--link", "https://example.org/a/#/tajikistan-2013/aid?sel=UZB"}).value().link ==
          "#/tajikistan-2013/aid?sel=UZB");
    CHECK(parse({"--link", "/tajikistan-2013/aid"}).value().link == "/tajikistan-2013/aid");
    CHECK(parse({}).value().link.empty());
}

TEST_CASE("options: a screenshot has a size, a scale and colours") {
    const Result<AppOptions> options =
        parse({"--screenshot", "a.png", "--size", "390x844", "--scale", "1.25", "--scheme", "dark"});
    REQUIRE(options.has_value());
    REQUIRE(options.value().screenshot.has_value());
    CHECK(options.value().screenshot->path == "a.png");
    CHECK(options.value().screenshot->width == 390);
    CHECK(options.value().screenshot->height == 844);
    CHECK(options.value().screenshot->scale == 1.25F);
    CHECK(options.value().dark == true);
    CHECK(parse({"--scheme", "light"}).value().dark == false);
    CHECK_FALSE(parse({}).value().dark.has_value());
    CHECK(parse({"--contrast", "more"}).value().more_contrast);
    CHECK_FALSE(parse({"--contrast", "usual"}).value().more_contrast);
}

TEST_CASE("options: files to open, between options and after --") {
    CHECK(parse({"a.txt", "--scheme", "dark", "b c.html"}).value().files ==
          std::vector<std::string>{"a.txt", "b c.html"});
    CHECK(parse({"--", "--a.txt", "b"}).value().files == std::vector<std::string>{"--a.txt", "b"});
    CHECK(parse({}).value().files.empty());
}

TEST_CASE("options: what cannot be is an error that names the option") {
    const std::vector<std::vector<std::string>> impossible{
        {"--nonsense"},
        {"-"},
        {"--link"},
        {"--link", ""},
        {"--screenshot"},
        {"--scheme", "purple"},
        {"--scheme"},
        {"--contrast", "less"},
        {"--screenshot", "a.png", "--size", "1440"},
        {"--screenshot", "a.png", "--size", "10x10"},
        {"--screenshot", "a.png", "--size", "99999x900"},
        {"--screenshot", "a.png", "--size", "1440x900x3"},
        {"--screenshot", "a.png", "--size"},
        {"--screenshot", "a.png", "--scale", "0"},
        {"--screenshot", "a.png", "--scale", "2x"},
        {"--screenshot", "a.png", "--scale", "1.2345"},
        {"--screenshot", "a.png", "--scale", "-1"},
        {"--size", "1440x900"},
        {"--scale", "2"},
    };
    for (const auto& arguments : impossible) {
        CAPTURE(arguments.back());
        const Result<AppOptions> options = parse(arguments);
        REQUIRE_FALSE(options.has_value());
        bool named = false;
        for (const std::string& argument : arguments) {
            named = named || (!argument.empty() && options.error().message.find(argument) != std::string::npos);
        }
        CHECK(named);
    }
}

TEST_CASE("options: help and version are asked for") {
    CHECK(parse({"--help"}).value().help);
    CHECK(parse({"-h"}).value().help);
    CHECK(parse({"--version"}).value().version);
    CHECK(k_app_usage.find("--screenshot") != std::string_view::npos);
}

}  // namespace
}  // namespace attache
