#include "io/json_writer.h"
#include "io/table.h"

namespace attache {

namespace {

struct WriteCell {
    JsonWriter& json;
    void operator()(std::monostate) const { json.null(); }
    void operator()(const std::string& text) const { json.string(text); }
    void operator()(double number) const { json.number(number); }
    void operator()(bool yes) const { json.boolean(yes); }
};

}  // namespace

void write_rows(JsonWriter& json, const Table& table) {
    json.begin_array();
    for (const std::vector<Cell>& row : table.rows) {
        json.begin_object();
        for (std::size_t i = 0; i < row.size(); ++i) {
            json.key(table.columns[i]);
            std::visit(WriteCell{json}, row[i]);
        }
        json.end_object();
    }
    json.end_array();
}

std::string json_text(const Table& table) {
    JsonWriter json(1);
    write_rows(json, table);
    return json.take();
}

}  // namespace attache
