#include <doctest/doctest.h>

#include "core/relation_reading.h"

namespace attache {

using testing::reads;

TEST_CASE("nouns of giving and taking") {
    CHECK(reads("German aid to Bolivia was halved.", "DEU>BOL aid AID"));
    CHECK(reads("Nigerian gas exports to Togo and Benin fell.", "NGA>BEN"));
    CHECK(reads("Remittances from Italy keep Albania afloat.", "ITA>ALB finance STATE"));
    CHECK(reads("The Russian invasion of Ukraine began in February 2022.", "RUS>UKR security ASSAULT -1 fact"));
}

TEST_CASE("talks, agreements and ties have two sides") {
    CHECK(reads("Talks between Honduras and Taiwan collapsed.", "HND<>TWN diplomacy CONSULT"));
    CHECK(reads("Trade between Mongolia and Kazakhstan doubled.", "KAZ<>MNG trade STATE"));
    CHECK(reads("U.S.-Cuban relations have been strained.", "CUB<>USA diplomacy STATE -1 fact"));
    CHECK(reads("The border between Chad and Sudan is long.", "SDN<>TCD borders STATE 0 fact"));
}

TEST_CASE("troops, bases and embassies stand in another country") {
    CHECK(reads("About 900 American soldiers remain in Syria.", "USA>SYR security STATE 0 fact"));
    CHECK(reads("The withdrawal of French troops from Mali ended in August.", "FRA>MLI security RETREAT"));
}

TEST_CASE("what one is to another") {
    CHECK(reads("Finland is a member of NATO.", "FIN>IGO:NATO diplomacy STATE 1 fact"));
    CHECK(reads("Japan is the largest donor to Cambodia.", "JPN>KHM aid AID 1 fact"));
    CHECK(reads("Germany remains Austria's main trading partner.", "DEU>AUT trade STATE 1 fact"));
}

TEST_CASE("who is behind a noun") {
    CHECK(reads("Latvia drew Russian criticism.", "RUS>LVA"));
    CHECK(reads("Estonia overcame objections from Germany.", "DEU>EST"));
    CHECK(reads("South Africa is the main buyer of Mozambican coal.", "ZAF>MOZ"));
}

TEST_CASE("a tie that one side values") {
    CHECK(reads("Chad views its ties with the EU as key.", "TCD>IGO:EU diplomacy SUPPORT 1"));
    CHECK(reads("Ties with China were important to Chad.", "TCD>CHN diplomacy SUPPORT 1"));
}

TEST_CASE("talks are about their topic and may fail") {
    CHECK(reads("Talks between Honduras and Taiwan on gas collapsed.", "HND<>TWN energy CONSULT 0"));
    CHECK(
        reads("Secretary Blinken met with Kenyan leaders to discuss migration and trade.", "KEN<>USA trade CONSULT 1"));
}

TEST_CASE("visits go one way") {
    CHECK(reads("During a visit to Egypt, President Macron of France praised the museum.",
                "FRA>EGY diplomacy CONSULT 1 fact"));
}

TEST_CASE("compound adjectives") { CHECK(reads("The Iran-backed militia in Iraq grew.", "IRN>IRQ security SUPPORT")); }

}  // namespace attache
