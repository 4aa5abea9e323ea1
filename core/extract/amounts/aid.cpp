#include "extract/amounts/aid.h"

#include <string_view>

#include "extract/amounts/aid_parties.h"
#include "extract/amounts/money_context.h"
#include "extract/amounts/money_sentence.h"
#include "extract/phrase_cursor.h"
#include "lexicon/lexicon.h"

namespace attache {

namespace {

// The marks of a sentence, from lists that are sorted by position; the sentences must not step back.
template <class Mark>
class SentenceCursor {
public:
    explicit SentenceCursor(std::span<const Mark> marks) : marks_(marks) {}

    [[nodiscard]] std::span<const Mark> of(SentenceId sentence) {
        while (next_ < marks_.size() && marks_[next_].sentence < sentence)
            ++next_;
        std::size_t last = next_;
        while (last < marks_.size() && marks_[last].sentence == sentence)
            ++last;
        return marks_.subspan(next_, last - next_);
    }

private:
    std::span<const Mark> marks_;
    std::size_t next_ = 0;
};

EntityId entity_with_code(const Store<EntityId, Entity>& entities, std::string_view code) {
    for (EntityId id(0); id != entities.end_id(); id = EntityId(id.index() + 1)) {
        if (entities[id].code == code) return id;
    }
    return EntityId::none();
}

// "training ($5 million); health ($2 million)": what is said of the first item holds for those behind it.
bool is_next_item(const MoneySentence& sentence, std::size_t amount) {
    return amount > 0 && is_bracketed(sentence.tokens, sentence.amounts[amount].tokens) &&
           is_bracketed(sentence.tokens, sentence.amounts[amount - 1].tokens);
}

// "compared with $5 million in FY2012", "down from $5 million": what was before is not what is asked for now.
bool is_compared_with(const TokenWindow& tokens, TokenRange sum) {
    constexpr std::size_t k_reach = 3;
    for (std::size_t steps = 1; steps <= k_reach; ++steps) {
        const std::size_t at = sum.begin.index() - steps;
        if (tokens.is_class(at, WordClass::ComparingWord)) return true;
        if (!tokens.is_class(at, WordClass::Determiner) && !tokens.is_class(at, WordClass::Preposition) &&
            !tokens.is_class(at, WordClass::Adverb))
            return false;
    }
    return false;
}

// What sums are in some place: what was read of one, or what a list's lead says of those to come.
struct Context {
    AmountRole role = AmountRole::Other;
    std::optional<Aid> aid;
    SentenceId sentence;
};

class AidReader {
public:
    AidReader(const Document& document, const PhraseHits& phrases, const MentionFindings& mentions,
              const MentionIndex& index, const Store<DateId, DateMention>& dates)
        : document_(document),
          phrases_(phrases),
          mentions_(mentions),
          index_(index),
          role_cues_(phrases, PhraseKind::AmountRoleCue),
          status_cues_(phrases, PhraseKind::AidStatusCue),
          dates_(dates.elements()),
          usa_(entity_with_code(mentions.entities, "USA")) {}

    // `amounts` are those of one sentence, maybe none. Sentences must come in their order.
    void read(SentenceId id, std::span<Amount> amounts) {
        const bool is_line = is_list_item(document_, id);
        const bool leads = leads_list(document_, id) || (is_line && !lead_ && amounts.empty());
        const bool item = is_line && !leads;
        if (!leads && !item) lead_.reset();
        if (amounts.empty() && !leads && !item) return;
        const TokenRange range = document_.sentences[id].tokens;
        const MoneySentence sentence{TokenWindow(document_, range), amounts,       role_cues_.within(range),
                                     status_cues_.within(range),    dates_.of(id), index_.of_sentence(id)};
        party_reader_.reset();
        const std::optional<Context> around = context_of(sentence, id, item);
        for (std::size_t i = 0; i < amounts.size(); ++i) {
            if (amounts[i].unit != "percent") read_sum(sentence, i, around);
        }
        remember(sentence, id, leads, item);
    }

private:
    // What holds for the sums of a sentence that do not say it themselves.
    [[nodiscard]] std::optional<Context> context_of(const MoneySentence& sentence, SentenceId id, bool item) const {
        if (item && lead_) return lead_;
        constexpr std::size_t k_memory = 2;  // sentences
        const bool near = last_ && id.index() - last_->sentence.index() <= k_memory;
        return near && goes_on_about_sum(sentence.tokens, phrases_) ? last_ : std::nullopt;
    }

    void read_sum(const MoneySentence& sentence, std::size_t i, const std::optional<Context>& around) {
        Amount& sum = sentence.amounts[i];
        if (is_next_item(sentence, i)) {
            sum.role = sentence.amounts[i - 1].role;
            sum.aid = sentence.amounts[i - 1].aid;
        } else {
            const RoleReading reading = role_of(sentence, sum.tokens);
            sum.role = reading.role;
            if (reading.weight == 0 && i > 0) sum.role = sentence.amounts[i - 1].role;
            if (reading.weight <= 1 && sum.role == AmountRole::Other && around) sum.role = around->role;
            const bool is_list = around && around->aid;
            if (sum.role == AmountRole::Aid) sum.aid = aid_of(sentence, sum.tokens, is_list ? &*around->aid : nullptr);
            if (sum.aid && reading.weight == 1 && !is_list && !is_gift(*sum.aid)) {
                sum.role = AmountRole::Other;
                sum.aid.reset();
            }
        }
        if (sum.aid) sum.aid->purpose = purpose_of(sentence, sum.tokens);
    }

    // Of the sentence that is being read; most have no sum of aid.
    [[nodiscard]] const AidPartyReader& party_reader(const MoneySentence& sentence) {
        if (!party_reader_) party_reader_.emplace(sentence, mentions_);
        return *party_reader_;
    }

    // "gave", "seeks" and their like are said of aid only between one party and another.
    [[nodiscard]] bool is_gift(const Aid& aid) const {
        if (aid.payer.has_value()) return aid.payer != mentions_.subject && aid.payer != aid.payee;
        return aid.status == AidStatus::Requested && aid.payee.has_value();
    }

    // `around`: what is known of the sum from outside of its sentence; may be null.
    Aid aid_of(const MoneySentence& sentence, TokenRange sum, const Aid* around) {
        const StatusReading status = status_of(sentence, sum);
        const Period period = period_of(sentence, sum, status.status);
        const AidPartyReader& reader = party_reader(sentence);
        AidParties parties = reader.parties_of(sum, status.cue);
        if (around != nullptr) {
            if (!parties.payer.has_value()) parties.payer = around->payer;
            if (!parties.payee.has_value() || parties.payee == parties.payer) parties.payee = around->payee;
            const bool dated = period.from || period.to;
            return {status.cue ? status.status : around->status,
                    parties.payer,
                    parties.payee,
                    dated ? period.from : around->from,
                    dated ? period.to : around->to,
                    ByteSpan{}};
        }
        if (!parties.payer.has_value() && reader.names_us_body()) {
            parties.payer = usa_;
            parties.payer_is_open = false;
        }
        const SentenceId id = document_.sentence_of(TokenId(sentence.tokens.begin()));
        complete(parties, id, period.is_fiscal);
        return {status.status, parties.payer, parties.payee, period.from, period.to, ByteSpan{}};
    }

    // Whoever is left out: the giver of the aid told of just before, the United States where fiscal years are
    // counted, and as the receiver the country that the report is about.
    void complete(AidParties& parties, SentenceId sentence, bool is_fiscal) {
        constexpr std::size_t k_memory = 3;  // sentences
        const EntityId subject = mentions_.subject;
        const bool goes_on = last_payer_.has_value() && sentence.index() - last_sentence_.index() <= k_memory;
        const bool in_sentence = goes_on && sentence == last_sentence_ && last_payer_ != subject;
        const bool subject_pays_itself =
            parties.payer == subject && !parties.payee.has_value() && (is_fiscal || in_sentence);
        if (!parties.payer_is_open && (!parties.payer.has_value() || subject_pays_itself)) {
            const bool is_us = is_fiscal && usa_.has_value();
            parties.payer = is_us ? usa_ : goes_on ? last_payer_ : EntityId::none();
        }
        if (!parties.payee.has_value() && parties.payer != subject) parties.payee = subject;
        last_payer_ = parties.payer;
        last_sentence_ = sentence;
    }

    // The sum that a sentence is about: its last one, but the first where the others are parts of it.
    [[nodiscard]] static const Amount* main_sum(const MoneySentence& sentence) {
        const Amount* main = nullptr;
        for (const Amount& sum : sentence.amounts) {
            if (sum.unit == "percent") continue;
            if (main != nullptr && (has_parts_between(sentence.tokens, main->tokens.end, sum.tokens.begin) ||
                                    is_compared_with(sentence.tokens, sum.tokens))) {
                break;
            }
            main = &sum;
        }
        return main;
    }

    static bool has_parts_between(const TokenWindow& tokens, TokenId begin, TokenId end) {
        for (std::size_t at = begin.index(); at < end.index(); ++at) {
            if (tokens.is_class(at, WordClass::PartWord)) return true;
        }
        return false;
    }

    void remember(const MoneySentence& sentence, SentenceId id, bool leads, bool item) {
        if (const Amount* main = main_sum(sentence)) {
            if (!item) last_ = Context{main->role, main->aid, id};
            if (leads) lead_ = last_;
            return;
        }
        const bool follows = last_ && id.index() - last_->sentence.index() <= 1;
        if (leads && sentence.role_cues.empty()) {
            lead_ = follows ? last_ : std::nullopt;
        } else if (leads || (lead_ && lead_->role == AmountRole::Other && !sentence.role_cues.empty())) {
            const TokenRange behind{TokenId(sentence.tokens.end()), TokenId(sentence.tokens.end())};
            Context context{role_of(sentence, behind).role, std::nullopt, id};
            // "The request included:" after the sentence that tells of the request.
            const bool goes_on =
                follows && last_->aid && sentence.tokens.kind(sentence.tokens.end() - 1) == TokenKind::Colon;
            if (context.role == AmountRole::Aid)
                context.aid = aid_of(sentence, behind, goes_on ? &*last_->aid : nullptr);
            lead_ = context;
        }
    }

    const Document& document_;
    const PhraseHits& phrases_;
    const MentionFindings& mentions_;
    const MentionIndex& index_;
    PhraseCursor role_cues_;
    PhraseCursor status_cues_;
    SentenceCursor<DateMention> dates_;
    std::optional<AidPartyReader> party_reader_;
    EntityId usa_;
    EntityId last_payer_ = EntityId::none();
    SentenceId last_sentence_ = SentenceId(0);
    std::optional<Context> last_;  // of the last sentence with a sum
    std::optional<Context> lead_;  // of the list that goes on
};

// Whether a purpose ends at a token.
bool ends_purpose(const TokenWindow& tokens, std::size_t at) {
    switch (tokens.kind(at)) {
        case TokenKind::Stop:
        case TokenKind::Semicolon:
        case TokenKind::Comma:
        case TokenKind::Open:
        case TokenKind::Close:
        case TokenKind::Dash:
        case TokenKind::Colon: return true;
        default: return false;
    }
}

ByteSpan span_between(const TokenWindow& tokens, std::size_t begin, std::size_t end) {
    return begin < end ? tokens.document().span_of({TokenId(begin), TokenId(end)}) : ByteSpan{};
}

bool has_semicolon(const TokenWindow& tokens, TokenId begin, TokenId end) {
    for (std::size_t at = begin.index(); at < end.index(); ++at) {
        if (tokens.kind(at) == TokenKind::Semicolon) return true;
    }
    return false;
}

// "... was $24 million, and the administration requested $42 million": what leads up to the next sum is about that one.
bool belongs_to_next(const MoneySentence& sentence, TokenRange sum, TokenRange cue) {
    const Amount* next = nullptr;
    for (const Amount& other : sentence.amounts) {
        if (next == nullptr && sum.end <= other.tokens.begin) next = &other;
    }
    if (next == nullptr) return false;
    if (next->tokens.begin < cue.begin) return true;
    for (std::size_t at = cue.end.index(); at < next->tokens.begin.index(); ++at) {
        if (sentence.tokens.kind(at) == TokenKind::Comma || sentence.tokens.is_class(at, WordClass::Coordinator))
            return false;
    }
    return true;
}

// "... $5 million, and it may give more"
bool has_new_clause(const TokenWindow& tokens, TokenId begin, TokenId end) {
    for (std::size_t at = begin.index(); at + 1 < end.index(); ++at) {
        if (tokens.kind(at) == TokenKind::Comma && tokens.is_class(at + 1, WordClass::Coordinator)) return true;
    }
    return false;
}

// "$5 million provided in 2012", "$5 million was allocated": said of the sum right before it.
bool tells_of_sum_before(const TokenWindow& tokens, TokenRange sum, TokenRange cue) {
    std::size_t at = sum.end.index();
    while (tokens.is_class(at, WordClass::Auxiliary))
        ++at;
    return at == cue.begin.index() && (verb_forms(tokens.word(at)) & static_cast<VerbForms>(VerbForm::Participle)) != 0;
}

// What stands before a bracketed sum, back to the item before it.
ByteSpan purpose_before(const TokenWindow& tokens, std::size_t bracket) {
    std::size_t end = bracket;
    if (tokens.kind(end - 1) == TokenKind::Close) {  // "training (FMF and IMET) ($5 million)"
        while (end > tokens.begin() && (end == bracket || tokens.kind(end) != TokenKind::Open))
            --end;
    }
    std::size_t begin = end;
    while (begin > tokens.begin() && tokens.kind(begin - 1) != TokenKind::Semicolon &&
           tokens.kind(begin - 1) != TokenKind::Colon && tokens.kind(begin - 1) != TokenKind::Close &&
           !tokens.is_class(begin - 1, WordClass::ListVerb)) {
        --begin;
    }
    if (tokens.is_word(begin, w_and)) ++begin;
    return span_between(tokens, begin, end);
}

// "$45 million to Kenya | for roads": the receiver is no purpose.
std::size_t skip_receiver(const MoneySentence& sentence, std::size_t begin) {
    const std::size_t name = sentence.tokens.is_word(begin, w_the) ? begin + 1 : begin;
    for (const Mention& mention : sentence.mentions) {
        const std::size_t end = mention.tokens.end.index();
        const bool purpose_follows = sentence.tokens.is_word(end, w_for) || sentence.tokens.is_word(end, w_to);
        if (mention.tokens.begin.index() == name && purpose_follows) return end + 1;
    }
    return begin;
}

}  // namespace

// The last cue before the sum in its clause, else the first one behind it with no other sum between, else the last
// one before it at all.
StatusReading status_of(const MoneySentence& sentence, TokenRange sum) {
    const PhraseHit* before = nullptr;
    const PhraseHit* behind = nullptr;
    for (const PhraseHit& hit : sentence.status_cues) {
        if (hit.tokens.begin < sum.begin)
            before = &hit;
        else if (behind == nullptr)
            behind = &hit;
    }
    if (behind != nullptr && tells_of_sum_before(sentence.tokens, sum, behind->tokens))
        return {aid_status_cue_rows()[behind->row].status, behind->tokens};
    if (is_compared_with(sentence.tokens, sum)) return {};
    if (behind != nullptr && belongs_to_next(sentence, sum, behind->tokens)) behind = nullptr;
    if (behind != nullptr && has_new_clause(sentence.tokens, sum.end, behind->tokens.begin)) behind = nullptr;
    const bool other_clause = before != nullptr && has_semicolon(sentence.tokens, before->tokens.end, sum.begin);
    if (behind != nullptr && has_semicolon(sentence.tokens, sum.end, behind->tokens.begin)) behind = nullptr;
    const PhraseHit* cue = before == nullptr || (other_clause && behind != nullptr) ? behind : before;
    if (cue == nullptr) return {};
    const AidStatus status = aid_status_cue_rows()[cue->row].status;
    const bool to_come =
        status == AidStatus::Provided && sentence.tokens.is_class(cue->tokens.begin.index() - 1, WordClass::Modal);
    return {to_come ? AidStatus::Pledged : status, cue->tokens};
}

ByteSpan purpose_of(const MoneySentence& sentence, TokenRange sum) {
    const TokenWindow& tokens = sentence.tokens;
    if (is_bracketed(tokens, sum)) return purpose_before(tokens, sum.begin.index() - 1);
    constexpr std::size_t k_lead_in = 8;  // "a year in aid since 2003 | to ..."
    std::size_t begin = sum.end.index();
    while (begin < sum.end.index() + k_lead_in && !ends_purpose(tokens, begin) && !tokens.is_word(begin, w_for) &&
           !tokens.is_word(begin, w_to) && !tokens.is_word(begin, w_in) && !tokens.is_word(begin, w_of)) {
        ++begin;
    }
    if (ends_purpose(tokens, begin) || tokens.kind(begin) != TokenKind::Word ||
        !tokens.is_class(begin, WordClass::Preposition))
        return {};
    begin = skip_receiver(sentence, begin + 1);
    std::size_t end = begin;
    while (!ends_purpose(tokens, end))
        ++end;
    for (const DateMention& date : sentence.dates) {
        const std::size_t at = date.tokens.begin.index();
        const bool inside = begin <= at && at < end;
        if (inside) end = at > begin && tokens.is_class(at - 1, WordClass::Preposition) ? at - 1 : at;
    }
    return span_between(tokens, begin, end);
}

void read_aid(const Document& document, const PhraseHits& phrases, const MentionFindings& mentions,
              const MentionIndex& index, const Store<DateId, DateMention>& dates, Store<AmountId, Amount>& amounts) {
    AidReader reader(document, phrases, mentions, index, dates);
    const std::span<Amount> all(amounts.elements());
    std::size_t begin = 0;
    for (SentenceId id(0); id != document.sentences.end_id(); id = SentenceId(id.index() + 1)) {
        std::size_t end = begin;
        while (end < all.size() && all[end].sentence == id)
            ++end;
        reader.read(id, all.subspan(begin, end - begin));
        begin = end;
    }
}

}  // namespace attache
