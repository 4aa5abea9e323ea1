// Files from the disk: of the command line, or dropped on the window.
#pragma once

#include <string>

#include "base/result.h"
#include "platform/application.h"

namespace attache {

// Errors, each beginning with the file's name: not there, unreadable, longer than a report may be; those of
// read_pdf_pages().
[[nodiscard]] Result<FileContent> load_file(const std::string& path);

}  // namespace attache
