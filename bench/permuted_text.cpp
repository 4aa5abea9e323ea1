#include "permuted_text.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace attache {

namespace {

struct CountryWords {
    std::string_view name;
    std::string_view adjective;
};

// Any copy calls the country of one row by the words of another. The first rows are those that the shipped report
// names.
constexpr std::array<CountryWords, 37> k_countries = {
    {{"tajikistan", "tajik"},      {"uzbekistan", "uzbek"},     {"russia", "russian"},
     {"china", "chinese"},         {"afghanistan", "afghan"},   {"iran", "iranian"},
     {"kyrgyzstan", "kyrgyz"},     {"kazakhstan", "kazakh"},    {"turkmenistan", "turkmen"},
     {"pakistan", "pakistani"},    {"india", "indian"},         {"turkey", "turkish"},
     {"japan", "japanese"},        {"germany", "german"},       {"france", "french"},
     {"ukraine", "ukrainian"},     {"armenia", "armenian"},     {"azerbaijan", "azerbaijani"},
     {"georgia", "georgian"},      {"mongolia", "mongolian"},   {"nepal", "nepalese"},
     {"kenya", "kenyan"},          {"uganda", "ugandan"},       {"ethiopia", "ethiopian"},
     {"mozambique", "mozambican"}, {"zambia", "zambian"},       {"bolivia", "bolivian"},
     {"peru", "peruvian"},         {"colombia", "colombian"},   {"cuba", "cuban"},
     {"norway", "norwegian"},      {"poland", "polish"},        {"romania", "romanian"},
     {"bulgaria", "bulgarian"},    {"indonesia", "indonesian"}, {"malaysia", "malaysian"},
     {"vietnam", "vietnamese"}}};

// Family names of the shipped report; each copy gives them names of its own.
constexpr std::array<std::string_view, 12> k_people = {"rahmon",  "emomali",  "nuri",     "blake",
                                                       "putin",   "medvedev", "rahmonov", "abdullojonov",
                                                       "karimov", "kabiri",   "obama",    "clinton"};
constexpr std::array<std::string_view, 16> k_syllables = {"ka", "ri", "mo", "da", "shu", "ve", "lo", "ta",
                                                          "ne", "bi", "zo", "ra", "gu",  "pe", "la", "ho"};

std::string made_up_name(std::size_t copy, std::size_t person) {
    std::string name;
    std::size_t number = copy * k_people.size() + person + 1;
    for (int syllable = 0; syllable < 4; ++syllable) {
        name += k_syllables[number % k_syllables.size()];
        number = number / k_syllables.size() + 5 * person + 3;
    }
    return name + "ev";
}

// What a copy calls the country of a row: a permutation of the rows for each copy, since their number is a prime.
const CountryWords& exchanged(std::size_t row, std::size_t copy) {
    const std::size_t factor = 1 + copy % (k_countries.size() - 1);
    const std::size_t shift = copy / (k_countries.size() - 1) + copy;
    return k_countries[(row * factor + shift) % k_countries.size()];
}

void append_word(std::string& text, std::string_view word, std::size_t copy) {
    for (std::size_t row = 0; row < k_countries.size(); ++row) {
        if (word == k_countries[row].name) {
            text += exchanged(row, copy).name;
            return;
        }
        if (word == k_countries[row].adjective) {
            text += exchanged(row, copy).adjective;
            return;
        }
    }
    const auto* const person = std::find(k_people.begin(), k_people.end(), word);
    if (person == k_people.end()) {
        text += word;
    } else {
        text += made_up_name(copy, static_cast<std::size_t>(person - k_people.begin()));
    }
}

}  // namespace

std::string permuted_text(std::string_view report, std::size_t bytes) {
    constexpr std::string_view k_marks = " \n'-";
    std::string text;
    for (std::size_t copy = 0; text.size() < bytes; ++copy) {
        for (std::size_t at = 0; at < report.size();) {
            const std::size_t end = std::min(report.find_first_of(k_marks, at), report.size());
            append_word(text, report.substr(at, end - at), copy);
            at = end;
            if (at == report.size()) break;
            text += report[at++];
            if (text.size() >= bytes && text.size() > 2 && text.substr(text.size() - 2) == "\n\n") break;
        }
    }
    return text;
}

std::string endless_sentence(std::string_view text) {
    std::string endless(text);
    std::replace(endless.begin(), endless.end(), '.', ',');
    std::replace(endless.begin(), endless.end(), '\n', ' ');
    return endless;
}

}  // namespace attache
