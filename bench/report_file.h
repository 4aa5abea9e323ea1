// The shipped report that the benchmarks read.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>

namespace attache {

// Ends the program with a message if the file cannot be read.
[[nodiscard]] inline std::string shipped_report() {
    std::FILE* const file = std::fopen(ATTACHE_BENCH_REPORT, "rb");
    if (file == nullptr) {
        std::perror(ATTACHE_BENCH_REPORT);
        std::exit(EXIT_FAILURE);
    }
    std::string text;
    for (int c = std::fgetc(file); c != EOF; c = std::fgetc(file))
        text += static_cast<char>(c);
    std::fclose(file);
    return text;
}

}  // namespace attache
