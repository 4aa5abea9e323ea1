#include "parse/topics.h"

#include <algorithm>
#include <array>
#include <optional>

#include "lexicon/lexicon.h"
#include "parse/title_case.h"

namespace attache {

namespace {

constexpr std::size_t k_topics = static_cast<std::size_t>(SectionTopic::Count_);
constexpr std::size_t k_max_countries = 10;  // foreign countries that can have a section of their own
constexpr std::size_t k_max_states = k_topics + k_max_countries;

// Measured on reports with known sections; a vote of 1 is a hint, one of 3 names the topic.
constexpr double k_max_vote = 4;        // of one sentence for one topic
constexpr double k_country_vote = 0.8;  // of one mention
constexpr double k_max_country_vote = 2;
constexpr double k_begin_cost = 5;
constexpr double k_continuing_cost = 4;  // more, at a sentence that goes on
constexpr double k_opening_gain = 1.5;   // less, where the first words name the new topic
constexpr std::size_t k_opening_tokens = 10;

using StateVotes = std::array<double, k_max_states>;

// What one sentence says for each state.
struct Votes {
    StateVotes all{};
    StateVotes opening{};  // by the first words alone
};

// How often each country is named, by code, most often first; ties by code.
std::vector<std::pair<std::string_view, std::size_t>> countries_by_count(const PhraseHits& phrases) {
    const auto rows = country_name_rows();
    std::vector<std::size_t> of_row(rows.size(), 0);
    for (const PhraseHit& hit : phrases.of(PhraseKind::CountryName))
        ++of_row[hit.row];
    std::vector<std::pair<std::string_view, std::size_t>> named;
    for (std::size_t row = 0; row < of_row.size(); ++row) {
        if (of_row[row] != 0) named.emplace_back(rows[row].code, of_row[row]);
    }
    std::stable_sort(named.begin(), named.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<std::pair<std::string_view, std::size_t>> counts;
    for (const auto& [code, count] : named) {
        if (counts.empty() || counts.back().first != code) counts.emplace_back(code, 0);
        counts.back().second += count;
    }
    std::stable_sort(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    return counts;
}

// Counts the votes of one sentence after the other.
class VoteCounter {
public:
    VoteCounter(const Document& document, const PhraseHits& phrases)
        : document_(document),
          words_(phrases.of(PhraseKind::SectionTopicWord)),
          titles_(phrases.of(PhraseKind::SectionTitle)),
          countries_(phrases.of(PhraseKind::CountryName)) {
        choose_countries(phrases);
    }

    [[nodiscard]] std::size_t states() const { return k_topics + codes_.size(); }
    // The country behind a state that is no topic.
    [[nodiscard]] std::string_view code_of(std::size_t state) const { return codes_[state - k_topics]; }

    // Sentences are asked for in their order.
    Votes of(SentenceId sentence) {
        constexpr double k_title_vote = 1;
        const TokenRange tokens = document_.sentences[sentence].tokens;
        Votes votes;
        for (; next_word_ < words_.size() && words_[next_word_].tokens.begin < tokens.end; ++next_word_) {
            const SectionTopicWordRow& row = section_topic_word_rows()[words_[next_word_].row];
            add(votes, tokens, words_[next_word_], static_cast<std::size_t>(row.topic), row.weight, k_max_vote);
        }
        for (; next_title_ < titles_.size() && titles_[next_title_].tokens.begin < tokens.end; ++next_title_) {
            const SectionTitleRow& row = section_title_rows()[titles_[next_title_].row];
            add(votes, tokens, titles_[next_title_], static_cast<std::size_t>(row.topic), k_title_vote, k_max_vote);
        }
        for (; next_country_ < countries_.size() && countries_[next_country_].tokens.begin < tokens.end;
             ++next_country_) {
            const std::uint8_t state = state_of_row_[countries_[next_country_].row];
            if (state == k_no_state) continue;
            add(votes, tokens, countries_[next_country_], state, k_country_vote, k_max_country_vote);
        }
        return votes;
    }

private:
    static constexpr std::uint8_t k_no_state = 255;

    // The report's subject, named most, is in every section; the United States have topics of their own.
    void choose_countries(const PhraseHits& phrases) {
        constexpr std::size_t k_min_mentions = 5;
        const auto counts = countries_by_count(phrases);
        for (std::size_t i = 1; i < counts.size() && codes_.size() < k_max_countries; ++i) {
            if (counts[i].second >= k_min_mentions && counts[i].first != "USA") codes_.push_back(counts[i].first);
        }
        const auto rows = country_name_rows();
        state_of_row_.assign(rows.size(), k_no_state);
        for (std::size_t row = 0; row < rows.size(); ++row) {
            const auto found = std::find(codes_.begin(), codes_.end(), rows[row].code);
            if (rows[row].code == "USA") {
                state_of_row_[row] = static_cast<std::uint8_t>(SectionTopic::UsRelations);
            } else if (found != codes_.end()) {
                state_of_row_[row] =
                    static_cast<std::uint8_t>(k_topics + static_cast<std::size_t>(found - codes_.begin()));
            }
        }
    }

    static void add(Votes& votes, TokenRange sentence, const PhraseHit& hit, std::size_t state, double vote,
                    double most) {
        double& sum = votes.all[state];
        sum = std::max(sum, std::min(sum + vote, most));
        if (hit.tokens.begin.index() - sentence.begin.index() < k_opening_tokens) votes.opening[state] += vote;
    }

    const Document& document_;
    const std::vector<PhraseHit>& words_;
    const std::vector<PhraseHit>& titles_;
    const std::vector<PhraseHit>& countries_;
    std::size_t next_word_ = 0;
    std::size_t next_title_ = 0;
    std::size_t next_country_ = 0;
    std::vector<std::string_view> codes_;     // of the states behind the topics
    std::vector<std::uint8_t> state_of_row_;  // by row of the country names
};

std::uint8_t gap_before(const Document& document, SentenceId sentence) {
    return document.tokens[document.sentences[sentence].tokens.begin].line_breaks_before;
}

// The gap between lines that is rare in this text: where headings are lost, it is often left where they stood. 0 if
// all gaps are alike or neither kind is rare.
std::uint8_t rare_gap(const Document& document) {
    constexpr std::size_t k_rare = 4;  // one in so many at most
    std::array<std::size_t, 3> counts{};
    for (SentenceId id(1); id != document.sentences.end_id(); id = SentenceId(id.index() + 1))
        ++counts[gap_before(document, id)];
    const std::uint8_t rarer = counts[1] < counts[2] ? 1 : 2;
    const std::size_t few = counts[rarer];
    return few > 1 && few * k_rare <= counts[1] + counts[2] ? rarer : std::uint8_t{0};
}

// What it costs to begin a section at a sentence.
double begin_cost(const Document& document, SentenceId sentence, std::uint8_t rare) {
    constexpr double k_rare_gain = 5;
    constexpr double k_in_paragraph_cost = 2;  // more, where no line begins
    const TokenId first = document.sentences[sentence].tokens.begin;
    const std::uint8_t gap = gap_before(document, sentence);
    double cost = k_begin_cost + (is(document.tokens[first].word, WordClass::ContinuingWord) ? k_continuing_cost : 0);
    if (rare != 0 && gap == rare) cost -= k_rare_gain;
    if (gap == 0) cost += k_in_paragraph_cost;
    return cost;
}

struct Stretch {
    SentenceId first;
    std::size_t state;
};

// The division with the most votes (Viterbi).
std::vector<Stretch> best_division(const Document& document, VoteCounter& counter) {
    const std::size_t count = document.sentences.size();
    const auto states = static_cast<std::ptrdiff_t>(counter.states());
    std::vector<std::array<std::uint8_t, k_max_states>> came_from(count);
    StateVotes best = counter.of(SentenceId(0)).all;
    const std::uint8_t rare = rare_gap(document);
    for (std::size_t s = 1; s < count; ++s) {
        const Votes votes = counter.of(SentenceId(s));
        const auto* const top = std::max_element(best.begin(), best.begin() + states);
        const auto top_state = static_cast<std::uint8_t>(top - best.begin());
        const double begun = *top - begin_cost(document, SentenceId(s), rare);
        StateVotes next{};
        for (std::size_t state = 0; state < counter.states(); ++state) {
            const double opened = begun + (votes.opening[state] >= 2 ? k_opening_gain : 0);
            const bool begins = opened > best[state];
            came_from[s][state] = begins ? top_state : static_cast<std::uint8_t>(state);
            next[state] = std::max(best[state], opened) + votes.all[state];
        }
        best = next;
    }
    std::size_t state = static_cast<std::size_t>(std::max_element(best.begin(), best.begin() + states) - best.begin());
    std::vector<Stretch> stretches;
    for (std::size_t s = count; s-- > 0;) {
        const std::size_t before = s == 0 ? k_max_states : came_from[s][state];
        if (before != state) stretches.push_back({SentenceId(s), state});
        state = before;
    }
    std::reverse(stretches.begin(), stretches.end());
    return stretches;
}

// The name of a country by its code: the first row that has it.
std::string country_of(std::string_view code) {
    for (const CountryNameRow& row : country_name_rows()) {
        if (row.code == code && !row.written.empty()) return std::string(row.written);
    }
    return std::string(code);
}

const SectionTitleRow* title_row(SectionTopic topic) {
    for (const SectionTitleRow& row : section_title_rows()) {
        if (row.topic == topic) return &row;
    }
    return nullptr;
}

Section make_section(const VoteCounter& counter, const Stretch& stretch) {
    Section section;
    section.first = stretch.first;
    section.inferred = true;
    if (stretch.state < k_topics) {
        const auto topic = static_cast<SectionTopic>(stretch.state);
        const SectionTitleRow* row = title_row(topic);
        section.title = title_of(topic);
        section.level = row != nullptr ? static_cast<std::uint8_t>(row->level) : std::uint8_t{1};
    } else {
        section.title = "Relations with " + country_of(counter.code_of(stretch.state));
        section.level = 2;
    }
    return section;
}

}  // namespace

std::string title_of(SectionTopic topic) {
    const SectionTitleRow* row = title_row(topic);
    return row != nullptr ? title_case(row->phrase) : "Report";
}

Store<SectionId, Section> infer_sections(const Document& document, const PhraseHits& phrases) {
    Store<SectionId, Section> sections;
    if (document.sentences.empty()) return sections;
    VoteCounter counter(document, phrases);
    const std::vector<Stretch> stretches = best_division(document, counter);
    if (stretches.size() == 1) {
        sections.add({"Overview", 1, SentenceId(0), true});  // one topic is no division
        return sections;
    }
    for (const Stretch& stretch : stretches)
        sections.add(make_section(counter, stretch));
    return sections;
}

std::optional<SectionTopic> topic_of_title(const PhraseHits& phrases, TokenRange title) {
    const PhraseHit* hit = phrases.at(PhraseKind::SectionTitle, title.begin);
    if (hit == nullptr || hit->tokens != title) return std::nullopt;
    return section_title_rows()[hit->row].topic;
}

}  // namespace attache
