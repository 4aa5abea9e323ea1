// Gold marks: files of JSON lines that people write. The first byte chooses which of the files it is.
#include <string>

#include "eval/gold_lines.h"
#include "eval/gold_reader.h"
#include "fuzz/targets.h"

namespace attache::fuzz {

void fuzz_gold(std::string_view bytes) {
    if (bytes.empty()) return;
    const std::string_view name = k_gold_files[static_cast<unsigned char>(bytes.front()) % k_gold_files.size()];
    const GoldLines lines("kenya gave uganda $ 5 million in 2010 .\nsee table 1 .\n");
    const Result<Gold> gold = read_gold({{name, std::string(bytes.substr(1))}}, lines);
    if (!gold) ensure(!gold.error().message.empty(), "an error says what is wrong");
}

}  // namespace attache::fuzz
