#include "extract/relation_reason.h"

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

std::string party_text(const SentenceView& view, const Store<EntityId, Entity>& entities, const Party& party) {
    if (party.via == PartyVia::Implicit) return entities[party.actor].name + " (the subject of the report, left out here)";
    std::string text = "\"" + words_of(view, party.tokens) + "\"";
    switch (party.via) {
        case PartyVia::Agent: return text + " through those who act for it";
        case PartyVia::Owner: return text + " as the owner";
        case PartyVia::Place: return text + " as a place in it";
        default: return text;
    }
}

}  // namespace

std::string reason_for(const SentenceView& view, const Store<EntityId, Entity>& entities, const RelationDraft& draft) {
    std::string text = "\"" + words_of(view, draft.trigger) + "\" ";
    const std::string source = party_text(view, entities, draft.source);
    const std::string target = party_text(view, entities, draft.target);
    if (draft.mutual) return text + "between " + source + " and " + target;
    return text + "by " + source + " towards " + target;
}

}  // namespace attache
