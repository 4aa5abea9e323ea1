"""The gold sets of the repository, found by listing: the shipped report's and the folders of tests/gold2."""
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]


def gold_sets():
    """[(folder of gold marks, text)], the shipped report first."""
    shipped = [(folder, TOP / "assets" / "reports" / f"{folder.name}.txt") for folder in marked(TOP / "tests" / "gold")]
    return shipped + [(folder, folder / "source.txt") for folder in marked(TOP / "tests" / "gold2")]


def marked(parent):
    return sorted(folder for folder in parent.iterdir() if folder.is_dir() and any(folder.glob("*.jsonl")))
