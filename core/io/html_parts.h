// What pages of HTML share: tables of relations and money, and sentences with the words marked that say them. Text
// reaches them escaped only. Sentences are linked by "#s<number>", numbered from 1.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/report.h"
#include "io/sentence_texts.h"

namespace attache {

// Up to the title: what every page begins with. It may load nothing and run nothing.
inline constexpr std::string_view k_html_head =
    "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
    "<meta name=\"viewport\" content=\"width=device-width\">\n";
// Type, tables and marks; for the screen and for paper. Without the <style> around it.
inline constexpr std::string_view k_html_style =
    "body { font: 16px/1.5 Georgia, 'Noto Serif', serif; color: #1c1b1a; max-width: 46rem; margin: 2.5rem auto; "
    "padding: 0 1rem; }\n"
    "h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .25rem; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }\n"
    ".from, caption, footer, td:last-child { color: #5c5955; font-size: .85rem; }\n"
    "table { border-collapse: collapse; width: 100%; font: 14px/1.4 system-ui, sans-serif; }\n"
    "th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-top: 1px solid #ddd; }\n"
    "th.n, td.n { text-align: right; } caption { text-align: left; padding-bottom: .3rem; }\n"
    "ol { padding-left: 0; list-style: none; } li { margin: .7rem 0; padding-left: 3rem; text-indent: -3rem; }\n"
    "li b { display: inline-block; width: 3rem; text-indent: 0; font: 13px system-ui, sans-serif; color: #5c5955; }\n"
    "mark { background: #fbe9a9; color: inherit; }\n"
    "@media print { body { margin: 0; max-width: none; } a { color: inherit; } }\n";

// "<a href="#s84">84</a>".
[[nodiscard]] std::string html_link_to(SentenceId sentence);
// Its readable words, those of `relations` that stand in it marked.
[[nodiscard]] std::string html_sentence(const Report& report, SentenceId sentence,
                                        const std::vector<RelationId>& relations);
// Tables with a head and without a heading.
[[nodiscard]] std::string html_relations(const Report& report, SentenceTexts& texts,
                                         const std::vector<RelationId>& relations);
[[nodiscard]] std::string html_amounts(const Report& report, SentenceTexts& texts,
                                       const std::vector<AmountId>& amounts);

}  // namespace attache
