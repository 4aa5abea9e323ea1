#include "explain/names.h"

namespace attache {

std::string_view name_of(Tag tag) {
    switch (tag) {
        case Tag::Noun: return "noun";
        case Tag::Adjective: return "adjective";
        case Tag::Determiner: return "determiner";
        case Tag::Owner: return "owner";
        case Tag::Possessive: return "possessive";
        case Tag::Pronoun: return "pronoun";
        case Tag::Number: return "number";
        case Tag::Preposition: return "preposition";
        case Tag::Adverb: return "adverb";
        case Tag::Negation: return "negation";
        case Tag::Coordinator: return "coordinator";
        case Tag::Subordinator: return "subordinator";
        case Tag::Relative: return "relative";
        case Tag::To: return "to";
        case Tag::Modal: return "modal";
        case Tag::Be: return "be";
        case Tag::Have: return "have";
        case Tag::Do: return "do";
        case Tag::Base: return "base";
        case Tag::Present: return "present";
        case Tag::Past: return "past";
        case Tag::Participle: return "participle";
        case Tag::Gerund: return "gerund";
        case Tag::Comma: return "comma";
        case Tag::Hyphen: return "hyphen";
        case Tag::Dash: return "dash";
        case Tag::Quote: return "quote";
        case Tag::Open: return "open";
        case Tag::Close: return "close";
        case Tag::Stop: return "stop";
        case Tag::Colon: return "colon";
        case Tag::Symbol: return "symbol";
    }
    return {};
}

std::string_view name_of(UnitKind kind) {
    switch (kind) {
        case UnitKind::NounPhrase: return "noun phrase";
        case UnitKind::VerbGroup: return "verb group";
        case UnitKind::Preposition: return "preposition";
        case UnitKind::Coordinator: return "coordinator";
        case UnitKind::Comma: return "comma";
        case UnitKind::Subordinator: return "subordinator";
        case UnitKind::Relative: return "relative";
        case UnitKind::Open: return "open";
        case UnitKind::Close: return "close";
        case UnitKind::Break: return "break";
    }
    return {};
}

std::string_view name_of(ClauseLink link) {
    switch (link) {
        case ClauseLink::Main: return "main";
        case ClauseLink::Complement: return "complement";
        case ClauseLink::Adverbial: return "adverbial";
        case ClauseLink::Relative: return "relative";
        case ClauseLink::Infinitive: return "infinitive";
        case ClauseLink::Gerund: return "gerund";
        case ClauseLink::Participle: return "participle";
    }
    return {};
}

std::string_view name_of(PartyVia via) {
    switch (via) {
        case PartyVia::Itself: return "itself";
        case PartyVia::Agent: return "agent";
        case PartyVia::Owner: return "owner";
        case PartyVia::Place: return "place";
        case PartyVia::Implicit: return "left out";
    }
    return {};
}

std::string_view name_of(NumberForm form) {
    switch (form) {
        case NumberForm::Digits: return "digits";
        case NumberForm::Words: return "words";
        case NumberForm::Share: return "share";
        case NumberForm::Name: return "part of a name";
        case NumberForm::Ordinal: return "ordinal";
    }
    return {};
}

}  // namespace attache
