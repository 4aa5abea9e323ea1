#include "extract/sentence_index.h"

#include <algorithm>
#include <utility>

namespace attache {

const std::vector<NamedUnit>& SentenceIndex::named_units() {
    if (named_) return *named_;
    named_.emplace();
    for (std::size_t unit = 0; unit < view_.units.size(); ++unit) {
        Parties parties = parties_of(view_, unit);
        if (!parties.empty()) named_->push_back({unit, std::move(parties)});
    }
    return *named_;
}

Parties SentenceIndex::bodies_before(std::size_t unit) {
    if (!bodies_) {
        bodies_.emplace();
        for (const NamedUnit& named : named_units()) {
            NamedUnit bodies{named.unit, {}};
            for (const Party& party : named.parties) {
                if (party.is_body) bodies.parties.push_back(party);
            }
            if (!bodies.parties.empty()) bodies_->push_back(std::move(bodies));
        }
    }
    const auto after = std::lower_bound(bodies_->begin(), bodies_->end(), unit,
                                        [](const NamedUnit& named, std::size_t wanted) { return named.unit < wanted; });
    return after == bodies_->begin() ? Parties{} : std::prev(after)->parties;
}

bool SentenceIndex::has_praise(TokenRange range) {
    if (!praise_) {
        praise_.emplace();
        for (TokenId at = view_.tokens.begin; at < view_.tokens.end; at = TokenId(at.index() + 1)) {
            if (value_of(view_.word(at), WordClass::Judgement) > 0) praise_->push_back(at);
        }
    }
    const auto first = std::lower_bound(praise_->begin(), praise_->end(), range.begin);
    return first != praise_->end() && *first < range.end;
}

}  // namespace attache
