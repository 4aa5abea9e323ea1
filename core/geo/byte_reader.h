// ByteReader: numbers and texts from bytes that nobody vouches for. After the first fault it is failed() and gives
// zeros, so that a reader may ask once at the end of each loop.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace attache {

class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

    [[nodiscard]] bool failed() const { return failed_; }
    [[nodiscard]] bool at_end() const { return rest_.empty(); }
    // Whether so many bytes are left.
    [[nodiscard]] bool holds(std::size_t bytes) const { return bytes <= rest_.size(); }
    void fail() {
        failed_ = true;
        rest_ = {};
    }

    std::uint32_t varint() {
        std::uint32_t value = 0;
        for (unsigned shift = 0; shift < 35; shift += 7) {
            if (rest_.empty()) break;
            const auto byte = static_cast<unsigned char>(rest_.front());
            rest_.remove_prefix(1);
            if (shift == 28 && byte > 15) break;
            value |= static_cast<std::uint32_t>(byte & 127U) << shift;
            if (byte < 128) return value;
        }
        fail();
        return 0;
    }
    std::int32_t zigzag() {
        const std::uint32_t value = varint();
        return static_cast<std::int32_t>(value >> 1U) ^ -static_cast<std::int32_t>(value & 1U);
    }
    // How many things follow, each of which takes at least one byte.
    std::size_t count() {
        const std::uint32_t value = varint();
        if (value <= rest_.size()) return value;
        fail();
        return 0;
    }
    std::string_view text(std::size_t size) {
        if (size > rest_.size()) {
            fail();
            return {};
        }
        const std::string_view found = rest_.substr(0, size);
        rest_.remove_prefix(size);
        return found;
    }

private:
    std::string_view rest_;
    bool failed_ = false;
};

}  // namespace attache
