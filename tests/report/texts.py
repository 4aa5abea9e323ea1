"""The texts that reports are made from in tests."""
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]


def all_texts():
    """The shipped report and those of the gold sets, sorted."""
    return sorted([*TOP.glob("assets/reports/*.txt"), *TOP.glob("tests/gold2/**/*.txt")])
