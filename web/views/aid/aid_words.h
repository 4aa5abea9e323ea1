// What the pictures of aid say in words: title, unit and explanation, source with sentence numbers. Pure functions of
// the report.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/aid_composition.h"
#include "graph/other_money.h"
#include "views/aid/aid_chart_model.h"
#include "views/aid/aid_check_model.h"
#include "views/aid/aid_flow_model.h"

namespace attache {

struct PictureWords {
    std::string title;        // "Aid to Tajikistan by US fiscal year"
    std::string explanation;  // unit, and how it is drawn
    std::string source;       // the report and the numbers of its sentences
};

// Of each picture; those of what is not there are empty.
struct AidWords {
    PictureWords chart;
    PictureWords composition;
    PictureWords flows;
    std::vector<PictureWords> other;  // by place in the list
    PictureWords checks;
};

[[nodiscard]] PictureWords chart_words(const Report& report, std::string_view report_title, const AidChart& chart,
                                       ScaleKind scale);
[[nodiscard]] PictureWords composition_words(const Report& report, std::string_view report_title,
                                             const AidComposition& composition);
[[nodiscard]] PictureWords flow_words(const Report& report, std::string_view report_title, const FlowPicture& picture);
[[nodiscard]] PictureWords other_money_words(const Report& report, std::string_view report_title,
                                             const OtherMoney& money);
[[nodiscard]] PictureWords check_words(const Report& report, std::string_view report_title, const CheckList& checks);

// "Source: A report, sentences 1, 4 and 12 more."
[[nodiscard]] std::string source_text(std::string_view report_title, std::vector<SentenceId> sentences);

// What the numbers of an axis up to `most` are divided by: 1e6 and " million".
struct AxisScale {
    double unit = 1;
    std::string_view word;
};
[[nodiscard]] AxisScale axis_scale(double most);

// "US dollars", "EUR".
[[nodiscard]] std::string_view currency_name(std::string_view unit);
// "$300 million pledged".
[[nodiscard]] std::string aid_label(const Amount& amount);
// "China: $300 million pledged".
[[nodiscard]] std::string aid_label_with_payer(const Report& report, const Amount& amount);
// The words of the text that say what for; empty if none do.
[[nodiscard]] std::string purpose_text(const Report& report, const Amount& amount);
// Beside each of the first `most` sums: between whom, if a relation says so, and the words of the text around it.
[[nodiscard]] std::vector<std::string> other_money_lines(const Report& report, const OtherMoney& money,
                                                         std::size_t most);
// From shortly before a span to shortly behind it, cut between words.
[[nodiscard]] std::string excerpt(std::string_view text, ByteSpan span);
// The status within a sentence: "requested".
[[nodiscard]] std::string status_word(AidStatus status);

}  // namespace attache
