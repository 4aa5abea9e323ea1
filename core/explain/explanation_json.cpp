#include "explain/explanation_json.h"

#include "io/json_writer.h"

namespace attache {

std::string explanation_json(const Explanation& explanation) {
    JsonWriter json(2);
    json.begin_object();
    json.key("sentence").integer(static_cast<std::int64_t>(explanation.sentence.index()));
    json.key("begin").integer(explanation.span.begin);
    json.key("end").integer(explanation.span.end);
    json.key("section").string(explanation.section);
    json.key("text").string(explanation.readable);
    json.key("source").string(explanation.source);
    for (const ExplainedStep& step : explanation.steps) {
        json.key(step.name);
        write_rows(json, step.table);
    }
    json.key("notes").begin_object();
    for (const ExplainedStep& step : explanation.steps) {
        if (!step.note.empty()) json.key(step.name).string(step.note);
    }
    json.end_object();
    json.end_object();
    return json.take();
}

}  // namespace attache
