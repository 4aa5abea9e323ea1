// What the fuzzers feed: each function hands hostile bytes to one reader and checks what must hold of its answer.
// fuzzer.cpp makes a libFuzzer program of one of them (preset "fuzz"); replay.cpp runs them all over the kept corpora
// in every build's tests. A new reader gets a line here, a file of its own, a line in CMakeLists.txt and a folder in
// corpus/.
#pragma once

#include <array>
#include <string_view>

namespace attache::fuzz {

void fuzz_corrections(std::string_view bytes);
void fuzz_gold(std::string_view bytes);
void fuzz_html(std::string_view bytes);
void fuzz_json(std::string_view bytes);
void fuzz_link(std::string_view bytes);
void fuzz_linked_text(std::string_view bytes);
void fuzz_map(std::string_view bytes);
void fuzz_markdown(std::string_view bytes);
void fuzz_pages(std::string_view bytes);
void fuzz_preferences(std::string_view bytes);
void fuzz_search(std::string_view bytes);
void fuzz_text(std::string_view bytes);
void fuzz_workspace(std::string_view bytes);

struct Target {
    std::string_view name;  // of its folder in corpus/
    void (*run)(std::string_view bytes);
};

inline constexpr std::array k_targets = {
    Target{"corrections", fuzz_corrections},
    Target{"gold", fuzz_gold},
    Target{"html", fuzz_html},
    Target{"json", fuzz_json},
    Target{"link", fuzz_link},
    Target{"linked_text", fuzz_linked_text},
    Target{"map", fuzz_map},
    Target{"markdown", fuzz_markdown},
    Target{"pages", fuzz_pages},
    Target{"preferences", fuzz_preferences},
    Target{"search", fuzz_search},
    Target{"text", fuzz_text},
    Target{"workspace", fuzz_workspace},
};

// Ends the program if what must hold does not: libFuzzer keeps the input.
void ensure(bool holds, std::string_view what);

}  // namespace attache::fuzz
