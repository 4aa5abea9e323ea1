// Who gives a sum of aid and who gets it, from the grammar around it.
#pragma once

#include "extract/mentions.h"
#include "extract/money_sentence.h"

namespace attache {

struct AidParties {
    EntityId payer = EntityId::none();  // actors: a country, a body or an NGO
    EntityId payee = EntityId::none();
    bool payer_is_open = false;  // an appeal: whoever will give is not named
};

// Only what the sentence says; either may stay open. Of several receivers the report's subject is named.
[[nodiscard]] AidParties parties_of(const MoneySentence& sentence, TokenRange sum,
                                    const std::optional<TokenRange>& status_cue, const MentionFindings& mentions);

}  // namespace attache
