// What is looked at, found again after the corrections have changed: what was selected may be called otherwise now.
#pragma once

#include <string_view>

#include "app/correctable_report.h"
#include "app/view_state.h"

namespace attache {

// The item of the corrected report that is meant by a name: of an actor that went into another, that one; of a relation
// that is gone, its sentence. Nothing if the name means nothing here.
[[nodiscard]] std::optional<Item> find_corrected(const CorrectableReport& report, std::string_view name);

// The view of an earlier edition, whose selection was called `selection` there.
[[nodiscard]] ViewState followed_view(const CorrectableReport& report, ViewState view, std::string_view selection);

}  // namespace attache
