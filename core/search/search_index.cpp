#include "search/search_index.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

namespace attache {
namespace {

bool is_word(const Token& token) { return token.kind == TokenKind::Word || token.kind == TokenKind::Number; }

Letters typed_words(const SearchQuery& query) {
    Letters words;
    for (const std::string& word : query.words) {
        for (std::u32string& letters : letter_words(word))
            words.push_back(std::move(letters));
    }
    return words;
}

template <class Hit>
void keep_best(std::vector<Hit>& hits, std::size_t limit) {
    std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.score > b.score; });
    if (hits.size() > limit) hits.erase(hits.begin() + static_cast<std::ptrdiff_t>(limit), hits.end());
}

bool asks_for_dates_alone(Filter filter) {
    if (!filter.from && !filter.to) return false;
    filter.from.reset();
    filter.to.reset();
    return filter.is_open();
}

bool overlaps(const Filter& filter, const DateMention& date) {
    return (!filter.from || date.latest >= *filter.from) && (!filter.to || date.earliest <= *filter.to);
}

}  // namespace

SearchIndex::SearchIndex(const Report& report) : report_(&report) {
    const Document& document = report.document;
    std::vector<std::pair<WordId, SentenceId>> places;
    for (SentenceId sentence(0); sentence != document.sentences.end_id(); sentence = SentenceId(sentence.index() + 1)) {
        const TokenRange tokens = document.sentences[sentence].tokens;
        for (TokenId id = tokens.begin; id != tokens.end; id = TokenId(id.index() + 1)) {
            if (is_word(document.tokens[id])) places.emplace_back(document.tokens[id].word, sentence);
        }
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    postings_.reserve(places.size());
    for (const auto& [word, sentence] : places) {
        const auto at = static_cast<std::uint32_t>(postings_.size());
        if (entries_.empty() || entries_.back().word != word)
            entries_.push_back({word, letters_of(document.words.text(word)), at, at});
        postings_.push_back(sentence);
        entries_.back().end = at + 1;
    }
    for (const Entity& entity : report.findings.entities)
        entity_words_.push_back(letter_words(entity.name + " " + entity.acronym + " " + entity.code));
    entity_mentions_.resize(report.findings.entities.size());
    for (const Mention& mention : report.findings.mentions)
        ++entity_mentions_[mention.entity.index()];
    for (const Section& section : document.sections)
        section_words_.push_back(letter_words(section.title));
}

SearchIndex::Fits SearchIndex::fits_of(const std::u32string& typed) const {
    Fits fits;
    for (const Entry& entry : entries_) {
        const WordMatch match = match_word(typed, entry.letters);
        if (match != WordMatch::None) fits.push_back({&entry, match});
    }
    // Slips are only looked for where nothing is spelled so.
    const auto is_spelled = [](const Fit& fit) { return fit.match != WordMatch::Typo; };
    if (std::any_of(fits.begin(), fits.end(), is_spelled)) {
        fits.erase(std::remove_if(fits.begin(), fits.end(), [&](const Fit& fit) { return !is_spelled(fit); }),
                   fits.end());
    }
    return fits;
}

SearchIndex::Allowed SearchIndex::allowed_by(const Filter& filter) const {
    Allowed allowed;
    if (filter.is_open()) return allowed;
    const Findings& findings = report_->findings;
    allowed.sentences.resize(report_->document.sentences.size());
    allowed.entities.resize(findings.entities.size());
    for (const Relation& relation : findings.relations) {
        if (!passes(filter, *report_, relation)) continue;
        allowed.sentences[relation.sentence.index()] = true;
        allowed.entities[relation.source.index()] = true;
        allowed.entities[relation.target.index()] = true;
    }
    if (asks_for_dates_alone(filter)) {
        for (const DateMention& date : findings.dates) {
            if (overlaps(filter, date)) allowed.sentences[date.sentence.index()] = true;
        }
    }
    return allowed;
}

void SearchIndex::find_entities(const Letters& typed, const Allowed& allowed, std::size_t limit,
                                SearchResult& result) const {
    for (std::size_t i = 0; i < entity_words_.size(); ++i) {
        if (!allowed.entities.empty() && !allowed.entities[i]) continue;
        const double score = typed.empty() ? 1 : name_score(typed, entity_words_[i]);
        if (score > 0) result.entities.push_back({EntityId(i), score});
    }
    result.entity_count = result.entities.size();
    std::stable_sort(result.entities.begin(), result.entities.end(), [this](const EntityHit& a, const EntityHit& b) {
        return entity_mentions_[a.entity.index()] > entity_mentions_[b.entity.index()];
    });
    keep_best(result.entities, limit);
}

void SearchIndex::find_sections(const Letters& typed, std::size_t limit, SearchResult& result) const {
    for (std::size_t i = 0; i < section_words_.size(); ++i) {
        const double score = name_score(typed, section_words_[i]);
        if (score > 0) result.sections.push_back({SectionId(i), score});
    }
    keep_best(result.sections, limit);
}

TokenRange SearchIndex::find_phrase(SentenceId sentence, const Letters& phrase) const {
    const Document& document = report_->document;
    const TokenRange tokens = document.sentences[sentence].tokens;
    for (TokenId begin = tokens.begin; begin != tokens.end; begin = TokenId(begin.index() + 1)) {
        std::size_t found = 0;
        TokenId at = begin;
        // Marks between the words do not matter.
        for (; at != tokens.end && found < phrase.size(); at = TokenId(at.index() + 1)) {
            if (!is_word(document.tokens[at])) {
                if (found == 0) break;
                continue;
            }
            if (letters_of(document.word_text(at)) != phrase[found]) break;
            ++found;
        }
        if (found == phrase.size()) return {begin, at};
    }
    return {tokens.begin, tokens.begin};
}

void SearchIndex::mark_tokens(const std::vector<Fits>& fits, const std::vector<Letters>& phrases,
                              SentenceHit& hit) const {
    const Document& document = report_->document;
    std::vector<WordId> words;
    for (const Fits& each : fits) {
        for (const Fit& fit : each)
            words.push_back(fit.entry->word);
    }
    std::sort(words.begin(), words.end());
    const TokenRange tokens = document.sentences[hit.sentence].tokens;
    for (TokenId id = tokens.begin; id != tokens.end; id = TokenId(id.index() + 1)) {
        if (std::binary_search(words.begin(), words.end(), document.tokens[id].word)) hit.tokens.push_back(id);
    }
    for (const Letters& phrase : phrases) {
        const TokenRange range = find_phrase(hit.sentence, phrase);
        for (TokenId id = range.begin; id != range.end; id = TokenId(id.index() + 1))
            hit.tokens.push_back(id);
    }
    std::sort(hit.tokens.begin(), hit.tokens.end());
    hit.tokens.erase(std::unique(hit.tokens.begin(), hit.tokens.end()), hit.tokens.end());
}

void SearchIndex::find_sentences(const Letters& typed, const std::vector<Letters>& phrases, const Allowed& allowed,
                                 std::size_t limit, SearchResult& result) const {
    const std::size_t count = report_->document.sentences.size();
    std::vector<std::uint32_t> fitting(count);  // how many typed words fit
    std::vector<double> scores(count);
    std::vector<double> best(count);  // of the word in hand
    std::vector<Fits> fits;
    for (const std::u32string& word : typed) {
        fits.push_back(fits_of(word));
        std::fill(best.begin(), best.end(), 0);
        for (const Fit& fit : fits.back()) {
            // What stands in few sentences says more. The weight is that of Robertson's inverse document frequency
            // but for the logarithm: a root grows alike and is the same on every machine.
            const double rarity = 1 / std::sqrt(static_cast<double>(fit.entry->end - fit.entry->begin));
            const double score = quality(fit.match) * (0.5 + 0.5 * rarity);
            for (std::uint32_t i = fit.entry->begin; i < fit.entry->end; ++i)
                best[postings_[i].index()] = std::max(best[postings_[i].index()], score);
        }
        for (std::size_t i = 0; i < count; ++i) {
            if (best[i] > 0) ++fitting[i];
            scores[i] += best[i];
        }
    }
    // All of the words if any sentence has them all, else as many as one has.
    const std::uint32_t most = typed.empty() ? 0 : *std::max_element(fitting.begin(), fitting.end());
    if (!typed.empty() && most == 0) return;
    for (std::size_t i = 0; i < count; ++i) {
        if (fitting[i] != most || (!allowed.sentences.empty() && !allowed.sentences[i])) continue;
        const SentenceId sentence(i);
        const auto holds = [&](const Letters& phrase) { return !find_phrase(sentence, phrase).empty(); };
        if (!std::all_of(phrases.begin(), phrases.end(), holds)) continue;
        result.sentences.push_back({sentence, scores[i], {}});
    }
    result.sentence_count = result.sentences.size();
    keep_best(result.sentences, limit);
    for (SentenceHit& hit : result.sentences)
        mark_tokens(fits, phrases, hit);
}

SearchResult SearchIndex::find(const SearchQuery& query, std::size_t limit) const {
    SearchResult result;
    if (query.empty() || report_->document.sentences.empty()) return result;
    const Letters typed = typed_words(query);
    std::vector<Letters> phrases;
    for (const std::string& phrase : query.phrases) {
        Letters words = letter_words(phrase);
        if (!words.empty()) phrases.push_back(std::move(words));
    }
    const Allowed allowed = allowed_by(query.filter);
    if (typed.empty() && phrases.empty() && query.filter.is_open()) return result;
    if (phrases.empty()) find_entities(typed, allowed, limit, result);
    if (query.filter.is_open() && phrases.empty()) find_sections(typed, limit, result);
    find_sentences(typed, phrases, allowed, limit, result);
    return result;
}

}  // namespace attache
