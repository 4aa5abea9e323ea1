#include <string>

#include <doctest/doctest.h>

#include "core/extracting.h"
#include "core/lines.h"
#include "extract/amounts/aid.h"
#include "extract/names/mentions.h"

namespace attache {

namespace {

// "$5 million debt", "$5 million aid pledged USA -> KEN 2010-01-01..2010-12-31 | schools"
Lines aid_of(const std::string& text) {
    testing::Extracted extracted = testing::extract(text);
    const Document& document = extracted.parsed.document;
    const MentionFindings mentions = find_mentions(document, extracted.phrases);
    const MentionIndex index(document, mentions);
    read_aid(document, extracted.phrases, mentions, index, extracted.findings.dates, extracted.findings.amounts);
    const auto code = [&mentions](EntityId actor) {
        return actor.has_value() ? mentions.entities[actor].code : std::string("-");
    };
    const auto day = [](const std::optional<CivilDate>& date) { return date ? iso_string(*date) : std::string(); };
    Lines lines;
    for (const Amount& amount : extracted.findings.amounts) {
        std::string line = extracted.text(amount.span) + " " + std::string(name_of(amount.role));
        if (amount.aid) {
            const Aid& aid = *amount.aid;
            line += " " + std::string(name_of(aid.status)) + " " + code(aid.payer) + " -> " + code(aid.payee);
            if (aid.from || aid.to) line += " " + day(aid.from) + ".." + day(aid.to);
            if (!aid.purpose.empty()) line += " | " + extracted.text(aid.purpose);
        }
        lines.push_back(line);
    }
    return lines;
}

}  // namespace

TEST_CASE("aid is told from trade, debt, remittances and rent") {
    CHECK(aid_of("Georgia exported wine worth $240 million to Russia.") == Lines{"$240 million trade"});
    CHECK(aid_of("Zambia restructured $6.3 billion of debt.") == Lines{"$6.3 billion debt"});
    CHECK(aid_of("Migrants sent home $21 billion.") == Lines{"$21 billion remittances"});
    CHECK(aid_of("Moscow pays $4.5 million a year in rent for the base.") == Lines{"$4.5 million rent"});
    CHECK(aid_of("Defense spending rose to $50 million.") == Lines{"$50 million other"});
    CHECK(aid_of("Trade between Mongolia and Kazakhstan reached $300 million, and remittances were $2 billion.") ==
          Lines{"$300 million trade", "$2 billion remittances"});
}

TEST_CASE("who gives and who gets") {
    CHECK(aid_of("Norway has pledged 200 million kroner to help Malawi recover from the cyclone.") ==
          Lines{"200 million kroner aid pledged NOR -> MWI | help Malawi recover from the cyclone"});
    CHECK(aid_of("Pakistan received $500 million in aid from China.") ==
          Lines{"$500 million aid provided CHN -> PAK | aid from China"});
    CHECK(aid_of("Ethiopia asked Germany for $50 million in food aid.") ==
          Lines{"$50 million aid requested DEU -> ETH | food aid"});
    CHECK(aid_of("Bangladesh was granted $100 million by Japan for bridges.") ==
          Lines{"$100 million aid provided JPN -> BGD | bridges"});
    CHECK(aid_of("Japan gave Cambodia $20 million in grants for schools.") ==
          Lines{"$20 million aid provided JPN -> KHM | grants for schools"});
    CHECK(aid_of("The World Bank approved a grant of $45 million to Kenya for roads.") ==
          Lines{"$45 million aid pledged IGO:WORLDBANK -> KEN | roads"});
}

TEST_CASE("the period that money is for") {
    CHECK(aid_of("The United States has provided $3 billion in assistance to Armenia since 1992.") ==
          Lines{"$3 billion aid provided USA -> ARM 1992-01-01.. | assistance to Armenia"});
    CHECK(aid_of("Over FY2004-FY2010, the United States budgeted $300 million of aid for Georgia; in FY2011, $80 "
                 "million was requested.") ==
          Lines{"$300 million aid budgeted USA -> GEO 2003-10-01..2010-09-30 | aid for Georgia",
                "$80 million aid requested USA -> GEO 2010-10-01..2011-09-30"});
    CHECK(aid_of("Britain gave £20m and £30m respectively to Somalia for famine relief in 2011 and 2012.") ==
          Lines{"£20m aid provided GBR -> SOM 2011-01-01..2011-12-31 | famine relief",
                "£30m aid provided GBR -> SOM 2012-01-01..2012-12-31 | famine relief"});
    CHECK(aid_of("Japan gave Cambodia $20 million in grants between 2005 and 2009.") ==
          Lines{"$20 million aid provided JPN -> KHM 2005-01-01..2009-12-31 | grants"});
    CHECK(aid_of("In May 2013, China pledged $300 million to Ghana for roads.") ==
          Lines{"$300 million aid pledged CHN -> GHA | roads"});
}

TEST_CASE("what is said of the first item of a list holds for the others") {
    CHECK(aid_of("The U.S. request for assistance to Georgia in FY2014 includes training (FMF and IMET) ($5 million); "
                 "health ($2 million); and schools "
                 "($1 million).") == Lines{"$5 million aid requested USA -> GEO 2013-10-01..2014-09-30 | training",
                                           "$2 million aid requested USA -> GEO 2013-10-01..2014-09-30 | health",
                                           "$1 million aid requested USA -> GEO 2013-10-01..2014-09-30 | schools"});
}

}  // namespace attache
