"""Writes a Lexicon as C++: generated/lexicon_tables.h and its packed data."""
import re

from lexicon_pack import TEXTS, Packer

NUMBER_TYPES = {"int": "std::int32_t", "double": "double", "bool": "bool"}


def snake(name):
    return re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def quote(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def constant_name(word):
    return "w_" + re.sub(r"[^a-z0-9]", "_", word.replace("'", "apostrophe_"))


def write_header(lexicon, vocabularies):
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
    out += ["", "namespace lexicon_data {", ""]
    out += [f"inline constexpr std::uint32_t {name} = {value};"
            for name, value in sizes(lexicon, Packer(lexicon, vocabularies)).items()]
    return "\n".join(out + ["", "}  // namespace lexicon_data", "}  // namespace attache", "// NOLINTEND", ""])


def cpp_type(kind):
    return "std::string_view" if kind in TEXTS else NUMBER_TYPES.get(kind, kind)


def table_size(count):
    size = 2
    while size < count * 2:
        size *= 2
    return size


def sizes(lexicon, packer):
    """What the packed data expand to: the sizes of the arrays of core/lexicon/lexicon_data.h."""
    return {
        "k_word_bytes": sum(len(word.encode()) for word in lexicon.words),
        "k_word_slot_count": table_size(len(lexicon.words)),
        "k_class_value_count": sum(len(members) for members in lexicon.classes.values() if any(members.values())),
        "k_edge_slot_count": table_size(sum(len(children) for children in lexicon.trie[1:])),
        "k_node_count": len(lexicon.trie),
        "k_end_count": sum(len(ends) for ends in lexicon.ends),
        "k_text_bytes": packer.text_bytes,
    }


def write_source(lexicon, vocabularies):
    packer = Packer(lexicon, vocabularies)
    data = packer.data
    out = ["// Made by tools/tables/lexicon.py from assets/lexicon/; do not edit.", '#include "lexicon/lexicon_data.h"',
           '#include "lexicon/unpacker.h"', "", "namespace attache {", "namespace lexicon_data {", "namespace {", "",
           "constexpr unsigned char k_packed[] = {"]
    out += [",".join(map(str, data[i:i + 40])) + "," for i in range(0, len(data), 40)] + ["};", ""]
    out += [f"static_assert({name} == {value});" for name, value in sizes(lexicon, packer).items()]
    out += enumerators(lexicon, vocabularies)
    out += ["", "struct Everything {", "    Everything();", "", "    Unpacked unpacked;"]
    out += [f"    std::array<{name}Row, {len(rows)}> {snake(name)};" for name, _, rows in lexicon.phrase_tables]
    out += ["};", "", "Everything::Everything() {", "    Unpacker unpacker(k_packed, unpacked);",
            "    unpacker.words_and_classes();"]
    for name, columns, _ in lexicon.phrase_tables:
        out.append(f"    unpacker.phrases(PhraseKind::{name}, {snake(name)});")
        out += [f"    unpacker.column({snake(name)}, &{name}Row::{column});" for column, _ in columns]
    out += ["    unpacker.finish();", "}", "", "const Everything k_everything;", "", "}  // namespace", "",
            "const Unpacked& k_unpacked = k_everything.unpacked;",
            "const WordFacts* const k_word_facts = k_everything.unpacked.facts.data();", "",
            "}  // namespace lexicon_data", ""]
    for name, _, _ in lexicon.phrase_tables:
        out.append(f"std::span<const {name}Row> {snake(name)}_rows() {{ return lexicon_data::k_everything.{snake(name)}; }}")
    return "\n".join(out + ["", "}  // namespace attache", ""])


def enumerators(lexicon, vocabularies):
    """The order that the packed numbers rely on, for the compiler to check."""
    used = sorted({kind for _, columns, _ in lexicon.phrase_tables for _, kind in columns if kind in vocabularies})
    return [f"static_assert(static_cast<unsigned>({kind}::{name}) == {i});"
            for kind in used for i, name in enumerate(vocabularies[kind])]
