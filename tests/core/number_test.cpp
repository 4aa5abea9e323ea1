#include <string>

#include <doctest/doctest.h>

#include "core/extracting.h"
#include "core/lines.h"
#include "extract/amounts/digits.h"

namespace attache {

namespace {

// "2.88 million = 2880000", with "..max"; shares and names by their form.
Lines numbers_of(const std::string& text) {
    const testing::Extracted extracted = testing::extract(text);
    Lines lines;
    for (const Number& number : extracted.numbers) {
        std::string line = extracted.text(extracted.parsed.document.span_of(number.tokens)) + " = ";
        if (number.form == NumberForm::Name) {
            line += "name";
        } else if (number.form == NumberForm::Ordinal) {
            line += "ordinal";
        } else {
            line += testing::number_text(number.value);
        }
        if (number.max) line += ".." + testing::number_text(*number.max);
        if (number.form == NumberForm::Share) line += " share";
        lines.push_back(line);
    }
    return lines;
}

}  // namespace

TEST_CASE("digits with their grouping and decimals") {
    CHECK(read_digits("54.2")->value() == 54.2);
    CHECK(read_digits("20,000")->value() == 20000);
    CHECK(read_digits("1,00,000")->value() == 100000);
    CHECK(read_digits("1.234.567")->value() == 1234567);
    CHECK(read_digits("12,5")->value() == 12.5);
    CHECK(read_digits("2011")->is_plain_integer);
    CHECK_FALSE(read_digits("2,011")->is_plain_integer);
    CHECK_FALSE(read_digits("18.09.2013").has_value());
    CHECK_FALSE(read_digits("1,2,3").has_value());
    CHECK_FALSE(read_digits("12345678901234567890").has_value());
}

TEST_CASE("scales multiply exactly") {
    CHECK(read_digits("54.2")->times(1e6) == 54200000);
    CHECK(read_digits("988.57")->times(1e6) == 988570000);
    CHECK(multiply(1.2, 1e9) == 1200000000);
}

TEST_CASE("numbers in words") {
    CHECK(numbers_of("forty-five villages and two hundred and six deaths") ==
          Lines{"forty-five = 45", "two hundred and six = 206"});
    CHECK(numbers_of("one and a half million people in two and a half years") ==
          Lines{"one and a half million = 1500000", "two and a half = 2.5"});
    CHECK(numbers_of("half a million refugees, a dozen men, two dozen tanks and a hundred cars") ==
          Lines{"half a million = 500000", "a dozen = 12", "two dozen = 24", "a hundred = 100"});
    CHECK(numbers_of("between one million and two million voters") ==
          Lines{"one million and two million = 1000000..2000000"});
    CHECK(numbers_of("hundreds of people and several thousand more").empty());
}

TEST_CASE("scales in other countries") {
    CHECK(numbers_of("3 lakh people, 500 crore, 2.5bn and 4.2 mln") ==
          Lines{"3 lakh = 300000", "500 crore = 5000000000", "2.5bn = 2500000000", "4.2 mln = 4200000"});
    CHECK(numbers_of("2.29 lakh crore") == Lines{"2.29 lakh crore = 2290000000000"});
}

TEST_CASE("ranges, but not changes") {
    CHECK(numbers_of("20,000-40,000 casualties, 10 to 15 ships, two or three men") ==
          Lines{"20,000-40,000 = 20000..40000", "10 to 15 = 10..15", "two or three = 2..3"});
    CHECK(numbers_of("between 5 and 7 million people") == Lines{"5 and 7 million = 5000000..7000000"});
    CHECK(numbers_of("reduced from 350 to 200, then from 7 to 9") == Lines{"350 = 350", "200 = 200", "7 = 7", "9 = 9"});
    CHECK(numbers_of("ranging from 7 to 9") == Lines{"7 to 9 = 7..9"});
}

TEST_CASE("shares in words") {
    CHECK(numbers_of("two-thirds of exports, a quarter of the people and nearly half the budget") ==
          Lines{"two-thirds = 0.666667 share", "a quarter = 0.25 share", "half = 0.5 share"});
    CHECK(numbers_of("one in five children and nine out of ten adults") ==
          Lines{"one in five = 0.2 share", "nine out of ten = 0.9 share"});
    CHECK(numbers_of("exports fell by a fifth, and prices rose by half") ==
          Lines{"a fifth = 0.2 share", "half = 0.5 share"});
    CHECK(numbers_of("for a third time in the first half of the year, half an hour before his half-brother").empty());
}

TEST_CASE("numbers that are names count nothing") {
    CHECK(numbers_of("under article 130, tier 2 and No. 10") == Lines{"130 = name", "2 = name", "10 = name"});
    CHECK(numbers_of("articles 5 and 6 and phase two") == Lines{"5 = name", "6 = name", "two = name"});
    CHECK(numbers_of("the F-16, the su-27 and the sangtuda - 2 plant") == Lines{"16 = name", "27 = name", "2 = name"});
    CHECK(numbers_of("by law 22 seats and 5 members") == Lines{"22 = 22", "5 = 5"});
    CHECK(numbers_of("at 10:30 or 5 p.m., around 24/7") ==
          Lines{"10 = name", "30 = name", "5 = name", "24 = name", "7 = name"});
    CHECK(numbers_of("the 201st division and the 201 st division") == Lines{"201st = ordinal", "201 st = ordinal"});
    CHECK(numbers_of("3. The third point") == Lines{"3 = name"});
    CHECK(numbers_of("the trade act of 1974") == Lines{"1974 = name"});
}

}  // namespace attache
