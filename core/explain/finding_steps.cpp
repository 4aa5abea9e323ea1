// Names, dates, sums and numbers of a sentence, and what stands beside them.
#include <algorithm>

#include "explain/lexicon_names.h"
#include "explain/names.h"
#include "explain/sentence_steps.h"
#include "extract/amounts/aid_parties.h"
#include "extract/amounts/money_sentence.h"
#include "io/number_text.h"

namespace attache {

namespace {

Cell index_cell(SentenceId sentence) {
    return sentence.has_value() ? Cell(static_cast<double>(sentence.index())) : Cell();
}

void add_reason(std::string& text, const std::string& reason) {
    if (!text.empty()) text += ", ";
    text += reason;
}

// The rows of the tables of names inside some words.
void add_name_rows(const ReadSentence& sentence, TokenRange name, std::string& text) {
    for (const PhraseKind kind :
         {PhraseKind::CountryName, PhraseKind::Capital, PhraseKind::OrganisationName, PhraseKind::KnownPerson,
          PhraseKind::PlaceName, PhraseKind::StandIn, PhraseKind::TitleCountry}) {
        for (const PhraseHit& hit : sentence.hits(kind)) {
            if (name.begin <= hit.tokens.begin && hit.tokens.end <= name.end)
                add_reason(text, '"' + sentence.words(hit.tokens) + "\" is " + ReadSentence::row(kind, hit));
        }
    }
}

// The words that names are told by: of a name itself, and the title just before it.
void add_name_words(const ReadSentence& sentence, TokenRange name, std::string& text) {
    const bool has_before = sentence.view.tokens.begin < name.begin;
    for (TokenId at = has_before ? TokenId(name.begin.index() - 1) : name.begin; at < name.end;
         at = TokenId(at.index() + 1)) {
        for (const WordClass word_class :
             {WordClass::TitleNoun, WordClass::Honorific, WordClass::OrganisationHead, WordClass::PlaceHead,
              WordClass::Portfolio, WordClass::GivenName, WordClass::FamilyWord}) {
            const bool is_title = word_class == WordClass::TitleNoun || word_class == WordClass::Honorific;
            if (!is(sentence.view.word(at), word_class) || (at < name.begin && !is_title)) continue;
            add_reason(text, '"' + std::string(sentence.document().word_text(at)) + "\" is " +
                                 std::string(class_name(word_class)));
        }
    }
}

// The first sentence that names the same thing.
SentenceId first_named(const Findings& findings, EntityId entity) {
    for (const Mention& mention : findings.mentions) {
        if (mention.entity == entity) return mention.sentence;
    }
    return SentenceId::none();
}

std::string why_mentioned(const ReadSentence& sentence, const Mention& mention) {
    const EntityKind kind = sentence.findings().entities[mention.entity].kind;
    const SentenceId first = first_named(sentence.findings(), mention.entity);
    std::string text;
    add_name_rows(sentence, mention.tokens, text);
    const bool by_words = kind == EntityKind::Person || kind == EntityKind::Organisation || kind == EntityKind::Place;
    if (by_words && mention.via == MentionVia::Name) add_name_words(sentence, mention.tokens, text);
    if (first.has_value() && first != mention.sentence)
        add_reason(text, "first in sentence " + std::to_string(first.index()));
    return text.empty() ? "by the words around it" : text;
}

// The rows of the tables of dates inside some words, and whether they name their year.
std::string why_dated(const ReadSentence& sentence, TokenRange date) {
    constexpr std::size_t k_year_digits = 4;
    std::string text;
    bool names_year = false;
    for (const PhraseKind kind :
         {PhraseKind::DatePart, PhraseKind::NamedDate, PhraseKind::FiscalYear, PhraseKind::RelativeYear}) {
        for (const PhraseHit& hit : sentence.hits(kind)) {
            if (hit.tokens.end <= date.begin || date.end <= hit.tokens.begin) continue;
            add_reason(text, '"' + sentence.words(hit.tokens) + "\" is " + ReadSentence::row(kind, hit));
            names_year |= kind == PhraseKind::NamedDate || kind == PhraseKind::FiscalYear;
        }
    }
    for (TokenId at = date.begin; at < date.end; at = TokenId(at.index() + 1)) {
        const Token& token = sentence.document().tokens[at];
        names_year |= token.kind == TokenKind::Number && token.span().size() >= k_year_digits;
    }
    if (!names_year) add_reason(text, "the year comes from the text around");
    return text;
}

std::string value_text(double value, const std::optional<double>& max) {
    return max ? number_text(value) + " to " + number_text(*max) : number_text(value);
}

// The sums of a sentence with what stands around them, as the step from amounts to aid sees it. Owns what it refers to.
class Money {
public:
    explicit Money(const ReadSentence& sentence) : sentence_(sentence) {
        for (const Amount& amount : sentence.findings().amounts) {
            if (amount.sentence == sentence.id) amounts_.push_back(amount);
        }
        for (const DateMention& date : sentence.findings().dates) {
            if (date.sentence == sentence.id) dates_.push_back(date);
        }
    }

    [[nodiscard]] const std::vector<Amount>& amounts() const { return amounts_; }

    [[nodiscard]] std::string why_role(std::size_t i) {
        if (amounts_[i].unit == "percent") return "a share has no role";
        const RoleReading reading = role_of(view(), amounts_[i].tokens);
        if (reading.cue && reading.role == amounts_[i].role) return cue_text(PhraseKind::AmountRoleCue, *reading.cue);
        return amounts_[i].role == AmountRole::Other ? "nothing says so" : "as the sums before it";
    }

    [[nodiscard]] std::string why_aid(std::size_t i) {
        const MoneySentence money = view();
        const StatusReading status = status_of(money, amounts_[i].tokens);
        const AidParties said = AidPartyReader(money, sentence_.mentions).parties_of(amounts_[i].tokens, status.cue);
        const Aid& aid = *amounts_[i].aid;
        std::string text = status.cue ? "status by " + cue_text(PhraseKind::AidStatusCue, *status.cue)
                                      : std::string("no word says the status");
        if (aid.payer.has_value() && aid.payer != said.payer) text += "; payer from the text around";
        if (aid.payee.has_value() && aid.payee != said.payee) text += "; payee from the text around";
        return text;
    }

private:
    [[nodiscard]] MoneySentence view() {
        return {TokenWindow(sentence_.document(), sentence_.view.tokens),
                amounts_,
                sentence_.hits(PhraseKind::AmountRoleCue),
                sentence_.hits(PhraseKind::AidStatusCue),
                dates_,
                sentence_.index.of_sentence(sentence_.id)};
    }

    [[nodiscard]] std::string cue_text(PhraseKind kind, TokenRange cue) const {
        const PhraseHit* const hit = sentence_.phrases.at(kind, cue.begin);
        std::string text = '"' + sentence_.words(cue) + '"';
        if (hit != nullptr) text += " (" + ReadSentence::row(kind, *hit) + ')';
        return text;
    }

    const ReadSentence& sentence_;
    std::vector<Amount> amounts_;
    std::vector<DateMention> dates_;
};

std::string period_text(const Aid& aid) {
    if (!aid.from && !aid.to) return {};
    return (aid.from ? iso_string(*aid.from) : "") + ".." + (aid.to ? iso_string(*aid.to) : "");
}

}  // namespace

ExplainedStep explain_mentions(const ReadSentence& sentence) {
    ExplainedStep step{"mentions", {}, {{"tokens", "words", "entity", "via", "acts_for", "why"}, {}}};
    for (const Mention& mention : sentence.index.of_sentence(sentence.id)) {
        const EntityId actor = acting_for(sentence.findings().entities, mention.entity);
        step.table.rows.push_back({sentence.numbers(mention.tokens), sentence.words(mention.span),
                                   sentence.code(mention.entity), std::string(name_of(mention.via)),
                                   actor.has_value() && actor != mention.entity ? Cell(sentence.code(actor)) : Cell(),
                                   why_mentioned(sentence, mention)});
    }
    return step;
}

ExplainedStep explain_numbers(const ReadSentence& sentence) {
    ExplainedStep step{"numbers", {}, {{"tokens", "words", "value", "form"}, {}}};
    for (const Number& number : find_numbers(sentence.document())) {
        if (number.sentence != sentence.id) continue;
        step.table.rows.push_back({sentence.numbers(number.tokens), sentence.words(number.tokens),
                                   value_text(number.value, number.max), std::string(name_of(number.form))});
    }
    return step;
}

ExplainedStep explain_dates(const ReadSentence& sentence) {
    ExplainedStep step{"dates", {}, {{"tokens", "words", "earliest", "latest", "precision", "why"}, {}}};
    for (const DateMention& date : sentence.findings().dates) {
        if (date.sentence != sentence.id) continue;
        step.table.rows.push_back({sentence.numbers(date.tokens), sentence.words(date.span), iso_string(date.earliest),
                                   iso_string(date.latest), std::string(name_of(date.precision)),
                                   why_dated(sentence, date.tokens)});
    }
    return step;
}

ExplainedStep explain_amounts(const ReadSentence& sentence) {
    ExplainedStep step{"amounts", {}, {{"tokens", "words", "value", "unit", "qualifier", "per", "role", "why"}, {}}};
    Money money(sentence);
    for (std::size_t i = 0; i < money.amounts().size(); ++i) {
        const Amount& amount = money.amounts()[i];
        step.table.rows.push_back({sentence.numbers(amount.tokens), sentence.words(amount.span),
                                   value_text(amount.value, amount.max), std::string(amount.unit),
                                   std::string(name_of(amount.qualifier)),
                                   amount.per_year ? Cell(std::string("year")) : Cell(),
                                   std::string(name_of(amount.role)), money.why_role(i)});
    }
    return step;
}

ExplainedStep explain_aid(const ReadSentence& sentence) {
    ExplainedStep step{"aid", {}, {{"amount", "status", "payer", "payee", "period", "purpose", "why"}, {}}};
    Money money(sentence);
    for (std::size_t i = 0; i < money.amounts().size(); ++i) {
        const Amount& amount = money.amounts()[i];
        if (!amount.aid) continue;
        step.table.rows.push_back({sentence.words(amount.span), std::string(name_of(amount.aid->status)),
                                   sentence.code(amount.aid->payer), sentence.code(amount.aid->payee),
                                   period_text(*amount.aid), sentence.words(amount.aid->purpose), money.why_aid(i)});
    }
    return step;
}

ExplainedStep explain_quantities(const ReadSentence& sentence) {
    ExplainedStep step{"quantities", {}, {{"tokens", "words", "value", "unit"}, {}}};
    for (const Quantity& quantity : sentence.findings().quantities) {
        if (quantity.sentence != sentence.id) continue;
        step.table.rows.push_back({sentence.numbers(quantity.tokens), sentence.words(quantity.span),
                                   value_text(quantity.value, quantity.max), quantity.unit});
    }
    return step;
}

ExplainedStep explain_references(const ReadSentence& sentence) {
    ExplainedStep step{"references", {}, {{"words", "target", "resolved"}, {}}};
    for (const Reference& reference : sentence.findings().references) {
        if (reference.sentence != sentence.id) continue;
        step.table.rows.push_back({sentence.words(reference.span), reference.target, index_cell(reference.resolved)});
    }
    return step;
}

ExplainedStep explain_abbreviations(const ReadSentence& sentence) {
    ExplainedStep step{"abbreviations", {}, {{"short", "long"}, {}}};
    for (const Abbreviation& abbreviation : sentence.findings().abbreviations) {
        if (abbreviation.sentence != sentence.id) continue;
        step.table.rows.push_back({abbreviation.short_form, abbreviation.long_form});
    }
    return step;
}

ExplainedStep explain_checks(const ReadSentence& sentence) {
    ExplainedStep step{"checks", {}, {{"verdict", "stated", "computed", "unit", "claim"}, {}}};
    for (const Check& check : sentence.findings().checks) {
        if (std::find(check.sentences.begin(), check.sentences.end(), sentence.id) == check.sentences.end()) continue;
        step.table.rows.push_back(
            {std::string(name_of(check.verdict)), check.stated, check.computed, check.unit, check.claim});
    }
    return step;
}

ExplainedStep explain_warnings(const ReadSentence& sentence) {
    ExplainedStep step{"warnings", {}, {{"kind", "message"}, {}}};
    for (const Warning& warning : sentence.findings().warnings) {
        if (warning.sentence != sentence.id) continue;
        step.table.rows.push_back({std::string(name_of(warning.kind)), warning.message});
    }
    return step;
}

}  // namespace attache
