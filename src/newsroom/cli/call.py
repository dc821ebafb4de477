"""One run of the command line: its profile, its language, and how it speaks.

What was asked for goes to standard output, everything else to standard error. JSON is one value, UTF-8, with stable
names; times are ISO 8601 in UTC.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsroom.domain.errors import BadInput, NetworkError, NewsroomError, Refused
from newsroom.language.words import say

if TYPE_CHECKING:
    from newsroom.desk.newsroom import Newsroom
    from newsroom.store.sites import StoredSite

DONE, REFUSED, USAGE, UNREACHED = range(4)
DRAFT = click.IntRange(1, 2**63 - 1)
"""The number of a draft, as an argument."""


@dataclass(slots=True)
class Call:
    """What every verb is given. `profile` is None where none was named."""

    profile: Path | None
    lang: str

    @contextmanager
    def room(self, *, asking: bool = True) -> Iterator[Newsroom]:
        """The newsroom of the profile, open for the time of the verb; `asking`: a password that is missing is asked
        for, where somebody can be asked."""
        from newsroom.desk.newsroom import Newsroom, profile_folder

        room = Newsroom.open(self.profile or profile_folder(), brief=True, waiting=lambda: self.warn("cli.waits"))
        if asking and _is_terminal():
            room.passwords.ask = self._ask
        try:
            yield room
        finally:
            room.close()

    @contextmanager
    def fresh_room(self) -> Iterator[Newsroom]:
        """The newsroom of the profile, as its sites in folders now are; a site in a network is not waited for."""
        with self.room() as room:
            from newsroom.desk import syncing
            from newsroom.desk.newsroom import LOCAL_KIND

            for notice in syncing.catch_up(room, LOCAL_KIND).notices:
                self.warn(notice.code, headline=notice.headline)
            yield room

    def ask_password(self, user: str) -> str:
        """An application password, typed unseen. Refused where nobody can type it."""
        if not _is_terminal():
            raise Refused("cli.no-password")
        word: str = click.prompt(self.say("cli.password", user=user), hide_input=True, err=True)
        return word

    def _ask(self, site: StoredSite, why: NewsroomError) -> str:
        self.tell(why)
        word: str = click.prompt(
            self.say("cli.password-of", user=site.user, site=site.name),
            "",
            hide_input=True,
            show_default=False,
            err=True,
        )
        return "".join(word.split())

    def say(self, code: str, **values: str | int) -> str:
        """A sentence in the language of the run."""
        return say(code, self.lang, **values)

    def tell(self, error: NewsroomError) -> None:
        """Say on standard error what an error says."""
        for sentence in sentences(error, self.lang):
            click.echo(sentence, err=True)

    def warn(self, code: str, **values: str | int) -> None:
        """Say a sentence on standard error."""
        click.echo(self.say(code, **values), err=True)


pass_call = click.make_pass_decorator(Call)


def standard_input(limit: int) -> bytes:
    """The bytes of standard input, at most one more than `limit`. BadInput where it is closed."""
    if sys.stdin is None:
        raise BadInput("cli.no-input")
    return sys.stdin.buffer.read(limit + 1)


def _is_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()


def print_json(value: Any) -> None:  # noqa: ANN401 - any value of the json module
    """Print one JSON value."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2, default=str))


def moment(at: datetime | None) -> str | None:
    """A time in JSON."""
    return None if at is None else at.isoformat(timespec="seconds")


def exit_code(error: NewsroomError) -> int:
    """3 when the site could not be reached and the work is kept, else 1."""
    return UNREACHED if isinstance(error, NetworkError) else REFUSED


def sentences(error: NewsroomError, lang: str) -> list[str]:
    """What an error says: one sentence, or one for every finding that stops publishing."""
    findings = getattr(error, "findings", None)
    if findings:
        return [finding.sentence(lang) for finding in findings]
    return [say(error.code, lang, **error.values)]


def use_utf8() -> None:
    """Print every letter on every terminal: what its encoding lacks is written as an escape."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
