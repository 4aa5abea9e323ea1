#include <doctest/doctest.h>

#include "app/small_state.h"
#include "app/state_json.h"

namespace attache {
namespace {

using testing::small_state;
using testing::SmallState;

std::string json_of(const AppState& state) {
    DerivedCache cache;
    JsonWriter json(0);
    json.begin_object();
    write_state(json, state, cache.get(state));
    json.end_object();
    return json.take();
}

bool holds(const std::string& json, std::string_view part) { return json.find(part) != std::string::npos; }

TEST_CASE("state json: says where the program stands") {
    SmallState small = small_state();
    small.act(SelectItem{small.uzbekistan});
    small.act(SetQuery{"gas \"supplies\""});
    Filter filter;
    filter.signs.set(0).set(2);
    filter.from = CivilDate{2010, 1, 2};
    small.act(SetFilter{filter});
    small.act(ShowNotice{"Look."});
    const std::string json = json_of(small.state);
    CAPTURE(json);
    CHECK(holds(json, R"("report":"small")"));
    CHECK(holds(json, R"("selection":"UZB")"));
    CHECK(holds(json, R"("query":"gas \"supplies\"")"));
    CHECK(holds(json, R"("signs":["-","+"])"));
    CHECK(holds(json, R"("from":"2010-01-02","to":null)"));
    CHECK(holds(json, R"("relations":3,"shown":0,"hidden":3)"));
    CHECK(holds(json, R"("notices":["Look."])"));
    CHECK(holds(json, R"("canUndo":true,"canRedo":false)"));
    CHECK(holds(json, "\"route\":\"" + std::string("#/small/graph?sel=UZB")));
}

TEST_CASE("state json: is whole without a report") {
    const std::string json = json_of(AppState());
    CHECK(holds(json, R"("route":"#/")"));
    CHECK(holds(json, R"("canUndo":false)"));
}

}  // namespace
}  // namespace attache
