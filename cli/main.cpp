#include <csignal>

#include "program.h"

int main(int argc, char** argv) {
#ifdef SIGPIPE
    // A reader that goes away is an error of writing like any other.
    std::signal(SIGPIPE, SIG_IGN);
#endif
    const std::vector<std::string_view> words(argv + (argc > 0 ? 1 : 0), argv + argc);
    return static_cast<int>(attache::run_program(words));
}
