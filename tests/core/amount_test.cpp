#include <string>

#include <doctest/doctest.h>

#include "core/extracting.h"
#include "core/lines.h"

namespace attache {

using testing::amounts_of;
TEST_CASE("signs, codes and names of currencies") {
    CHECK(amounts_of("The EU pledged €300m, Britain £1.2bn, Japan 5 billion yen and Washington US$1.2bn.") ==
          Lines{"€300m = 300000000 EUR", "£1.2bn = 1200000000 GBP", "5 billion yen = 5000000000 JPY",
                "US$1.2bn = 1200000000 USD"});
    CHECK(amounts_of("500 million rubles, 2.5bn yuan, RMB 300 million and 10 billion CFA francs") ==
          Lines{"500 million rubles = 500000000 RUB", "2.5bn yuan = 2500000000 CNY", "RMB 300 million = 300000000 CNY",
                "10 billion CFA francs = 10000000000 XOF"});
    CHECK(amounts_of("Rs 500 crore, 3 lakh rupees and 1,00,000 rupees") ==
          Lines{"Rs 500 crore = 5000000000 INR", "3 lakh rupees = 300000 INR", "1,00,000 rupees = 100000 INR"});
    CHECK(amounts_of("A$5 million, C$20m, HK$3bn, EUR 10m, CHF 20 million and 5m dollars") ==
          Lines{"A$5 million = 5000000 AUD", "C$20m = 20000000 CAD", "HK$3bn = 3000000000 HKD",
                "EUR 10m = 10000000 EUR", "CHF 20 million = 20000000 CHF", "5m dollars = 5000000 USD"});
    CHECK(amounts_of("russia cancelled a $242 million debt .") == Lines{"$242 million = 242000000 USD"});
}

TEST_CASE("names that several countries share") {
    CHECK(amounts_of("Pakistan borrowed 300 billion rupees.") == Lines{"300 billion rupees = 300000000000 PKR"});
    CHECK(amounts_of("Norway pledged 200 million kroner.") == Lines{"200 million kroner = 200000000 NOK"});
    CHECK(amounts_of("Mexico spent 50 billion pesos, while Argentina spent 30 billion pesos.") ==
          Lines{"50 billion pesos = 50000000000 MXN", "30 billion pesos = 30000000000 ARS"});
}

TEST_CASE("words that are mostly something else") {
    CHECK(amounts_of("the party won 2 seats , and 500 won nothing").empty());
    CHECK(amounts_of("500 million won and 5 million pounds, but 300 pounds of heroin") ==
          Lines{"500 million won = 500000000 KRW", "5 million pounds = 5000000 GBP"});
}

TEST_CASE("ranges of money and of percentages") {
    const Lines range{"$5 million and $7 million = 5000000..7000000 USD"};
    CHECK(amounts_of("between $5 million and $7 million") == range);
    CHECK(amounts_of("$5-7 million") == Lines{"$5-7 million = 5000000..7000000 USD"});
    CHECK(amounts_of("$5 to $7 million") == Lines{"$5 to $7 million = 5000000..7000000 USD"});
    CHECK(amounts_of("70% - 80% of the forest") == Lines{"70% - 80% = 70..80 percent"});
    CHECK(amounts_of("10-15 percent") == Lines{"10-15 percent = 10..15 percent"});
    CHECK(amounts_of("rose from 5 to 7 percent") == Lines{"5 = 5 percent", "7 percent = 7 percent"});
    CHECK(amounts_of("5, 6 and 7 percent in 2010") == Lines{"5 = 5 percent", "6 = 6 percent", "7 percent = 7 percent"});
}

TEST_CASE("percentages and shares in words") {
    CHECK(amounts_of("4.6%, 5 per cent, 3 percentage points, 12,5% and a 5-percent cut") ==
          Lines{"4.6% = 4.6 percent", "5 per cent = 5 percent", "3 percentage points = 3 percent",
                "12,5% = 12.5 percent", "5-percent = 5 percent"});
    CHECK(amounts_of("about one - half of the stations and almost two - thirds of exports") ==
          Lines{"one - half = about 50 percent", "two - thirds = almost 66.67 percent"});
}

TEST_CASE("a share of ten, and what is compared with a sum") {
    CHECK(amounts_of("nine in ten families are poor") == Lines{"nine in ten = 90 percent"});
    CHECK(amounts_of("two died in three attacks").empty());
    CHECK(amounts_of("it gave 596 million euros , up from 458 million in 2008 .") ==
          Lines{"596 million euros = 596000000 EUR", "458 million = 458000000 EUR"});
    CHECK(amounts_of("it has 596 million euros , and is up from 458 million tons of ore .") ==
          Lines{"596 million euros = 596000000 EUR"});
    CHECK(amounts_of("pegged at LBP 1,507.5") == Lines{"LBP 1,507.5 = 1507.5 LBP"});
    CHECK(amounts_of("Lebanon was given £780 million.") == Lines{"£780 million = 780000000 GBP"});
}

TEST_CASE("qualifiers before and behind") {
    CHECK(amounts_of("over $5, more than €2 million, nearly 91%, an estimated $4 billion and close to 8%") ==
          Lines{"$5 = over 5 USD", "€2 million = over 2000000 EUR", "91% = almost 91 percent",
                "$4 billion = about 4000000000 USD", "8% = almost 8 percent"});
    CHECK(amounts_of("about 40% or more") == Lines{"40% = at least 40 percent"});
    CHECK(amounts_of("as much as one-fifth, at least $3 and up to $300 million in annual rent") ==
          Lines{"one-fifth = up to 20 percent", "$3 = at least 3 USD", "$300 million = up to 300000000 USD a year"});
    CHECK(amounts_of("an annual rent of $25 million, or £110m a year") ==
          Lines{"$25 million = 25000000 USD a year", "£110m = 110000000 GBP a year"});
}

TEST_CASE("money without a currency, and currencies that are not known, are told") {
    const testing::Extracted extracted =
        testing::extract("He asked for a loan of 300 million, but not for 300 million tons. It costs \u20a1500.");
    CHECK(extracted.findings.amounts.empty());
    REQUIRE(extracted.findings.warnings.size() == 2);
    CHECK(extracted.findings.warnings[0].kind == WarningKind::AmountWithoutCurrency);
    CHECK(extracted.findings.warnings[0].message ==
          "\"300 million\" is money without a currency, so it is left out of the amounts of money; the text before it "
          "may say which currency is meant.");
    CHECK(extracted.findings.warnings[1].kind == WarningKind::UnknownCurrency);
    CHECK(extracted.findings.warnings[1].message ==
          "\"\u20a1\" is the sign of a currency that is not known here, so \"\u20a1500\" is left out of the amounts "
          "of money.");
}

}  // namespace attache
