#include "extract/aid_parties.h"

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
constexpr double k_subject_appeals = 7;
constexpr double k_unnamed_givers = 8;

// What the word before an actor says of its part.
enum class Marker : std::uint8_t { None, Gets, IsInside, Gives };

struct Party {
    EntityId actor;
    TokenRange tokens;
    Marker marker = Marker::None;
    bool before_aid_noun = false;  // "u.s. assistance"
};

class PartyFinder {
public:
    PartyFinder(const MoneySentence& sentence, TokenRange sum, const std::optional<TokenRange>& cue,
                const MentionFindings& mentions)
        : tokens_(sentence.tokens),
          sum_(sum),
          verb_(cue && cue->begin < sum.begin ? *cue : sum),
          subject_(mentions.subject),
          entities_(mentions.entities) {
        for (const Mention& mention : sentence.mentions) {
            const EntityId actor = acting_for(mentions.entities, mention.entity);
            if (!actor.has_value()) continue;
            const bool joined = !parties_.empty() && are_joined(parties_.back().tokens, mention.tokens);
            const Marker marker = joined ? parties_.back().marker : marker_of(mention.tokens);
            parties_.push_back({actor, mention.tokens, marker, is_before_aid_noun(mention.tokens)});
        }
    }

    [[nodiscard]] AidParties run() const {
        AidParties found;
        if (const std::size_t verb = receiving_verb(); verb != 0) {
            found.payee = subject_before(verb);
            found.payer = first_marked(Marker::Gives, verb, EntityId::none());
            if (!found.payer.has_value() && is_verb(verb, k_subject_asks)) found.payer = object_of(verb);
            if (found.payee.has_value() && found.payee != found.payer) return found;
        }
        if (const std::optional<AidParties> appeal = appeal_parties()) return *appeal;
        if (is_by_unnamed()) return {EntityId::none(), payee(EntityId::none()), true};
        found.payer = payer();
        found.payee = payee(found.payer);
        return found;
    }

private:
    // The preposition or verb before an actor, past what belongs to its noun phrase ("to the new government of").
    [[nodiscard]] Marker marker_of(TokenRange mention) const {
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

    [[nodiscard]] bool is_before_aid_noun(TokenRange mention) const {
        constexpr std::size_t k_reach = 3;
        for (std::size_t at = mention.end.index(); at < mention.end.index() + k_reach; ++at) {
            if (tokens_.is_class(at, WordClass::AidNoun)) return true;
            const bool goes_on = tokens_.kind(at) == TokenKind::Word || tokens_.kind(at) == TokenKind::Clitic;
            if (!goes_on || tokens_.is_class(at, WordClass::Preposition) || tokens_.is_class(at, WordClass::Auxiliary))
                return false;
        }
        return false;
    }

    [[nodiscard]] bool is_verb(std::size_t at, double value) const {
        return tokens_.is_class(at, WordClass::AidPartyWord) &&
               value_of(tokens_.word(at), WordClass::AidPartyWord) == value;
    }

    // "received", "was granted", "asked Japan": its place if its subject gets the sum; else 0.
    [[nodiscard]] std::size_t receiving_verb() const {
        for (std::size_t at = sum_.begin.index(); at-- > tokens_.begin();) {
            if (tokens_.kind(at) == TokenKind::Semicolon) return 0;
            if (is_verb(at, k_subject_gets)) return at;
            if (is_verb(at, k_subject_asks) && object_of(at).has_value()) return at;
            if (is_verb(at, k_passive_gets) && value_of(tokens_.word(at - 1), WordClass::Auxiliary) == 1) return at;
        }
        return 0;
    }

    // "Malawi appealed for $100 million", "the U.N. seeks $2 billion for Haiti": a state asks for itself, a body for
    // others. The United States plan their own money with such words.
    [[nodiscard]] std::optional<AidParties> appeal_parties() const {
        for (std::size_t at = tokens_.begin(); at < tokens_.end(); ++at) {
            const bool asks = is_verb(at, k_subject_asks) && !object_of(at).has_value();
            if (!is_verb(at, k_subject_appeals) && !asks) continue;
            const EntityId subject = subject_before(at);
            if (!subject.has_value() || entities_[subject].code == "USA") return std::nullopt;
            const bool for_itself = entities_[subject].kind == EntityKind::Country;
            return AidParties{EntityId::none(), for_itself ? subject : payee(subject), true};
        }
        return std::nullopt;
    }

    // The actor right behind a verb.
    [[nodiscard]] EntityId object_of(std::size_t verb) const {
        const std::size_t at = tokens_.is_word(verb + 1, w_the) ? verb + 2 : verb + 1;
        for (const Party& party : parties_) {
            if (party.tokens.begin.index() == at) return party.actor;
        }
        return EntityId::none();
    }

    // The actor nearest before a token that no preposition marks; of several that are joined the first.
    [[nodiscard]] EntityId subject_before(std::size_t at) const {
        for (std::size_t i = parties_.size(); i-- > 0;) {
            if (parties_[i].tokens.end.index() > at || parties_[i].marker != Marker::None) continue;
            while (i > 0 && parties_[i - 1].marker == Marker::None &&
                   are_joined(parties_[i - 1].tokens, parties_[i].tokens))
                --i;
            return parties_[i].actor;
        }
        return EntityId::none();
    }

    // "the united kingdom and canada"
    [[nodiscard]] bool are_joined(TokenRange a, TokenRange b) const {
        bool has_joint = false;
        for (std::size_t at = a.end.index(); at < b.begin.index(); ++at) {
            const bool joint = tokens_.kind(at) == TokenKind::Comma || tokens_.is_word(at, w_and);
            if (!joint && !tokens_.is_word(at, w_the)) return false;
            has_joint = has_joint || joint;
        }
        return has_joint;
    }

    [[nodiscard]] EntityId first_marked(Marker marker, std::size_t from, EntityId other) const {
        EntityId first = EntityId::none();
        for (const Party& party : parties_) {
            if (party.tokens.begin.index() < from || party.actor == other) continue;
            // Where something is done tells who gets only behind the sum ("$5 million for roads in Kenya").
            const bool inside =
                marker == Marker::Gets && party.marker == Marker::IsInside && sum_.end <= party.tokens.begin;
            if (party.marker != marker && !inside) continue;
            if (party.actor == subject_) return subject_;
            if (!first.has_value()) first = party.actor;
        }
        return first;
    }

    // "... gave $5 million, and New Zealand $2 million": the verb is left out.
    [[nodiscard]] EntityId gapped_subject() const {
        for (const Party& party : parties_) {
            const std::size_t before = party.tokens.begin.index() - 1;
            const bool joined =
                tokens_.is_class(before, WordClass::Coordinator) || tokens_.kind(before) == TokenKind::Comma;
            if (party.tokens.end == sum_.begin && joined && verb_.end < party.tokens.begin) return party.actor;
        }
        return EntityId::none();
    }

    // "Donors pledged $2 billion": their names are left out.
    [[nodiscard]] bool is_by_unnamed() const {
        for (std::size_t at = tokens_.begin(); at < verb_.begin.index(); ++at) {
            if (is_verb(at, k_unnamed_givers) && !subject_between(at, verb_.begin.index())) return true;
        }
        return false;
    }

    [[nodiscard]] bool subject_between(std::size_t begin, std::size_t end) const {
        return std::any_of(parties_.begin(), parties_.end(), [begin, end](const Party& party) {
            const bool inside = begin < party.tokens.begin.index() && party.tokens.end.index() <= end;
            return inside && party.marker == Marker::None;
        });
    }

    [[nodiscard]] EntityId payer() const {
        if (const EntityId gapped = gapped_subject(); gapped.has_value()) return gapped;
        const EntityId subject = subject_before(verb_.begin.index());
        if (subject.has_value()) return subject;
        constexpr std::size_t k_near = 12;
        for (const Party& party : parties_) {
            if (party.before_aid_noun && distance(party.tokens, sum_) <= k_near) return party.actor;
        }
        return first_marked(Marker::Gives, verb_.begin.index(), EntityId::none());
    }

    [[nodiscard]] EntityId payee(EntityId payer) const {
        for (const Party& party : parties_) {
            const bool between =
                verb_.end <= party.tokens.begin && party.tokens.end <= sum_.begin && verb_.end <= sum_.begin;
            const bool object = party.tokens.begin == verb_.end && party.tokens.end == sum_.begin;
            const bool gets = party.marker == Marker::Gets || party.marker == Marker::IsInside;
            if (between && party.actor != payer && (object || gets)) return party.actor;
        }
        const EntityId behind = first_marked(Marker::Gets, sum_.end.index(), payer);
        return behind.has_value() ? behind : first_marked(Marker::Gets, tokens_.begin(), payer);
    }

    const TokenWindow& tokens_;
    TokenRange sum_;
    TokenRange verb_;   // that tells of the giving; the sum itself if none stands before it
    EntityId subject_;  // of the report
    const Store<EntityId, Entity>& entities_;
    std::vector<Party> parties_;
};

}  // namespace

AidParties parties_of(const MoneySentence& sentence, TokenRange sum, const std::optional<TokenRange>& status_cue,
                      const MentionFindings& mentions) {
    return PartyFinder(sentence, sum, status_cue, mentions).run();
}

}  // namespace attache
