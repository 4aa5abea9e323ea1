#include <vector>

#include <doctest/doctest.h>

#include "core/report_builder.h"
#include "views/lookup.h"

namespace attache {
namespace {

using testing::ReportBuilder;

TEST_CASE("a sentence's marks lie together") {
    ReportBuilder builder("russia helps. china and india trade. iran waits.");
    const EntityId one = builder.country("CHN", "China");
    builder.mention(one, "russia");
    builder.mention(one, "china");
    builder.mention(one, "india");
    builder.mention(one, "iran");
    const auto& mentions = builder.report().findings.mentions;

    std::vector<std::size_t> found;
    for (const MentionId id : marks_in(mentions, SentenceId(1)))
        found.push_back(id.index());
    CHECK(found == std::vector<std::size_t>{1, 2});
    CHECK(marks_in(mentions, SentenceId(0), SentenceId(3)).size() == 4);
    CHECK(marks_in(mentions, SentenceId(7)).empty());
    CHECK(marks_in(mentions, SentenceId(1)).contains(MentionId(2)));
    CHECK_FALSE(marks_in(mentions, SentenceId(1)).contains(MentionId(3)));
}

TEST_CASE("a sentence stands in the last section that begins before it") {
    ReportBuilder builder("one. two. three.");
    Document& document = builder.document();
    document.sections.add({.title = "Second", .level = 1, .first = SentenceId(2), .inferred = false});
    CHECK(section_at(document, SentenceId(1)) == SectionId(0));
    CHECK(section_at(document, SentenceId(2)) == SectionId(1));
    CHECK(section_end(document, SectionId(0)) == SentenceId(2));
    CHECK(section_end(document, SectionId(1)) == document.sentences.end_id());
    document.sections.elements().clear();
    CHECK_FALSE(section_at(document, SentenceId(1)).has_value());
}

}  // namespace
}  // namespace attache
