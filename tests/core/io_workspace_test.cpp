// The workspace's file: written and read again, and what is refused.

#include <string>

#include <doctest/doctest.h>

#include "io/workspace_json.h"

namespace attache {

TEST_CASE("workspace: what is written is read again") {
    Workspace workspace;
    workspace.link = "#/tajikistan-2013/aid?show=flows";
    workspace.reports.push_back({"tajikistan-2013", "Tajikistan", "", "{\"schema\":\"attache-corrections/1\"}", ""});
    workspace.reports.push_back({"mine-0123456789abcdef", "Mine \"own\" \xC3\xA9", "Line one.\n\nLine two.\n", "",
                                 "#/mine-0123456789abcdef/map"});
    const std::string json = workspace_json(workspace);
    CHECK(is_workspace(json));
    const Result<Workspace> read = read_workspace(json);
    REQUIRE(read.has_value());
    CHECK(read.value() == workspace);
}

TEST_CASE("workspace: a file that is none is not taken for one") {
    for (const std::string_view each :
         {"", "{}", "Russia attacked Georgia.", "attache-workspace/1", "[\"attache-workspace/1\"]"})
        CHECK_FALSE(is_workspace(each));
    CHECK(is_workspace("\n {\"schema\": \"attache-workspace/9\"}"));
}

TEST_CASE("workspace: damaged, foreign and oversized ones are refused with the reason") {
    const auto why = [](const std::string& json) {
        const Result<Workspace> read = read_workspace(json);
        return read ? std::string("read") : read.error().message;
    };
    CHECK(why("{\"schema\":").find("damaged") != std::string::npos);
    CHECK(why("{}").find("no workspace") != std::string::npos);
    CHECK(why("{\"schema\":\"attache-workspace/2\",\"reports\":[]}").find("another version") != std::string::npos);
    CHECK(why("{\"schema\":\"attache-workspace/1\"}").find("no reports") != std::string::npos);
    CHECK(why("{\"schema\":\"attache-workspace/1\",\"link\":7,\"reports\":[]}").find("damaged") != std::string::npos);
    CHECK(why("{\"schema\":\"attache-workspace/1\",\"reports\":[{\"id\":\"a\"},7]}").find("report 2") !=
          std::string::npos);
    CHECK(why("{\"schema\":\"attache-workspace/1\",\"reports\":[{\"title\":\"a\"}]}").find("report 1") !=
          std::string::npos);
    std::string many = "{\"schema\":\"attache-workspace/1\",\"reports\":[{\"id\":\"a\"}";
    for (std::size_t i = 0; i < k_max_workspace_reports; ++i)
        many += ",{\"id\":\"a\"}";
    CHECK(why(many + "]}").find("more than 50") != std::string::npos);
    CHECK(why(std::string(1000, '[')).find("damaged") != std::string::npos);
}

TEST_CASE(
    "workspace: what stands for a byte that is no UTF-8 comes back as it is, so that sentences keep their names") {
    const Workspace workspace{"#/a/graph", {{"a", "A", "one \x1a two.\n", {}, {}}}};
    const Result<Workspace> read = read_workspace(workspace_json(workspace));
    REQUIRE(read.has_value());
    CHECK(read.value() == workspace);
}

}  // namespace attache
