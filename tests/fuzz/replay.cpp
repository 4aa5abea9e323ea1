// Runs every target over the files of its folder in the corpus: what fuzzers once found stays mended, in every build.
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>
#include <vector>

#include "fuzz/targets.h"

namespace attache::fuzz {
namespace {

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

// How many files a target was run over.
std::size_t replay(const Target& target, const std::filesystem::path& folder) {
    std::error_code error;
    std::size_t count = 0;
    for (std::filesystem::directory_iterator at(folder / target.name, error), end; !error && at != end;
         at.increment(error)) {
        std::fprintf(stderr, "%s\n", at->path().c_str());  // the last line is that of the file that fails
        target.run(bytes_of(at->path()));
        ++count;
    }
    return count;
}

}  // namespace
}  // namespace attache::fuzz

int main(int argc, char** argv) {
    if (argc != 2) return std::fputs("usage: replay CORPUS_FOLDER\n", stderr), 2;
    bool all_there = true;
    for (const attache::fuzz::Target& target : attache::fuzz::k_targets) {
        const std::size_t count = attache::fuzz::replay(target, argv[1]);
        std::printf("%s: %zu files\n", target.name.data(), count);
        all_there &= count > 0;
    }
    if (!all_there) std::fputs("a target has no corpus\n", stderr);
    return all_there ? 0 : 1;
}
