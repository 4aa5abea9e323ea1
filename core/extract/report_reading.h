// ReportReading: reading a report in steps, for a program that must answer between them. read_report() takes them all
// at once and gives the same report.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

#include "extract/report.h"

namespace attache {

class ReportReading {
public:
    explicit ReportReading(SourceText source);
    ~ReportReading();
    ReportReading(ReportReading&& other) noexcept;
    ReportReading& operator=(ReportReading&& other) noexcept;
    ReportReading(const ReportReading&) = delete;
    ReportReading& operator=(const ReportReading&) = delete;

    [[nodiscard]] bool is_done() const;
    // Takes the next step; requires that there is one. Each is linear in the text.
    void step();
    // About how much of the time all steps take has gone: 0 .. 1.
    [[nodiscard]] float share() const;
    // What the next step does, for a person: "Finding relations".
    [[nodiscard]] std::string_view doing() const;
    // Requires is_done(). Once.
    [[nodiscard]] Report take();

    struct Parts;

private:
    std::unique_ptr<Parts> parts_;
    std::size_t next_ = 0;
    float share_of_next_ = 0;  // that has been done of it
};

}  // namespace attache
