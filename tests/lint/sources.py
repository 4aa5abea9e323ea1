"""The project's own C++ files, as the linters want them."""
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
FOLDERS = ("core", "cli", "web", "tests", "bench", "fuzz")


def own_files(*suffixes):
    """Every file of ours with one of these suffixes, sorted."""
    return sorted(path for folder in FOLDERS for path in (TOP / folder).rglob("*") if path.suffix in suffixes)
