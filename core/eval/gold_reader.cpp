#include "eval/gold_reader.h"

#include <algorithm>
#include <utility>

#include "eval/gold_row.h"

namespace attache {

namespace {

class GoldReader {
public:
    explicit GoldReader(const GoldLines& lines) : lines_(lines) {}

    Result<Gold> read(const std::vector<GoldFile>& files) {
        for (const GoldFile& file : files) {
            if (!error_.empty()) break;
            read_file(file);
        }
        if (!error_.empty()) return Error{error_};
        return std::move(gold_);
    }

private:
    void read_file(const GoldFile& file) {
        if (file.name == "countries.jsonl") return read_rows(file, gold_.countries, &GoldReader::add_countries);
        if (file.name == "entities.jsonl") return read_rows(file, gold_.names, &GoldReader::add_names);
        if (file.name == "dates.jsonl") return read_rows(file, gold_.dates, &GoldReader::add_date);
        if (file.name == "amounts.jsonl") return read_rows(file, gold_.amounts, &GoldReader::add_amount);
        if (file.name == "quantities.jsonl") return read_rows(file, gold_.quantities, &GoldReader::add_quantity);
        if (file.name == "relations.jsonl") return read_rows(file, gold_.relations, &GoldReader::add_relation);
        if (file.name == "sections.jsonl") return read_rows(file, gold_.sections, &GoldReader::add_section);
        if (file.name == "references.jsonl") return read_rows(file, gold_.references, &GoldReader::add_reference);
        if (file.name == "abbreviations.jsonl")
            return read_rows(file, gold_.abbreviations, &GoldReader::add_abbreviation);
        if (file.name == "checks.jsonl") return read_rows(file, gold_.checks, &GoldReader::add_check);
    }

    template <class Mark>
    void read_rows(const GoldFile& file, std::optional<std::vector<Mark>>& marks,
                   void (GoldReader::*add)(GoldRow&, std::vector<Mark>&)) {
        marks.emplace();
        std::size_t number = 0;
        for (std::size_t begin = 0; begin < file.text.size() && error_.empty();) {
            const std::size_t end = std::min(file.text.find('\n', begin), file.text.size());
            const std::string_view line = std::string_view(file.text).substr(begin, end - begin);
            begin = end + 1;
            const std::string where = std::string(file.name) + ':' + std::to_string(++number);
            if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
            const Result<JsonValue> value = parse_json(line);
            if (!value) {
                error_ = where + ": " + value.error().message + "; write one JSON object on each line";
            } else if (!value.value().is(JsonKind::Object)) {
                error_ = where + ": this is no JSON object; write one on each line";
            } else {
                GoldRow row(value.value(), lines_, where, error_);
                (this->*add)(row, *marks);
            }
        }
    }

    void add_countries(GoldRow& row, std::vector<GoldCountry>& marks) {
        const std::size_t line = row.line();
        for (const JsonValue& object : row.objects("mentions")) {
            GoldRow mention = row.inside(object);
            marks.push_back({mention.place_in(line), mention.text("country")});
        }
    }

    void add_names(GoldRow& row, std::vector<GoldName>& marks) {
        const std::optional<EntityKind> kind = parse_name<EntityKind>(row.text("kind"));
        const bool known = kind == EntityKind::Person || kind == EntityKind::Organisation || kind == EntityKind::Place;
        if (!known) row.fail("\"kind\" takes person, organisation or place");
        const std::string name = row.text("name");
        ++things_;
        for (const JsonValue& object : row.objects("mentions")) {
            GoldRow mention = row.inside(object);
            marks.push_back({mention.place(), kind.value_or(EntityKind::Person), things_, name});
        }
    }

    void add_date(GoldRow& row, std::vector<GoldDate>& marks) {
        marks.push_back({row.place(), row.text("earliest"), row.text("latest")});
    }

    void add_amount(GoldRow& row, std::vector<GoldAmount>& marks) {
        GoldAmount mark;
        mark.place = row.place();
        mark.value = row.number("value");
        mark.max = row.optional_number("max");
        mark.unit = row.text("unit");
        mark.qualifier = row.optional_text("qualifier").value_or(mark.qualifier);
        mark.role = row.optional_text("role");
        mark.aid_status = row.optional_text("aid_status");
        mark.payer = row.optional_text("payer");
        mark.payee = row.optional_text("payee");
        mark.from = row.optional_text("from");
        mark.to = row.optional_text("to");
        marks.push_back(std::move(mark));
    }

    void add_quantity(GoldRow& row, std::vector<GoldQuantity>& marks) {
        marks.push_back({row.place(), row.number("value")});
    }

    void add_relation(GoldRow& row, std::vector<GoldRelation>& marks) {
        GoldRelation mark;
        mark.line = row.line();
        mark.source = row.text("source");
        mark.target = row.text("target");
        mark.is_directed = row.is_false("mutual");
        mark.implicit = row.is_set("implicit");
        mark.optional = row.is_set("optional");
        mark.themes = row.texts("theme");
        mark.polarities = row.numbers("polarity");
        mark.events = row.texts("event");
        mark.statuses = row.texts("status");
        mark.trigger = row.optional_text("trigger").value_or("");
        marks.push_back(std::move(mark));
    }

    void add_section(GoldRow& row, std::vector<GoldSection>& marks) {
        marks.push_back({row.line("first"), row.optional_text("title").value_or("")});
    }

    void add_reference(GoldRow& row, std::vector<GoldReference>& marks) {
        marks.push_back({row.place(), row.is_set("resolvable")});
    }

    void add_abbreviation(GoldRow& row, std::vector<GoldAbbreviation>& marks) {
        marks.push_back({row.text("short"), row.text("long")});
    }

    void add_check(GoldRow& row, std::vector<GoldCheck>& marks) {
        const std::vector<std::size_t> lines = row.line_list("s");
        if (row.is_set("core", true)) marks.push_back({lines, row.optional_text("claim").value_or("")});
    }

    const GoldLines& lines_;
    Gold gold_;
    std::size_t things_ = 0;
    std::string error_;
};

}  // namespace

Result<Gold> read_gold(const std::vector<GoldFile>& files, const GoldLines& lines) {
    return GoldReader(lines).read(files);
}

}  // namespace attache
