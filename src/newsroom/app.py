"""The window as a program: the composition root of everything that is seen."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from newsroom.domain.article import Draft
from newsroom.domain.errors import BadInput
from newsroom.domain.format.stored import read_article
from newsroom.language.words import say
from newsroom.store.glance import glance

if TYPE_CHECKING:
    from newsroom.ui.program import First, Program

NO_DISPLAY = 1


def main(profile: Path | None = None, lang: str | None = None, argv: Sequence[str] = ()) -> int:
    """Open the window on `profile` (the user's own if None) in `lang` (the one that is set if None).

    `argv` names files to open, or is what a browser answered (``newsroom://auth?…``). Gives the exit code: 0 also when
    another window has the profile and came forward.
    """
    if not has_display():
        sys.stderr.write(say("app.no-display", lang or "ar") + "\n")
        return NO_DISPLAY
    return program((profile or own_profile()).absolute(), lang, argv).run()


def program(profile: Path, lang: str | None = None, wishes: Sequence[str] = ()) -> Program:
    """The program of the window, to be run once."""
    gc.disable()  # nothing of the first picture is garbage; the program switches it on again behind it
    from newsroom.ui.program import Program

    return Program(profile, lang, wishes, first_picture)


def own_profile() -> Path:
    """The profile of whoever names none: the user's data folder of this system."""
    from platformdirs import user_data_dir

    return Path(user_data_dir("newsroom", appauthor=False))


def has_display() -> bool:
    """Whether a window can open at all; only Linux can be without."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM", "") in ("offscreen", "minimal", "vnc"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def first_picture(profile: Path) -> First | None:
    """What the window shows before the store is open; None for a profile that is new or cannot be read at a glance."""
    from newsroom.ui.program import First

    seen = glance(profile)
    if seen is None:
        return None
    draft, row = None, seen.draft
    if row is not None:
        try:
            article = read_article(seen.article)
        except BadInput:
            return First(None, seen.rows, seen.settings, seen.site)
        draft = Draft(row.id, article, row.site, row.modified, row.modified, row.state, row.schedule, row.binned)
    return First(draft, seen.rows, seen.settings, seen.site)
