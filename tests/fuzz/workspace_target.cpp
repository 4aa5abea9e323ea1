#include "fuzz/targets.h"
#include "io/workspace_json.h"

namespace attache::fuzz {

void fuzz_workspace(std::string_view bytes) {
    (void)is_workspace(bytes);
    const Result<Workspace> read = read_workspace(bytes);
    if (!read) {
        ensure(!read.error().message.empty(), "an error says what is wrong");
        return;
    }
    ensure(read.value().reports.size() <= k_max_workspace_reports, "reports have a limit");
    const std::string written = workspace_json(read.value());
    ensure(is_workspace(written), "a workspace that is written says what it is");
    const Result<Workspace> again = read_workspace(written);
    ensure(again.has_value() && again.value() == read.value(), "a workspace that is written is read as the same");
}

}  // namespace attache::fuzz
