#include <doctest/doctest.h>

#include "core/relation_reading.h"

namespace attache {

using testing::reads;
using testing::relations_of;

TEST_CASE("plans, wishes and possibilities") {
    CHECK(reads("Norway pledged to help Malawi.", "NOR>MWI aid AID 1 plan"));
    CHECK(reads("Germany will send soldiers to Lithuania.", "DEU>LTU security MOBILIZE 1 plan"));
    CHECK(reads("Sweden may sell aircraft to Peru.", "SWE>PER trade COOPERATE 1 plan"));
    CHECK(reads("Haiti asked Kenya for help.", "HTI>KEN aid REQUEST 0 plan"));
}

TEST_CASE("denials and refusals") {
    CHECK(reads("Brazil refused to send ammunition to Ukraine.", "BRA>UKR security"));
    CHECK(reads("Brazil refused to send ammunition to Ukraine.", "BRA>UKR security REJECT -1 denied"));
    CHECK(reads("Serbia does not recognise Kosovo.", "SRB>XKX diplomacy REJECT -1 denied"));
}

TEST_CASE("what is refused is no kindness, what is spared no harm") {
    CHECK(reads("Ghana will not extradite the minister to Kenya.", "GHA>KEN diplomacy REJECT -1 denied"));
    CHECK(reads("Norway did not ban Russian ships.", "NOR>RUS transport SANCTION 0 denied"));
    CHECK(reads("Egypt failed to reach an agreement with Sudan.", "EGY<>SDN diplomacy REJECT -1 denied"));
    CHECK(reads("Congress requested $5 million in aid for Kenya.", "USA>KEN aid AID 1 plan"));
}

TEST_CASE("who says it is not who does it") {
    CHECK(reads("Cambodia said that Thailand had attacked a Cambodian temple.", "THA>KHM security ASSAULT -1 claim"));
    CHECK(reads("Media reported that Iran had supplied drones to Sudan.", "IRN>SDN security AID 1 claim"));
    CHECK(reads("The Emirates have reportedly armed rebels in Sudan.", "ARE>SDN security AID 1 claim"));
    for (const std::string& relation : relations_of("Cambodia said that Thailand had attacked a Cambodian temple.")) {
        CHECK(!relation.starts_with("KHM>THA security ASSAULT"));
    }
}

TEST_CASE("to end a hostile act is a concession") {
    CHECK(reads("Uzbekistan lifted its ban on Kyrgyz potatoes.", "UZB>KGZ trade CONCEDE 1 fact"));
    CHECK(reads("Canada suspended arms sales to Turkey.", "CAN>TUR security SANCTION -1 fact"));
}

}  // namespace attache
