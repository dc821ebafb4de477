"""Spelling at the desk: the dictionaries of this machine, and whose names are right where.

Right in every article are the newsroom's names (a file that the desk shares, `names_file` of the settings) and the
user's own (`NAMES` in the profile); in one article, the names in its byline and tags and what was let pass there. A
list is plain UTF-8, one name a line; what follows ``#`` is a note. It may be written with any editor: a file that
changed is read again when it is next asked for.
"""

from __future__ import annotations

import threading
from functools import lru_cache
from pathlib import Path

from newsroom.desk.newsroom import Newsroom
from newsroom.domain import spelled
from newsroom.domain.article import Article, Draft
from newsroom.domain.errors import BadInput, WorkstationError
from newsroom.domain.finding import Finding
from newsroom.language.spelling import Spelling
from newsroom.resources import resource
from newsroom.store.files import code_of

NAMES = "names.txt"
LONGEST = 80  # characters of a name
FOLDER = "spelling"

_loading = threading.Lock()


def speller() -> Spelling:
    """The dictionaries, loaded by the first call, which takes a second or two and lets other threads run.

    WorkstationError says why spelling is off on this machine.
    """
    with _loading:
        return _loaded(resource(FOLDER))


def check(room: Newsroom, draft: Draft) -> tuple[Finding, ...]:
    """The findings of spelling in a draft as it stands. WorkstationError where spelling is off."""
    return spelled.check(draft.article, speller(), names(room, draft.id))


def names(room: Newsroom, draft_id: int) -> frozenset[str]:
    """The words that are right in a draft, those of its byline and tags apart. A newsroom's file that cannot be read
    gives none, and `fault` says so."""
    return _listed(_shared(room)) | _listed(_own(room)) | spelled.words_of(room.store.words.of(draft_id))


def fault(room: Newsroom) -> WorkstationError | None:
    """What keeps the newsroom's list from being read; None while there is no list, and while it can be."""
    path = _shared(room)
    if path is None:
        return None
    try:
        path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        return WorkstationError("spelling.names-unread", detail=str(error), path=str(path))
    return None


def suggest(room: Newsroom, draft_id: int, article: Article, word: str) -> tuple[str, ...]:
    """What was probably meant by a word of a draft, most likely first; up to a second. WorkstationError."""
    return speller().suggest(word, names(room, draft_id) | spelled.names_of(article))


def add(room: Newsroom, word: str) -> None:
    """Put a word into the newsroom's list, or the user's own where there is none. BadInput, WorkstationError."""
    _append(_shared(room) or _own(room), word)


def ignore_everywhere(room: Newsroom, word: str) -> None:
    """Let a word pass in every article of this profile. BadInput, WorkstationError."""
    _append(_own(room), word)


def ignore_here(room: Newsroom, draft_id: int, word: str) -> None:
    """Let a word pass in one draft; kept with it. BadInput, NotFound, WorkstationError."""
    room.store.drafts.get(draft_id)
    known = room.store.words.of(draft_id)
    room.store.words.put(draft_id, tuple(dict.fromkeys((*known, _one_line(word)))))


def _shared(room: Newsroom) -> Path | None:
    given = str(room.store.settings.get("names_file")).strip()
    return Path(given).expanduser() if given else None


def _own(room: Newsroom) -> Path:
    return room.profile / NAMES


def _listed(path: Path | None) -> frozenset[str]:
    if path is None:
        return frozenset()
    try:
        seen = path.stat()
        return _read(path, seen.st_mtime_ns, seen.st_size)
    except (OSError, UnicodeDecodeError):
        return frozenset()


@lru_cache(maxsize=8)
def _read(path: Path, _changed: int, _size: int) -> frozenset[str]:
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    return spelled.words_of(line.partition("#")[0] for line in lines)


def _append(path: Path, word: str) -> None:
    """Add a line at the end, by one write, so that two desks that add at once both keep theirs."""
    line = _one_line(word)
    if spelled.words_of((line,)) <= _listed(path):
        return
    try:
        begun = path.exists() and not path.read_bytes().endswith(b"\n") and path.stat().st_size > 0
        with path.open("ab", buffering=0) as file:
            file.write(("\n" if begun else "").encode() + f"{line}\n".encode())
    except OSError as error:
        raise WorkstationError(code_of(error), detail=str(error), path=str(path)) from error


def _one_line(word: str) -> str:
    line = " ".join(word.split())
    if not line or len(line) > LONGEST or "#" in line or not any(letter.isalpha() for letter in line):
        raise BadInput("spelling.no-word", word=word[:LONGEST])
    return line


@lru_cache(maxsize=1)
def _loaded(folder: Path) -> Spelling:
    try:
        return Spelling.load(folder)
    except ImportError as error:
        raise WorkstationError("spelling.no-engine", detail=str(error)) from error
    except OSError as error:
        raise WorkstationError("spelling.no-dictionary", detail=str(error), path=str(folder)) from error
