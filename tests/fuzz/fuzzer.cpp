// A libFuzzer program of the one target that ATTACHE_FUZZ_TARGET names.
#include <cstddef>
#include <cstdint>
#include <string>

#include "fuzz/targets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    attache::fuzz::ATTACHE_FUZZ_TARGET(std::string(data, data + size));
    return 0;
}
