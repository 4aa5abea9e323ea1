// NamedSpan: words of the text that are a name, before it is known which spans name the same thing. NameSpans
// holds all of a document; those of organisations, people and places never overlap one another, those of
// countries may stand inside them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "base/ids.h"
#include "extract/names/actor_table.h"
#include "lexicon/lexicon.h"
#include "parse/document.h"

namespace attache {

using NameId = Id<struct NameTag>;  // NameSpans

// The table that a name stands in, if any.
enum class NameTable : std::uint8_t { None, Organisation, Place, Capital, Person };

struct NamedSpan {
    TokenRange tokens;
    SentenceId sentence;
    EntityKind kind = EntityKind::Country;
    MentionVia via = MentionVia::Name;
    NameTable table = NameTable::None;
    std::uint32_t row = 0;            // of that table
    ActorId actor = ActorId::none();  // a country's own; whom anything else belongs to, as far as its words say
    NameId same_as = NameId::none();  // an earlier found span that names the same thing
    WordId title = WordId::none();    // the title before a person's name: "president"
    bool actor_is_guess = false;      // the words do not say whom it belongs to; the report's subject is likely
};

class NameSpans {
public:
    explicit NameSpans(std::size_t token_count) : names_(token_count), countries_(token_count) {}

    // Adds a span; none if it overlaps one that is there (countries only overlap countries).
    NameId add(const NamedSpan& span) {
        std::vector<NameId>& cover = span.kind == EntityKind::Country ? countries_ : names_;
        for (std::size_t at = span.tokens.begin.index(); at < span.tokens.end.index(); ++at) {
            if (cover[at].has_value()) return NameId::none();
        }
        const NameId id(spans_.size());
        spans_.push_back(span);
        for (std::size_t at = span.tokens.begin.index(); at < span.tokens.end.index(); ++at)
            cover[at] = id;
        return id;
    }

    [[nodiscard]] NamedSpan& operator[](NameId id) { return spans_[id.index()]; }
    [[nodiscard]] const NamedSpan& operator[](NameId id) const { return spans_[id.index()]; }
    [[nodiscard]] std::size_t size() const { return spans_.size(); }

    // The organisation, person or place that covers a token; none if there is none.
    [[nodiscard]] NameId name_at(std::size_t token) const {
        return token < names_.size() ? names_[token] : NameId::none();
    }
    [[nodiscard]] NameId country_at(std::size_t token) const {
        return token < countries_.size() ? countries_[token] : NameId::none();
    }
    [[nodiscard]] bool is_free(std::size_t token) const { return !name_at(token).has_value(); }

    // Takes a country out again: the words turned out to be part of another name.
    void drop_country(NameId id) {
        const NamedSpan& span = spans_[id.index()];
        for (std::size_t at = span.tokens.begin.index(); at < span.tokens.end.index(); ++at)
            countries_[at] = NameId::none();
    }
    [[nodiscard]] bool is_dropped(NameId id) const {
        const NamedSpan& span = spans_[id.index()];
        return span.kind == EntityKind::Country && countries_[span.tokens.begin.index()] != id;
    }

private:
    std::vector<NamedSpan> spans_;
    std::vector<NameId> names_;      // by token
    std::vector<NameId> countries_;  // by token
};

}  // namespace attache
