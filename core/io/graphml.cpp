#include "io/graphml.h"

#include <array>
#include <string_view>
#include <utility>

#include "graph/item.h"
#include "graph/relation_graph.h"
#include "io/number_text.h"
#include "io/sentence_texts.h"
#include "io/source_note.h"
#include "io/xml_text.h"

namespace attache {

namespace {

struct Attribute {
    std::string_view name;
    std::string_view domain;  // "node" or "edge"
    std::string_view type;
};

constexpr std::array<Attribute, 16> k_attributes = {{
    {"label", "node", "string"},
    {"kind", "node", "string"},
    {"relations", "node", "int"},
    {"label", "edge", "string"},
    {"weight", "edge", "double"},
    {"theme", "edge", "string"},
    {"event", "edge", "string"},
    {"polarity", "edge", "int"},
    {"status", "edge", "string"},
    {"mutual", "edge", "boolean"},
    {"implicit", "edge", "boolean"},
    {"earliest", "edge", "string"},
    {"latest", "edge", "string"},
    {"confidence", "edge", "double"},
    {"sentence", "edge", "int"},
    {"text", "edge", "string"},
}};

class GraphMlWriter {
public:
    GraphMlWriter(const Report& report, const Filter& filter)
        : report_(report), filter_(filter), names_(report), texts_(report) {}

    std::string write() {
        out_ =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" "
            "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
            "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns "
            "http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n";
        for (const Attribute& attribute : k_attributes) {
            out_ += "  <key id=\"" + key_of(attribute) + "\" for=\"" + std::string(attribute.domain) +
                    "\" attr.name=\"" + std::string(attribute.name) + "\" attr.type=\"" + std::string(attribute.type) +
                    "\"/>\n";
        }
        out_ += "  <graph edgedefault=\"directed\">\n    <desc>" + xml_escaped(source_note(report_)) + "</desc>\n";
        for (const GraphNode& node : make_relation_graph(report_, filter_).nodes)
            write_node(node);
        for (const RelationId id : filter_relations(filter_, report_))
            write_edge(id);
        out_ += "  </graph>\n</graphml>\n";
        return std::exchange(out_, {});
    }

private:
    static std::string key_of(const Attribute& attribute) {
        return std::string(attribute.domain) + '.' + std::string(attribute.name);
    }

    void write_data(std::string_view key, std::string_view value) {
        out_ += "      <data key=\"" + std::string(key) + "\">" + xml_escaped(value) + "</data>\n";
    }

    void write_node(const GraphNode& node) {
        const Entity& entity = report_.findings.entities[node.entity];
        out_ += "    <node id=\"" + xml_escaped(entity.code) + "\">\n";
        write_data("node.label", entity.name);
        write_data("node.kind", name_of(entity.kind));
        write_data("node.relations", std::to_string(node.relation_count));
        out_ += "    </node>\n";
    }

    void write_edge(RelationId id) {
        const Findings& findings = report_.findings;
        const Relation& relation = findings.relations[id];
        out_ += "    <edge id=\"" + xml_escaped(names_.of(id)) + "\" source=\"" +
                xml_escaped(findings.entities[relation.source].code) + "\" target=\"" +
                xml_escaped(findings.entities[relation.target].code) + (relation.mutual ? "\" directed=\"false" : "") +
                "\">\n";
        write_data("edge.label", texts_.words(relation.sentence, relation.trigger));
        write_data("edge.weight", "1");
        write_data("edge.theme", name_of(relation.theme));
        write_data("edge.event", name_of(relation.event));
        write_data("edge.polarity", std::to_string(relation.polarity));
        write_data("edge.status", name_of(relation.status));
        write_data("edge.mutual", relation.mutual ? "true" : "false");
        write_data("edge.implicit", relation.implicit ? "true" : "false");
        if (relation.date.has_value()) {
            write_data("edge.earliest", iso_string(findings.dates[relation.date].earliest));
            write_data("edge.latest", iso_string(findings.dates[relation.date].latest));
        }
        write_data("edge.confidence", number_text(relation.confidence_percent / 100.0));
        write_data("edge.sentence", std::to_string(relation.sentence.index()));
        write_data("edge.text", texts_.text(relation.sentence));
        out_ += "    </edge>\n";
    }

    const Report& report_;
    const Filter& filter_;
    ItemNames names_;
    SentenceTexts texts_;
    std::string out_;
};

}  // namespace

std::string graphml_text(const Report& report, const Filter& filter) { return GraphMlWriter(report, filter).write(); }

}  // namespace attache
