#include "extract/aid.h"

#include <string_view>

#include "extract/aid_parties.h"
#include "extract/money_sentence.h"
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
    return amount > 0 && sentence.amounts[amount - 1].aid &&
           is_bracketed(sentence.tokens, sentence.amounts[amount].tokens) &&
           is_bracketed(sentence.tokens, sentence.amounts[amount - 1].tokens);
}

// "the administration requested", "congress appropriated"
bool names_us_body(const TokenWindow& tokens) {
    constexpr double k_us_body = 6;  // of aid_party_words.tsv
    for (std::size_t at = tokens.begin(); at < tokens.end(); ++at) {
        const WordId word = tokens.word(at);
        if (is(word, WordClass::AidPartyWord) && value_of(word, WordClass::AidPartyWord) == k_us_body) return true;
    }
    return false;
}

class AidReader {
public:
    AidReader(const Document& document, const PhraseHits& phrases, const MentionFindings& mentions,
              const MentionIndex& index, const Store<DateId, DateMention>& dates)
        : document_(document),
          mentions_(mentions),
          index_(index),
          role_cues_(phrases, PhraseKind::AmountRoleCue),
          status_cues_(phrases, PhraseKind::AidStatusCue),
          dates_(dates.elements()),
          usa_(entity_with_code(mentions.entities, "USA")) {}

    // `amounts` are those of one sentence.
    void read(std::span<Amount> amounts) {
        const SentenceId id = amounts.front().sentence;
        const TokenRange range = document_.sentences[id].tokens;
        const MoneySentence sentence{TokenWindow(document_, range), amounts,       role_cues_.within(range),
                                     status_cues_.within(range),    dates_.of(id), index_.of_sentence(id)};
        for (std::size_t i = 0; i < amounts.size(); ++i) {
            if (amounts[i].unit == "percent") continue;
            amounts[i].role = role_of(sentence, i).role;
            if (amounts[i].role != AmountRole::Aid) continue;
            amounts[i].aid = is_next_item(sentence, i) ? amounts[i - 1].aid : aid_of(sentence, i);
            amounts[i].aid->purpose = purpose_of(sentence, i);
        }
    }

private:
    Aid aid_of(const MoneySentence& sentence, std::size_t amount) {
        const StatusReading status = status_of(sentence, amount);
        const Period period = period_of(sentence, amount, status.status);
        AidParties parties = parties_of(sentence, amount, status.cue, mentions_);
        if (!parties.payer.has_value() && names_us_body(sentence.tokens)) parties.payer = usa_;
        complete(parties, sentence.amounts[amount].sentence, period.is_fiscal);
        return {status.status, parties.payer, parties.payee, period.from, period.to, ByteSpan{}};
    }

    // Whoever is left out: the giver of the aid told of just before, the United States where fiscal years are
    // counted, and as the receiver the country that the report is about.
    void complete(AidParties& parties, SentenceId sentence, bool is_fiscal) {
        constexpr std::size_t k_memory = 3;  // sentences
        const EntityId subject = mentions_.subject;
        const bool goes_on = last_payer_.has_value() && sentence.index() - last_sentence_.index() <= k_memory;
        if (!parties.payer.has_value() || (parties.payer == subject && !parties.payee.has_value() && is_fiscal)) {
            parties.payer = is_fiscal && usa_.has_value() ? usa_ : goes_on ? last_payer_ : EntityId::none();
        }
        if (!parties.payee.has_value() && parties.payer != subject) parties.payee = subject;
        last_payer_ = parties.payer;
        last_sentence_ = sentence;
    }

    const Document& document_;
    const MentionFindings& mentions_;
    const MentionIndex& index_;
    PhraseCursor role_cues_;
    PhraseCursor status_cues_;
    SentenceCursor<DateMention> dates_;
    EntityId usa_;
    EntityId last_payer_ = EntityId::none();
    SentenceId last_sentence_ = SentenceId(0);
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
bool belongs_to_next(const MoneySentence& sentence, std::size_t amount, TokenRange cue) {
    if (amount + 1 == sentence.amounts.size()) return false;
    const TokenRange next = sentence.amounts[amount + 1].tokens;
    if (next.begin < cue.begin) return true;
    for (std::size_t at = cue.end.index(); at < next.begin.index(); ++at) {
        if (sentence.tokens.kind(at) == TokenKind::Comma || sentence.tokens.is_class(at, WordClass::Coordinator))
            return false;
    }
    return true;
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
StatusReading status_of(const MoneySentence& sentence, std::size_t amount) {
    const TokenRange sum = sentence.amounts[amount].tokens;
    const PhraseHit* before = nullptr;
    const PhraseHit* behind = nullptr;
    for (const PhraseHit& hit : sentence.status_cues) {
        if (hit.tokens.begin < sum.begin)
            before = &hit;
        else if (behind == nullptr)
            behind = &hit;
    }
    if (behind != nullptr && belongs_to_next(sentence, amount, behind->tokens)) behind = nullptr;
    const bool other_clause = before != nullptr && has_semicolon(sentence.tokens, before->tokens.end, sum.begin);
    if (behind != nullptr && has_semicolon(sentence.tokens, sum.end, behind->tokens.begin)) behind = nullptr;
    const PhraseHit* cue = before == nullptr || (other_clause && behind != nullptr) ? behind : before;
    if (cue == nullptr) return {};
    return {aid_status_cue_rows()[cue->row].status, cue->tokens};
}

ByteSpan purpose_of(const MoneySentence& sentence, std::size_t amount) {
    const TokenWindow& tokens = sentence.tokens;
    const TokenRange sum = sentence.amounts[amount].tokens;
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
    std::vector<Amount>& all = amounts.elements();
    for (std::size_t begin = 0; begin < all.size();) {
        std::size_t end = begin;
        while (end < all.size() && all[end].sentence == all[begin].sentence)
            ++end;
        reader.read(std::span(all).subspan(begin, end - begin));
        begin = end;
    }
}

}  // namespace attache
