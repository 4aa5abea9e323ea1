#include "terminal.h"

#include <algorithm>

#include <sys/ioctl.h>
#include <unistd.h>

namespace attache {

std::size_t line_width() {
    constexpr std::size_t k_least = 80;
    constexpr std::size_t k_usual = 100;
    constexpr std::size_t k_most = 120;
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return k_usual;
    return std::clamp<std::size_t>(size.ws_col, k_least, k_most);
}

}  // namespace attache
