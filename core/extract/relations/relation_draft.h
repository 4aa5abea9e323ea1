// RelationDraft: a relation on its way from a trigger to the report, with what is still needed to weigh it
// against the other drafts of its sentence.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "extract/relations/parties.h"
#include "lexicon/rule_types.h"
#include "lexicon/vocabulary.h"
#include "parse/document.h"

namespace attache {

struct RelationDraft {
    Party source;
    Party target;
    bool mutual = false;
    PloverEvent event = PloverEvent::State;
    int polarity = 0;
    RelationStatus status = RelationStatus::Fact;
    ThemeVote theme_vote = ThemeVote::Any;  // the trigger's
    Theme theme = Theme::Diplomacy;
    TokenRange trigger;
    TokenRange object = {};            // the noun that says what a light verb does: "imposed [tariffs]"
    TokenRange scope;                  // the words that say more about it: where theme, date and amounts are sought
    std::size_t clause = k_no_clause;  // that it stands in
    bool from_verb = false;
    bool is_compound = false;  // stated by a compound adjective
    bool has_topics = false;   // a talk: each theme in its scope is a record of its own
    int confidence = 0;        // 0..100
    std::string_view rule;     // constant data
};

// Whom a sentence may leave out because the text before it makes him certain.
struct Setting {
    EntityId subject = EntityId::none();      // the country that the report is about
    EntityId counterpart = EntityId::none();  // the other actor of the relations just before
};

using RelationDrafts = std::vector<RelationDraft>;

}  // namespace attache
