// Sections, references, abbreviations and checks.
#include <algorithm>
#include <cmath>

#include "base/utf8.h"
#include "eval/kind_scores.h"
#include "eval/placed_marks.h"

namespace attache {

namespace {

void sort_and_unify(std::vector<std::size_t>& lines) {
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
}

// Whether one of `lines`, which are sorted, is `line` or stands beside it.
bool is_near(const std::vector<std::size_t>& lines, std::size_t line) {
    const auto at = std::lower_bound(lines.begin(), lines.end(), line == 0 ? 0 : line - 1);
    return at != lines.end() && *at <= line + 1;
}

std::size_t count_near(const std::vector<std::size_t>& lines, const std::vector<std::size_t>& others) {
    return static_cast<std::size_t>(
        std::count_if(lines.begin(), lines.end(), [&others](std::size_t line) { return is_near(others, line); }));
}

// By line, the number of its section, if sections begin at `starts`, which are sorted.
std::vector<std::size_t> segments(const std::vector<std::size_t>& starts, std::size_t line_count) {
    std::vector<std::size_t> labels(line_count);
    std::size_t label = 0;
    for (std::size_t line = 0; line < line_count; ++line) {
        if (label < starts.size() && starts[label] == line) ++label;
        labels[line] = label;
    }
    return labels;
}

// Half the mean length of the gold sections, halves rounded to even, at least 2.
std::size_t window(std::size_t line_count, std::size_t starts) {
    const double length = static_cast<double>(line_count) / static_cast<double>(starts + 1) / 2;
    double whole = std::floor(length);
    const double above = length - whole;
    if (above > 0.5 || (above == 0.5 && std::fmod(whole, 2) == 1)) whole += 1;
    return std::max<std::size_t>(2, static_cast<std::size_t>(whole));
}

// Pk (Beeferman, Berger, Lafferty 1999): how often gold and report disagree whether two lines, a window apart, are in
// one section.
double pk_of(const std::vector<std::size_t>& gold, const std::vector<std::size_t>& found, std::size_t line_count) {
    const std::size_t k = window(line_count, gold.size());
    if (line_count <= k) return 0;
    const std::vector<std::size_t> a = segments(gold, line_count);
    const std::vector<std::size_t> b = segments(found, line_count);
    std::size_t disagreements = 0;
    for (std::size_t i = 0; i + k < line_count; ++i) {
        if ((a[i] == a[i + k]) != (b[i] == b[i + k])) ++disagreements;
    }
    return static_cast<double>(disagreements) / static_cast<double>(line_count - k);
}

using ShortAndLong = std::pair<std::string, std::string>;

template <class Abbreviations>
std::vector<ShortAndLong> forms_of(const Abbreviations& abbreviations) {
    std::vector<ShortAndLong> forms;
    forms.reserve(abbreviations.size());
    for (const auto& abbreviation : abbreviations)
        forms.emplace_back(in_small_letters(abbreviation.short_form), in_small_letters(abbreviation.long_form));
    std::sort(forms.begin(), forms.end());
    forms.erase(std::unique(forms.begin(), forms.end()), forms.end());
    return forms;
}

std::string text_of(const ShortAndLong& forms) { return forms.first + ", " + quoted_words(forms.second); }

}  // namespace

KindScore score_sections(const Scoring& scoring, const std::vector<GoldSection>& gold_sections) {
    const Document& document = scoring.report.document;
    std::vector<std::size_t> gold;
    std::vector<std::size_t> found;
    for (const GoldSection& section : gold_sections) {
        if (section.first != 0) gold.push_back(section.first);
    }
    for (const Section& section : document.sections) {
        if (!document.sentences.contains(section.first)) continue;
        const std::size_t line = scoring.lines.line_of(document.sentences[section.first].span.begin);
        if (line != 0) found.push_back(line);
    }
    sort_and_unify(gold);
    sort_and_unify(found);
    const Counts gold_counts{count_near(gold, found), 0, gold.size() - count_near(gold, found)};
    const Counts found_counts{count_near(found, gold), found.size() - count_near(found, gold), 0};
    const double p = found_counts.precision();
    const double r = gold_counts.recall();

    KindScore score{"sections", {}, {}};
    score.measures = {{"pk", round_share(pk_of(gold, found, scoring.lines.size()))},
                      {"p", round_share(p)},
                      {"r", round_share(r)},
                      {"f1", f1_of(p, r)}};
    for (const GoldSection& section : gold_sections) {
        if (section.first != 0 && !is_near(found, section.first))
            score.mistakes.push_back({MistakeKind::Missed, section.first, quoted_words(section.title)});
    }
    for (const std::size_t line : found) {
        if (!is_near(gold, line)) score.mistakes.push_back({MistakeKind::False, line, "a section begins"});
    }
    return score;
}

KindScore score_references(const Scoring& scoring, const std::vector<GoldReference>& gold) {
    const PlacedMarks marks(scoring, gold, scoring.report.findings.references.elements());
    const Matching matching = marks.match();
    const auto agree = [](const GoldReference& g, const Reference& f) {
        return g.resolvable == f.resolved.has_value();
    };
    KindScore score = marks.score(
        "references", matching, [](const GoldReference&) { return std::string(); },
        [](const Reference&) { return std::string(); },
        [&](const GoldReference& g, const Reference& f) {
            if (agree(g, f)) return std::string();
            return std::string(g.resolvable ? "not resolved" : "resolved, which it cannot be");
        });
    score.measures.push_back(marks.share("resolvable", matching, agree));
    return score;
}

KindScore score_abbreviations(const Scoring& scoring, const std::vector<GoldAbbreviation>& gold_marks) {
    const std::vector<ShortAndLong> gold = forms_of(gold_marks);
    const std::vector<ShortAndLong> found = forms_of(scoring.report.findings.abbreviations);
    KindScore score{"abbreviations", {}, {}};
    Counts counts;
    for (const ShortAndLong& forms : gold) {
        if (std::binary_search(found.begin(), found.end(), forms)) {
            ++counts.right;
        } else {
            ++counts.missed;
            score.mistakes.push_back({MistakeKind::Missed, k_no_line, text_of(forms)});
        }
    }
    for (const ShortAndLong& forms : found) {
        if (std::binary_search(gold.begin(), gold.end(), forms)) continue;
        ++counts.wrong;
        score.mistakes.push_back({MistakeKind::False, k_no_line, text_of(forms)});
    }
    score.measures = precision_recall(counts);
    return score;
}

KindScore score_checks(const Scoring& scoring, const std::vector<GoldCheck>& gold) {
    const Report& report = scoring.report;
    std::vector<std::size_t> checked;  // lines with a figure that the report checks
    for (const Check& check : report.findings.checks) {
        for (const SentenceId sentence : check.sentences)
            checked.push_back(scoring.lines.line_of(report.document.sentences[sentence].span.begin));
    }
    sort_and_unify(checked);
    KindScore score{"checks", {}, {}};
    std::size_t hits = 0;
    for (const GoldCheck& mark : gold) {
        const bool hit = std::any_of(mark.lines.begin(), mark.lines.end(), [&checked](std::size_t line) {
            return std::binary_search(checked.begin(), checked.end(), line);
        });
        if (hit)
            ++hits;
        else
            score.mistakes.push_back(
                {MistakeKind::Missed, mark.lines.empty() ? k_no_line : mark.lines.front(), mark.claim});
    }
    score.measures = {share_measure("r", hits, gold.size()), count_measure("gold", gold.size()),
                      count_measure("found", report.findings.checks.size())};
    return score;
}

}  // namespace attache
