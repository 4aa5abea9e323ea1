#include <algorithm>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "explain/explanation.h"
#include "explain/explanation_json.h"
#include "explain/lexicon_names.h"
#include "explanation_text.h"
#include "table_text.h"

namespace attache {

namespace {

Explanation explain(const std::string& text, std::size_t sentence) {
    const Result<Report> report = read_report("test", text);
    REQUIRE(report);
    return explain_sentence(report.value(), SentenceId(sentence));
}

const ExplainedStep& step(const Explanation& explanation, std::string_view name) {
    const auto at = std::find_if(explanation.steps.begin(), explanation.steps.end(),
                                 [name](const ExplainedStep& s) { return s.name == name; });
    REQUIRE(at != explanation.steps.end());
    return *at;
}

std::string cell(const ExplainedStep& step, std::size_t row, std::string_view column) {
    const auto& columns = step.table.columns;
    const auto at = std::find(columns.begin(), columns.end(), column);
    REQUIRE(at != columns.end());
    REQUIRE(row < step.table.rows.size());
    const Cell& value = step.table.rows[row][static_cast<std::size_t>(at - columns.begin())];
    if (const auto* const text = std::get_if<std::string>(&value)) return *text;
    if (const auto* const number = std::get_if<double>(&value)) return std::to_string(static_cast<int>(*number));
    if (const auto* const yes = std::get_if<bool>(&value)) return *yes ? "yes" : "no";
    return "nothing";
}

// The cells of a column, with " | " between them.
std::string column(const ExplainedStep& step, std::string_view name) {
    std::string text;
    for (std::size_t row = 0; row < step.table.rows.size(); ++row)
        text += (row == 0 ? "" : " | ") + cell(step, row, name);
    return text;
}

const std::string k_pledge =
    "Kenya lies in Africa.\n\nAccording to officials, China pledged $5 million in aid to Kenya in May 2012.\n";

std::size_t longest_line(const std::string& text) {
    std::size_t longest = 0;
    for (std::size_t begin = 0, end = 0; (end = text.find('\n', begin)) != std::string::npos; begin = end + 1)
        longest = std::max(longest, end - begin);
    return longest;
}

}  // namespace

TEST_CASE("the words of a sentence with their tags, classes and phrases") {
    const Explanation explanation = explain(k_pledge, 1);
    CHECK(explanation.span.begin == 23);
    CHECK(explanation.source.find("According to officials") == 0);
    const ExplainedStep& tokens = step(explanation, "tokens");
    CHECK(column(tokens, "word").find("According | to | officials | , | China | pledged | $ | 5 | million") == 0);
    CHECK(cell(tokens, 5, "tag") == "past");
    CHECK(cell(tokens, 5, "verb") == "pledge: past, participle");
    CHECK(cell(tokens, 8, "classes").find("Scale 1000000") != std::string::npos);
    CHECK(cell(tokens, 0, "begin") == "23");
    const ExplainedStep& phrases = step(explanation, "phrases");
    CHECK(column(phrases, "table").find("VerbFrame") != std::string::npos);
    CHECK(column(phrases, "row").find("countries.tsv:") != std::string::npos);
    CHECK(column(phrases, "values").find("code CHN, via Name") != std::string::npos);
}

TEST_CASE("chunks and clauses name who does what") {
    const Explanation explanation = explain(k_pledge, 1);
    const ExplainedStep& clauses = step(explanation, "clauses");
    CHECK(column(clauses, "verb") == "pledged");
    CHECK(column(clauses, "link") == "main");
    CHECK(column(clauses, "doers") == "CHN");
    CHECK(column(clauses, "actors") == "to: KEN");
    CHECK(column(step(explanation, "chunks"), "kind").find("verb group") != std::string::npos);
}

TEST_CASE("sums say which word gave their role and status") {
    const Explanation explanation = explain(k_pledge, 1);
    const ExplainedStep& amounts = step(explanation, "amounts");
    CHECK(cell(amounts, 0, "role") == "aid");
    CHECK(cell(amounts, 0, "why").find("\"aid\" (amount_roles.tsv:") == 0);
    const ExplainedStep& aid = step(explanation, "aid");
    CHECK(cell(aid, 0, "payer") == "CHN");
    CHECK(cell(aid, 0, "payee") == "KEN");
    CHECK(cell(aid, 0, "why").find("status by \"pledged\" (aid_status.tsv:") == 0);
    CHECK(column(step(explanation, "dates"), "earliest") == "2012-05-01");
}

TEST_CASE("mentions say which row names them and where they stood first") {
    const ExplainedStep mentions = step(explain(k_pledge, 1), "mentions");
    CHECK(column(mentions, "entity") == "CHN | KEN");
    CHECK(cell(mentions, 0, "why").find("\"China\" is countries.tsv:") == 0);
    CHECK(cell(mentions, 1, "why").find("first in sentence 0") != std::string::npos);
}

TEST_CASE("drafts that give way say to whom") {
    const Explanation explanation = explain("Kenya is poor.\n\nChina gave Chinese aid to Kenya.\n", 1);
    const ExplainedStep& drafts = step(explanation, "drafts");
    const ExplainedStep& choice = step(explanation, "choice");
    REQUIRE(drafts.table.rows.size() == choice.table.rows.size());
    REQUIRE(drafts.table.rows.size() >= 2);
    CHECK(column(drafts, "trigger") == "aid | gave");
    CHECK(cell(choice, 0, "verdict") == "superseded: stands in what the verb of draft 1 says");
    CHECK(cell(choice, 1, "verdict") == "chosen");
    CHECK(cell(choice, 0, "theme_votes").find("aid ") == 0);
    CHECK(cell(step(explanation, "triggers"), 0, "outcome") == "draft 1");
    CHECK(drafts.note == "no actor may be left out");
}

TEST_CASE("whom a sentence may leave out is said") {
    const Explanation explanation =
        explain("Kenya: a report.\n\nKenya is poor.\n\nKenya met China.\n\nKenya signed agreements.\n", 3);
    CHECK(step(explanation, "drafts").note == "KEN (the subject) and CHN (met just before) may be left out");
}

TEST_CASE("the chosen drafts are the report's relations, sentence by sentence") {
    std::string text = k_pledge;
    text += "\nMoscow cut gas supplies to Ukraine and Moldova, and both countries protested.\n\n";
    text += "The U.N. and the United States imposed sanctions on Iran; Tehran rejected them.\n";
    const Result<Report> report = read_report("test", text);
    REQUIRE(report);
    std::size_t relations = 0;
    for (std::size_t i = 0; i < report.value().document.sentences.size(); ++i) {
        const Explanation explanation = explain_sentence(report.value(), SentenceId(i));
        const std::string verdicts = column(step(explanation, "choice"), "verdict") + " | ";
        std::size_t chosen = 0;
        for (std::size_t at = 0; (at = verdicts.find("chosen | ", at)) != std::string::npos; ++at)
            ++chosen;
        CHECK(chosen == step(explanation, "relations").table.rows.size());
        relations += chosen;
    }
    CHECK(relations == report.value().findings.relations.size());
    CHECK(relations >= 4);
}

TEST_CASE("a sentence without actors is explained too") {
    const Explanation explanation = explain("Rain fell.\n\nNothing else happened.\n", 0);
    CHECK(step(explanation, "drafts").table.rows.empty());
    CHECK(column(step(explanation, "tokens"), "word") == "Rain | fell | .");
}

TEST_CASE("names of all that the lexicon has") {
    for (std::size_t i = 0; i < static_cast<std::size_t>(WordClass::Count_); ++i)
        CHECK_FALSE(class_name(static_cast<WordClass>(i)).empty());
    for (std::size_t i = 0; i < static_cast<std::size_t>(PhraseKind::Count_); ++i) {
        const auto kind = static_cast<PhraseKind>(i);
        CHECK_FALSE(table_name(kind).empty());
        CHECK(lexicon_row(kind, 0).where.find(".tsv:") != std::string_view::npos);
    }
}

TEST_CASE("an explanation as text: what found nothing stands in one line, and nothing steers a terminal") {
    const Explanation explanation = explain("China \x1b[31m met Kenya\x07.\n", 0);
    const std::string text = explanation_text(explanation, 80);
    CHECK(text.find("Sentence  0, bytes 0 to 23\n") == 0);
    CHECK(text.find("\\x1b[31m") != std::string::npos);
    CHECK(std::all_of(text.begin(), text.end(), [](char c) { return c == '\n' || (c >= ' ' && c != '\x7f'); }));
    CHECK(text.find("\nNothing: ") != std::string::npos);
    CHECK(text.find("\nDates\n") == std::string::npos);
    const std::string json = explanation_json(explanation);
    CHECK(json.find("\"dates\": []") != std::string::npos);
    CHECK(json.find('\x1b') == std::string::npos);
}

TEST_CASE("an explanation keeps to the width of the terminal") {
    const Explanation explanation = explain(k_pledge, 1);
    CHECK(longest_line(explanation_text(explanation, 120)) <= 120);
    CHECK(longest_line(explanation_text(explanation, 100)) <= 100);
}

TEST_CASE("tables: columns line up, long cells wrap, empty columns go, numbers stand to the right") {
    Table table{{"n", "word", "unused", "is_so", "why"}, {}};
    table.rows.push_back({8.0, std::string("caf\u00e9"), std::monostate(), true, std::string("one two three four")});
    table.rows.push_back({10.0, std::string("a"), std::string(), false, std::string("five")});
    CHECK(table_text(table, 80) ==
          "   n  word  is so  why\n"
          "   8  caf\u00e9  yes    one two three four\n"
          "  10  a            five\n");
    CHECK(table_text(table, 32) ==
          "   n  word  is so  why\n"
          "   8  caf\u00e9  yes    one two three\n"
          "                   four\n"
          "  10  a            five\n");
    CHECK(table_text({{"a"}, {}}, 80).empty());
}

TEST_CASE("text is wrapped at spaces, and inside a word that is longer than a line") {
    CHECK(wrapped_text("one two three", 7, 0) == "one two\nthree");
    CHECK(wrapped_text("one two three", 9, 2) == "one two\n  three");
    CHECK(wrapped_text("abcdefghij", 4, 0) == "abcd\nefgh\nij");
    CHECK(wrapped_text("", 4, 0).empty());
    const std::string endless(1'000'000, 'x');
    const std::string cut = table_text({{"word"}, {{endless}}}, 80);
    CHECK(longest_line(cut) <= 82);
    CHECK(cut.size() < 300);
    CHECK(cut.find("...\n") != std::string::npos);
    CHECK(wrapped_text(endless, 100, 0).size() == endless.size() + 9'999);
}

}  // namespace attache
