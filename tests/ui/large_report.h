// A report put together by hand that is far larger than a real one, for what must not grow with it.
#pragma once

#include <memory>
#include <string>

#include "core/report_builder.h"
#include "ui/headless_window.h"

namespace attache::testing {

inline std::unique_ptr<const Report> large_report(std::size_t actors, std::size_t relations) {
    constexpr std::size_t k_sentences = 100;
    std::string text;
    for (std::size_t i = 0; i < k_sentences; ++i)
        text += "one country helped another with number " + std::to_string(i) + " of many things .\n\n";
    ReportBuilder builder(std::move(text));
    std::vector<EntityId> countries;
    for (std::size_t i = 0; i < actors; ++i) {
        const std::string number = std::to_string(10000 + i);
        countries.push_back(builder.country("C" + number, "Country " + number));
    }
    builder.findings().subject = countries.front();
    for (std::size_t i = 0; i < relations; ++i) {
        const EntityId source = countries[i * 7919 % actors];
        const EntityId target = countries[(i * 104729 + 1) % actors];
        builder.relation(source, target, "helped", static_cast<Theme>(i % 10), static_cast<std::int8_t>(i % 3) - 1,
                         i * k_sentences / relations);
    }
    return std::make_unique<const Report>(builder.report());
}

// Opens it in a window, in a view.
inline void open_report(HeadlessWindow& window, std::unique_ptr<const Report> report, ViewKind view) {
    window.state.reports.push_back(
        {.id = "large", .title = "A large report", .publisher = "", .date = "", .report = std::move(report)});
    window.act(OpenLink{"#/large/" + std::string(name_of(view))});
}

}  // namespace attache::testing
