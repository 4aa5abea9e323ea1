"""Packs a Lexicon into few bytes that compress well; core/lexicon/unpacker.h says what they are and expands them."""
from table_reader import tokenize

MAX_SHARED = 31        # letters that a word can share with the one before: a byte below the space also ends the word
LAST, GLUED, NOUN, VERB = 1, 2, 4, 8   # of a phrase's token
OWNED, LAST_FORM = 32, 64              # of an inflected form
POOL, WRITTEN = 0, 1                   # forms of a column of texts
TITLE, UPPER = b"\x01", b"\x02"        # a written name that is its phrase in other letters
TEXTS = ("string", "country", "actor", "currency", "unit")


def varint(number):
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    return bytes(out + bytes([number]))


def zigzag(number):
    return varint(number * 2 if number >= 0 else -number * 2 - 1)


def split_phrase(phrase):
    """[(token, is joined to the one before, "" or "/n" or "/v")]"""
    out = []
    for chunk in phrase.split():
        mark = chunk[-2:] if chunk.endswith(("/n", "/v")) else ""
        for i, token in enumerate(tokenize(chunk[:-2] if mark else chunk)):
            out.append((token, i > 0, mark))
    return out


def plain_phrase(phrase):
    return " ".join(chunk[:-2] if chunk.endswith(("/n", "/v")) else chunk for chunk in phrase.split())


def is_letter(byte):
    return byte >= 0x80 or chr(byte).isalpha()


def title(text):
    """As title_cased() in core/lexicon/unpacker.cpp."""
    out = bytearray(text)
    for i, byte in enumerate(out):
        if 97 <= byte <= 122 and (i == 0 or not is_letter(text[i - 1])):
            out[i] = byte - 32
    return bytes(out)


class Packer:
    """The bytes, as `data`, and how many bytes of text they expand to besides the words."""

    def __init__(self, lexicon, vocabularies):
        self.lexicon, self.vocabularies = lexicon, vocabularies
        self.doubles = {}
        self.text_bytes = 0
        body = (self.words() + self.inflections(lexicon.verbs, lexicon.verb_choices) +
                self.inflections(lexicon.nouns, lexicon.noun_choices) + self.classes())
        for _, columns, rows in lexicon.phrase_tables:
            body += self.phrases(rows)
            for i, (_, kind) in enumerate(columns):
                body += self.column(kind, [row.cells[i] if i < len(row.cells) else "" for row in rows], rows)
        self.data = self.double_pool() + body

    def words(self):
        out, before = bytearray(), b""
        for word in self.lexicon.words:
            word = word.encode()
            shared = 0
            while shared < min(len(word), len(before), MAX_SHARED) and word[shared] == before[shared]:
                shared += 1
            out.append(shared)
            out += word[shared:]
            before = word
        return bytes(out)

    def inflections(self, owners, choices):
        """Of each inflected word its forms in the order in which phrases try them."""
        out, flags, before = b"", bytearray(), 0
        for base, forms in sorted((self.lexicon.ids[base], forms) for base, forms in choices.items()):
            out += varint(base - before)
            before = base
            for i, (word, bits) in enumerate(forms):
                out += zigzag(self.lexicon.ids[word] - base)
                owned = OWNED if owners[word][0] == self.lexicon.words[base] else 0
                flags.append(bits | owned | (LAST_FORM if i + 1 == len(forms) else 0))
        return varint(len(choices)) + varint(len(flags)) + bytes(flags) + out

    def classes(self):
        out = b""
        for members in self.lexicon.classes.values():
            ids = sorted((self.lexicon.ids[word], value) for word, value in members.items())
            has_values = any(value for _, value in ids)
            out += varint(len(ids) * 2 + has_values)
            out += b"".join(varint(word - before) for (word, _), before in zip(ids, [0] + [word for word, _ in ids]))
            if has_values:
                out += b"".join(self.double(value) for _, value in ids)
        return out

    def double(self, value):
        return varint(self.doubles.setdefault(float(value), len(self.doubles)))

    def double_pool(self):
        """Each a whole number, or one of millionths."""
        out = varint(len(self.doubles))
        for value in self.doubles:
            millionths = not value.is_integer()
            number = round(value * 1e6) if millionths else int(value)
            if number / (1e6 if millionths else 1) != value:
                raise ValueError(f"{value}: a number of the lexicon has at most six decimals")
            out += zigzag(number * 2 + millionths)
        return out

    def phrases(self, rows):
        flags, ids = bytearray(), bytearray()
        for row in rows:
            tokens = split_phrase(row.phrase)
            text = "".join(("" if glued or i == 0 else " ") + token for i, (token, glued, _) in enumerate(tokens))
            if text != plain_phrase(row.phrase):
                raise ValueError(f"{row.where}: '{row.phrase}' is not what its tokens make")
            self.text_bytes += len(text.encode())
            for i, (token, glued, mark) in enumerate(tokens):
                word = self.lexicon.ids[token]
                flags.append((LAST if i + 1 == len(tokens) else 0) | (GLUED if glued else 0) |
                             {"": 0, "/n": NOUN, "/v": VERB}[mark])
                ids += bytes([word & 255, word >> 8])
        return bytes(flags) + bytes(ids)

    def column(self, kind, cells, rows):
        if kind in TEXTS:
            return self.texts(cells, rows)
        if kind == "bool":
            return bytes(cell in ("true", "yes", "1") for cell in cells)
        if kind == "int":
            return b"".join(zigzag(int(cell or "0")) for cell in cells)
        if kind == "double":
            return b"".join(self.double(cell or "0") for cell in cells)
        return bytes(self.vocabularies[kind].index(cell) if cell else 0 for cell in cells)

    def texts(self, cells, rows):
        distinct = {cell: i for i, cell in enumerate(dict.fromkeys(cells))}
        if any("\n" in cell or "\x01" in cell or "\x02" in cell for cell in cells):
            raise ValueError("a cell of the lexicon has a control character")
        if len(distinct) * 2 <= len(cells) or not cells:
            return (bytes([POOL]) + varint(len(distinct)) + b"".join(cell.encode() + b"\n" for cell in distinct) +
                    b"".join(varint(distinct[cell]) for cell in cells))
        return bytes([WRITTEN]) + b"".join(self.written(cell.encode(), plain_phrase(row.phrase).encode())
                                           for cell, row in zip(cells, rows))

    def written(self, cell, phrase):
        for mark, made in ((TITLE, title(phrase)), (UPPER, bytes(b - 32 if 97 <= b <= 122 else b for b in phrase))):
            if cell == made:
                self.text_bytes += len(cell)
                return mark
        return cell + b"\n"
