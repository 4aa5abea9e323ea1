"""English inflection, enough for the words of the tables: regular rules and the tables' exceptions."""
from dataclasses import dataclass, field

from table_reader import TableError

BASE, THIRD, PAST, PARTICIPLE, GERUND = 1, 2, 4, 8, 16
SINGULAR, PLURAL = 1, 2
VOWELS = "aeiou"


@dataclass
class Inflections:
    verbs: dict = field(default_factory=dict)  # base -> (pasts, participles)
    nouns: dict = field(default_factory=dict)  # singular -> plural

    def verb_forms(self, base):
        """[(form, bits)] with the base first; a word that is two forms stands once."""
        pasts, participles = self.verbs.get(base, (None, None))
        regular = (regular_past(base),) + british(base, "ed")
        forms = {}
        for words, bit in (((base,), BASE), ((third_person(base),), THIRD), (pasts or regular, PAST),
                           (participles or regular, PARTICIPLE), ((gerund(base),) + british(base, "ing"), GERUND)):
            for word in words:
                forms[word] = forms.get(word, 0) | bit
        return list(forms.items())

    def noun_forms(self, singular):
        plural = self.nouns.get(singular) or plural_of(singular)
        if plural == singular:
            return [(singular, SINGULAR | PLURAL)]
        return [(singular, SINGULAR), (plural, PLURAL)]


def inflections(tables):
    result = Inflections()
    for table in tables:
        if table.kind != "irregular":
            continue
        for row in table.rows:
            if table.name == "verb" and len(row.cells) >= 2:
                result.verbs[row.phrase] = (tuple(row.cells[0].split("/")), tuple(row.cells[1].split("/")))
            elif table.name == "noun" and len(row.cells) >= 1:
                result.nouns[row.phrase] = row.cells[0]
            else:
                raise TableError(f"{row.where}: an irregular verb has base, past, participle; a noun singular, plural")
    return result


def plural_of(noun):
    if noun.endswith("y") and len(noun) > 1 and noun[-2] not in VOWELS:
        return noun[:-1] + "ies"
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    return noun + "s"


def third_person(base):
    if base.endswith("o") and len(base) > 1 and base[-2] not in VOWELS:
        return base + "es"
    return plural_of(base)


def regular_past(base):
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and len(base) > 1 and base[-2] not in VOWELS:
        return base[:-1] + "ied"
    return doubled(base) + "ed"


def gerund(base):
    if base.endswith("ie"):
        return base[:-2] + "ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + "ing"
    return doubled(base) + "ing"


def british(base, ending):
    """The second spelling of "cancelled" and "travelling": an l that only British English doubles."""
    doubles = base.endswith(("el", "al", "il", "ol")) and not base.endswith(("eel", "ail", "oil", "eal", "ool", "oal"))
    return (base + "l" + ending,) if doubles and doubled(base) == base else ()


# Verbs of more syllables whose last one is stressed, and which therefore double their last letter.
STRESSED_ENDS = ("admit", "commit", "permit", "submit", "omit", "remit", "emit", "transmit", "compel", "expel", "repel",
                 "propel", "control", "patrol", "refer", "prefer", "defer", "confer", "transfer", "infer", "incur",
                 "occur", "recur", "concur", "deter", "abet", "regret", "rebut", "equip", "allot", "begin", "upset", "forget",
                 "overrun", "worship", "kidnap", "program", "reset", "format", "acquit", "rebel", "unplug", "debug")


def doubled(base):
    """'stop' -> 'stopp': one vowel before one last consonant of a stressed syllable."""
    if base in STRESSED_ENDS:
        return base + base[-1]
    short = len(base) >= 3 and base[-1] not in VOWELS + "wxy" and base[-2] in VOWELS and base[-3] not in VOWELS
    one_syllable = sum(c in VOWELS for c in base) == 1
    return base + base[-1] if short and one_syllable else base
