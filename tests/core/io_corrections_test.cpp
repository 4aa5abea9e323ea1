#include <algorithm>
#include <string>

#include <doctest/doctest.h>

#include "io/base64url.h"
#include "io/corrections_json.h"
#include "io/link.h"

namespace attache {
namespace {

const RelationKind k_kind{Theme::Energy, PloverEvent::Threaten, -1, RelationStatus::Plan};

Corrections one_of_each() {
    return {HideRelation{"r.abcdefghjk.1"},
            RetypeRelation{"r.abcdefghjk.2", k_kind},
            RedirectRelation{"r.abcdefghjk.3", {"UZB", "IGO:UN", true}},
            AddRelation{"s.abcdefghjk-2", 1002, {"TJK", "UZB", false}, k_kind},
            RenameEntity{"ORG:A", "B\"\\ \xC3\xA9"},
            MergeEntity{"ORG:A", "PER:B"},
            ChangeDate{"d.abcdefghjk.1", {2010, 2, 3}, {2011, 4, 5}},
            ChangeAmountStatus{"a.abcdefghjk.1", AidStatus::Requested}};
}

const CorrectedSource k_source{"report.txt", std::string(64, '0')};

std::string with_entries(const std::string& entries) {
    return R"({"schema":"attache-corrections/1","corrections":[)" + entries + "]}";
}

TEST_CASE("corrections as JSON come back as they were") {
    const std::string json = corrections_json(k_source, one_of_each());
    const Result<ReadCorrections> read = read_corrections(json);
    REQUIRE(read);
    CHECK(read.value().corrections == one_of_each());
    CHECK(read.value().source == k_source);
    CHECK(read.value().notes.empty());
    CHECK(corrections_json(k_source, read.value().corrections) == json);
    CHECK(std::count(json.begin(), json.end(), '\n') > 8);
}

TEST_CASE("corrections: a file's name with what stands for a byte that is no UTF-8 comes back as it is") {
    const CorrectedSource source{"one\x1a.txt", "00"};
    const auto read = read_corrections(corrections_json(source, {}));
    REQUIRE(read.has_value());
    CHECK(read.value().source == source);
}

TEST_CASE("corrections in a link come back as they were, through the link's own writing") {
    Link link;
    link.report = "tajikistan-2013";
    link.corrections = linked_corrections(one_of_each()).value();
    const DecodedLink decoded = decode_link(encode_link(link));
    CHECK(decoded.notes.empty());
    CHECK(decoded.link == link);
    const Result<ReadCorrections> read = read_linked_corrections(decoded.link.corrections);
    REQUIRE(read);
    CHECK(read.value().corrections == one_of_each());
}

TEST_CASE("a link takes some hundred corrections and says so when they are more") {
    Corrections many;
    for (int i = 0; i < 150; ++i)
        many.push_back(HideRelation{"r.abcdefghjk." + std::to_string(i + 1)});
    CHECK(linked_corrections(many));
    while (many.size() < 400)
        many.push_back(HideRelation{"r.abcdefghjk." + std::to_string(many.size() + 1)});
    const Result<std::string> text = linked_corrections(many);
    REQUIRE_FALSE(text);
    CHECK(text.error().message.find("16 KiB") != std::string::npos);
}

TEST_CASE("what is no corrections is refused") {
    for (const std::string json :
         {"", "nonsense", "[]", "{}", "null", R"({"schema":"attache-corrections/2","corrections":[]})",
          R"({"schema":7,"corrections":[]})", R"({"schema":"attache-corrections/1"})",
          R"({"schema":"attache-corrections/1","corrections":{}})", "\xff\xfe", "{\"schema\":"}) {
        CAPTURE(json);
        CHECK_FALSE(read_corrections(json));
    }
    CHECK_FALSE(read_corrections(std::string(100'000, '[')));
    CHECK_FALSE(read_corrections(with_entries(std::string(k_max_corrections_bytes, ' '))));
    for (const std::string text : {"!", "A", "ab==", "bm9uc2Vuc2U", "e30"})
        CHECK_FALSE(read_linked_corrections(text));
    CHECK_FALSE(read_linked_corrections(std::string(k_max_linked_corrections_bytes + 1, 'A')));
}

TEST_CASE("an entry that is not understood is left out with a note; the others are taken") {
    constexpr const char* k_negative_number =
        R"({"kind":"add","sentence":"s.a","number":-1,"source":"A","target":"B","mutual":false,"theme":"aid",)"
        R"("event":"AID","polarity":0,"status":"fact"})";
    for (const std::string entry :
         {R"({})",
          R"(7)",
          R"(null)",
          R"([])",
          R"({"kind":"explode","relation":"r.a.1"})",
          R"({"kind":7})",
          R"({"kind":"hide"})",
          R"({"kind":"hide","relation":7})",
          R"({"kind":"hide","relation":""})",
          R"({"kind":"retype","relation":"r.a.1","theme":"weather","event":"AID","polarity":0,"status":"fact"})",
          R"({"kind":"retype","relation":"r.a.1","theme":"aid","event":"AID","polarity":2,"status":"fact"})",
          R"({"kind":"retype","relation":"r.a.1","theme":"aid","event":"AID","polarity":0.5,"status":"fact"})",
          R"({"kind":"retype","relation":"r.a.1","theme":"aid","event":"AID","polarity":1e300,"status":"fact"})",
          R"({"kind":"redirect","relation":"r.a.1","source":"A","target":"A","mutual":false})",
          R"({"kind":"redirect","relation":"r.a.1","source":"A","target":"B"})",
          k_negative_number,
          R"({"kind":"rename","entity":"A","name":"\u0000"})",
          R"({"kind":"merge","entity":"A","into":"A"})",
          R"({"kind":"date","date":"d.a.1","earliest":"2010-13-01","latest":"2011-01-01"})",
          R"({"kind":"date","date":"d.a.1","earliest":"2012-01-01","latest":"2011-01-01"})",
          R"({"kind":"amount","amount":"a.a.1","status":"stolen"})"}) {
        CAPTURE(entry);
        const Result<ReadCorrections> read =
            read_corrections(with_entries(entry + R"(,{"kind":"hide","relation":"r.b.1"})"));
        REQUIRE(read);
        CHECK(read.value().notes.size() == 1);
        CHECK(read.value().notes.front().find("Correction 1 ") == 0);
        CHECK(read.value().corrections == Corrections{HideRelation{"r.b.1"}});
    }
}

TEST_CASE("too many entries and too many notes are cut off") {
    std::string entries;
    for (std::size_t i = 0; i < k_max_corrections + 20; ++i)
        entries +=
            (i == 0 ? "" : ",") + std::string(R"({"kind":"hide","relation":"r.a.)") + std::to_string(i + 1) + "\"}";
    Result<ReadCorrections> read = read_corrections(with_entries(entries));
    REQUIRE(read);
    CHECK(read.value().corrections.size() == k_max_corrections);
    CHECK(read.value().notes.size() == 1);
    std::string wrong = "1";
    for (int i = 0; i < 100; ++i)
        wrong += ",1";
    read = read_corrections(with_entries(wrong));
    REQUIRE(read);
    CHECK(read.value().notes.size() == k_max_corrections_notes);
}

TEST_CASE("any bytes as corrections are survived") {
    std::uint32_t state = 7;
    const auto next = [&state] { return state = state * 1664525U + 1013904223U; };
    const std::string whole = corrections_json(k_source, one_of_each());
    for (int round = 0; round < 3000; ++round) {
        std::string broken = whole;
        for (int changes = 0; changes < 3; ++changes)
            broken[next() % broken.size()] = static_cast<char>(next() >> 24U);
        if (const Result<ReadCorrections> read = read_corrections(broken)) {
            for (const Correction& each : read.value().corrections)
                CHECK(is_sound(each));
        }
        (void)read_linked_corrections(broken);
    }
}

TEST_CASE("base64url: any bytes there and back") {
    std::string bytes;
    for (int i = 0; i < 300; ++i) {
        CHECK(base64url_decode(base64url_encode(bytes)) == bytes);
        bytes += static_cast<char>(i * 37);
    }
    CHECK(base64url_encode("\xff\xfe\xfd") == "__79");
    for (const std::string text : {"A", "AA=", "AB", "A A", "+/"})
        CHECK_FALSE(base64url_decode(text).has_value());
}

}  // namespace
}  // namespace attache
