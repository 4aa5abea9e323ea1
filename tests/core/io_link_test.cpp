#include <doctest/doctest.h>

#include "io/link.h"

namespace attache {

namespace {

class Random {
public:
    std::uint32_t next(std::uint32_t below) {
        state_ = state_ * 1664525U + 1013904223U;
        return static_cast<std::uint32_t>(std::uint64_t{state_} * below >> 32U);
    }
    bool coin() { return next(2) == 1; }

private:
    std::uint32_t state_ = 11;
};

std::string random_text(Random& random) {
    static constexpr std::string_view k_pieces[] = {"a",  "Z", "7",      " ",      "+",          "&",   "=",  "#",
                                                    "?",  "/", "%",      ",",      "~",          ":",   "-",  ".",
                                                    "\"", "<", "\u00e9", "\u0416", "\U0001F600", "%41", "sel"};
    std::string text;
    for (std::uint32_t n = random.next(8); n > 0; --n)
        text += k_pieces[random.next(std::size(k_pieces))];
    return text;
}

CivilDate random_date(Random& random) { return civil_date(static_cast<std::int32_t>(random.next(60000)) - 20000); }

template <std::size_t Size>
void set_some(std::bitset<Size>& set, Random& random) {
    for (std::size_t i = 0; i < Size; ++i)
        set[i] = random.next(4) == 0;
}

Link random_link(Random& random) {
    Link link;
    link.report = random_text(random);
    link.view = random_text(random);
    link.selection = random_text(random);
    link.query = random_text(random);
    link.sentence = random_text(random);
    set_some(link.filter.themes, random);
    set_some(link.filter.signs, random);
    set_some(link.filter.statuses, random);
    set_some(link.filter.kinds, random);
    if (random.coin()) link.filter.from = random_date(random);
    if (random.coin()) link.filter.to = random_date(random);
    for (std::uint32_t n = random.next(4); n > 0; --n)
        link.filter.actors.push_back(std::to_string(n) + random_text(random));
    for (std::uint32_t n = random.next(4); n > 0; --n)
        link.show.push_back(std::to_string(n) + random_text(random));
    link.filter.min_confidence_percent = static_cast<std::uint8_t>(random.coin() ? random.next(101) : 0);
    return link;
}

}  // namespace

TEST_CASE("a view as a link") {
    Link link;
    CHECK(encode_link(link) == "#/");
    link.report = "tajikistan-2013";
    link.view = "graph";
    CHECK(encode_link(link) == "#/tajikistan-2013/graph");
    link.selection = "TJK~UZB";
    link.filter.themes.set(static_cast<std::size_t>(Theme::Energy)).set(static_cast<std::size_t>(Theme::Borders));
    link.filter.signs.set(0).set(2);
    link.filter.statuses.set(static_cast<std::size_t>(RelationStatus::Plan));
    link.filter.kinds.set(static_cast<std::size_t>(EntityKind::Igo));
    link.filter.actors = {"IGO:UN", "RUS"};
    link.filter.from = CivilDate{2010, 2, 1};
    link.filter.to = CivilDate{2012, 12, 31};
    link.filter.min_confidence_percent = 50;
    link.query = "gas & water";
    link.sentence = "s.0123456789-2";
    link.show = {"flows", "unit:EUR"};
    CHECK(encode_link(link) ==
          "#/tajikistan-2013/graph?sel=TJK~UZB&theme=energy,borders&sign=+,-&status=plan&kind=igo&actor=IGO:UN,RUS"
          "&from=2010-02-01&to=2012-12-31&confidence=50&q=gas%20%26%20water&s=s.0123456789-2"
          "&show=flows,unit:EUR");
    const DecodedLink decoded = decode_link(encode_link(link));
    CHECK(decoded.link == link);
    CHECK(decoded.notes.empty());
}

TEST_CASE("decoding is the inverse of encoding, for any view") {
    Random random;
    for (int i = 0; i < 3000; ++i) {
        const Link link = random_link(random);
        const std::string text = encode_link(link);
        CAPTURE(text);
        const DecodedLink decoded = decode_link(text);
        CHECK(decoded.link == link);
        CHECK(decoded.notes.empty());
        CHECK(encode_link(decoded.link) == text);
    }
}

TEST_CASE("more choices within a view than it can have are left out with a note") {
    std::string text = "#/r/aid?show=a";
    for (std::size_t i = 0; i < k_max_link_choices; ++i)
        text += ",b" + std::to_string(i);
    const DecodedLink decoded = decode_link(text);
    CHECK(decoded.link.show.size() == k_max_link_choices);
    CHECK(decoded.notes.size() == 1);
}

TEST_CASE("parts may come in any order, without the #, with empty ones between") {
    const DecodedLink decoded = decode_link("/r/aid?&s=s.x&&theme=aid&sel=&");
    CHECK(decoded.notes.empty());
    CHECK(decoded.link.report == "r");
    CHECK(decoded.link.view == "aid");
    CHECK(decoded.link.sentence == "s.x");
    CHECK(decoded.link.filter.themes.count() == 1);
    CHECK(decode_link("").link == Link());
    CHECK(decode_link("#").notes.empty());
    CHECK(decode_link("#/").notes.empty());
    CHECK(decode_link("#//aid").link.view == "aid");
    CHECK(decode_link("#/r/aid/").notes.empty());
}

TEST_CASE("what is not understood is left out with a note, and the rest is kept") {
    const std::string good = "#/r/graph?q=water";
    for (const std::string bad :
         {"new=1", "theme=cheese", "theme=aid,cheese", "sign=*", "status=fact,,lie", "kind=dog", "from=2012-02-30",
          "from=yesterday", "to=2012", "confidence=101", "confidence=-1", "confidence=4294967346", "sel=%4", "sel=%zz",
          "sel=%ff", "s=%0a", "actor=%1b", "q=second"}) {
        const std::string text = std::string(good).append("&").append(bad);
        CAPTURE(text);
        const DecodedLink decoded = decode_link(text);
        CHECK(decoded.notes.size() == 1);
        CHECK(decoded.link.report == "r");
        CHECK(decoded.link.view == "graph");
        CHECK(decoded.link.query == "water");
        CHECK(decoded.link.filter.themes.test(static_cast<std::size_t>(Theme::Aid)) ==
              (bad.find("=aid") != std::string::npos));
    }
}

TEST_CASE("notes quote what they are about, briefly and printably") {
    CHECK(decode_link("#/r?new=1").notes[0] == "The link's part \"new\" is not known and was left out.");
    CHECK(decode_link("#/r?q=a&q=b").notes[0] == "The link has \"q\" twice; the first one counts.");
    CHECK(decode_link("#/r?theme=x").notes[0] == "\"theme=x\" in the link is not understood and was left out.");
    const std::string note = decode_link("#/r?\x1b[31m" + std::string(1000, 'x') + "=1").notes[0];
    CHECK(note.size() < 120);
    CHECK(note.find('\x1b') == std::string::npos);
}

TEST_CASE("a link of a newer version is read as far as it is known, and the way to the newer version is said first") {
    const DecodedLink newer = decode_link("#/r/aid?lens=3&sel=UZB&v=2");
    REQUIRE(newer.notes.size() == 2);
    CHECK(newer.notes[0].find("newer version") != std::string::npos);
    CHECK(newer.notes[0].find("Load the page anew") != std::string::npos);
    CHECK(newer.link.view == "aid");
    CHECK(newer.link.selection == "UZB");
    CHECK(decode_link("#/r?v=1").notes.empty());
    CHECK(decode_link("#/r?v=second").notes.size() == 1);
    CHECK(decode_link("#/r?v=2&v=3&v=4").notes.size() == 1);
}

TEST_CASE("a broken path is read as far as it goes") {
    CHECK(decode_link("#graph").notes.size() == 1);
    CHECK(decode_link("#graph").link == Link());
    const DecodedLink long_path = decode_link("#/r/aid/more?q=x");
    CHECK(long_path.notes.size() == 1);
    CHECK(long_path.link.view == "aid");
    CHECK(long_path.link.query == "x");
    const DecodedLink bad_report = decode_link("#/%ff/aid");
    CHECK(bad_report.notes.size() == 1);
    CHECK(bad_report.link.report.empty());
    CHECK(bad_report.link.view == "aid");
}

TEST_CASE("no link is too long, too full or too strange") {
    CHECK(decode_link("#/r?q=" + std::string(k_max_link_bytes, 'a')).notes.size() == 1);
    CHECK(decode_link("#/r?q=" + std::string(k_max_link_bytes, 'a')).link == Link());
    std::string many_parts = "#/r?";
    for (int i = 0; i < 5000; ++i)
        many_parts += "x" + std::to_string(i) + "&";
    CHECK(decode_link(many_parts).notes.size() == k_max_link_notes);
    std::string many_actors = "#/r?actor=";
    for (int i = 0; i < 5000; ++i)
        many_actors += std::to_string(i) + ",";
    CHECK(decode_link(many_actors).link.filter.actors.size() == k_max_link_actors);
    Random random;
    for (int i = 0; i < 3000; ++i) {  // any bytes at all
        std::string text = "#/";
        for (std::uint32_t n = random.next(60); n > 0; --n) {
            text += random.coin() ? "?&=,%/+-"[random.next(8)] : static_cast<char>(random.next(256));
        }
        const DecodedLink decoded = decode_link(text);
        CHECK(decode_link(encode_link(decoded.link)).link == decoded.link);
    }
}

}  // namespace attache
