// usage: attache_bench_text BYTES [endless]
// Prints the text that the parse benchmark reads, for the peers and for measuring memory.

#include <cstdio>
#include <cstdlib>
#include <string>

#include "permuted_text.h"
#include "report_file.h"

int main(int count, char** arguments) {
    if (count < 2) {
        std::fputs("usage: attache_bench_text BYTES [endless]\n", stderr);
        return EXIT_FAILURE;
    }
    const std::size_t bytes = std::strtoul(arguments[1], nullptr, 10);
    std::string text = attache::permuted_text(attache::shipped_report(), bytes);
    if (count > 2) text = attache::endless_sentence(text);
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() ? EXIT_SUCCESS : EXIT_FAILURE;
}
