"""The lexicon as a whole: words with ids, classes, inflections, and the trie of phrases."""
from itertools import product

from table_reader import TableError, tokenize

MAX_CLASSES = 128  # the bits of WordClasses in core/lexicon/lexicon.h


class Lexicon:
    def __init__(self, tables, inflections):
        self.inflections = inflections
        self.classes = {}        # name -> {word: value}
        self.written = {}        # name of a class -> {word: (where, value)}, of the forms that rows write out
        self.constants = set()   # words with a C++ name
        self.phrase_tables = []  # (table, rows) in order of name
        self.verbs = {}          # word -> (lemma, bits); the first table that says so wins
        self.nouns = {}          # word -> (lemma, bits)
        self.verb_choices = {}   # base -> [(form, bits)], of the words that tables mark /v
        self.noun_choices = {}   # the same of /n
        self.words = set()
        self.trie = [{}]         # node -> {word: node}
        self.ends = [[]]         # node -> [(kind, row)]
        for table in tables:
            if table.kind == "class":
                self.add_class(table)
        if len(self.classes) > MAX_CLASSES:
            raise TableError(f"more than {MAX_CLASSES} word classes")
        phrase_tables = {}
        for table in tables:
            if table.kind == "table":
                phrase_tables.setdefault(table.name, []).append(table)
        for kind, name in enumerate(sorted(phrase_tables)):
            self.add_phrases(kind, name, phrase_tables[name])
        self.words = sorted(self.words)
        self.ids = {word: i for i, word in enumerate(self.words)}

    def expand(self, chunk, where):
        """Every form of one written word with its mark, as (tokens, is the written form)."""
        base, mark = (chunk[:-2], chunk[-2:]) if chunk.endswith(("/n", "/v")) else (chunk, "")
        if mark == "/v":
            forms = self.inflections.verb_forms(base)
            known, choices = self.verbs, self.verb_choices
        elif mark == "/n":
            forms = self.inflections.noun_forms(base)
            known, choices = self.nouns, self.noun_choices
        else:
            return [(tokenize(base), True)]
        if len(tokenize(base)) != 1:
            raise TableError(f"{where}: '{chunk}': only a single word can be inflected")
        choices[base] = forms
        for word, bits in forms:
            self.words.add(word)
            lemma, seen = known.get(word, (base, 0))
            if lemma == base:
                known[word] = (base, seen | bits)
        return [(tokenize(word), word == base) for word, _ in forms]

    def add_class(self, table):
        members = self.classes.setdefault(table.name, {})
        written = self.written.setdefault(table.name, {})
        for row in table.rows:
            value = self.number(row)
            for tokens, is_base in self.expand(row.phrase, row.where):
                if len(tokens) != 1:
                    raise TableError(f"{row.where}: '{row.phrase}' is more than one word; phrases belong into a @table")
                word = tokens[0]
                self.words.add(word)
                if is_base and word in written and (written[word][1] != value or "fold" not in table.options):
                    raise TableError(f"{row.where}: '{word}' stands already at {written[word][0]}")
                if is_base:
                    written[word] = (row.where, value)
                    members[word] = value
                    if "constants" in table.options:
                        self.constants.add(word)
                else:
                    members.setdefault(word, value)

    @staticmethod
    def number(row):
        if not row.cells or not row.cells[0]:
            return 0.0
        try:
            return float(row.cells[0])
        except ValueError:
            raise TableError(f"{row.where}: '{row.cells[0]}' is no number") from None

    def add_phrases(self, kind, name, tables):
        columns = tables[0].columns
        rows = []
        for table in tables:
            if table.columns != columns:
                raise TableError(f"{table.path.name}: its @column lines differ from those of {tables[0].path.name}")
            for row in table.rows:
                if len(row.cells) > len(columns):
                    raise TableError(f"{row.where}: {len(row.cells)} cells for {len(columns)} columns")
                self.add_phrase(kind, len(rows), row, rows, "fold" in table.options)
                rows.append(row)
        self.phrase_tables.append((name, columns, rows))

    def add_phrase(self, kind, index, row, rows, fold):
        choices = [self.expand(chunk, row.where) for chunk in row.phrase.split()]
        for choice in product(*choices):
            tokens = [token for part, _ in choice for token in part]
            is_base = all(written for _, written in choice)
            node = 0
            for token in tokens:
                self.words.add(token)
                if token not in self.trie[node]:
                    self.trie[node][token] = len(self.trie)
                    self.trie.append({})
                    self.ends.append([])
                node = self.trie[node][token]
            same = [(k, r, base) for k, r, base in self.ends[node] if k == kind]
            if same:
                other = rows[same[0][1]] if same[0][1] < len(rows) else row
                if is_base and same[0][2] and other is not row and not (fold and other.cells == row.cells):
                    raise TableError(f"{row.where}: '{row.phrase}' stands already at {other.where}")
                if not is_base or same[0][2]:
                    continue  # a written form goes before an inflected one, the first row before later ones
                self.ends[node].remove(same[0])
            self.ends[node].append((kind, index, is_base))
