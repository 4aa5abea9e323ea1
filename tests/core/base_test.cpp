#include <string>

#include <doctest/doctest.h>

#include "base/civil_date.h"
#include "base/content_hash.h"
#include "base/diagnostics.h"
#include "base/store.h"
#include "base/utf8.h"
#include "lexicon/vocabulary.h"

namespace attache {

TEST_CASE("days and dates are inverse over four centuries") {
    for (std::int32_t day = -146097; day <= 146097; day += 13)
        CHECK(day_number(civil_date(day)) == day);
    CHECK(day_number({1970, 1, 1}) == 0);
    CHECK(day_number({2000, 3, 1}) == 11017);
    CHECK(civil_date(15966) == CivilDate{2013, 9, 18});
}

TEST_CASE("years between days are exact where days of the month agree") {
    CHECK(years_between({1991, 10, 1}, {2009, 9, 30}) == 18);
    CHECK(years_between({2012, 1, 1}, {2012, 12, 31}) == 1);
    CHECK(years_between({2012, 1, 1}, {2012, 6, 30}) == 0.5);
    CHECK(years_between({2012, 3, 1}, {2012, 3, 1}) == doctest::Approx(1 / 365.2425));
}

TEST_CASE("ISO dates are read strictly and written as they are read") {
    CHECK(iso_string({2013, 9, 8}) == "2013-09-08");
    CHECK(parse_iso_date("2012-02-29") == CivilDate{2012, 2, 29});
    for (const char* bad :
         {"2013-02-29", "2013-13-01", "2013-00-10", "2013-1-1", "13-01-01", "2013/01/01", "2013-01-0a", ""}) {
        CAPTURE(bad);
        CHECK_FALSE(parse_iso_date(bad).has_value());
    }
}

TEST_CASE("hash names are short and differ") {
    CHECK(hash_name(fnv1a("a")).size() == 10);
    CHECK(hash_name(fnv1a("a")) != hash_name(fnv1a("b")));
    CHECK(fnv1a("foobar") == 0x85944171f73967e8ULL);  // Fowler, Noll, Vo: test vector
    CHECK(fnv1a("bar", fnv1a("foo")) == fnv1a("foobar"));
}

TEST_CASE("UTF-8 round trip and case mapping") {
    for (const char32_t c : {U'a', U'\u00e9', U'\u20ac', U'\U0001F600'}) {
        std::string text;
        append_utf8(text, c);
        CHECK(decode_utf8(text, 0).value == c);
        CHECK(decode_utf8(text, 0).length == text.size());
    }
    for (const char* bad : {"\x80", "\xC1\x81", "\xE0\x80\x80", "\xED\xBF\xBF", "\xF4\x90\x80\x80", "\xC3"}) {
        CHECK(decode_utf8(bad, 0).length == 0);
    }
    for (char32_t c = 0; c < 0x600; ++c) {
        CAPTURE(static_cast<std::uint32_t>(c));
        CHECK(lower_case(lower_case(c)) == lower_case(c));
        if (lower_case(c) != c && c != 0x130) CHECK(upper_case(lower_case(c)) == c);
    }
}

TEST_CASE("every warning and every value of the vocabularies has a name of its own that leads back to it") {
    for (std::uint8_t i = 0; i < static_cast<std::uint8_t>(WarningKind::Count_); ++i) {
        CHECK_FALSE(name_of(static_cast<WarningKind>(i)).empty());
    }
    const auto round_trip = []<class Enum>(Enum) {
        for (std::uint8_t i = 0; i < static_cast<std::uint8_t>(Enum::Count_); ++i) {
            CHECK(parse_name<Enum>(name_of(static_cast<Enum>(i))) == static_cast<Enum>(i));
        }
        CHECK_FALSE(parse_name<Enum>("").has_value());
    };
    round_trip(EntityKind{});
    round_trip(MentionVia{});
    round_trip(DatePrecision{});
    round_trip(Qualifier{});
    round_trip(AmountRole{});
    round_trip(AidStatus{});
    round_trip(Theme{});
    round_trip(PloverEvent{});
    round_trip(RelationStatus{});
    round_trip(CheckVerdict{});
}

TEST_CASE("a store names its elements by typed ids") {
    Store<SentenceId, int> store;
    const SentenceId first = store.add(7);
    CHECK(store[first] == 7);
    CHECK(store.contains(first));
    CHECK_FALSE(store.contains(SentenceId::none()));
    CHECK(store.end_id() == SentenceId(1));
    CHECK(SentenceId(0) < SentenceId(1));
}

}  // namespace attache
