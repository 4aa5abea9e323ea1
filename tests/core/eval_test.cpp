#include <cmath>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "eval/gold_lines.h"
#include "eval/gold_reader.h"
#include "eval/matching.h"
#include "eval/measures.h"
#include "eval/score.h"
#include "eval/score_json.h"

namespace attache {

namespace {

Report read(const std::string& text) {
    Result<Report> report = read_report("test", text);
    REQUIRE(report);
    return std::move(report).value();
}

std::string error_of(GoldFile file, const std::string& text) {
    const Result<Gold> gold = read_gold({std::move(file)}, GoldLines(text));
    return gold ? std::string() : gold.error().message;
}

// The measures of one gold file against what is read from a text.
Score score_of(const std::string& text, std::string_view file, const std::string& rows) {
    const Report report = read(text);
    const GoldLines lines(report.source.bytes);
    const Result<Gold> gold = read_gold({{file, rows}}, lines);
    REQUIRE_MESSAGE(gold, (gold ? "" : gold.error().message));
    return score_report(report, gold.value(), lines);
}

std::string measure_of(const Score& score, std::string_view name) {
    for (const Measure& measure : score.at(0).measures) {
        if (measure.name == name) return measure_text(measure);
    }
    return "no such measure";
}

const std::string k_pledge = "China pledged $5 million in aid to Kenya in 2012.\n\nTheir ministers met.\n";

std::string pledge_row(const std::string& more) {
    return R"({"s": 0, "source": "CHN", "target": "KEN", "polarity": 1, "event": "AID", "status": "plan", )" + more +
           "}\n";
}

}  // namespace

TEST_CASE("shares are rounded as Python rounds them") {
    CHECK(round_share(0.03125) == 0.0312);  // exactly half: to the even digit
    CHECK(round_share(0.09375) == 0.0938);
    CHECK(round_share(1.0 / 3) == 0.3333);
    CHECK(round_share(2.0 / 3) == 0.6667);
    CHECK(round_share(0.00005) == 0.0001);  // the double is a little more than half
    CHECK(round_share(0.12345) == 0.1235);
    CHECK(round_share(0.00015) == 0.0001);  // a little less
    CHECK(round_share(0) == 0);
    CHECK(round_share(1) == 1);
    CHECK(measure_text(share_measure("x", 1, 1)) == "1.0");
    CHECK(measure_text(share_measure("x", 0, 3)) == "0.0");
    CHECK(measure_text(share_measure("x", 0, 0)) == "None");
    CHECK(measure_text(count_measure("x", 19)) == "19");
    CHECK(f1_of(0, 0) == 0);
    CHECK(f1_of(1, 0.5) == 0.6667);
}

TEST_CASE("gold lines are the lines with something in them") {
    const GoldLines lines("\n  one two \r\n\t\n\f\nthree\rfour");
    REQUIRE(lines.size() == 2);
    CHECK(lines.text(0) == "one two");
    CHECK(lines.text(1) == "three\rfour");  // only LF ends a line
    CHECK(lines.line_of(0) == k_no_line);
    CHECK(lines.line_of(3) == 0);
    CHECK(lines.line_of(12) == 0);  // between the lines
    CHECK(lines.line_of(500) == 1);
}

TEST_CASE("words in a line: whole words go before parts, nth counts, the last stands for what is missing") {
    const GoldLines lines("aiding aid, aid and first aid2 ai");
    CHECK(lines.find(0, "aid", 1) == ByteSpan{7, 10});
    CHECK(lines.find(0, "aid", 2) == ByteSpan{12, 15});
    CHECK(lines.find(0, "aid", 9) == ByteSpan{12, 15});
    CHECK(lines.find(0, "aid", 0) == ByteSpan{7, 10});
    CHECK(lines.find(0, "din", 1) == ByteSpan{2, 5});  // only inside a word
    CHECK(lines.find(0, ", aid", 1) == ByteSpan{10, 15});
    CHECK_FALSE(lines.find(0, "Aid", 1).has_value());
    CHECK_FALSE(lines.find(0, "", 1).has_value());
}

TEST_CASE("marks are matched one to one inside a line, the best of several first") {
    const std::vector<std::size_t> gold = {3, 3, 5};
    const std::vector<std::size_t> found = {5, 3, 3, 3, 9};
    const auto any = [](std::size_t, std::size_t) { return true; };
    const Matching matching =
        match_marks(gold, found, any, [](std::size_t g, std::size_t f) { return g == 0 && f == 2 ? 1 : 0; });
    CHECK(matching.pairs == std::vector<std::pair<std::size_t, std::size_t>>{{0, 2}, {1, 1}, {2, 0}});
    CHECK(matching.missed.empty());
    CHECK(matching.false_marks == std::vector<std::size_t>{3, 4});
    const Matching none = match_marks(gold, found, [](std::size_t, std::size_t) { return false; });
    CHECK(none.missed == std::vector<std::size_t>{0, 1, 2});
    CHECK(none.false_marks.size() == 5);
}

TEST_CASE("values that the readers differed on are all right") {
    const std::string list = pledge_row(R"("mutual": false, "theme": ["trade", "aid"])");
    CHECK(measure_of(score_of(k_pledge, "relations.jsonl", list), "theme") == "1.0");
    const std::string wrong = pledge_row(R"("mutual": false, "theme": ["trade", "finance"])");
    const Score score = score_of(k_pledge, "relations.jsonl", wrong);
    CHECK(measure_of(score, "theme") == "0.0");
    CHECK(measure_of(score, "tp") == "1");
    REQUIRE(score[0].mistakes.size() == 1);
    CHECK(score[0].mistakes[0].kind == MistakeKind::Differs);
    CHECK(score[0].mistakes[0].mark.find("theme aid, gold trade or finance") != std::string::npos);
}

TEST_CASE("direction counts only where the gold says that a relation is not mutual") {
    const std::string backward =
        R"({"s": 0, "source": "KEN", "target": "CHN", "polarity": 1, "event": "AID", "status": "plan", "theme": "aid", )";
    CHECK(measure_of(score_of(k_pledge, "relations.jsonl", backward + R"("mutual": false})"), "direction") == "0.0");
    CHECK(measure_of(score_of(k_pledge, "relations.jsonl", backward + R"("mutual": "either"})"), "direction") ==
          "None");
    CHECK(measure_of(score_of(k_pledge, "relations.jsonl", backward + R"("mutual": true})"), "direction") == "None");
}

TEST_CASE("a mark that one reader saw is neither missed nor false") {
    const Score seen = score_of(k_pledge, "relations.jsonl", pledge_row(R"("theme": "aid", "optional": true)"));
    CHECK(measure_of(seen, "tp") == "0");
    CHECK(measure_of(seen, "fp") == "0");
    CHECK(measure_of(seen, "fn") == "0");
    const Score unseen =
        score_of("Nothing is said here.\n", "relations.jsonl", pledge_row(R"("theme": "aid", "optional": true)"));
    CHECK(measure_of(unseen, "fn") == "0");
    // The mark of both readers chooses before it, wherever it stands.
    const Score both = score_of(k_pledge, "relations.jsonl",
                                pledge_row(R"("theme": "trade", "optional": true)") + pledge_row(R"("theme": "aid")"));
    CHECK(measure_of(both, "tp") == "1");
    CHECK(measure_of(both, "theme") == "1.0");
}

TEST_CASE("explicit recall leaves out what the gold calls implicit") {
    const std::string rows = pledge_row(R"("theme": "aid", "implicit": true)") +
                             R"({"s": 1, "source": "CHN", "target": "KEN", "theme": "rights", "polarity": 0,)"
                             R"( "event": "STATE", "status": "fact"})";
    const Score score = score_of("China pledged aid to Kenya.\n\nNothing.\n", "relations.jsonl", rows);
    CHECK(measure_of(score, "r") == "0.5");
    CHECK(measure_of(score, "explicit_recall") == "0.0");
}

TEST_CASE("linking counts the pairs of mentions that gold or report call one thing") {
    const std::string text = "President Jane Doe met John Roe.\n\nMr. Roe thanked President Doe.\n";
    const std::string one = R"({"kind": "person", "name": "Jane Doe", "mentions": [{"s": 0, "text": "Jane Doe"}]})";
    const std::string same = R"({"kind": "person", "name": "Jane Doe", "mentions": [{"s": 0, "text": "Jane Doe"},)"
                             R"( {"s": 1, "text": "Doe"}]})";
    const std::string both = R"({"kind": "person", "name": "Jane Doe", "mentions": [{"s": 0, "text": "Jane Doe"},)"
                             R"( {"s": 1, "text": "Doe"}, {"s": 1, "text": "Roe"}]})";
    CHECK(measure_of(score_of(text, "entities.jsonl", one), "linking") == "None");
    CHECK(measure_of(score_of(text, "entities.jsonl", same), "linking") == "1.0");
    CHECK(measure_of(score_of(text, "entities.jsonl", both), "linking") == "0.3333");
}

TEST_CASE("a score as JSON") {
    const std::string row =
        R"({"s": 0, "mentions": [{"text": "Kenya", "country": "KEN"}, {"text": "met", "country": "X"}]})";
    const Score score = score_of("Kenya met Chad.\n", "countries.jsonl", row);
    const GoldLines lines("Kenya met Chad.\n");
    CHECK(score_json(score, lines, nullptr) == R"({"countries":{"p":0.5,"r":0.5,"f1":0.5,"tp":1,"fp":1,"fn":1}})"
                                               "\n");
    const std::string errors = score_json(score, lines, score.data());
    CHECK(
        errors.find(
            R"("errors":[{"what":"missed","sentence":0,"mark":"X, \"met\"","implicit":false,"text":"Kenya met Chad."})") !=
        std::string::npos);
    CHECK(errors.find(R"({"what":"false","sentence":0,"mark":"TCD, \"Chad\"")") != std::string::npos);
}

TEST_CASE("mistakes in gold files are told with file and line") {
    const std::string text = "One line.\nAnd two.\n";
    CHECK(error_of({"dates.jsonl", "\n{\"s\": 0,\n"}, text).find("dates.jsonl:2: not valid JSON at byte") == 0);
    CHECK(error_of({"dates.jsonl", "[1]"}, text).find("dates.jsonl:1: this is no JSON object") == 0);
    CHECK(error_of({"dates.jsonl", R"({"s": 2})"}, text).find("there is no sentence 2: the text has 2") !=
          std::string::npos);
    CHECK(error_of({"dates.jsonl", R"({"s": 0.5})"}, text).find("number of a sentence") != std::string::npos);
    CHECK(error_of({"dates.jsonl", R"({"s": -1})"}, text).find("number of a sentence") != std::string::npos);
    CHECK(error_of({"dates.jsonl", R"({"s": 0})"}, text) == "dates.jsonl:1: \"text\" is missing; add a text");
    CHECK(error_of({"dates.jsonl", R"({"s": 0, "text": "two"})"}, text).find("\"two\" is not in sentence 0") !=
          std::string::npos);
    CHECK(error_of({"dates.jsonl", R"({"s": 1, "text": "two", "nth": -2})"}, text).find("\"nth\"") !=
          std::string::npos);
    CHECK(error_of({"countries.jsonl", R"({"s": 0, "mentions": ["x"]})"}, text).find("no object") != std::string::npos);
    CHECK(error_of({"entities.jsonl", R"({"kind": "ship", "name": "A", "mentions": []})"}, text).find("person") !=
          std::string::npos);
    CHECK(error_of({"dates.jsonl", std::string(5000, '[')}, text).find("nested deeper") != std::string::npos);
    CHECK(error_of({"dates.jsonl", "\r\n \n"}, text).empty());
}

}  // namespace attache
