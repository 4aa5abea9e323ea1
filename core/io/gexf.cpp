#include "io/gexf.h"

#include <array>
#include <cstddef>
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
    std::string_view type;
};

constexpr std::array<Attribute, 2> k_node_attributes{{{"kind", "string"}, {"relations", "integer"}}};
constexpr std::array<Attribute, 10> k_edge_attributes{{{"theme", "string"},
                                                       {"event", "string"},
                                                       {"polarity", "integer"},
                                                       {"status", "string"},
                                                       {"implicit", "boolean"},
                                                       {"earliest", "string"},
                                                       {"latest", "string"},
                                                       {"confidence", "double"},
                                                       {"sentence", "integer"},
                                                       {"text", "string"}}};

class GexfWriter {
public:
    GexfWriter(const Report& report, const Filter& filter)
        : report_(report), filter_(filter), names_(report), texts_(report) {}

    std::string write() {
        out_ =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n"
            "  <meta>\n    <creator>Attach\xC3\xA9</creator>\n    <description>" +
            xml_escaped(source_note(report_)) + "</description>\n  </meta>\n  <graph defaultedgetype=\"directed\">\n";
        write_attributes("node", k_node_attributes);
        write_attributes("edge", k_edge_attributes);
        out_ += "    <nodes>\n";
        for (const GraphNode& node : make_relation_graph(report_, filter_).nodes)
            write_node(node);
        out_ += "    </nodes>\n    <edges>\n";
        for (const RelationId id : filter_relations(filter_, report_))
            write_edge(id);
        out_ += "    </edges>\n  </graph>\n</gexf>\n";
        return std::exchange(out_, {});
    }

private:
    template <std::size_t Count>
    void write_attributes(std::string_view domain, const std::array<Attribute, Count>& attributes) {
        out_ += "    <attributes class=\"" + std::string(domain) + "\">\n";
        for (const Attribute& attribute : attributes) {
            out_ += "      <attribute id=\"" + std::string(attribute.name) + "\" title=\"" +
                    std::string(attribute.name) + "\" type=\"" + std::string(attribute.type) + "\"/>\n";
        }
        out_ += "    </attributes>\n";
    }

    void write_value(std::string_view name, std::string_view value) {
        out_ += "          <attvalue for=\"" + std::string(name) + "\" value=\"" + xml_escaped(value) + "\"/>\n";
    }

    void write_node(const GraphNode& node) {
        const Entity& entity = report_.findings.entities[node.entity];
        out_ += "      <node id=\"" + xml_escaped(entity.code) + "\" label=\"" + xml_escaped(entity.name) +
                "\">\n        <attvalues>\n";
        write_value("kind", name_of(entity.kind));
        write_value("relations", std::to_string(node.relation_count));
        out_ += "        </attvalues>\n      </node>\n";
    }

    void write_edge(RelationId id) {
        const Findings& findings = report_.findings;
        const Relation& relation = findings.relations[id];
        out_ += "      <edge id=\"" + xml_escaped(names_.of(id)) + "\" source=\"" +
                xml_escaped(findings.entities[relation.source].code) + "\" target=\"" +
                xml_escaped(findings.entities[relation.target].code) + "\" type=\"" +
                (relation.mutual ? "undirected" : "directed") + "\" label=\"" +
                xml_escaped(texts_.words(relation.sentence, relation.trigger)) +
                "\" weight=\"1\">\n        <attvalues>\n";
        write_value("theme", name_of(relation.theme));
        write_value("event", name_of(relation.event));
        write_value("polarity", std::to_string(relation.polarity));
        write_value("status", name_of(relation.status));
        write_value("implicit", relation.implicit ? "true" : "false");
        if (relation.date.has_value()) {
            write_value("earliest", iso_string(findings.dates[relation.date].earliest));
            write_value("latest", iso_string(findings.dates[relation.date].latest));
        }
        write_value("confidence", number_text(relation.confidence_percent / 100.0));
        write_value("sentence", std::to_string(relation.sentence.index()));
        write_value("text", texts_.text(relation.sentence));
        out_ += "        </attvalues>\n      </edge>\n";
    }

    const Report& report_;
    const Filter& filter_;
    ItemNames names_;
    SentenceTexts texts_;
    std::string out_;
};

}  // namespace

std::string gexf_text(const Report& report, const Filter& filter) { return GexfWriter(report, filter).write(); }

}  // namespace attache
