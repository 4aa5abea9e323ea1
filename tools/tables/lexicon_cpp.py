"""Writes a Lexicon as C++: generated/lexicon_tables.h and its data."""
import re

FNV_OFFSET, FNV_PRIME, MASK = 14695981039346656037, 1099511628211, (1 << 64) - 1
EMPTY = 0xFFFFFFFF
# Texts whose form tools/tables/lexicon_checks.py checks are texts like others in C++.
STRING_TYPES = ("string", "country", "actor", "currency", "unit")
NUMBER_TYPES = {"int": "std::int32_t", "double": "double", "bool": "bool"}


def fnv1a(data):
    value = FNV_OFFSET
    for byte in data:
        value = ((value ^ byte) * FNV_PRIME) & MASK
    return value


def edge_hash(node, word):
    """As in core/lexicon/lexicon.cpp: the high bits of a product by a large odd number."""
    return ((((node << 32) | word) * 0x9E3779B97F4A7C15) & MASK) >> 32


def snake(name):
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def quote(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def constant_name(word):
    return "w_" + re.sub(r"[^a-z0-9]", "_", word.replace("'", "apostrophe_"))


def write_header(lexicon):
    out = ["// Made by tools/tables/lexicon.py from assets/lexicon/; do not edit.", "// NOLINTBEGIN", "#pragma once", "",
           "#include <cstdint>", "#include <span>", "#include <string_view>", "", '#include "base/ids.h"',
           '#include "lexicon/rule_types.h"', '#include "lexicon/vocabulary.h"', "", "namespace attache {", "",
           "enum class WordClass : std::uint8_t {"]
    out += [f"    {name}," for name in lexicon.classes] + ["    Count_,", "};", "",
                                                         "enum class PhraseKind : std::uint8_t {"]
    out += [f"    {name}," for name, _, _ in lexicon.phrase_tables] + ["    Count_,", "};", ""]
    for name, columns, _ in lexicon.phrase_tables:
        out += [f"struct {name}Row {{", "    std::string_view phrase;"]
        out += [f"    {cpp_type(kind)} {column};" for column, kind in columns]
        out += ["};", f"[[nodiscard]] std::span<const {name}Row> {snake(name)}_rows();", ""]
    out.append(f"inline constexpr std::uint32_t k_lexicon_words = {len(lexicon.words)};")
    for word in sorted(lexicon.constants):
        out.append(f"inline constexpr WordId {constant_name(word)}{{{lexicon.ids[word]}}};  // {word}")
    return "\n".join(out + ["", "}  // namespace attache", "// NOLINTEND", ""])


def cpp_type(kind):
    return "std::string_view" if kind in STRING_TYPES else NUMBER_TYPES.get(kind, kind)


def cpp_value(kind, cell):
    if kind in STRING_TYPES:
        return quote(cell)
    if kind == "bool":
        return "true" if cell in ("true", "yes", "1") else "false"
    if kind in NUMBER_TYPES:
        return cell or "0"
    return f"{kind}::{cell}" if cell else f"{kind}{{}}"


def write_source(lexicon):
    out = ["// Made by tools/tables/lexicon.py from assets/lexicon/; do not edit.",
           '#include "lexicon/lexicon_data.h"', "", "namespace attache::lexicon_data {", ""]
    out += words_data(lexicon) + class_data(lexicon) + trie_data(lexicon)
    out += ["}  // namespace attache::lexicon_data", "", "namespace attache {", ""]
    for name, columns, rows in lexicon.phrase_tables:
        out += rows_data(name, columns, rows)
    return "\n".join(out + ["}  // namespace attache", ""])


def array(kind, name, values, per_line=24):
    values = list(values) or ["{}"]
    lines = [f"const {kind} {name}[] = {{"]
    lines += ["    " + ",".join(str(v) for v in values[i:i + per_line]) + "," for i in range(0, len(values), per_line)]
    return lines + ["};"]


def table_size(count):
    size = 2
    while size < count * 2:
        size *= 2
    return size


def words_data(lexicon):
    offsets, at = [], 0
    for word in lexicon.words:
        offsets.append(at)
        at += len(word.encode())
    slots = [EMPTY] * table_size(len(lexicon.words))
    for i, word in enumerate(lexicon.words):
        slot = fnv1a(word.encode()) & (len(slots) - 1)
        while slots[slot] != EMPTY:
            slot = (slot + 1) & (len(slots) - 1)
        slots[slot] = i
    out = ["const char k_characters[] ="]
    out += ["    " + quote("".join(lexicon.words[i:i + 12])) for i in range(0, len(lexicon.words), 12)] + [";"]
    out += array("std::uint32_t", "k_word_offsets", offsets + [at])
    out += [f"const std::uint32_t k_word_slot_mask = {len(slots) - 1};"]
    out += array("std::uint32_t", "k_word_slots", (f"{s}u" if s == EMPTY else s for s in slots))
    return out


def class_data(lexicon):
    bits = {word: 0 for word in lexicon.words}
    out, begins, entries = [], [0], []
    for i, members in enumerate(lexicon.classes.values()):
        for word in members:
            bits[word] |= 1 << i
        if any(members.values()):
            entries += sorted((lexicon.ids[word], value) for word, value in members.items())
        begins.append(len(entries))
    facts = [word_facts(lexicon, word, bits[word]) for word in lexicon.words]
    out += array("WordFacts", "k_word_facts", facts + ["{}"], 8)
    out += array("std::uint32_t", "k_class_value_begins", begins)
    out += array("WordValue", "k_class_values", (f"{{{word},{value!r}}}" for word, value in entries), 8)
    return out


def word_facts(lexicon, word, bits):
    verb, verb_forms = lexicon.verbs.get(word, (word, 0))
    noun, noun_forms = lexicon.nouns.get(word, (word, 0))
    ids = [lexicon.ids[verb], lexicon.ids[noun], lexicon.trie[0].get(word, 0), verb_forms, noun_forms]
    return f"{{{{{bits & MASK}ULL,{bits >> 64}ULL}}," + ",".join(str(i) for i in ids) + "}"


def trie_data(lexicon):
    edges = [(node, lexicon.ids[word], child) for node, children in enumerate(lexicon.trie) if node
             for word, child in children.items()]
    slots = [(0, 0, 0)] * table_size(len(edges))
    for node, word, child in edges:
        slot = edge_hash(node, word) & (len(slots) - 1)
        while slots[slot][2]:
            slot = (slot + 1) & (len(slots) - 1)
        slots[slot] = (node, word, child)
    begins, ends = [0], []
    for at_node in lexicon.ends:
        ends += [f"{{PhraseKind({kind}),{row}}}" for kind, row, _ in sorted(at_node)]
        begins.append(len(ends))
    out = [f"const std::uint32_t k_edge_slot_mask = {len(slots) - 1};"]
    out += array("TrieEdge", "k_edge_slots", (f"{{{n},{w},{c}}}" for n, w, c in slots), 12)
    out += array("std::uint32_t", "k_end_begins", begins)
    out += array("PhraseEnd", "k_ends", ends, 12)
    return out


def rows_data(name, columns, rows):
    out = ["namespace {", f"constexpr {name}Row k_{snake(name)}_rows[] = {{"]
    for row in rows:
        cells = row.cells + [""] * (len(columns) - len(row.cells))
        phrase = " ".join(chunk[:-2] if chunk.endswith(("/n", "/v")) else chunk for chunk in row.phrase.split())
        values = [quote(phrase)] + [cpp_value(kind, cell) for (_, kind), cell in zip(columns, cells)]
        out.append("    {" + ", ".join(values) + "},")
    if not rows:
        out.append("    {},")
    out += ["};", "}  // namespace"]
    count = len(rows)
    return out + [f"std::span<const {name}Row> {snake(name)}_rows() {{ return {{k_{snake(name)}_rows, {count}}}; }}", ""]
