"""The enumerations that columns may have as their type, read from the headers that declare them."""
import re
from pathlib import Path

CORE = Path(__file__).resolve().parents[2] / "core"
HEADERS = (CORE / "lexicon" / "vocabulary.h", CORE / "lexicon" / "rule_types.h")


def read_vocabularies(paths=HEADERS):
    """Name of each enumeration -> its enumerators, without Count_."""
    found = {}
    for path in paths:
        text = re.sub(r"//[^\n]*", "", path.read_text(encoding="utf-8"))
        for name, body in re.findall(r"enum class (\w+)[^{;]*\{([^}]*)\}", text):
            found[name] = [word for word in re.findall(r"\w+", body) if word != "Count_"]
    return found
