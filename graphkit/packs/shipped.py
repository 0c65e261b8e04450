"""The name of a pack → its path: a path of the user's own first, then what graphkit ships."""

from __future__ import annotations

from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "data"
RULES, ACTORS = DATA / "rules", DATA / "actors"


def find_pack(name: str | Path, shipped: Path, suffixes: tuple[str, ...]) -> Path | None:
    """Find a pack by its path, or by its name among those that graphkit ships.

    Args:
        name: a folder, a file, or a name with or without suffix.
        shipped: the folder to look in when no such path exists.
        suffixes: how a file may end.
    """
    candidates = [Path(name), shipped / str(name), *(shipped / f"{name}{suffix}" for suffix in suffixes)]
    return next((path for path in candidates if path.exists() and (path.is_dir() or path.suffix in suffixes)), None)


def show_path(path: Path) -> str:
    """Write a path as problems name it: a shipped file from its pack's name on, any other as given."""
    try:
        return path.resolve().relative_to(DATA).as_posix().removeprefix("rules/")
    except ValueError:
        return str(path)
