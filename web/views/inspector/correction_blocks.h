// What the inspector says of the corrections of an item. Part of the inspector.
#pragma once

#include <vector>

#include "app/correctable_report.h"
#include "views/inspector/inspector_blocks.h"

namespace attache {

// Those that are about the item, or about something in it if it is a sentence.
[[nodiscard]] std::vector<CorrectionBlock> correction_blocks(const CorrectableReport& report, const Item& item);

}  // namespace attache
