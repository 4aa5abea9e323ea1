// Short ways from a text to its relations, for tests.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "extract/report.h"
#include "lexicon/vocabulary.h"

namespace attache::testing {

// "KEN>SOM security MOBILIZE 0 fact", "FRA<>DEU trade AGREE 1 plan" for each relation of a text.
inline std::vector<std::string> relations_of(const std::string& text) {
    const Report report = read_report("test.txt", text).value();
    std::vector<std::string> out;
    for (const Relation& relation : report.findings.relations) {
        std::string line = report.findings.entities[relation.source].code;
        line += relation.mutual ? "<>" : ">";
        line += report.findings.entities[relation.target].code;
        line += ' ';
        line += name_of(relation.theme);
        line += ' ';
        line += name_of(relation.event);
        line += ' ';
        line += std::to_string(relation.polarity);
        line += ' ';
        line += name_of(relation.status);
        out.push_back(std::move(line));
    }
    return out;
}

// Whether a relation that begins so is read from the text as it is and in small letters.
inline bool reads(const std::string& text, std::string_view relation) {
    std::string lower = text;
    for (char& c : lower) {
        if ('A' <= c && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    const auto has = [&](const std::vector<std::string>& lines) {
        return std::any_of(lines.begin(), lines.end(),
                           [&](const std::string& line) { return line.starts_with(relation); });
    };
    return has(relations_of(text)) && has(relations_of(lower));
}

// How many relations are read from a text as it is.
inline std::size_t count_relations(const std::string& text) { return relations_of(text).size(); }

}  // namespace attache::testing
