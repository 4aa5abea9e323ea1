#include "io/workspace_json.h"

#include "base/second_part.h"
#include "io/json_value.h"
#include "io/json_writer.h"

namespace attache {
namespace {

constexpr std::string_view k_schema = "attache-workspace/1";
constexpr std::string_view k_schema_family = "attache-workspace/";
constexpr std::size_t k_look_at = 200;  // bytes in which the schema stands

// The text of a key, empty if there is none; nothing if it is something else.
bool take_text(const JsonValue& object, std::string_view key, std::string& text) {
    const JsonValue* value = object.find(key);
    if (value == nullptr) return true;
    if (!value->is(JsonKind::String)) return false;
    text = value->string;
    return true;
}

bool take_report(const JsonValue& entry, WorkspaceReport& report) {
    return entry.is(JsonKind::Object) && take_text(entry, "id", report.id) && take_text(entry, "title", report.title) &&
           take_text(entry, "text", report.text) && take_text(entry, "corrections", report.corrections) &&
           take_text(entry, "link", report.link) && !report.id.empty();
}

}  // namespace

bool is_workspace(std::string_view bytes) {
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || bytes[first] != '{') return false;
    return bytes.substr(first, k_look_at).find(k_schema_family) != std::string_view::npos;
}

ATTACHE_SECOND_PART std::string workspace_json(const Workspace& workspace) {
    JsonWriter json(3);
    json.begin_object().key("schema").string(k_schema).key("link").verbatim(workspace.link);
    json.key("reports").begin_array();
    for (const WorkspaceReport& report : workspace.reports) {
        json.begin_object().key("id").verbatim(report.id).key("title").verbatim(report.title);
        if (!report.text.empty()) json.key("text").verbatim(report.text);
        if (!report.corrections.empty()) json.key("corrections").verbatim(report.corrections);
        if (!report.link.empty()) json.key("link").verbatim(report.link);
        json.end_object();
    }
    json.end_array().end_object();
    return json.take();
}

ATTACHE_SECOND_PART Result<Workspace> read_workspace(std::string_view json) {
    if (json.size() > k_max_workspace_bytes) return Error{"it is longer than 64 MiB"};
    Result<JsonValue> parsed = parse_json(json);
    if (!parsed) return Error{"it is damaged: " + parsed.error().message};
    const JsonValue& root = parsed.value();
    const JsonValue* schema = root.find("schema");
    if (schema == nullptr || !schema->is(JsonKind::String)) return Error{"it is no workspace"};
    if (schema->string != k_schema)
        return Error{"it was written by another version; this one reads " + std::string(k_schema)};
    Workspace workspace;
    const JsonValue* reports = root.find("reports");
    if (!take_text(root, "link", workspace.link) || reports == nullptr || !reports->is(JsonKind::Array))
        return Error{"it is damaged: it names no reports"};
    if (reports->items.size() > k_max_workspace_reports)
        return Error{"it has more than " + std::to_string(k_max_workspace_reports) + " reports"};
    for (std::size_t i = 0; i < reports->items.size(); ++i) {
        WorkspaceReport& report = workspace.reports.emplace_back();
        if (!take_report(reports->items[i], report))
            return Error{"it is damaged: report " + std::to_string(i + 1) + " cannot be read"};
    }
    return workspace;
}

}  // namespace attache
