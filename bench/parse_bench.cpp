// The way from bytes to the report JSON, as a whole and step by step, on the shipped report (argument 0) and on ten
// megabytes made from it (argument 1), and the whole way on the same as one endless sentence (argument 2).

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <benchmark/benchmark.h>

#include "extract/amounts/aid.h"
#include "extract/amounts/amounts.h"
#include "extract/amounts/numbers.h"
#include "extract/amounts/quantities.h"
#include "extract/checks/checks.h"
#include "extract/dates/dates.h"
#include "extract/names/mentions.h"
#include "extract/references/references.h"
#include "extract/relations/relations.h"
#include "extract/report.h"
#include "io/report_json.h"
#include "lexicon/word_table.h"
#include "parse/chunks.h"
#include "parse/clauses.h"
#include "parse/phrases.h"
#include "parse/sections.h"
#include "parse/sentences.h"
#include "parse/tags.h"
#include "parse/tokens.h"
#include "permuted_text.h"
#include "report_file.h"

namespace attache {

namespace {

constexpr std::size_t k_long_text_bytes = 10'000'000;

// A text with all that the steps need of one another.
struct Prepared {
    std::string text;
    Report report;
    PhraseHits phrases;
    std::vector<Number> numbers;
    MentionFindings mentions;
    std::vector<TokenRange> names;  // for the tagger
    Tags tags;
};

std::vector<TokenRange> name_ranges(const MentionFindings& findings) {
    std::vector<TokenRange> names;
    for (const Mention& mention : findings.mentions) {
        if (mention.via != MentionVia::Pronoun && mention.via != MentionVia::Role) names.push_back(mention.tokens);
    }
    std::sort(names.begin(), names.end());
    return names;
}

Prepared prepare(std::string text) {
    Report report = read_report("bench", text).value();
    PhraseHits phrases = find_phrases(report.document);
    std::vector<Number> numbers = find_numbers(report.document);
    MentionFindings mentions = find_mentions(report.document, phrases);
    std::vector<TokenRange> names = name_ranges(mentions);
    Tags tags = find_tags(report.document, names);
    return {std::move(text),     std::move(report), std::move(phrases), std::move(numbers),
            std::move(mentions), std::move(names),  std::move(tags)};
}

std::string text_of(std::int64_t which) {
    std::string report = shipped_report();
    return which == 0 ? report : permuted_text(report, k_long_text_bytes);
}

const Prepared& prepared(const benchmark::State& state) {
    static const std::array<Prepared, 2> texts = {prepare(text_of(0)), prepare(text_of(1))};
    return texts[static_cast<std::size_t>(state.range(0))];
}

template <class Step>
void measure(benchmark::State& state, Step step) {
    const Prepared& input = prepared(state);
    for (auto _ : state)
        step(input);
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(input.text.size()));
}

template <class T>
void use(T&& result) {
    benchmark::DoNotOptimize(result);
}

void source(const Prepared& input) { use(make_source_text("bench", input.text)); }

void tokens(const Prepared& input) {
    WordTable words;
    use(find_tokens(input.report.source, words));
}

void sentences(const Prepared& input) { use(find_sentences(input.report.document, input.report.source)); }

void phrases(const Prepared& input) { use(find_phrases(input.report.document)); }

void sections(const Prepared& input) { use(find_sections(input.report.document, input.report.source, input.phrases)); }

void numbers(const Prepared& input) { use(find_numbers(input.report.document)); }

void references(const Prepared& input) {
    Warnings warnings;
    use(find_references(input.report.document, input.phrases, warnings));
}

void dates(const Prepared& input) {
    Warnings warnings;
    use(find_dates(input.report.document, input.phrases, input.report.findings.references, warnings));
}

void amounts(const Prepared& input) {
    Warnings warnings;
    use(find_amounts(input.report.document, input.phrases, input.numbers, warnings));
}

void quantities(const Prepared& input) {
    const Findings& findings = input.report.findings;
    use(find_quantities(input.report.document, input.phrases, input.numbers, findings.references, findings.dates,
                        findings.amounts));
}

void mentions(const Prepared& input) { use(find_mentions(input.report.document, input.phrases)); }

void aid(const Prepared& input) {
    const Findings& findings = input.report.findings;
    Store<AmountId, Amount> amounts = findings.amounts;
    const MentionIndex index(input.report.document, input.mentions);
    read_aid(input.report.document, input.phrases, input.mentions, index, findings.dates, amounts);
    use(amounts);
}

void tags(const Prepared& input) { use(find_tags(input.report.document, input.names)); }

// Of every sentence; relations() does it for those only that have a trigger.
void clauses(const Prepared& input) {
    for (const Sentence& sentence : input.report.document.sentences) {
        const std::vector<Unit> units = find_chunks(input.report.document, input.tags, sentence.tokens);
        use(find_clauses(input.report.document, units));
    }
}

// With the tags, and the clauses of the sentences that need them.
void relations(const Prepared& input) {
    const Findings& findings = input.report.findings;
    const MentionIndex index(input.report.document, input.mentions);
    use(find_relations(input.report.document, input.phrases, input.mentions, index, findings.dates, findings.amounts));
}

void checks(const Prepared& input) { use(find_checks(input.report.document, input.phrases, input.report.findings)); }

class CountingSink : public TextSink {
public:
    void write(std::string_view piece) override { bytes_ += piece.size(); }
    [[nodiscard]] std::size_t bytes() const { return bytes_; }

private:
    std::size_t bytes_ = 0;
};

void json(const Prepared& input) {
    CountingSink sink;
    write_report_json(input.report, JsonStyle::Compact, sink);
    use(sink.bytes());
}

#define ATTACHE_PARSE_STEP(step) \
    BENCHMARK_CAPTURE(measure, step, step)->Name("parse/" #step)->Arg(0)->Arg(1)->Unit(benchmark::kMillisecond)

ATTACHE_PARSE_STEP(source);
ATTACHE_PARSE_STEP(tokens);
ATTACHE_PARSE_STEP(sentences);
ATTACHE_PARSE_STEP(phrases);
ATTACHE_PARSE_STEP(sections);
ATTACHE_PARSE_STEP(numbers);
ATTACHE_PARSE_STEP(references);
ATTACHE_PARSE_STEP(dates);
ATTACHE_PARSE_STEP(amounts);
ATTACHE_PARSE_STEP(quantities);
ATTACHE_PARSE_STEP(mentions);
ATTACHE_PARSE_STEP(aid);
ATTACHE_PARSE_STEP(tags);
ATTACHE_PARSE_STEP(clauses);
ATTACHE_PARSE_STEP(relations);
ATTACHE_PARSE_STEP(checks);
ATTACHE_PARSE_STEP(json);

#undef ATTACHE_PARSE_STEP

void whole(benchmark::State& state) {
    const std::string text = state.range(0) == 2 ? endless_sentence(text_of(1)) : text_of(state.range(0));
    for (auto _ : state)
        use(read_report("bench", text));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}
BENCHMARK(whole)->Name("parse/whole")->Arg(0)->Arg(1)->Arg(2)->Unit(benchmark::kMillisecond);

}  // namespace

}  // namespace attache
