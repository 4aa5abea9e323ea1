#include "extract/relations/relation_reason.h"

#include <string_view>

namespace attache {

namespace {

std::string words_of(const SentenceView& view, TokenRange range) {
    std::string text;
    for (TokenId at = range.begin; at < range.end; at = TokenId(at.index() + 1)) {
        const Token& token = view.document->tokens[at];
        if (!text.empty() && token.space_before) text += ' ';
        text += view.document->word_text(at);
    }
    return text;
}

std::string quoted(const SentenceView& view, TokenRange range) {
    std::string text(1, '"');
    text += words_of(view, range);
    text += '"';
    return text;
}

std::string party_text(const SentenceView& view, const Store<EntityId, Entity>& entities, const Party& party) {
    if (party.via == PartyVia::Implicit)
        return entities[party.actor].name + " (the subject of the report, left out here)";
    std::string text = quoted(view, party.tokens);
    switch (party.via) {
        case PartyVia::Agent: text += " through those who act for it"; break;
        case PartyVia::Owner: text += " as the owner"; break;
        case PartyVia::Place: text += " as a place in it"; break;
        default: break;
    }
    return text;
}

}  // namespace

std::string reason_for(const SentenceView& view, const Store<EntityId, Entity>& entities, const RelationDraft& draft) {
    std::string text = quoted(view, draft.trigger);
    text += draft.mutual ? " between " : " by ";
    text += party_text(view, entities, draft.source);
    text += draft.mutual ? " and " : " towards ";
    text += party_text(view, entities, draft.target);
    return text;
}

}  // namespace attache
