#include "base/sha256.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

namespace attache {

namespace {

constexpr std::size_t k_block_bytes = 64;

using State = std::array<std::uint32_t, 8>;

// First 32 bits of the fractional parts of the square roots of the first 8 primes, section 5.3.3.
constexpr State k_start = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                           0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

// The same of the cube roots of the first 64 primes, section 4.2.2.
constexpr std::array<std::uint32_t, 64> k_round_constants = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

std::uint32_t load_big_endian(const unsigned char* bytes) {
    return std::uint32_t{bytes[0]} << 24U | std::uint32_t{bytes[1]} << 16U | std::uint32_t{bytes[2]} << 8U | bytes[3];
}

// One round, section 6.2.2. The working variables stay where they are: the caller rotates their roles instead.
inline void round(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t& d, std::uint32_t e, std::uint32_t f,
                  std::uint32_t g, std::uint32_t& h, std::uint32_t word_and_constant) {
    const std::uint32_t sum1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
    const std::uint32_t choice = g ^ (e & (f ^ g));
    const std::uint32_t t1 = h + sum1 + choice + word_and_constant;
    const std::uint32_t sum0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
    const std::uint32_t majority = (a & b) | (c & (a | b));
    d += t1;
    h = t1 + sum0 + majority;
}

// The message schedule, section 6.2.2, with the round constants added: rounds then depend on one another only.
std::array<std::uint32_t, 64> words_and_constants(const unsigned char* block) {
    std::array<std::uint32_t, 64> words;
    for (std::size_t i = 0; i < 16; ++i)
        words[i] = load_big_endian(block + 4 * i);
    for (std::size_t i = 16; i < 64; ++i) {
        const std::uint32_t s0 = std::rotr(words[i - 15], 7) ^ std::rotr(words[i - 15], 18) ^ (words[i - 15] >> 3U);
        const std::uint32_t s1 = std::rotr(words[i - 2], 17) ^ std::rotr(words[i - 2], 19) ^ (words[i - 2] >> 10U);
        words[i] = words[i - 16] + s0 + words[i - 7] + s1;
    }
    for (std::size_t i = 0; i < 64; ++i)
        words[i] += k_round_constants[i];
    return words;
}

void hash_block(State& state, const unsigned char* block) {
    const std::array<std::uint32_t, 64> words = words_and_constants(block);
    std::uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
    std::uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
    for (std::size_t i = 0; i < 64; i += 8) {
        round(a, b, c, d, e, f, g, h, words[i]);
        round(h, a, b, c, d, e, f, g, words[i + 1]);
        round(g, h, a, b, c, d, e, f, words[i + 2]);
        round(f, g, h, a, b, c, d, e, words[i + 3]);
        round(e, f, g, h, a, b, c, d, words[i + 4]);
        round(d, e, f, g, h, a, b, c, words[i + 5]);
        round(c, d, e, f, g, h, a, b, words[i + 6]);
        round(b, c, d, e, f, g, h, a, words[i + 7]);
    }
    const State step = {a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < state.size(); ++i)
        state[i] += step[i];
}

// What does not fill a block, a 1 bit, zeros, and the length in bits as 64 bits: one block or two, section 5.1.1.
void hash_tail(State& state, const unsigned char* tail, std::size_t tail_bytes, std::uint64_t total_bytes) {
    std::array<unsigned char, 2 * k_block_bytes> padded{};
    if (tail_bytes > 0) std::memcpy(padded.data(), tail, tail_bytes);
    padded[tail_bytes] = 0x80;
    const std::size_t blocks = tail_bytes + 9 <= k_block_bytes ? 1 : 2;
    const std::uint64_t bits = total_bytes * 8;
    for (std::size_t i = 0; i < 8; ++i) {
        padded[blocks * k_block_bytes - 1 - i] = static_cast<unsigned char>(bits >> (8 * i) & 0xFFU);
    }
    for (std::size_t i = 0; i < blocks; ++i)
        hash_block(state, padded.data() + i * k_block_bytes);
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
    State state = k_start;
    const auto* data = reinterpret_cast<const unsigned char*>(bytes.data());
    const std::size_t whole_bytes = bytes.size() / k_block_bytes * k_block_bytes;
    for (std::size_t at = 0; at < whole_bytes; at += k_block_bytes)
        hash_block(state, data + at);
    hash_tail(state, data + whole_bytes, bytes.size() - whole_bytes, bytes.size());

    static constexpr std::string_view k_digits = "0123456789abcdef";
    std::string hex;
    hex.reserve(64);
    for (const std::uint32_t word : state) {
        for (int shift = 28; shift >= 0; shift -= 4)
            hex += k_digits[word >> shift & 0xFU];
    }
    return hex;
}

}  // namespace attache
