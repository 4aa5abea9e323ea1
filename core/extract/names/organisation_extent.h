// How far the name of an organisation reaches before and after its head, in texts with and without capitals.
#pragma once

#include <cstddef>

#include "extract/names/name_window.h"
#include "parse/phrases.h"

namespace attache {

// The words before a head that can belong to its name, and what they are.
struct Modifiers {
    std::size_t begin = 0;
    std::size_t count = 0;
    std::size_t countries = 0;    // country adjectives and names among them
    std::size_t names = 0;        // words that are no common English
    std::size_t party_words = 0;  // words that tell one party from others
    std::size_t body_words = 0;   // words of bodies of a state
    bool has_new = false;
};

// Refers to what it was made from.
class OrganisationExtent {
public:
    OrganisationExtent(const NameWindow& window, const PhraseHits& phrases, const NameSpans& spans)
        : window_(window), phrases_(phrases), spans_(spans) {}

    [[nodiscard]] bool is_country(std::size_t at) const { return spans_.country_at(at).has_value(); }

    // The first token of the noun phrase that ends with the head: behind its article.
    [[nodiscard]] std::size_t phrase_begin(std::size_t head) const;

    [[nodiscard]] Modifiers modifiers_before(std::size_t head) const;

    // Back from `head` over the words that `belongs` accepts, and "and" and commas between them.
    template <class Predicate>
    [[nodiscard]] std::size_t back_over(std::size_t head, Predicate belongs) const {
        std::size_t begin = head;
        while (begin > window_.begin() && belongs(begin - 1))
            --begin;
        return begin;
    }

    // With the country's adjective right before `begin`: "tajik" of "tajik foreign ministry".
    [[nodiscard]] std::size_t with_country(std::size_t begin) const;

    // Where the capitalised words around a head begin and end: "Ministry of Foreign Affairs".
    [[nodiscard]] std::size_t capitalised_begin(std::size_t head) const;
    [[nodiscard]] std::size_t capitalised_end(std::size_t end) const;
    // The same for names of other languages: "Compagnie des Bauxites de Guinée".
    [[nodiscard]] std::size_t foreign_end(std::size_t end) const;

    // Whether [begin, end) has a word that describes: "national", "natural", "human".
    [[nodiscard]] bool is_description(std::size_t begin, std::size_t end) const;
    // The end with the region before an abbreviation: "movement for unity and jihad [in west africa] ( mujao )".
    [[nodiscard]] std::size_t with_region(std::size_t end) const;

    // Ends of what follows a head that ends at `end`; `end` itself if nothing does.
    [[nodiscard]] std::size_t country_tail(std::size_t end) const;    // "of tajikistan"
    [[nodiscard]] std::size_t portfolio_tail(std::size_t end) const;  // "of foreign affairs and trade"
    [[nodiscard]] std::size_t complement_end(std::size_t end) const;  // "on religious freedom", "of young lawyers"
    [[nodiscard]] bool tail_has_name(std::size_t begin, std::size_t end) const;
    // A "university of" or "bank of" is named by a place.
    [[nodiscard]] bool needs_name_in_tail(std::size_t head) const;

    // The first word of [begin, head) that is a name.
    [[nodiscard]] std::size_t first_name(std::size_t begin, std::size_t head) const;
    // "201st motorized rifle", "black sea"; `head` if neither a number nor a name stands before it.
    [[nodiscard]] std::size_t number_or_name_before(std::size_t head) const;

private:
    [[nodiscard]] bool joins_portfolios(std::size_t joint) const;
    [[nodiscard]] bool joins_after_article(std::size_t joint) const;
    [[nodiscard]] bool is_place(std::size_t at) const;
    [[nodiscard]] bool is_name(std::size_t at) const;
    [[nodiscard]] bool can_stand_in_complement(std::size_t at) const;

    const NameWindow& window_;
    const PhraseHits& phrases_;
    const NameSpans& spans_;
};

}  // namespace attache
