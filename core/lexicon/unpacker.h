// Unpacker: fills the lexicon's arrays from the bytes that tools/tables/lexicon_pack.py writes. They hold, one after
// another, numbers as varints (LEB128), signed ones in zigzag:
//
//   numbers      the values with a fraction or a sign that tables have, each once: 2 n, or 2 n + 1 for n millionths
//   words        sorted, each: how many bytes it shares with the one before (< 32), then the others
//   inflections  of verbs, then of nouns: how many lemmas and forms; of each form its bits, whether the lemma owns it
//   and
//                whether it is the last of its lemma; each lemma's step from the one before, and its forms' from the
//                lemma
//   classes      each: how many words, whether they have values; each word's step from the one before; the values
//   tables       each: of every token of its phrases whether it is the last, joined to the one before, or inflected;
//   the
//                tokens' words (two bytes each); then column by column
//
// Offsets, hash tables, and the trie of phrases in all their inflected forms are made here. The bytes are the build's
// own, so nothing is checked.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

#include "lexicon/lexicon_data.h"

namespace attache::lexicon_data {

class PackedReader {
public:
    explicit PackedReader(std::span<const unsigned char> bytes) : bytes_(bytes) {}

    unsigned char byte() { return bytes_[at_++]; }
    std::uint64_t varint();
    std::size_t count();  // a varint that counts what is in memory
    std::int64_t zigzag();
    std::string_view take(std::size_t size);
    std::string_view line();  // without its end

private:
    std::span<const unsigned char> bytes_;
    std::size_t at_ = 0;
};

class Unpacker {
public:
    // Both must outlive it; texts refer to them as long as they live.
    Unpacker(std::span<const unsigned char> packed, Unpacked& out);

    // In this order; phrases() and column() for each table, column by column.
    void words_and_classes();
    template <class Rows>
    void phrases(PhraseKind kind, Rows& rows) {
        begin_phrases(kind, rows.size());
        for (auto& row : rows)
            row.phrase = next_phrase();
    }
    template <class Rows, class Row, class Value>
    void column(Rows& rows, Value Row::*member) {
        if constexpr (std::is_same_v<Value, std::string_view>) begin_texts();
        for (Row& row : rows) {
            if constexpr (std::is_same_v<Value, std::string_view>)
                row.*member = next_text(row.phrase);
            else if constexpr (std::is_enum_v<Value> || std::is_same_v<Value, bool>)
                row.*member = static_cast<Value>(reader_.byte());
            else if constexpr (std::is_floating_point_v<Value>)
                row.*member = next_double();
            else
                row.*member = static_cast<Value>(reader_.zigzag());
        }
    }
    void finish();

private:
    struct Token {
        std::uint32_t word = 0;
        unsigned char flags = 0;
    };
    // The forms that an inflected word of a phrase may have, by lemma.
    struct Choices {
        std::vector<std::uint32_t> begins;  // into words, by lemma; 0: the lemma has none
        std::vector<std::uint32_t> words = {0};
    };
    struct End {
        std::uint32_t node = 0;
        PhraseEnd end;
        bool written = false;  // as the row writes it, not in another form
    };

    void words();
    Choices inflections(bool verbs);
    void classes();
    void begin_phrases(PhraseKind kind, std::size_t count);
    std::string_view next_phrase();
    [[nodiscard]] std::span<const std::uint32_t> forms_of(const Token& token) const;
    void add_phrase(std::span<const Token> tokens, std::uint32_t node, bool written);
    std::uint32_t child_of(std::uint32_t node, std::uint32_t word);
    void add_end(std::uint32_t node, bool written);
    void begin_texts();
    std::string_view next_text(std::string_view phrase);
    std::string_view keep(std::string_view text);
    double next_double();

    PackedReader reader_;
    Unpacked* out_;
    std::vector<double> numbers_;
    Choices verbs_;
    Choices nouns_;
    // of the table that is being read
    PhraseKind kind_ = {};
    std::uint32_t row_ = 0;
    std::vector<Token> tokens_;
    std::size_t next_token_ = 0;
    bool pooled_ = false;
    std::vector<std::string_view> pool_;
    // of all tables
    std::uint32_t nodes_ = 1;  // the root is there
    std::vector<End> ends_;
    std::vector<std::uint32_t> last_end_;  // by node: one more than the index of its last end; 0: none
    std::size_t text_size_ = 0;
};

}  // namespace attache::lexicon_data
