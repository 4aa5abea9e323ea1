// The figures of a sentence - counts, sums of money, percentages - as the checks see them: one sorted list.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/findings.h"
#include "extract/token_window.h"
#include "parse/phrases.h"

namespace attache {

enum class FigureKind : std::uint8_t { Count, Money, Percent };

struct Figure {
    FigureKind kind = FigureKind::Count;
    SentenceId sentence;
    TokenRange tokens;
    double value = 0;
    bool is_range = false;
    Qualifier qualifier = Qualifier::Exact;
    std::string_view unit;           // what is counted, the currency, "percent"
    const Amount* amount = nullptr;  // of money and percentages
};

// All figures of a report by position, and where those of each sentence begin. Refers to the findings.
class Figures {
public:
    Figures(const Document& document, const Findings& findings);

    [[nodiscard]] std::span<const Figure> of(SentenceId sentence) const;
    [[nodiscard]] std::span<const Figure> all() const { return figures_; }

private:
    std::vector<Figure> figures_;
    std::vector<std::uint32_t> begins_;  // by sentence, and one past the last
};

// Whether two figures can be added or compared: the same kind and currency; counts also where one leaves out what
// it counts, or counts by another word ("63 members", "54 seats").
[[nodiscard]] bool are_alike(const Figure& a, const Figure& b);

// As a person writes it: "63", "20,000", "$179.9M", "EUR 1.2bn", "18.2%".
[[nodiscard]] std::string figure_text(const Figure& figure);
[[nodiscard]] std::string figure_text(double value, FigureKind kind, std::string_view unit);

// What the checks need; views that must outlive it.
struct CheckContext {
    const Document& document;
    const PhraseHits& phrases;
    const Findings& findings;
    const Figures& figures;
};

[[nodiscard]] inline TokenWindow window_of(const CheckContext& context, SentenceId sentence) {
    return {context.document, context.document.sentences[sentence].tokens};
}

// One sentence as a check looks at it, and where to put what it finds; the checks of one sentence derive from it.
class SentenceChecker {
public:
    SentenceChecker(const CheckContext& report, SentenceId id, std::vector<Check>& found)
        : context(report), sentence(id), tokens(window_of(report, id)), figures(report.figures.of(id)), checks(found) {}

protected:
    const CheckContext& context;
    SentenceId sentence;
    TokenWindow tokens;
    std::span<const Figure> figures;
    std::vector<Check>& checks;
};

// --- the checks, each adds what it finds -------------------------------------------------------------------

// Totals against the parts that are listed with them, announced numbers against the length of their list, what
// remains against what was taken away.
void check_parts(const CheckContext& context, SentenceId sentence, std::vector<Check>& checks);
// "up from 52", "from 350 to 200", "reduced to $25 million": the direction, and the percentage where one is given.
void check_changes(const CheckContext& context, SentenceId sentence, std::vector<Check>& checks);
// A percentage against the sums it is a share of, shares against their whole, items against the sum requested.
void check_shares(const CheckContext& context, SentenceId sentence, std::vector<Check>& checks);
// A percentage said in other words: "$204 million, or 31%", "down from $80 million, a cut of 17.5%".
void check_rates(const CheckContext& context, SentenceId sentence, std::vector<Check>& checks);
// The lines of a list or table that ends with `sentence` against their total.
void check_lists(const CheckContext& context, SentenceId sentence, std::vector<Check>& checks);

}  // namespace attache
