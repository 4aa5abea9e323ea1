#include "lexicon/unpacker.h"

#include <algorithm>
#include <cstddef>

#include "base/content_hash.h"

namespace attache::lexicon_data {
namespace {

// Of a phrase's token.
constexpr unsigned k_last = 1;
constexpr unsigned k_glued = 2;
constexpr unsigned k_noun = 4;
constexpr unsigned k_verb = 8;
// Of an inflected form; the bits below are those of VerbForm or NounForm.
constexpr unsigned k_form_bits = 31;
constexpr unsigned k_owned = 32;
constexpr unsigned k_last_form = 64;

// How a column keeps its texts: each once and an index a row, or one a row.
constexpr unsigned char k_pool = 0;
constexpr char k_title_cased = 1;
constexpr char k_upper_cased = 2;

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_letter(char c) { return is_lower(c) || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }
char upper(char c) { return is_lower(c) ? static_cast<char>(c - 'a' + 'A') : c; }

}  // namespace

std::uint64_t PackedReader::varint() {
    std::uint64_t value = 0;
    for (unsigned shift = 0;; shift += 7) {
        const unsigned char next = byte();
        value |= std::uint64_t{next & 127U} << shift;
        if (next < 128) return value;
    }
}

std::size_t PackedReader::count() { return static_cast<std::size_t>(varint()); }

std::int64_t PackedReader::zigzag() {
    const std::uint64_t value = varint();
    return static_cast<std::int64_t>(value >> 1U) ^ -static_cast<std::int64_t>(value & 1U);
}

std::string_view PackedReader::take(std::size_t size) {
    const std::span<const unsigned char> taken = bytes_.subspan(at_, size);
    at_ += size;
    return {reinterpret_cast<const char*>(taken.data()), taken.size()};
}

std::string_view PackedReader::line() {
    std::size_t size = 0;
    while (bytes_[at_ + size] != '\n')
        ++size;
    const std::string_view text = take(size);
    ++at_;
    return text;
}

Unpacker::Unpacker(std::span<const unsigned char> packed, Unpacked& out) : reader_(packed), out_(&out) {}

void Unpacker::words_and_classes() {
    numbers_.resize(reader_.count());
    for (double& number : numbers_) {
        const std::int64_t value = reader_.zigzag();
        const auto whole = static_cast<double>(value >> 1U);
        number = (value & 1) != 0 ? whole / 1e6 : whole;
    }
    words();
    verbs_ = inflections(true);
    nouns_ = inflections(false);
    classes();
    last_end_.resize(k_node_count);
    ends_.reserve(k_end_count);
}

double Unpacker::next_double() { return numbers_[reader_.count()]; }

void Unpacker::words() {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    out_->word_slots.fill(k_free_slot);
    unsigned char shared = reader_.byte();
    for (std::uint32_t word = 0; word < k_lexicon_words; ++word) {
        char* const characters = out_->characters.data();
        std::copy_n(characters + begin, shared, characters + end);
        begin = end;
        end += shared;
        // The byte behind a word is how many the next one shares: below any byte of a word. None stands behind the
        // last.
        while (end < k_word_bytes && (shared = reader_.byte()) >= ' ')
            characters[end++] = static_cast<char>(shared);
        out_->word_offsets[word + 1] = end;
        WordFacts& facts = out_->facts[word];
        facts.verb_lemma = facts.noun_lemma = word;

        const std::uint64_t hash = fnv1a({characters + begin, end - begin});
        std::uint32_t slot = static_cast<std::uint32_t>(hash) & (k_word_slot_count - 1);
        while (out_->word_slots[slot] != k_free_slot)
            slot = (slot + 1) & (k_word_slot_count - 1);
        out_->word_slots[slot] = word;
    }
}

Unpacker::Choices Unpacker::inflections(bool verbs) {
    const std::size_t lemmas = reader_.count();
    const std::size_t forms = reader_.count();
    PackedReader flags = reader_;
    (void)reader_.take(forms);

    Choices choices;
    choices.begins.resize(k_lexicon_words);
    std::uint32_t lemma = 0;
    for (std::size_t i = 0; i < lemmas; ++i) {
        lemma += static_cast<std::uint32_t>(reader_.varint());
        choices.begins[lemma] = static_cast<std::uint32_t>(choices.words.size());
        for (unsigned flag = 0; (flag & k_last_form) == 0;) {
            flag = flags.byte();
            const auto word = static_cast<std::uint32_t>(lemma + reader_.zigzag());
            choices.words.push_back(word);
            if ((flag & k_owned) == 0) continue;
            WordFacts& facts = out_->facts[word];
            (verbs ? facts.verb_lemma : facts.noun_lemma) = lemma;
            (verbs ? facts.verb_forms : facts.noun_forms) = static_cast<std::uint8_t>(flag & k_form_bits);
        }
        choices.words.push_back(k_lexicon_words);  // ends the list
    }
    return choices;
}

void Unpacker::classes() {
    std::uint32_t values = 0;
    for (std::size_t i = 0; i < static_cast<std::size_t>(WordClass::Count_); ++i) {
        const WordClasses bit = class_bit(static_cast<WordClass>(i));
        const std::uint64_t head = reader_.varint();
        const auto count = static_cast<std::uint32_t>(head >> 1U);
        const bool has_values = (head & 1U) != 0;
        std::uint32_t word = 0;
        for (std::uint32_t k = 0; k < count; ++k) {
            word += static_cast<std::uint32_t>(reader_.varint());
            out_->facts[word].classes = out_->facts[word].classes | bit;
            if (has_values) out_->class_values[values + k].word = word;
        }
        for (std::uint32_t k = 0; has_values && k < count; ++k)
            out_->class_values[values + k].value = next_double();
        if (has_values) values += count;
        out_->class_value_begins[i + 1] = values;
    }
}

// --- phrases
// -----------------------------------------------------------------------------------------------------------

void Unpacker::begin_phrases(PhraseKind kind, std::size_t count) {
    kind_ = kind;
    row_ = 0;
    next_token_ = 0;
    tokens_.clear();
    while (count > 0) {
        tokens_.push_back({0, reader_.byte()});
        if ((tokens_.back().flags & k_last) != 0) --count;
    }
    for (Token& token : tokens_) {
        token.word = reader_.byte();
        token.word |= static_cast<std::uint32_t>(reader_.byte()) << 8U;
    }
}

std::string_view Unpacker::next_phrase() {
    const std::size_t first = next_token_;
    const std::size_t begin = text_size_;
    for (bool last = false; !last; ++next_token_) {
        const Token& token = tokens_[next_token_];
        if (next_token_ > first && (token.flags & k_glued) == 0) (void)keep(" ");
        const std::uint32_t at = out_->word_offsets[token.word];
        (void)keep({out_->characters.data() + at, out_->word_offsets[token.word + 1] - at});
        last = (token.flags & k_last) != 0;
    }
    add_phrase(std::span<const Token>(tokens_).subspan(first, next_token_ - first), 0, true);
    ++row_;
    return {out_->texts.data() + begin, text_size_ - begin};
}

std::span<const std::uint32_t> Unpacker::forms_of(const Token& token) const {
    if ((token.flags & (k_noun | k_verb)) == 0) return {&token.word, 1};
    const Choices& choices = (token.flags & k_verb) != 0 ? verbs_ : nouns_;
    const std::uint32_t* const first = choices.words.data() + choices.begins[token.word];
    return {first, std::find(first, choices.words.data() + choices.words.size(), k_lexicon_words)};
}

// All forms of the phrase whose tokens are left, below a node.
void Unpacker::add_phrase(std::span<const Token> tokens, std::uint32_t node, bool written) {
    if (tokens.empty()) {
        add_end(node, written);
        return;
    }
    for (const std::uint32_t word : forms_of(tokens.front()))
        add_phrase(tokens.subspan(1), child_of(node, word), written && word == tokens.front().word);
}

std::uint32_t Unpacker::child_of(std::uint32_t node, std::uint32_t word) {
    if (node == 0) {
        TrieNode& first = out_->facts[word].first_node;
        if (first == k_no_node) first = nodes_++;
        return first;
    }
    std::uint32_t slot = first_edge_slot(node, word);
    for (;; slot = (slot + 1) & (k_edge_slot_count - 1)) {
        TrieEdge& edge = out_->edge_slots[slot];
        if (edge.child == 0) edge = {node, word, nodes_++};
        if (edge.node == node && edge.word == word) return edge.child;
    }
}

// A form that a row writes goes before one that it inflects, the first row before later ones.
void Unpacker::add_end(std::uint32_t node, bool written) {
    std::uint32_t& last = last_end_[node];
    const PhraseEnd end{kind_, row_};
    if (last != 0 && ends_[last - 1].end.kind == kind_) {
        End& there = ends_[last - 1];
        if (written && !there.written) there = {node, end, true};
        return;
    }
    ends_.push_back({node, end, written});
    last = static_cast<std::uint32_t>(ends_.size());
}

void Unpacker::finish() {
    for (const End& end : ends_)
        ++out_->end_begins[end.node + 1];
    for (std::size_t node = 0; node < k_node_count; ++node)
        out_->end_begins[node + 1] += out_->end_begins[node];
    // Those of a node are in the order of their kinds already.
    std::vector<std::uint32_t> next(out_->end_begins.begin(), out_->end_begins.end());
    for (const End& end : ends_)
        out_->ends[next[end.node]++] = end.end;
}

// --- texts
// -------------------------------------------------------------------------------------------------------------

void Unpacker::begin_texts() {
    pooled_ = reader_.byte() == k_pool;
    pool_.clear();
    if (!pooled_) return;
    pool_.resize(reader_.count());
    for (std::string_view& text : pool_)
        text = reader_.line();
}

std::string_view Unpacker::next_text(std::string_view phrase) {
    if (pooled_) return pool_[reader_.count()];
    PackedReader ahead = reader_;
    const auto mark = static_cast<char>(ahead.byte());
    if (mark != k_title_cased && mark != k_upper_cased) return reader_.line();
    reader_ = ahead;
    const std::string_view text = keep(phrase);
    char* const letters = out_->texts.data() + (text_size_ - text.size());
    for (std::size_t i = 0; i < phrase.size(); ++i) {
        if (mark == k_upper_cased || i == 0 || !is_letter(phrase[i - 1])) letters[i] = upper(phrase[i]);
    }
    return text;
}

std::string_view Unpacker::keep(std::string_view text) {
    char* const begin = out_->texts.data() + text_size_;
    std::copy(text.begin(), text.end(), begin);
    text_size_ += text.size();
    return {begin, text.size()};
}

}  // namespace attache::lexicon_data
