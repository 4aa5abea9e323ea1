#include <string>

#include <doctest/doctest.h>

#include "core/parsing.h"
#include "parse/chunks.h"

namespace attache {

namespace {

// Noun phrases in brackets with their head, verb groups in braces with their main verb.
std::string chunks_of(const std::string& text) {
    const testing::Parsed parsed = testing::parse(text);
    const Document& document = parsed.document;
    std::string out;
    for (const Unit& unit : find_chunks(document, find_tags(document, {}), document.sentences[SentenceId(0)].tokens)) {
        if (!out.empty()) out += ' ';
        const std::string head(document.word_text(unit.head));
        switch (unit.kind) {
            case UnitKind::NounPhrase: out += '[' + head + ']'; break;
            case UnitKind::VerbGroup:
                out += '{' + head + (unit.passive ? " passive" : "") + (unit.negated ? " not" : "") +
                       (unit.plan ? " plan" : "") + '}';
                break;
            case UnitKind::Preposition: out += head; break;
            case UnitKind::Coordinator: out += "and"; break;
            case UnitKind::Comma: out += ","; break;
            case UnitKind::Subordinator:
            case UnitKind::Relative: out += head; break;
            case UnitKind::Open: out += "("; break;
            case UnitKind::Close: out += ")"; break;
            case UnitKind::Break: out += ";"; break;
        }
    }
    return out;
}

}  // namespace

TEST_CASE("noun phrases end at their head") {
    CHECK(chunks_of("the new chilean government of peru bought three old ships .") ==
          "[government] of [peru] {bought} [ships]");
    CHECK(chunks_of("tajikistan's food imports fell .") == "[imports] {fell}");
    CHECK(chunks_of("a regional and economic body met .") == "[body] {met}");
    CHECK(chunks_of("a u.s. - kenyan trade deal failed .") == "[deal] {failed}");
    CHECK(chunks_of("fines of $ 30 million fell .") == "[fines] of [million] {fell}");
}

TEST_CASE("verb groups hold auxiliaries, adverbs and one verb") {
    CHECK(chunks_of("it has not yet been formally told .") == "[it] {told passive not}");
    CHECK(chunks_of("it would soon leave .") == "[it] {leave plan}");
    CHECK(chunks_of("it began to slowly restrict trade .") == "[it] {began} {restrict} [trade]");
    CHECK(chunks_of("ships were sold to oman .") == "[ships] {sold passive} to [oman]");
}

TEST_CASE("words that join stand as one unit") {
    CHECK(chunks_of("oman as well as qatar left .") == "[oman] and [qatar] {left}");
    CHECK(chunks_of("oman , along with qatar , left .") == "[oman] , and [qatar] , {left}");
    CHECK(chunks_of("states such as oman left .") == "[states] as [oman] {left}");
    CHECK(chunks_of("because of oman , qatar left .") == "of [oman] , [qatar] {left}");
}

}  // namespace attache
