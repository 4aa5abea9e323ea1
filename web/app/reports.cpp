#include "app/reports.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "app/shipped_reports.h"
#include "base/second_part.h"
#include "source/ascii.h"
#include "source/plain_text.h"

namespace attache {

namespace {

constexpr std::size_t k_hash_digits = 8;
constexpr std::size_t k_longest_slug = 40;

// "some-report" of "Some Report!"; "report" of what has no Latin letter or figure.
std::string slug_of(std::string_view title) {
    std::string slug;
    for (const char c : title) {
        if (slug.size() == k_longest_slug) break;
        if (is_ascii_letter(c) || is_ascii_digit(c))
            slug += lower_ascii(c);
        else if (!slug.empty() && slug.back() != '-')
            slug += '-';
    }
    while (!slug.empty() && slug.back() == '-')
        slug.pop_back();
    return slug.empty() ? "report" : slug;
}

}  // namespace

std::string tidy_title(std::string_view title) {
    std::string tidy;
    for (const char c : without_outer_space(title)) {
        if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F)
            tidy += c;
        else if (!tidy.empty() && tidy.back() != ' ')
            tidy += ' ';
    }
    if (tidy.size() <= k_longest_title) return tidy;
    std::size_t end = k_longest_title;
    while (end > 0 && (static_cast<unsigned char>(tidy[end]) & 0xC0U) == 0x80U)
        --end;
    return tidy.substr(0, end) + "\u2026";
}

std::optional<std::size_t> find_report(const AppState& state, std::string_view id) {
    const auto is_it = [&](const OpenReport& each) { return each.id == id; };
    const auto found = std::find_if(state.reports.begin(), state.reports.end(), is_it);
    if (found == state.reports.end()) return std::nullopt;
    return static_cast<std::size_t>(found - state.reports.begin());
}

IncomingText pasted_text(std::string text) {
    constexpr std::size_t k_title = 48;
    std::string_view line = without_outer_space(text);
    line = line.substr(0, line.find_first_of("\r\n"));
    const bool is_cut = line.size() > k_title;
    if (is_cut) line = line.substr(0, line.find_last_of(' ', k_title));
    if (line.size() > k_longest_title) line = "Pasted text";
    std::string title = std::string(line) + (is_cut ? "\u2026" : "");
    return {"the pasted text", std::move(text), std::move(title), false, {}};
}

bool is_own_id(std::string_view id) {
    if (id.size() < k_hash_digits + 2 || id[id.size() - k_hash_digits - 1] != '-') return false;
    return id.find_first_not_of("0123456789abcdef", id.size() - k_hash_digits) == std::string_view::npos;
}

ATTACHE_SECOND_PART Result<Opening> begin_opening(IncomingText text) {
    if (text.bytes.size() > k_max_source_bytes) return too_long_error();
    PlainText plain{std::move(text.bytes), {}};
    if (!text.is_plain) plain = to_plain_text(format_of(text.name, plain.text), std::move(plain.text));

    std::string title = tidy_title(text.title);
    if (title.empty()) title = tidy_title(plain.title);
    if (title.empty()) title = tidy_title(title_of_file(text.name));
    if (title.empty()) title = "Untitled report";

    Result<SourceText> source = make_source_text(title_of_file(text.name) + ".txt", std::move(plain.text));
    if (!source) return source.error();
    std::string id = slug_of(title) + '-' + text_sha256_of(source.value()).substr(0, k_hash_digits);
    const std::size_t bytes = source.value().bytes.size();
    return Opening{std::move(id),
                   std::move(title),
                   std::move(text.address_text),
                   bytes,
                   ReportReading(std::move(source).value()),
                   std::move(text.restored)};
}

ATTACHE_SECOND_PART std::size_t finish_opening(AppState& state, Opening opening) {
    if (const std::optional<std::size_t> open = find_report(state, opening.id)) return *open;
    while (!opening.reading.is_done())
        opening.reading.step();
    OpenReport report{std::move(opening.id),
                      std::move(opening.title),
                      {},
                      {},
                      std::make_unique<const Report>(opening.reading.take())};
    report.is_own = true;
    report.address_text = std::move(opening.address_text);
    state.reports.push_back(std::move(report));
    return state.reports.size() - 1;
}

Result<std::size_t> open_report(AppState& state, std::string_view id) {
    const std::span<const ShippedReport> shipped = shipped_reports();
    if (id.empty() && !shipped.empty()) id = shipped.front().id;

    if (const std::optional<std::size_t> open = find_report(state, id)) return *open;

    const auto is_shipped = [&](const ShippedReport& each) { return each.id == id; };
    const auto found = std::find_if(shipped.begin(), shipped.end(), is_shipped);
    if (found == shipped.end() && is_own_id(id)) {
        return Error{
            "The link is to a report that somebody opened from a file, and does not contain its text; open that "
            "file too, and this view comes back"};
    }
    if (found == shipped.end()) return Error{"There is no report named \"" + std::string(id) + "\" here"};

    Result<Report> report = read_report(std::string(found->id) + ".txt", std::string(found->bytes));
    if (!report) return report.error();
    state.reports.push_back({.id = std::string(found->id),
                             .title = std::string(found->title),
                             .publisher = std::string(found->publisher),
                             .date = std::string(found->date),
                             .report = std::make_unique<const Report>(std::move(report).value())});
    return state.reports.size() - 1;
}

}  // namespace attache
