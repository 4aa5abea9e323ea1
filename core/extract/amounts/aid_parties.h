// Who gives a sum of aid and who gets it, from the grammar around it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "extract/amounts/money_sentence.h"
#include "extract/names/mentions.h"

namespace attache {

struct AidParties {
    EntityId payer = EntityId::none();  // actors: a country, a body or an NGO
    EntityId payee = EntityId::none();
    bool payer_is_open = false;  // an appeal: whoever will give is not named
};

// The actors of a sentence and the words that say who gives and gets, read once for all its sums. Refers to the
// document and the mentions, which must outlive it.
class AidPartyReader {
public:
    AidPartyReader(const MoneySentence& sentence, const MentionFindings& mentions);

    // Who gives and gets a sum. Only what the sentence says; either may stay open. Of several receivers the report's
    // subject is named.
    [[nodiscard]] AidParties parties_of(TokenRange sum, const std::optional<TokenRange>& status_cue) const;
    // "the administration requested", "congress appropriated"
    [[nodiscard]] bool names_us_body() const;

private:
    friend class AidPartyQuery;

    // What the word before an actor says of its part.
    enum class Marker : std::uint8_t { None, Gets, IsInside, Gives };

    struct Party {
        EntityId actor;
        TokenRange tokens;
        Marker marker = Marker::None;
        bool before_aid_noun = false;  // "u.s. assistance"
    };

    // A verb or a noun of aid_party_words.tsv, or a semicolon.
    struct Word {
        std::size_t at = 0;
        double value = 0;  // 0: a semicolon
    };

    [[nodiscard]] Marker marker_of(TokenRange mention) const;
    [[nodiscard]] bool is_before_aid_noun(TokenRange mention) const;
    [[nodiscard]] bool are_joined(TokenRange a, TokenRange b) const;

    TokenWindow tokens_;
    const Store<EntityId, Entity>& entities_;
    EntityId subject_;  // of the report
    std::vector<Party> parties_;
    std::vector<Word> words_;
};

}  // namespace attache
