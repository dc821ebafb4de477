"""The desk's notes beside a post: WordPress has them from 6.9 on, as comments that no reader sees."""

from __future__ import annotations

import html
import re

from newsroom.domain.errors import OutcomeUnknown, Refused
from newsroom.site.backends.wordpress.connection import Connection, Row
from newsroom.site.backends.wordpress.people import People
from newsroom.site.backends.wordpress.rows import escaped, moment, words
from newsroom.site.site import Note

_FIELDS = "id,author,author_name,date_gmt,content"
_PARAGRAPHS = re.compile(r"\s*</p>\s*<p>\s*")
_BREAK = re.compile(r"\s*<br\s*/?>\s*")


class Notes:
    """The notes of one site. Any thread may call."""

    def __init__(self, connection: Connection, people: People) -> None:
        self._connection = connection
        self._people = people
        self._has: bool | None = None

    def there(self) -> bool:
        """Whether the site has notes."""
        if self._has is None:
            supports = self._connection.one("types/post", "supports", context="edit").get("supports") or {}
            editor = supports.get("editor")
            self._has = isinstance(editor, list) and any(
                isinstance(part, dict) and part.get("notes") for part in editor
            )
        return self._has

    def of(self, post: str) -> tuple[Note, ...]:
        """The notes beside a post, oldest first. SiteForbidden, NotFound."""
        if not self.there():
            return ()
        found = (_note(row) for row in self._rows(post))
        return tuple(note for note in found if note.text)

    def leave(self, post: str, text: str) -> None:
        """Put a note beside a post. Refused, SiteForbidden, OutcomeUnknown.

        The site takes the same note twice; where no answer came it is asked whether the note is there.
        """
        if not self.there():
            raise Refused("wordpress.no-notes")
        before = {row["id"] for row in self._rows(post)}
        data = {"post": int(post), "type": "note", "status": "hold", "content": escaped(text)}
        try:
            self._connection.post("comments", data, "id")
        except OutcomeUnknown:
            me = self._people.me().id
            if not any(row["id"] not in before and row["author"] == me for row in self._rows(post)):
                raise

    def _rows(self, post: str) -> list[Row]:
        return list(self._connection.all("comments", _FIELDS, post=post, type="note", status="all", context="edit"))


def _note(row: Row) -> Note:
    told = row.get("content") or {}
    markup = str(told.get("raw") or told.get("rendered") or "")  # authors are shown what readers would be
    lines = _BREAK.sub("\n", _PARAGRAPHS.sub("\n\n", markup))
    at = moment(row.get("date_gmt"))
    assert at is not None  # a comment always has its time
    return Note(html.unescape(str(row.get("author_name") or "")), at, words(lines))
