#include "io/corrections_json.h"

#include <optional>
#include <utility>

#include "base/second_part.h"
#include "io/base64url.h"
#include "io/json_value.h"
#include "io/json_writer.h"

namespace attache {
namespace {

constexpr std::string_view k_schema = "attache-corrections/1";

// --- writing -----------------------------------------------------------------------------------------------

class CorrectionWriter {
public:
    explicit CorrectionWriter(JsonWriter& json) : json_(json) {}

    void operator()(const HideRelation& c) { begin("hide", "relation", c.relation); }
    void operator()(const RetypeRelation& c) {
        begin("retype", "relation", c.relation);
        write(c.kind);
    }
    void operator()(const RedirectRelation& c) {
        begin("redirect", "relation", c.relation);
        write(c.parties);
    }
    void operator()(const AddRelation& c) {
        begin("add", "sentence", c.sentence);
        json_.key("number").integer(c.number);
        write(c.parties);
        write(c.kind);
    }
    void operator()(const RenameEntity& c) {
        begin("rename", "entity", c.entity);
        json_.key("name").verbatim(c.name);
    }
    void operator()(const MergeEntity& c) {
        begin("merge", "entity", c.entity);
        json_.key("into").verbatim(c.into);
    }
    void operator()(const ChangeDate& c) {
        begin("date", "date", c.date);
        json_.key("earliest").string(iso_string(c.earliest));
        json_.key("latest").string(iso_string(c.latest));
    }
    void operator()(const ChangeAmountStatus& c) {
        begin("amount", "amount", c.amount);
        json_.key("status").string(name_of(c.status));
    }

private:
    void begin(std::string_view kind, std::string_view key, const std::string& name) {
        json_.key("kind").string(kind);
        json_.key(key).verbatim(name);
    }
    void write(const RelationParties& parties) {
        json_.key("source").verbatim(parties.source);
        json_.key("target").verbatim(parties.target);
        json_.key("mutual").boolean(parties.mutual);
    }
    void write(const RelationKind& kind) {
        json_.key("theme").string(name_of(kind.theme));
        json_.key("event").string(name_of(kind.event));
        json_.key("polarity").integer(kind.polarity);
        json_.key("status").string(name_of(kind.status));
    }

    JsonWriter& json_;
};

void write_list(JsonWriter& json, const Corrections& corrections) {
    json.begin_array();
    CorrectionWriter writer(json);
    for (const Correction& correction : corrections) {
        json.begin_object();
        std::visit(writer, correction);
        json.end_object();
    }
    json.end_array();
}

// --- reading -----------------------------------------------------------------------------------------------

// One entry of the list. Whatever is missing or of another type makes it unreadable.
class EntryReader {
public:
    explicit EntryReader(const JsonValue& entry) : entry_(entry) {}

    // What the entry is; nothing if it cannot be read, and trouble() says why.
    std::optional<Correction> read() {
        const std::string kind = text("kind");
        std::optional<Correction> correction = read_kind(kind);
        if (trouble_.empty() && !correction) trouble_ = "its kind is not known";
        if (trouble_.empty()) trouble_ = trouble_with(*correction);
        return trouble_.empty() ? std::move(correction) : std::nullopt;
    }
    [[nodiscard]] const std::string& trouble() const { return trouble_; }

private:
    std::optional<Correction> read_kind(std::string_view kind) {
        if (kind == "hide") return HideRelation{text("relation")};
        if (kind == "retype") return RetypeRelation{text("relation"), relation_kind()};
        if (kind == "redirect") return RedirectRelation{text("relation"), parties()};
        if (kind == "add") return AddRelation{text("sentence"), added_number(), parties(), relation_kind()};
        if (kind == "rename") return RenameEntity{text("entity"), text("name")};
        if (kind == "merge") return MergeEntity{text("entity"), text("into")};
        if (kind == "date") return ChangeDate{text("date"), day("earliest"), day("latest")};
        if (kind == "amount") return ChangeAmountStatus{text("amount"), named<AidStatus>("status")};
        return std::nullopt;
    }

    void blame(std::string_view key) {
        if (trouble_.empty()) trouble_ = "its \"" + std::string(key) + "\" cannot be read";
    }
    const JsonValue* find(std::string_view key, JsonKind kind) {
        const JsonValue* value = entry_.find(key);
        if (value != nullptr && value->is(kind)) return value;
        blame(key);
        return nullptr;
    }
    std::string text(std::string_view key) {
        const JsonValue* value = find(key, JsonKind::String);
        return value == nullptr ? std::string() : value->string;
    }
    bool flag(std::string_view key) {
        const JsonValue* value = find(key, JsonKind::Boolean);
        return value != nullptr && value->boolean;
    }
    // A whole number from `least` to `most`.
    std::int64_t integer(std::string_view key, std::int64_t least, std::int64_t most) {
        const JsonValue* value = find(key, JsonKind::Number);
        if (value == nullptr) return least;
        const double number = value->number;
        if (number >= static_cast<double>(least) && number <= static_cast<double>(most) &&
            static_cast<double>(static_cast<std::int64_t>(number)) == number)
            return static_cast<std::int64_t>(number);
        blame(key);
        return least;
    }
    template <class Enum>
    Enum named(std::string_view key) {
        const std::optional<Enum> value = parse_name<Enum>(text(key));
        if (!value) blame(key);
        return value.value_or(Enum());
    }
    CivilDate day(std::string_view key) {
        const std::optional<CivilDate> day = parse_iso_date(text(key));
        if (!day) blame(key);
        return day.value_or(CivilDate());
    }
    std::uint32_t added_number() {
        const auto last = static_cast<std::int64_t>(k_first_added_relation + k_max_corrections - 1);
        return static_cast<std::uint32_t>(integer("number", k_first_added_relation, last));
    }
    RelationParties parties() { return {text("source"), text("target"), flag("mutual")}; }
    RelationKind relation_kind() {
        return {named<Theme>("theme"), named<PloverEvent>("event"),
                static_cast<std::int8_t>(integer("polarity", -1, 1)), named<RelationStatus>("status")};
    }

    const JsonValue& entry_;
    std::string trouble_;
};

void note(ReadCorrections& read, std::string text) {
    if (read.notes.size() < k_max_corrections_notes) read.notes.push_back(std::move(text));
}

void read_list(const JsonValue& list, ReadCorrections& read) {
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        if (read.corrections.size() == k_max_corrections) {
            note(read, "Only the first " + std::to_string(k_max_corrections) + " corrections are taken.");
            return;
        }
        EntryReader reader(list.items[i]);
        std::optional<Correction> correction = reader.read();
        if (correction) {
            read.corrections = with_correction(std::move(read.corrections), std::move(*correction));
        } else {
            note(read, "Correction " + std::to_string(i + 1) + " was left out: " + reader.trouble() + '.');
        }
    }
}

std::string text_of(const JsonValue* object, std::string_view key) {
    const JsonValue* value = object == nullptr ? nullptr : object->find(key);
    return value != nullptr && value->is(JsonKind::String) ? value->string : std::string();
}

}  // namespace

ATTACHE_SECOND_PART std::string corrections_json(const CorrectedSource& source, const Corrections& corrections) {
    JsonWriter json(2);
    json.begin_object().key("schema").string(k_schema);
    json.key("report")
        .begin_object()
        .key("name")
        .verbatim(source.name)
        .key("sha256")
        .verbatim(source.sha256)
        .end_object();
    json.key("corrections");
    write_list(json, corrections);
    return json.end_object().take();
}

ATTACHE_SECOND_PART Result<ReadCorrections> read_corrections(std::string_view json) {
    if (json.size() > k_max_corrections_bytes) {
        return Error{"the file is longer than " + std::to_string(k_max_corrections_bytes / (1024 * 1024)) +
                     " MiB, which corrections never are"};
    }
    Result<JsonValue> root = parse_json(json);
    if (!root) return root.error();
    const JsonValue* schema = root.value().find("schema");
    if (schema == nullptr || schema->string != k_schema)
        return Error{"these are no corrections: \"schema\" is not \"" + std::string(k_schema) + '"'};
    const JsonValue* list = root.value().find("corrections");
    if (list == nullptr || !list->is(JsonKind::Array)) return Error{"there is no list of \"corrections\""};
    ReadCorrections read;
    const JsonValue* report = root.value().find("report");
    read.source = {text_of(report, "name"), text_of(report, "sha256")};
    read_list(*list, read);
    return read;
}

Result<std::string> linked_corrections(const Corrections& corrections) {
    JsonWriter json(0);
    write_list(json, corrections);
    std::string text = json.take();
    text.pop_back();  // the line break
    text = base64url_encode(text);
    if (text.size() > k_max_linked_corrections_bytes)
        return Error{"The corrections are too long for a link (" + std::to_string(text.size() / 1024 + 1) + " of " +
                     std::to_string(k_max_linked_corrections_bytes / 1024) + " KiB); save them as a file instead"};
    return text;
}

Result<ReadCorrections> read_linked_corrections(std::string_view text) {
    if (text.size() > k_max_linked_corrections_bytes) {
        return Error{"longer than " + std::to_string(k_max_linked_corrections_bytes / 1024) + " KiB"};
    }
    const std::optional<std::string> bytes = base64url_decode(text);
    if (!bytes) return Error{"not whole"};
    Result<JsonValue> list = parse_json(*bytes);
    if (!list) return list.error();
    if (!list.value().is(JsonKind::Array)) return Error{"no list"};
    ReadCorrections read;
    read_list(list.value(), read);
    return read;
}

}  // namespace attache
