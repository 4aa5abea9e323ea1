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

struct Votes {
    std::size_t states = k_topics;
    std::vector<StateVotes> of_sentence;
    std::vector<StateVotes> opening;          // by the first words alone
    std::vector<std::string_view> countries;  // codes of the states behind the topics
};

// How often each country is named, by code, most often first; ties by code.
std::vector<std::pair<std::string_view, std::size_t>> countries_by_count(const PhraseHits& phrases) {
    std::vector<std::string_view> codes;
    for (const PhraseHit& hit : phrases.of(PhraseKind::CountryName))
        codes.push_back(country_name_rows()[hit.row].code);
    std::sort(codes.begin(), codes.end());
    std::vector<std::pair<std::string_view, std::size_t>> counts;
    for (const std::string_view code : codes) {
        if (counts.empty() || counts.back().first != code) counts.emplace_back(code, 0);
        ++counts.back().second;
    }
    std::stable_sort(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
    return counts;
}

class VoteCounter {
public:
    VoteCounter(const Document& document, const PhraseHits& phrases) : document_(document), phrases_(phrases) {}

    Votes run() {
        choose_countries();
        votes_.of_sentence.resize(document_.sentences.size());
        votes_.opening.resize(document_.sentences.size());
        count_topic_words();
        count_titles();
        count_countries();
        return std::move(votes_);
    }

private:
    // The report's subject, named most, is in every section; the United States have topics of their own.
    void choose_countries() {
        constexpr std::size_t k_min_mentions = 5;
        const auto counts = countries_by_count(phrases_);
        for (std::size_t i = 1; i < counts.size() && votes_.countries.size() < k_max_countries; ++i) {
            if (counts[i].second >= k_min_mentions && counts[i].first != "USA")
                votes_.countries.push_back(counts[i].first);
        }
        votes_.states = k_topics + votes_.countries.size();
    }

    void count_topic_words() {
        std::size_t sentence = 0;
        for (const PhraseHit& hit : phrases_.of(PhraseKind::SectionTopicWord)) {
            const SectionTopicWordRow& row = section_topic_word_rows()[hit.row];
            add(sentence, hit, static_cast<std::size_t>(row.topic), row.weight, k_max_vote);
        }
    }

    void count_titles() {
        constexpr double k_title_vote = 1;
        std::size_t sentence = 0;
        for (const PhraseHit& hit : phrases_.of(PhraseKind::SectionTitle)) {
            add(sentence, hit, static_cast<std::size_t>(section_title_rows()[hit.row].topic), k_title_vote, k_max_vote);
        }
    }

    void count_countries() {
        std::size_t sentence = 0;
        for (const PhraseHit& hit : phrases_.of(PhraseKind::CountryName)) {
            const std::string_view code = country_name_rows()[hit.row].code;
            const auto found = std::find(votes_.countries.begin(), votes_.countries.end(), code);
            if (code == "USA") {
                add(sentence, hit, static_cast<std::size_t>(SectionTopic::UsRelations), k_country_vote,
                    k_max_country_vote);
            } else if (found != votes_.countries.end()) {
                const auto state = k_topics + static_cast<std::size_t>(found - votes_.countries.begin());
                add(sentence, hit, state, k_country_vote, k_max_country_vote);
            }
        }
    }

    // `sentence` is a cursor that moves on with the hits.
    void add(std::size_t& sentence, const PhraseHit& hit, std::size_t state, double vote, double most) {
        while (document_.sentences[SentenceId(sentence)].tokens.end <= hit.tokens.begin)
            ++sentence;
        const TokenId begin = document_.sentences[SentenceId(sentence)].tokens.begin;
        double& sum = votes_.of_sentence[sentence][state];
        sum = std::max(sum, std::min(sum + vote, most));
        if (hit.tokens.begin.index() - begin.index() < k_opening_tokens) votes_.opening[sentence][state] += vote;
    }

    const Document& document_;
    const PhraseHits& phrases_;
    Votes votes_;
};

// What it costs to begin a section at a sentence.
double begin_cost(const Document& document, SentenceId sentence) {
    const TokenId first = document.sentences[sentence].tokens.begin;
    return k_begin_cost + (is(document.tokens[first].word, WordClass::ContinuingWord) ? k_continuing_cost : 0);
}

struct Stretch {
    SentenceId first;
    std::size_t state;
};

// The division with the most votes (Viterbi).
std::vector<Stretch> best_division(const Document& document, const Votes& votes) {
    const std::size_t count = votes.of_sentence.size();
    std::vector<std::array<std::uint8_t, k_max_states>> came_from(count);
    StateVotes best = votes.of_sentence[0];
    for (std::size_t s = 1; s < count; ++s) {
        const auto top = std::max_element(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(votes.states));
        const auto top_state = static_cast<std::uint8_t>(top - best.begin());
        const double begun = *top - begin_cost(document, SentenceId(s));
        StateVotes next{};
        for (std::size_t state = 0; state < votes.states; ++state) {
            const double opened = begun + (votes.opening[s][state] >= 2 ? k_opening_gain : 0);
            const bool begins = opened > best[state];
            came_from[s][state] = begins ? top_state : static_cast<std::uint8_t>(state);
            next[state] = std::max(best[state], opened) + votes.of_sentence[s][state];
        }
        best = next;
    }
    std::size_t state = static_cast<std::size_t>(
        std::max_element(best.begin(), best.begin() + static_cast<std::ptrdiff_t>(votes.states)) - best.begin());
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

Section make_section(const Votes& votes, const Stretch& stretch) {
    Section section;
    section.first = stretch.first;
    section.inferred = true;
    if (stretch.state < k_topics) {
        const auto topic = static_cast<SectionTopic>(stretch.state);
        const SectionTitleRow* row = title_row(topic);
        section.title = title_of(topic);
        section.level = row != nullptr ? static_cast<std::uint8_t>(row->level) : std::uint8_t{1};
    } else {
        section.title = "Relations with " + country_of(votes.countries[stretch.state - k_topics]);
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
    const Votes votes = VoteCounter(document, phrases).run();
    const std::vector<Stretch> stretches = best_division(document, votes);
    if (stretches.size() == 1) {
        sections.add({"Overview", 1, SentenceId(0), true});  // one topic is no division
        return sections;
    }
    for (const Stretch& stretch : stretches)
        sections.add(make_section(votes, stretch));
    return sections;
}

std::optional<SectionTopic> topic_of_title(const PhraseHits& phrases, TokenRange title) {
    const PhraseHit* hit = phrases.at(PhraseKind::SectionTitle, title.begin);
    if (hit == nullptr || hit->tokens != title) return std::nullopt;
    return section_title_rows()[hit->row].topic;
}

}  // namespace attache
