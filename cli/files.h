// Files of the command line: the report that comes in and the result that goes out.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "extract/report.h"

namespace attache {

// Reads the report in a file, or on standard input for "-". Takes no more bytes than a report may have, however
// long the file is. Errors: no such file, a directory, unreadable; those of read_report(). Each message begins with
// the file's name, made printable.
[[nodiscard]] Result<Report> read_report_file(std::string_view path);

// A small text for the tools. Errors: unreadable, longer than a report may be.
[[nodiscard]] Result<std::string> read_text_file(const std::string& path);
[[nodiscard]] bool file_exists(const std::string& path);
[[nodiscard]] bool is_folder(const std::string& path);

// Writes to standard output to the last byte. Nothing if that worked; errors: a full disk, a broken pipe, a closed
// output.
[[nodiscard]] std::optional<Error> write_output(std::string_view text);

// One line on standard error: "attache: ...".
void print_error(std::string_view message);

}  // namespace attache
