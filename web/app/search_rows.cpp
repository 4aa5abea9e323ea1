#include "app/search_rows.h"

#include <algorithm>
#include <utility>

#include "base/second_part.h"

namespace attache {
namespace {

constexpr std::size_t k_max_names = 6;
constexpr std::size_t k_max_commands = 5;
constexpr std::size_t k_max_sections = 4;
constexpr std::size_t k_max_sentences = 12;
constexpr std::size_t k_max_completions = 8;

// A group that is being made, and how well its best row fits.
struct Draft {
    std::string_view title;
    double score = 0;
    std::vector<SearchRow> rows;
    std::size_t more = 0;
};

// The bytes of the label that a typed word begins.
std::vector<ByteSpan> marks_in(std::string_view label, const Letters& typed) {
    std::vector<ByteSpan> marks;
    const auto is_letter = [](char c) { return c != ' ' && c != '-' && c != '(' && c != ')' && c != ','; };
    for (std::size_t at = 0; at < label.size();) {
        std::size_t end = at;
        while (end < label.size() && is_letter(label[end]))
            ++end;
        const std::u32string word = letters_of(label.substr(at, end - at));
        for (const std::u32string& each : typed) {
            if (match_word(each, word) == WordMatch::None) continue;
            marks.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
            break;
        }
        at = end + 1;
    }
    return marks;
}

Letters letters_of_words(const SearchQuery& query) {
    Letters typed;
    for (const std::string& word : query.words) {
        for (std::u32string& letters : letter_words(word))
            typed.push_back(std::move(letters));
    }
    return typed;
}

std::size_t mentions_of(const Report& report, EntityId entity) {
    const auto& mentions = report.findings.mentions;
    return static_cast<std::size_t>(
        std::count_if(mentions.begin(), mentions.end(), [&](const Mention& each) { return each.entity == entity; }));
}

Draft draft_names(const Report& report, const SearchResult& found, const Letters& typed) {
    Draft draft{"Names", 0, {}, 0};
    for (const EntityHit& hit : found.entities) {
        if (draft.rows.size() == k_max_names) break;
        const std::string& name = report.findings.entities[hit.entity].name;
        draft.rows.push_back({name, marks_in(name, typed), Item(hit.entity), mentions_of(report, hit.entity)});
        draft.score = std::max(draft.score, hit.score);
    }
    draft.more = found.entity_count - draft.rows.size();
    return draft;
}

Draft draft_sections(const Report& report, const SearchResult& found, const Letters& typed) {
    Draft draft{"Sections", 0, {}, 0};
    for (const SectionHit& hit : found.sections) {
        if (draft.rows.size() == k_max_sections) break;
        const std::string& title = report.document.sections[hit.section].title;
        draft.rows.push_back({title, marks_in(title, typed), Item(hit.section), 0});
        draft.score = std::max(draft.score, hit.score * 0.95);
    }
    draft.more = found.sections.size() - draft.rows.size();
    return draft;
}

SearchRow sentence_row(const Report& report, const SentenceHit& hit) {
    const ReadableText readable = readable_sentence(report, hit.sentence);
    SearchRow row{readable.text, {}, Item(hit.sentence), 0};
    for (const TokenId token : hit.tokens) {
        const ByteSpan span = readable.readable_span(report.document.tokens[token].span());
        if (span.begin < span.end) row.marks.push_back(span);
    }
    return row;
}

Draft draft_sentences(const Report& report, const SearchResult& found) {
    Draft draft{"Sentences", 0, {}, 0};
    for (const SentenceHit& hit : found.sentences) {
        if (draft.rows.size() == k_max_sentences) break;
        draft.rows.push_back(sentence_row(report, hit));
        draft.score = 0.2;
    }
    draft.more = found.sentence_count - draft.rows.size();
    return draft;
}

Draft draft_commands(const AppState& state, const Derived& derived, const Letters& typed) {
    struct Scored {
        double score;
        SearchRow row;
    };
    std::vector<Scored> fitting;
    for (const Command& each : commands()) {
        if (each.id == CommandId::Search || !is_enabled(each.id, state, derived)) continue;
        const double by_label = typed.empty() ? 1 : name_score(typed, letter_words(std::string(each.label)));
        const double by_tip = typed.empty() ? 0 : name_score(typed, letter_words(std::string(each.tooltip)));
        const double score = std::max(by_label, by_tip * 0.6);
        if (score <= 0) continue;
        fitting.push_back({score, {std::string(each.label), marks_in(each.label, typed), each.id, 0}});
    }
    std::stable_sort(fitting.begin(), fitting.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
    Draft draft{"Views and commands", 0, {}, 0};
    const std::size_t most = typed.empty() ? fitting.size() : k_max_commands;
    for (Scored& each : fitting) {
        if (draft.rows.size() == most) break;
        draft.score = std::max(draft.score, each.score * 0.98);
        draft.rows.push_back(std::move(each.row));
    }
    return draft;
}

Draft draft_filter(const Report& report, const SearchQuery& query, bool goes_on) {
    Draft draft{"Filter", 3, {}, 0};
    if (!query.filter.is_open()) {
        const std::size_t shown = filter_relations(query.filter, report).size();
        draft.rows.push_back({"Show only these relations in every view", {}, query.filter, shown});
    }
    if (goes_on) return draft;
    for (const std::string& note : query.notes)
        draft.rows.push_back({note, {}, SearchNote{}, 0});
    return draft;
}

Draft draft_completions(const Report& report, std::string_view text) {
    Draft draft{"Go on with", 2, {}, 0};
    for (std::string& each : complete_search(report, text, k_max_completions))
        draft.rows.push_back({each, {}, SearchText{each}, 0});
    return draft;
}

std::string joined(const SearchQuery& query) {
    std::string text;
    for (const auto* pieces : {&query.phrases, &query.words}) {
        for (const std::string& piece : *pieces)
            text += (text.empty() ? "" : " ") + piece;
    }
    return text;
}

Draft draft_find(const Report& report, const SearchQuery& query) {
    Draft draft{"In the text", 0.1, {}, 0};
    const std::string words = joined(query);
    if (words.empty()) return draft;
    const std::vector<FindHit> hits = find_in_report(report, words);
    if (hits.empty()) return draft;
    draft.rows.push_back({"Find \"" + words + "\"", {}, FindText{words, hits.front().sentence}, hits.size()});
    return draft;
}

void append(Draft draft, SearchRows& rows) {
    if (draft.rows.empty()) return;
    const std::size_t begin = rows.rows.size();
    std::move(draft.rows.begin(), draft.rows.end(), std::back_inserter(rows.rows));
    rows.groups.push_back({draft.title, begin, rows.rows.size(), draft.more});
}

// What the panel offers before anything is typed: the actors that are named most, and what can be done.
SearchRows first_rows(const AppState& state, const Derived& derived, const Report& report) {
    SearchRows rows;
    std::vector<std::size_t> mentions(report.findings.entities.size());
    for (const Mention& mention : report.findings.mentions)
        ++mentions[mention.entity.index()];
    std::vector<EntityId> actors;
    for (std::size_t i = 0; i < mentions.size(); ++i) {
        if (mentions[i] > 0) actors.emplace_back(i);
    }
    const std::size_t shown = std::min(k_max_names, actors.size());
    std::stable_sort(actors.begin(), actors.end(),
                     [&](EntityId a, EntityId b) { return mentions[a.index()] > mentions[b.index()]; });
    Draft named{"Named most", 0, {}, 0};
    for (std::size_t i = 0; i < shown; ++i)
        named.rows.push_back(
            {report.findings.entities[actors[i]].name, {}, Item(actors[i]), mentions[actors[i].index()]});
    append(std::move(named), rows);
    append(draft_commands(state, derived, {}), rows);
    return rows;
}

}  // namespace

ATTACHE_SECOND_PART SearchRows make_search_rows(const AppState& state, const Derived& derived, const SearchIndex& index,
                                                std::string_view text) {
    const Report& report = *state.current()->report;
    const SearchQuery query = parse_search(report, text);
    if (query.empty() && query.notes.empty()) return first_rows(state, derived, report);
    const Letters typed = letters_of_words(query);
    const SearchResult found = index.find(query, k_max_sentences);
    std::vector<Draft> drafts;
    drafts.push_back(draft_completions(report, text));
    // What is not understood yet may become so.
    const bool goes_on = !drafts.front().rows.empty();
    drafts.push_back(draft_filter(report, query, goes_on));
    drafts.push_back(draft_names(report, found, typed));
    if (!typed.empty() && query.filter.is_open()) drafts.push_back(draft_commands(state, derived, typed));
    drafts.push_back(draft_sections(report, found, typed));
    drafts.push_back(draft_sentences(report, found));
    drafts.push_back(draft_find(report, query));
    std::stable_sort(drafts.begin(), drafts.end(), [](const Draft& a, const Draft& b) { return a.score > b.score; });
    SearchRows rows;
    for (Draft& draft : drafts)
        append(std::move(draft), rows);
    return rows;
}

void choose(const SearchRow& row, const AppState& state, const Derived& derived, ActionQueue& actions) {
    if (const Item* item = std::get_if<Item>(&row.choice)) {
        actions.push_back(SelectItem{*item});
    } else if (const CommandId* command = std::get_if<CommandId>(&row.choice)) {
        run_command(*command, state, derived, actions);
    } else if (const Filter* filter = std::get_if<Filter>(&row.choice)) {
        actions.push_back(SetFilter{*filter});
    } else if (const FindText* find = std::get_if<FindText>(&row.choice)) {
        actions.push_back(SetQuery{find->text});
        actions.push_back(GoToSentence{find->first, PlaceChange::Dragging});
    }
}

}  // namespace attache
