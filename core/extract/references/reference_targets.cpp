#include "extract/references/reference_targets.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <tuple>

#include "lexicon/lexicon.h"
#include "parse/content_words.h"
#include "parse/sections.h"
#include "parse/topics.h"

namespace attache {

namespace {

// A label in the singular: "tables" is "table".
std::string_view singular(std::string_view label) {
    if (label == "appendices") return "appendix";
    if (label == "fig.") return "figure";
    if (label == "boxes" || label == "annexes") return label.substr(0, label.size() - 2);
    return label.size() > 3 && label.back() == 's' ? label.substr(0, label.size() - 1) : label;
}

bool is_word_byte(char c) {
    return ('a' <= c && c <= 'z') || ('0' <= c && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

// The words of a title, without "the", "and" and the like.
std::vector<std::string_view> title_words(std::string_view lower) {
    std::vector<std::string_view> words;
    for (std::size_t at = 0; at < lower.size();) {
        std::size_t end = at;
        while (end < lower.size() && is_word_byte(lower[end]))
            ++end;
        if (end > at) {
            const std::string_view word = lower.substr(at, end - at);
            const WordId known = find_word(word);
            const bool small = known.has_value() && (classes_of(known) & k_function_words).any();
            if (!small) words.push_back(word);
        }
        at = end + 1;
    }
    return words;
}

std::string lower_ascii(std::string_view text) {
    std::string lower(text);
    for (char& c : lower) {
        if ('A' <= c && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return lower;
}

// Whether `found` lies where a reference from `from` points; a reference without direction may point anywhere.
bool lies_in_direction(SentenceId found, SentenceId from, ReferenceDirection direction) {
    if (direction == ReferenceDirection::Below) return from < found;
    if (direction == ReferenceDirection::Above) return found < from;
    return true;
}

}  // namespace

ReferenceTargets::ReferenceTargets(const Document& document, const PhraseHits& phrases)
    : document_(document), phrases_(phrases) {
    add_labels();
    add_titles();
}

// Captions ("Table 1. U.S. Aid") and numbered headings ("3. Trade", "Chapter 3: Trade") begin a paragraph.
void ReferenceTargets::add_labels() {
    for (SentenceId id(0); id != document_.sentences.end_id(); id = SentenceId(id.index() + 1)) {
        const Sentence& sentence = document_.sentences[id];
        if (!sentence.starts_paragraph || sentence.tokens.size() < 2) continue;
        const TokenId first = sentence.tokens.begin;
        const TokenId second(first.index() + 1);
        const bool labelled = is(document_.tokens[first].word, WordClass::ReferenceLabel);
        if (labelled) {
            const TokenKind behind =
                sentence.tokens.size() == 2 ? TokenKind::Stop : document_.tokens[TokenId(first.index() + 2)].kind;
            const bool is_caption =
                behind == TokenKind::Stop || behind == TokenKind::Colon || behind == TokenKind::Dash;
            if (!is_caption && !is_heading(document_, id)) continue;
            labels_.push_back({find_word(singular(document_.word_text(first))), document_.tokens[second].word, id});
        } else if (is_heading(document_, id)) {
            labels_.push_back({WordId::none(), document_.tokens[first].word, id});
        }
    }
    std::stable_sort(labels_.begin(), labels_.end(), [](const Label& a, const Label& b) {
        return std::tie(a.label, a.number) < std::tie(b.label, b.number);
    });
}

void ReferenceTargets::add_titles() {
    std::vector<std::pair<std::string, SectionId>> sections;
    for (SectionId id(0); id != document_.sections.end_id(); id = SectionId(id.index() + 1))
        sections.emplace_back(lower_ascii(document_.sections[id].title), id);
    std::sort(sections.begin(), sections.end());
    for (auto& [lower, id] : sections) {
        if (titles_.empty() || titles_.back().lower != lower) {
            titles_.emplace_back();
            titles_.back().lower = std::move(lower);
        }
        titles_.back().sections.push_back(id);
    }
    // Only now do the titles stay where they are.
    for (std::uint32_t i = 0; i < titles_.size(); ++i) {
        titles_[i].words = title_words(titles_[i].lower);
        for (const std::string_view word : titles_[i].words)
            titles_of_word_.emplace_back(word, i);
    }
    std::sort(titles_of_word_.begin(), titles_of_word_.end());
}

SentenceId ReferenceTargets::labelled(WordId label, WordId number) const {
    const WordId one = find_word(singular(lexicon_text(label)));
    for (const WordId wanted : {one, WordId::none()}) {
        const auto found = std::lower_bound(
            labels_.begin(), labels_.end(), std::tie(wanted, number),
            [](const Label& entry, const auto& key) { return std::tie(entry.label, entry.number) < key; });
        if (found != labels_.end() && found->label == wanted && found->number == number) return found->sentence;
        const std::string_view name = lexicon_text(one);
        if (name != "chapter" && name != "section" && name != "part") break;
    }
    return SentenceId::none();
}

SentenceId ReferenceTargets::section_named(TokenRange title, ReferenceDirection direction, SentenceId from) const {
    std::string lower;
    for (TokenId at = title.begin; at != title.end; at = TokenId(at.index() + 1)) {
        lower += document_.word_text(at);
        lower += ' ';
    }
    const std::vector<std::string_view> wanted = title_words(lower);
    if (wanted.empty()) return SentenceId::none();
    const std::optional<SectionTopic> topic = topic_of_title(phrases_, title);
    const std::string topic_title = topic ? lower_ascii(title_of(*topic)) : std::string();
    SectionId best = SectionId::none();
    std::size_t best_extra = 0;
    bool best_fits = false;
    for (const std::uint32_t i : titles_with(wanted, topic_title)) {
        const std::vector<std::string_view>& words = titles_[i].words;
        const bool named = std::all_of(wanted.begin(), wanted.end(), [&words](std::string_view word) {
            return std::find(words.begin(), words.end(), word) != words.end();
        });
        if (!named && (topic_title.empty() || titles_[i].lower != topic_title)) continue;
        const SectionId section = best_section(titles_[i], direction, from);
        const bool fits = lies_in_direction(document_.sections[section].first, from, direction);
        const std::size_t extra = named ? words.size() - wanted.size() : 0;
        // The first of those that fit, with the fewest words more.
        const bool better = !best.has_value() || (fits && !best_fits) ||
                            (fits == best_fits && std::tie(extra, section) < std::tie(best_extra, best));
        if (!better) continue;
        best = section;
        best_extra = extra;
        best_fits = fits;
    }
    return best.has_value() ? document_.sections[best].first : SentenceId::none();
}

std::vector<std::uint32_t> ReferenceTargets::titles_with(const std::vector<std::string_view>& wanted,
                                                         const std::string& topic_title) const {
    using Entry = std::pair<std::string_view, std::uint32_t>;
    auto first = titles_of_word_.end();
    auto last = first;
    for (const std::string_view word : wanted) {  // the rarest word has the fewest
        const auto begin = std::lower_bound(titles_of_word_.begin(), titles_of_word_.end(), Entry(word, 0));
        constexpr std::uint32_t k_last = std::numeric_limits<std::uint32_t>::max();
        const auto end = std::upper_bound(begin, titles_of_word_.end(), Entry(word, k_last));
        if (word == wanted.front() || end - begin < last - first) {
            first = begin;
            last = end;
        }
    }
    std::vector<std::uint32_t> found;
    for (auto entry = first; entry != last; ++entry)
        found.push_back(entry->second);
    const auto topic = std::lower_bound(titles_.begin(), titles_.end(), topic_title,
                                        [](const Title& title, const std::string& name) { return title.lower < name; });
    if (!topic_title.empty() && topic != titles_.end() && topic->lower == topic_title)
        found.push_back(static_cast<std::uint32_t>(topic - titles_.begin()));
    return found;
}

// The first section with the title that lies where the reference points, else the first one.
SectionId ReferenceTargets::best_section(const Title& title, ReferenceDirection direction, SentenceId from) const {
    if (direction != ReferenceDirection::Below) return title.sections.front();
    const auto after =
        std::upper_bound(title.sections.begin(), title.sections.end(), from,
                         [this](SentenceId value, SectionId id) { return value < document_.sections[id].first; });
    return after == title.sections.end() ? title.sections.front() : *after;
}

// --- bare references ---------------------------------------------------------------------------------------

namespace {

constexpr std::size_t k_window_tokens = 16;     // before the reference
constexpr std::size_t k_close_tokens = 8;       // what is pointed at is what was named last
constexpr double k_other_way = 0.4;             // for a sentence that does not lie where the reference points
constexpr std::size_t k_common_sentences = 40;  // a word in more sentences than this says too little

class BareResolver {
public:
    BareResolver(const Document& document, const std::vector<BareReference>& references)
        : document_(document), references_(references) {}

    std::vector<SentenceId> run() {
        mark_wanted_words();
        collect_sentences();
        scores_.assign(document_.sentences.size(), 0);
        std::vector<SentenceId> resolved;
        for (const BareReference& reference : references_)
            resolved.push_back(resolve(reference));
        return resolved;
    }

private:
    // The words before the reference, and whether they stand close to it.
    template <class Visit>
    void visit_window(const BareReference& reference, Visit visit) const {
        const std::size_t begin = document_.sentences[reference.sentence].tokens.begin.index();
        const std::size_t at = reference.at.index();
        for (std::size_t i = at - begin > k_window_tokens ? at - k_window_tokens : begin; i < at; ++i) {
            const Token& token = document_.tokens[TokenId(i)];
            if (is_content_word(token)) visit(token.word, at - i <= k_close_tokens);
        }
    }

    void mark_wanted_words() {
        slots_.assign(document_.words.size(), 0);
        for (const BareReference& reference : references_) {
            visit_window(reference, [this](WordId word, bool) {
                std::uint32_t& slot = slots_[word.index()];
                if (slot != 0) return;
                sentences_of_.emplace_back();
                slot = static_cast<std::uint32_t>(sentences_of_.size());
            });
        }
    }

    void collect_sentences() {
        for (SentenceId id(0); id != document_.sentences.end_id(); id = SentenceId(id.index() + 1)) {
            const TokenRange range = document_.sentences[id].tokens;
            for (TokenId at = range.begin; at != range.end; at = TokenId(at.index() + 1)) {
                const std::uint32_t slot = slots_[document_.tokens[at].word.index()];
                if (slot == 0) continue;
                std::vector<SentenceId>& sentences = sentences_of_[slot - 1];
                if (sentences.size() <= k_common_sentences && (sentences.empty() || sentences.back() != id))
                    sentences.push_back(id);
            }
        }
    }

    SentenceId resolve(const BareReference& reference) {
        touched_.clear();
        visit_window(reference, [this](WordId word, bool close) {
            const std::vector<SentenceId>& sentences = sentences_of_[slots_[word.index()] - 1];
            if (sentences.size() > k_common_sentences) return;
            for (const SentenceId id : sentences) {
                if (scores_[id.index()] == 0) touched_.push_back(id);
                scores_[id.index()] += (close ? 2.0 : 1.0) / static_cast<double>(sentences.size());
            }
        });
        SentenceId best = SentenceId::none();
        double best_score = 0;
        std::sort(touched_.begin(), touched_.end());
        for (const SentenceId id : touched_) {
            const std::size_t distance = id < reference.sentence ? reference.sentence.index() - id.index()
                                                                 : id.index() - reference.sentence.index();
            if (distance <= 1) continue;  // what stands next to it needs no pointing at
            const bool fits = lies_in_direction(id, reference.sentence, reference.direction);
            const double score = scores_[id.index()] * (fits ? 1 : k_other_way);
            if (score > best_score) {
                best = id;
                best_score = score;
            }
        }
        for (const SentenceId id : touched_)
            scores_[id.index()] = 0;
        return best;
    }

    const Document& document_;
    const std::vector<BareReference>& references_;
    std::vector<std::uint32_t> slots_;                   // by word: 0 or its place in sentences_of_, from 1
    std::vector<std::vector<SentenceId>> sentences_of_;  // of each wanted word, as many as tell something
    std::vector<double> scores_;                         // by sentence
    std::vector<SentenceId> touched_;
};

}  // namespace

std::vector<SentenceId> resolve_bare_references(const Document& document,
                                                const std::vector<BareReference>& references) {
    if (references.empty()) return {};
    return BareResolver(document, references).run();
}

}  // namespace attache
