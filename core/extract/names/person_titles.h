// What the words around a person's name say of the person: title, and the country or body behind it.
#pragma once

#include <cstddef>
#include <optional>

#include "extract/names/actor_table.h"
#include "extract/names/name_window.h"

namespace attache {

struct PersonTitle {
    WordId word;            // "president", "commander"
    std::uint8_t rank = 0;  // value in titles.tsv
    bool is_apart = false;  // parted from the name by a comma or an "of": "the director of the agency , ..."
    ActorId actor = ActorId::none();
};

// The title that ends right before `begin`: "csto secretary general", "deputy assistant secretary of defense",
// "the director of the federal service ,". Looks back over a bounded number of tokens.
[[nodiscard]] std::optional<PersonTitle> title_before(const NameWindow& window, const NameSpans& spans,
                                                      ActorTable& actors, std::size_t begin);

// The title in an apposition behind a name: ", the kenyan foreign minister ,".
[[nodiscard]] std::optional<PersonTitle> title_after(const NameWindow& window, const NameSpans& spans, std::size_t end);

}  // namespace attache
