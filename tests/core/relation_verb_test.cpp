#include <doctest/doctest.h>

#include "core/relation_reading.h"

namespace attache {

using testing::count_relations;
using testing::reads;

TEST_CASE("who does it and to whom: objects and prepositions") {
    CHECK(reads("France condemned the coup in Niger.", "FRA>NER"));
    CHECK(reads("The United States imposed sanctions on Venezuela.", "USA>VEN"));
    CHECK(reads("Kenya sent 1,000 policemen to Haiti.", "KEN>HTI"));
    CHECK(reads("Ethiopia accused Eritrea of arming rebels.", "ETH>ERI"));
    CHECK(reads("Turkey closed its border with Armenia in 1993.", "TUR>ARM"));
    CHECK(reads("Uganda withdrew its troops from Congo.", "UGA>COD security RETREAT"));
    CHECK(reads("Poland gave Ukraine fourteen tanks.", "POL>UKR security AID 1 fact"));
}

TEST_CASE("passives turn the roles round") {
    CHECK(reads("Georgia was invaded by Russia in 2008.", "RUS>GEO security ASSAULT -1 fact"));
    CHECK(reads("Cameroon's soldiers are trained by Israel.", "ISR>CMR security AID 1 fact"));
    CHECK(reads("Ships were delivered to Fiji by Australia.", "AUS>FJI"));
    CHECK(reads("Tariffs imposed by India on Nepalese tea hurt farmers.", "IND>NPL"));
}

TEST_CASE("receivers are subjects of some verbs") {
    CHECK(reads("Malawi received maize from Zambia.", "ZMB>MWI"));
    CHECK(reads("Moldova depends on Romania for electricity.", "MDA>ROU energy STATE"));
}

TEST_CASE("what several do together is mutual") {
    CHECK(reads("Peru and Chile signed a trade agreement.", "CHL<>PER trade AGREE 1 fact"));
    CHECK(reads("Vietnam signed a defence pact with Japan.", "JPN<>VNM security AGREE 1 fact"));
    CHECK(reads("Oman borders Yemen.", "OMN<>YEM borders STATE 0 fact"));
}

TEST_CASE("lists give a relation for each member") {
    for (const char* relation : {"ESP>PSE", "NOR>PSE", "IRL>PSE"}) {
        CHECK(reads("Spain, Norway and Ireland recognised a Palestinian state.", relation));
    }
    CHECK(reads("Laos exports electricity to Thailand, Vietnam and Singapore.", "LAO>VNM energy"));
    CHECK(reads("Australia, along with New Zealand and Britain, condemned the coup in Fiji.", "NZL>FJI"));
}

TEST_CASE("verbs in a row have one subject") {
    CHECK(reads("Algeria cut ties with Morocco and closed its airspace to Moroccan planes.",
                "DZA>MAR transport SANCTION"));
}

TEST_CASE("relative, reduced and infinitive clauses") {
    CHECK(reads("Nepal imports fuel from India, which imposed a blockade in 2015.", "IND>NPL"));
    CHECK(reads("Yemen's rebels, backed by Iran, fired missiles at Israel.", "IRN>YEM security SUPPORT 1 fact"));
    CHECK(reads("Yemen's rebels, backed by Iran, fired missiles at Israel.", "YEM>ISR security ASSAULT -1 fact"));
    CHECK(reads("Lebanon called on France to press Israel to withdraw.", "FRA>ISR"));
    CHECK(reads("Belarus allowed Russian troops to attack Ukraine.", "RUS>UKR security ASSAULT"));
}

TEST_CASE("pronouns stand for the last subject") {
    CHECK(reads("Prague told Moscow that it will sell tanks to Poland.", "CZE>POL"));
    CHECK(reads("Japan protested after a Russian bomber violated its airspace.", "RUS>JPN"));
    CHECK(reads("Japan protested after a Russian bomber entered its airspace.", "JPN>RUS"));
}

TEST_CASE("what a relative clause is about is its object") {
    CHECK(reads("Thousands marched against the sanctions that ECOWAS imposed on Mali.", "IGO:ECOWAS>MLI"));
    CHECK(reads("The bloc met in Rio, and the Arab League, which Chad joined in 1973, sent an envoy.", "TCD>IGO:"));
}

TEST_CASE("adjectives bring another actor") {
    CHECK(reads("Bulgaria, heavily dependent on Russian gas, left.", "BGR>RUS energy STATE 0 fact"));
    CHECK(reads("The EU is deeply concerned about arrests in Tanzania.", "IGO:EU>TZA rights ACCUSE -1 fact"));
    CHECK(reads("Belarus is subject to EU and U.S. sanctions.", "USA>BLR"));
}

TEST_CASE("quantities do not hide what follows") {
    CHECK(reads("Canada has provided more than $200 million to Senegal.", "CAN>SEN aid AID 1 fact"));
    CHECK(reads("Its neighbours know that about 1.5 million Nepalis work in Qatar.", "NPL>QAT migration STATE"));
}

TEST_CASE("who made what is refused") {
    CHECK(reads("Algeria rejected an offer by France to take back its nationals.", "DZA>FRA"));
    CHECK(reads("Honduras, which left the bank in 2023, now sells most of its shrimp to China.", "HND>CHN trade"));
    CHECK(reads("Italy trains Libyan coast guards and has given them boats.", "ITA>LBY borders AID 1 fact"));
}

TEST_CASE("passives without an agent") {
    CHECK(reads("Gambian doctors are trained in Cuba.", "CUB>GMB"));
    CHECK(reads("Most of Moldova's electricity is imported from Romania.", "MDA>ROU energy"));
}

TEST_CASE("two actors that are merely both named are not related") {
    CHECK(count_relations("The match between Brazil and Croatia was watched by two billion people.") == 0);
    CHECK(count_relations("Wheat prices rose in Egypt and Tunisia after the drought in Argentina.") == 0);
    CHECK(count_relations("Zambia's economy grew faster than those of Malawi and Zimbabwe.") == 0);
    CHECK(count_relations("Prices are higher in Norway than in Denmark.") == 0);
}

TEST_CASE("a relation within one country is none") {
    CHECK(count_relations("The Chilean government accused Chilean miners of violence.") == 0);
}

}  // namespace attache
