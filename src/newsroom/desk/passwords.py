"""The passwords of the sites in one run: given with it, held in memory, or kept in the keyring, in this order.

A keyring that is missing, stays locked or refuses is asked once in a run: whoever has said no to its prompt is not
prompted with every look at the outbox. What it does not keep is held until the run ends, and is written nowhere.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable

from newsroom.domain.errors import NewsroomError, SignedOut, WorkstationError
from newsroom.store import secrets
from newsroom.store.sites import StoredSite

GIVEN = "NEWSROOM_PASSWORD"
Ask = Callable[[StoredSite, NewsroomError], str]
"""Asks somebody for the password of a site, and says why; empty where nobody answers."""


def nobody(_site: StoredSite, _why: NewsroomError) -> str:
    """Nobody can be asked."""
    return ""


class Passwords:
    """Any thread may call. `given` came with the environment, for this run alone; `ask` is for a run that can ask."""

    def __init__(self) -> None:
        self.given = ""
        self.ask: Ask = nobody
        self._held: dict[str, str] = {}
        self._asked: set[str] = set()
        self._fault: WorkstationError | None = None
        self._turn = threading.RLock()

    def take_given(self) -> None:
        """Take the password out of the environment, so that no program started from here gets it."""
        self.given = "".join(os.environ.pop(GIVEN, "").split())

    def of(self, site: StoredSite, *, given: bool) -> str:
        """The password of a site; `given`: the one of this run is meant for it.

        SignedOut where there is none; WorkstationError: the keyring that may have it says nothing.
        """
        with self._turn:
            found = self._known(site, given=given)
            if found:
                return found
            why = self._fault_again() or SignedOut("signing.needed", site=site.name)
            if site.name not in self._asked:
                self._asked.add(site.name)
                self._held[site.name] = self.ask(site, why)
            if not self._held.get(site.name):
                raise why
            return self._held[site.name]

    def has(self, site: StoredSite, *, given: bool) -> bool | None:
        """Whether there is a password for a site; None where the keyring does not say."""
        with self._turn:
            return bool(self._known(site, given=given)) or (None if self._fault else False)

    def kept(self, site: StoredSite) -> str | None:
        """The password of a site that outlives this run's own: held, or in the keyring, which is asked however it
        answered before; empty where there is none, None where the keyring does not say."""
        with self._turn:
            self._fault = None
            return self._known(site, given=False) or (None if self._fault else "")

    def is_held(self, site: StoredSite) -> bool:
        """Whether the password of a site is in no keyring, and gone when the run ends."""
        with self._turn:
            return bool(self._held.get(site.name))

    def keep(self, site: StoredSite, word: str) -> WorkstationError | None:
        """Keep a password in the keyring; where that fails it is held for this run, and the reason comes back."""
        with self._turn:
            self._held.pop(site.name, None)
            try:
                secrets.set_password(site.address, site.user, word)
            except WorkstationError as error:
                self._fault = error
                self._held[site.name] = word
                return error
            self._fault = None
            return None

    def hold(self, site: StoredSite, word: str) -> None:
        """Hold a password for this run alone."""
        with self._turn:
            self._held[site.name] = word

    def forget(self, site: StoredSite) -> WorkstationError | None:
        """Let go of a password everywhere; the reason why the keyring may still have it, if it may."""
        with self._turn:
            self._held.pop(site.name, None)
            self._asked.discard(site.name)
            try:
                secrets.forget(site.address, site.user)
            except WorkstationError as error:
                return None if error.code == "store.keyring-missing" else error
            return None

    def _known(self, site: StoredSite, *, given: bool) -> str:
        if given and self.given:
            return self.given
        if self._held.get(site.name):
            return self._held[site.name]
        if self._fault is None:
            try:
                return secrets.password(site.address, site.user) or ""
            except WorkstationError as error:
                self._fault = error
        return ""

    def _fault_again(self) -> WorkstationError | None:
        """What the keyring said, as a fresh error: one that is raised twice gathers the way of both."""
        return WorkstationError(self._fault.code, self._fault.detail) if self._fault else None
