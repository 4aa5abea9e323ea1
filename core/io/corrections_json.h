// Corrections as JSON, schema attache-corrections/1 (docs/attache-corrections-1.schema.json), and as a part of a link.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "correct/correction.h"

namespace attache {

// A longer file is not read. k_max_corrections of the longest names take less, so that what was written can be read.
inline constexpr std::size_t k_max_corrections_bytes = std::size_t{4} * 1024 * 1024;
inline constexpr std::size_t k_max_linked_corrections_bytes = 16 * 1024;  // as a part of a link, about 100 corrections
inline constexpr std::size_t k_max_corrections_notes = 8;                 // further notes are not made

// Which report they were made for.
struct CorrectedSource {
    std::string name;    // of the file
    std::string sha256;  // of its bytes; empty: not said
    friend bool operator==(const CorrectedSource&, const CorrectedSource&) = default;
};

struct ReadCorrections {
    CorrectedSource source;
    Corrections corrections;         // those that were understood, each sound, as with_corrections() would put them
    std::vector<std::string> notes;  // what was not understood, each one a sentence for the user
};

// One correction a line; ends with a line break.
[[nodiscard]] std::string corrections_json(const CorrectedSource& source, const Corrections& corrections);

// Takes any bytes. Errors: longer than k_max_corrections_bytes, no JSON, another schema. An entry that is not
// understood is left out with a note.
[[nodiscard]] Result<ReadCorrections> read_corrections(std::string_view json);

// The corrections as letters that a link carries: the JSON of the list in base64url. Errors: longer than
// k_max_linked_corrections_bytes.
[[nodiscard]] Result<std::string> linked_corrections(const Corrections& corrections);
// Errors and notes as read_corrections(); the source is not said.
[[nodiscard]] Result<ReadCorrections> read_linked_corrections(std::string_view text);

}  // namespace attache
