#include "extract/amounts/aid_parties.h"

#include <algorithm>
#include <vector>

#include "lexicon/lexicon.h"

namespace attache {

namespace {

// Values of aid_party_words.tsv.
constexpr double k_subject_gets = 1;
constexpr double k_marks_receiver = 2;
constexpr double k_marks_giver = 3;
constexpr double k_subject_asks = 4;
constexpr double k_passive_gets = 5;
constexpr double k_us_body = 6;
constexpr double k_subject_appeals = 7;
constexpr double k_unnamed_givers = 8;

constexpr double k_semicolon = 0;

}  // namespace

AidPartyReader::AidPartyReader(const MoneySentence& sentence, const MentionFindings& mentions)
    : tokens_(sentence.tokens), entities_(mentions.entities), subject_(mentions.subject) {
    for (const Mention& mention : sentence.mentions) {
        const EntityId actor = acting_for(mentions.entities, mention.entity);
        if (!actor.has_value()) continue;
        const bool joined = !parties_.empty() && are_joined(parties_.back().tokens, mention.tokens);
        const Marker marker = joined ? parties_.back().marker : marker_of(mention.tokens);
        parties_.push_back({actor, mention.tokens, marker, is_before_aid_noun(mention.tokens)});
    }
    for (std::size_t at = tokens_.begin(); at < tokens_.end(); ++at) {
        if (tokens_.kind(at) == TokenKind::Semicolon) words_.push_back({at, k_semicolon});
        if (!tokens_.is_class(at, WordClass::AidPartyWord)) continue;
        const double value = value_of(tokens_.word(at), WordClass::AidPartyWord);
        if (value != k_marks_receiver && value != k_marks_giver) words_.push_back({at, value});
    }
}

bool AidPartyReader::names_us_body() const {
    return std::any_of(words_.begin(), words_.end(), [](const Word& word) { return word.value == k_us_body; });
}

// The preposition or verb before an actor, past what belongs to its noun phrase ("to the new government of").
AidPartyReader::Marker AidPartyReader::marker_of(TokenRange mention) const {
    constexpr std::size_t k_reach = 4;
    for (std::size_t steps = 1; steps <= k_reach; ++steps) {
        const std::size_t at = mention.begin.index() - steps;
        if (tokens_.kind(at) != TokenKind::Word) return Marker::None;
        const WordId word = tokens_.word(at);
        if (is(word, WordClass::AidPartyWord)) {
            const double value = value_of(word, WordClass::AidPartyWord);
            if (value == k_marks_giver) return Marker::Gives;
            if (word == w_in) return Marker::IsInside;
            return value == k_marks_receiver ? Marker::Gets : Marker::None;
        }
        const bool in_phrase = is(word, WordClass::Determiner) || is(word, WordClass::Adjective) || word == w_of ||
                               word == w_and ||
                               (steps == 1 && verb_forms(word) == 0 && !is(word, WordClass::Preposition));
        if (!in_phrase) return Marker::None;
    }
    return Marker::None;
}

bool AidPartyReader::is_before_aid_noun(TokenRange mention) const {
    constexpr std::size_t k_reach = 3;
    for (std::size_t at = mention.end.index(); at < mention.end.index() + k_reach; ++at) {
        if (tokens_.is_class(at, WordClass::AidNoun)) return true;
        const bool goes_on = tokens_.kind(at) == TokenKind::Word || tokens_.kind(at) == TokenKind::Clitic;
        if (!goes_on || tokens_.is_class(at, WordClass::Preposition) || tokens_.is_class(at, WordClass::Auxiliary))
            return false;
    }
    return false;
}

// "the united kingdom and canada"
bool AidPartyReader::are_joined(TokenRange a, TokenRange b) const {
    bool has_joint = false;
    for (std::size_t at = a.end.index(); at < b.begin.index(); ++at) {
        const bool joint = tokens_.kind(at) == TokenKind::Comma || tokens_.is_word(at, w_and);
        if (!joint && !tokens_.is_word(at, w_the)) return false;
        has_joint = has_joint || joint;
    }
    return has_joint;
}

// The parties of one sum.
class AidPartyQuery {
public:
    AidPartyQuery(const AidPartyReader& reader, TokenRange sum, const std::optional<TokenRange>& cue)
        : reader_(reader), tokens_(reader.tokens_), sum_(sum), verb_(cue && cue->begin < sum.begin ? *cue : sum) {}

    [[nodiscard]] AidParties run() const {
        AidParties found;
        if (const std::size_t verb = receiving_verb(); verb != 0) {
            found.payee = subject_before(verb);
            found.payer = first_marked(Marker::Gives, verb, EntityId::none());
            if (!found.payer.has_value() && value_of(tokens_.word(verb), WordClass::AidPartyWord) == k_subject_asks)
                found.payer = object_of(verb);
            if (found.payee.has_value() && found.payee != found.payer) return found;
        }
        if (const std::optional<AidParties> appeal = appeal_parties()) return *appeal;
        if (is_by_unnamed()) return {EntityId::none(), payee(EntityId::none()), true};
        found.payer = payer();
        found.payee = payee(found.payer);
        return found;
    }

private:
    using Party = AidPartyReader::Party;
    using Marker = AidPartyReader::Marker;
    using Word = AidPartyReader::Word;

    // One past the last word before a token.
    [[nodiscard]] std::vector<Word>::const_iterator words_before(std::size_t at) const {
        return std::lower_bound(reader_.words_.begin(), reader_.words_.end(), at,
                                [](const Word& word, std::size_t wanted) { return word.at < wanted; });
    }

    // "received", "was granted", "asked Japan": its place if its subject gets the sum; else 0.
    [[nodiscard]] std::size_t receiving_verb() const {
        for (auto word = words_before(sum_.begin.index()); word != reader_.words_.begin();) {
            --word;
            if (word->value == k_semicolon) return 0;
            if (word->value == k_subject_gets) return word->at;
            if (word->value == k_subject_asks && object_of(word->at).has_value()) return word->at;
            const bool passive = value_of(tokens_.word(word->at - 1), WordClass::Auxiliary) == 1;
            if (word->value == k_passive_gets && passive) return word->at;
        }
        return 0;
    }

    // "Malawi appealed for $100 million", "the U.N. seeks $2 billion for Haiti": a state asks for itself, a body for
    // others. The United States plan their own money with such words.
    [[nodiscard]] std::optional<AidParties> appeal_parties() const {
        for (const auto& [at, value] : reader_.words_) {
            const bool asks = value == k_subject_asks && !object_of(at).has_value();
            if (value != k_subject_appeals && !asks) continue;
            const EntityId subject = subject_before(at);
            if (!subject.has_value() || reader_.entities_[subject].code == "USA") return std::nullopt;
            const bool for_itself = reader_.entities_[subject].kind == EntityKind::Country;
            return AidParties{EntityId::none(), for_itself ? subject : payee(subject), true};
        }
        return std::nullopt;
    }

    // The actor right behind a verb.
    [[nodiscard]] EntityId object_of(std::size_t verb) const {
        const std::size_t at = tokens_.is_word(verb + 1, w_the) ? verb + 2 : verb + 1;
        for (const Party& party : reader_.parties_) {
            if (party.tokens.begin.index() == at) return party.actor;
        }
        return EntityId::none();
    }

    // The actor nearest before a token that no preposition marks; of several that are joined the first.
    [[nodiscard]] EntityId subject_before(std::size_t at) const {
        for (std::size_t i = reader_.parties_.size(); i-- > 0;) {
            if (reader_.parties_[i].tokens.end.index() > at || reader_.parties_[i].marker != Marker::None) continue;
            while (i > 0 && reader_.parties_[i - 1].marker == Marker::None &&
                   reader_.are_joined(reader_.parties_[i - 1].tokens, reader_.parties_[i].tokens))
                --i;
            return reader_.parties_[i].actor;
        }
        return EntityId::none();
    }

    [[nodiscard]] EntityId first_marked(Marker marker, std::size_t from, EntityId other) const {
        EntityId first = EntityId::none();
        for (const Party& party : reader_.parties_) {
            if (party.tokens.begin.index() < from || party.actor == other) continue;
            // Where something is done tells who gets only behind the sum ("$5 million for roads in Kenya").
            const bool inside =
                marker == Marker::Gets && party.marker == Marker::IsInside && sum_.end <= party.tokens.begin;
            if (party.marker != marker && !inside) continue;
            if (party.actor == reader_.subject_) return reader_.subject_;
            if (!first.has_value()) first = party.actor;
        }
        return first;
    }

    // "... gave $5 million, and New Zealand $2 million": the verb is left out.
    [[nodiscard]] EntityId gapped_subject() const {
        for (const Party& party : reader_.parties_) {
            const std::size_t before = party.tokens.begin.index() - 1;
            const bool joined =
                tokens_.is_class(before, WordClass::Coordinator) || tokens_.kind(before) == TokenKind::Comma;
            if (party.tokens.end == sum_.begin && joined && verb_.end < party.tokens.begin) return party.actor;
        }
        return EntityId::none();
    }

    // "Donors pledged $2 billion": their names are left out.
    [[nodiscard]] bool is_by_unnamed() const {
        for (const auto& [at, value] : reader_.words_) {
            if (at >= verb_.begin.index()) break;
            if (value == k_unnamed_givers && !subject_between(at, verb_.begin.index())) return true;
        }
        return false;
    }

    [[nodiscard]] bool subject_between(std::size_t begin, std::size_t end) const {
        return std::any_of(reader_.parties_.begin(), reader_.parties_.end(), [begin, end](const Party& party) {
            const bool inside = begin < party.tokens.begin.index() && party.tokens.end.index() <= end;
            return inside && party.marker == Marker::None;
        });
    }

    [[nodiscard]] EntityId payer() const {
        if (const EntityId gapped = gapped_subject(); gapped.has_value()) return gapped;
        const EntityId subject = subject_before(verb_.begin.index());
        if (subject.has_value()) return subject;
        constexpr std::size_t k_near = 12;
        for (const Party& party : reader_.parties_) {
            if (party.before_aid_noun && distance(party.tokens, sum_) <= k_near) return party.actor;
        }
        return first_marked(Marker::Gives, verb_.begin.index(), EntityId::none());
    }

    [[nodiscard]] EntityId payee(EntityId payer) const {
        for (const Party& party : reader_.parties_) {
            const bool between =
                verb_.end <= party.tokens.begin && party.tokens.end <= sum_.begin && verb_.end <= sum_.begin;
            const bool object = party.tokens.begin == verb_.end && party.tokens.end == sum_.begin;
            const bool gets = party.marker == Marker::Gets || party.marker == Marker::IsInside;
            if (between && party.actor != payer && (object || gets)) return party.actor;
        }
        const EntityId behind = first_marked(Marker::Gets, sum_.end.index(), payer);
        return behind.has_value() ? behind : first_marked(Marker::Gets, tokens_.begin(), payer);
    }

    const AidPartyReader& reader_;
    const TokenWindow& tokens_;
    TokenRange sum_;
    TokenRange verb_;  // that tells of the giving; the sum itself if none stands before it
};

AidParties AidPartyReader::parties_of(TokenRange sum, const std::optional<TokenRange>& status_cue) const {
    return AidPartyQuery(*this, sum, status_cue).run();
}

}  // namespace attache
