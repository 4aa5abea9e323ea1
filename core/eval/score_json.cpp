#include "eval/score_json.h"

#include "io/json_writer.h"

namespace attache {

namespace {

void write_measures(JsonWriter& json, const std::vector<Measure>& measures) {
    json.begin_object();
    for (const Measure& measure : measures) {
        json.key(measure.name);
        if (measure.value) {
            json.raw_number(measure_text(measure));
        } else {
            json.null();
        }
    }
    json.end_object();
}

void write_mistakes(JsonWriter& json, const std::vector<Mistake>& mistakes, const GoldLines& lines) {
    json.begin_array();
    for (const Mistake& mistake : mistakes) {
        json.begin_object();
        json.key("what").string(name_of(mistake.kind));
        json.key("sentence");
        if (mistake.line == k_no_line) {
            json.null();
        } else {
            json.integer(static_cast<std::int64_t>(mistake.line));
        }
        json.key("mark").string(mistake.mark);
        json.key("implicit").boolean(mistake.is_implicit);
        json.key("text").string(mistake.line == k_no_line ? std::string_view() : lines.text(mistake.line));
        json.end_object();
    }
    json.end_array();
}

}  // namespace

std::string score_json(const Score& score, const GoldLines& lines, const KindScore* errors) {
    JsonWriter json(0);
    json.begin_object();
    for (const KindScore& kind : score) {
        json.key(kind.kind);
        write_measures(json, kind.measures);
    }
    if (errors != nullptr) {
        json.key("errors");
        write_mistakes(json, errors->mistakes, lines);
    }
    json.end_object();
    return json.take();
}

}  // namespace attache
