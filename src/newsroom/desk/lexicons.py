"""The lists of words that the checks go by: the program's own and the newsroom's, from `FOLDER` in its profile."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from newsroom.desk.newsroom import Newsroom
from newsroom.domain.errors import BadInput
from newsroom.domain.finding import Finding, Level
from newsroom.domain.lexicon import Lexicon, read
from newsroom.resources import resource

FOLDER = "lexicon"


def of(room: Newsroom) -> tuple[Lexicon, tuple[Finding, ...]]:
    """The lists as they are now, and what is wrong with files of the newsroom's own, which are then left out."""
    return _read(_present(resource("lexicon")), _present(room.profile / FOLDER))


def _present(folder: Path) -> tuple[tuple[Path, int, int], ...]:
    """The files of a folder, each with what moves when it is written anew."""
    found = sorted(folder.glob("*.toml"))
    return tuple((path, status.st_mtime_ns, status.st_size) for path in found for status in (path.stat(),))


@lru_cache(maxsize=4)
def _read(
    shipped: tuple[tuple[Path, int, int], ...], own: tuple[tuple[Path, int, int], ...]
) -> tuple[Lexicon, tuple[Finding, ...]]:
    lexicon = Lexicon()
    faults = []
    for path, *_ in (*shipped, *own):
        try:
            lexicon = lexicon | read(path.read_text(encoding="utf-8", errors="replace"), path.name)
        except BadInput as error:
            faults.append(Finding(error.code, Level.WARN, "site", values=error.values))
    return lexicon, tuple(faults)
