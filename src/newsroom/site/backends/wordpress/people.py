"""Who is signed in, and who writes on the site."""

from __future__ import annotations

import html
import time
from dataclasses import dataclass

from newsroom.domain.errors import Refused, SignedOut, SiteError
from newsroom.language.fold import words
from newsroom.site.backends.wordpress.connection import Connection

_TOLD = 12  # names in a sentence
_AGAIN = 60.0  # seconds before a list that lacked somebody is asked for again


@dataclass(frozen=True, slots=True)
class Me:
    """The user who is signed in, and what that user may do."""

    id: int
    name: str
    rights: frozenset[str]

    def may(self, right: str) -> bool:
        """Whether the user has a capability of WordPress."""
        return right in self.rights


class People:
    """The users of one site, asked for once. Any thread may call."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._me: Me | None = None
        self._names: dict[int, str] | None = None
        self._listed = 0.0

    def me(self) -> Me:
        """Who is signed in. SignedOut, NetworkError."""
        if self._me is None:
            row = self._connection.one("users/me", "id,name,capabilities", context="edit")
            rights = frozenset(name for name, has in dict(row["capabilities"]).items() if has)
            self._me = Me(int(row["id"]), html.unescape(str(row["name"])), rights)
        return self._me

    def forget(self) -> None:
        """Ask again who is signed in: the site has just said no."""
        self._me = None

    def names(self) -> tuple[str, ...]:
        """The names of everybody who can be an author, the own one first."""
        return tuple(dict.fromkeys((self.me().name, *self._list().values())))

    def name(self, user: int) -> str:
        """The name of a user; empty where the site does not tell it."""
        if user == self.me().id:
            return self.me().name
        known = self._list()
        if user not in known and time.monotonic() - self._listed > _AGAIN:
            self._names = None
            known = self._list()
        return known.get(user, "")

    def number(self, name: str) -> int:
        """The user of that name in any spelling. Refused where there is none."""
        wanted = words(name)
        found = next((user for user, known in self._list().items() if words(known) == wanted), None)
        if found is None:
            raise Refused("wordpress.no-author", name=name, known="، ".join(self.names()[:_TOLD]))
        return found

    def _list(self) -> dict[int, str]:
        if self._names is None:
            me = self.me()
            try:
                rows = list(self._connection.all("users", "id,name", who="authors"))
            except SignedOut:
                raise
            except SiteError:  # an extension hides the users: one's own name is known still
                rows = []
            self._listed = time.monotonic()
            self._names = {int(row["id"]): html.unescape(str(row["name"])) for row in rows} | {me.id: me.name}
        return self._names
