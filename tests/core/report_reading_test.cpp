#include <string>

#include <doctest/doctest.h>

#include "extract/report_reading.h"
#include "io/report_json.h"
#include "io/text_sink.h"

namespace attache {
namespace {

class Text : public TextSink {
public:
    void write(std::string_view piece) override { text += piece; }
    std::string text;
};

std::string json_of(const Report& report) {
    Text out;
    write_report_json(report, JsonStyle::Compact, out);
    return out.text;
}

TEST_CASE("reading in steps gives the same report as reading at once, and tells how far it is") {
    const std::string text =
        "Uzbekistan cut off gas supplies to Tajikistan in 2010.\n\nRussia pledged $5 million to Tajikistan.\n";
    ReportReading reading(make_source_text("x.txt", text).value());
    float before = -1;
    std::size_t steps = 0;
    while (!reading.is_done()) {
        CHECK(reading.share() > before);
        CHECK(reading.share() < 1);
        CHECK_FALSE(reading.doing().empty());
        before = reading.share();
        reading.step();
        ++steps;
    }
    CHECK(steps > 3);
    CHECK(reading.share() > 0.99F);
    CHECK(reading.share() < 1.01F);
    CHECK(json_of(reading.take()) == json_of(read_report("x.txt", text).value()));
}

}  // namespace
}  // namespace attache
