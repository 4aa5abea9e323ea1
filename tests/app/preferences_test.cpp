#include <doctest/doctest.h>

#include "app/preferences.h"

namespace attache {
namespace {

TEST_CASE("preferences: come back from their text") {
    for (int scheme = 0; scheme < static_cast<int>(ColorScheme::Count_); ++scheme) {
        for (int layout = 0; layout < static_cast<int>(GraphLayoutKind::Count_); ++layout) {
            for (int text = 0; text < static_cast<int>(ReaderText::Count_); ++text) {
                Preferences preferences;
                preferences.scheme = static_cast<ColorScheme>(scheme);
                preferences.graph_layout = static_cast<GraphLayoutKind>(layout);
                preferences.reader_text = static_cast<ReaderText>(text);
                preferences.text_scale = 1.25F;
                CHECK(parse_preferences(preferences_text(preferences)) == preferences);
            }
        }
    }
}

TEST_CASE("preferences: what is not understood is as at first") {
    for (const char* text :
         {"", ";;;", "scheme", "scheme=", "scheme=purple;layout=3;scale=wide", "scale=1.5", "=dark"}) {
        CAPTURE(text);
        CHECK(parse_preferences(text) == Preferences());
    }
    CHECK(parse_preferences("unknown=1;scheme=dark;").scheme == ColorScheme::Dark);
}

TEST_CASE("preferences: marks that are switched off come back") {
    Preferences preferences;
    preferences.hidden_marks.set(static_cast<std::size_t>(MarkGroup::Dates));
    preferences.hidden_marks.set(static_cast<std::size_t>(MarkGroup::References));
    CHECK(preferences_text(preferences).find("hidden=dates,references") != std::string::npos);
    CHECK(parse_preferences(preferences_text(preferences)) == preferences);
    CHECK(parse_preferences("hidden=purple,,dates").hidden_marks.count() == 1);
}

TEST_CASE("preferences: the text scale stays within its limits") {
    CHECK(parse_preferences("scale=1").text_scale == k_min_text_scale);
    CHECK(parse_preferences("scale=-50").text_scale == k_min_text_scale);
    CHECK(parse_preferences("scale=100000").text_scale == k_max_text_scale);
    CHECK(parse_preferences("scale=99999999999999").text_scale == 1);
}

}  // namespace
}  // namespace attache
