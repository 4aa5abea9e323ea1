#include <doctest/doctest.h>

#include "app/commands.h"
#include "app/small_state.h"
#include "app/take_away.h"

namespace attache {
namespace {

using testing::small_state;
using testing::SmallState;

TEST_CASE("take away: files are named after the report and hold what the filter shows") {
    SmallState small = small_state();
    Filter filter;
    filter.signs.set(2);
    small.act(SetFilter{filter});
    const Effects effects = small.act(SaveExport{ExportFormat::Csv, ExportTable::Relations});
    REQUIRE(effects.files.size() == 1);
    const SavedFile& file = effects.files.front();
    CHECK(file.name == "small-relations.csv");
    CHECK(file.media.rfind("text/csv", 0) == 0);
    CHECK(file.bytes.find("pledged") != std::string::npos);
    CHECK(file.bytes.find("condemned") == std::string::npos);
    CHECK(small.act(SaveExport{ExportFormat::Gexf, ExportTable::Relations}).files.front().name ==
          "small-relations.gexf");
}

TEST_CASE("take away: what cannot be exported is said") {
    SmallState small = small_state();
    const Effects effects = small.act(SaveExport{ExportFormat::GraphMl, ExportTable::Amounts});
    CHECK(effects.files.empty());
    REQUIRE_FALSE(small.state.notices.empty());
    CHECK(small.state.notices.back().text.find("csv or json") != std::string::npos);
}

TEST_CASE("take away: a brief is named after what is selected") {
    SmallState small = small_state();
    small.act(SelectItem{make_pair_of(small.uzbekistan, small.tajikistan)});
    const Effects effects = small.act(SaveBrief{});
    REQUIRE(effects.files.size() == 1);
    CHECK(effects.files.front().name == "small-brief-TJK-UZB.html");
    CHECK(effects.files.front().bytes.find("condemned") != std::string::npos);
}

TEST_CASE("take away: a citation quotes the selected relation's sentence and links to the view") {
    SmallState small = small_state();
    small.state.page_address = "https://example.org/";
    small.act(SelectItem{small.pledge});
    const Effects effects = small.act(CopyCitation{CitationStyle::Plain});
    REQUIRE(effects.clipboard.has_value());
    CHECK(effects.clipboard->find("sentence 2. https://example.org/#/small/graph?sel=") != std::string::npos);
    CHECK(effects.clipboard->front() == '"');
}

TEST_CASE("take away: a picture is asked for, and its file is named after the view") {
    SmallState small = small_state();
    CHECK(small.act(SavePicture{PictureFormat::Svg}).picture == PictureFormat::Svg);
    CHECK(picture_name(small.state, PictureFormat::Png) == "small-graph.png");
}

}  // namespace
}  // namespace attache
