"""The newsroom of one person on one workstation: the store of a profile and the sites that it names.

Every function of the desk takes a `Newsroom` first. It may be used from several threads: the store keeps its own
order, a site is opened once, and one draft is published by one thread at a time (`alone`).
"""

from __future__ import annotations

import hashlib
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from platformdirs import user_data_dir

from newsroom.desk.passwords import Passwords
from newsroom.domain.article import Article, Correction
from newsroom.domain.errors import NetworkError, Refused
from newsroom.site.site import Site, SiteConfig, create_site, open_site
from newsroom.store.copies import Copies
from newsroom.store.instance import Holding
from newsroom.store.layout import LOCAL_FOLDER as LOCAL_FOLDER
from newsroom.store.store import Store, StoredSite

if TYPE_CHECKING:
    from newsroom.domain.shelves import Shelves

LOCAL_SITE = "المكتب المحلي"
LOCAL_KIND = "folder"
CACHE = "cache"  # within the profile: what can be fetched again
COPIES = "pictures"  # within the cache


def _now() -> datetime:
    return datetime.now(UTC)


def profile_folder() -> Path:
    """Where a profile lies unless it is named: the user's data folder of this system."""
    return Path(user_data_dir("newsroom", appauthor=False))


class Newsroom:
    """An open profile. `now` is the workstation's clock, aware and in UTC; `passwords` are those of this run."""

    def __init__(self, profile: Path, store: Store, now: Callable[[], datetime] = _now) -> None:
        self.profile = profile.absolute()
        self.store = store
        self.now = now
        self.passwords = Passwords()
        self.copies = Copies(self.profile / CACHE / COPIES)
        self.corrections: dict[int, tuple[Correction, ...]] = {}  # noted in this run, by draft; see `drafting.save`
        self.arrived: dict[int, Article] = {}  # by draft, the text that is being written on; see `merging.arrive`
        self.writing = threading.RLock()  # held while a text is put together from what is kept and what comes
        self.shelves: dict[str, tuple[int, Shelves]] = {}  # by site, what its sections are about; see `sectioning`
        self.looked: dict[tuple[str, str], datetime] = {}  # by site and matter, when it was last asked for in this run
        self._sites: dict[str, Site] = {}
        self._turns: Counter[str] = Counter()  # by site, how often it was let go of
        self._busy: set[int] = set()
        self._opening = threading.Lock()
        self._counting = threading.Lock()

    @classmethod
    def open(cls, profile: Path, now: Callable[[], datetime] = _now, **holding: Unpack[Holding]) -> Newsroom:
        """Open `profile`, made with its own site where it is new; StoreBusy, WorkstationError.

        `holding` says how it is held (`newsroom.store.instance.ProfileLock`): as a window unless it says otherwise.
        """
        room = cls(profile, Store.open(profile, now, **holding), now)
        try:
            if not room.store.sites.all():
                _furnish(room)
            _read_own_site(room)
        except BaseException:
            room.close()
            raise
        room.passwords.take_given()
        return room

    def site(self, name: str = "") -> Site:
        """The site of that name, or the default one; NotFound, Refused where there is none.

        SignedOut, WorkstationError: it wants a password, and there is none; see `newsroom.desk.passwords`.
        """
        name = name or self.default_site()
        while True:
            with self._opening:
                turn = self._turns[name]
            stored = self.store.sites.get(name)
            found = self.opened(name)
            if found is not None:
                return found
            word = self.passwords.of(stored, given=self.given_for(stored)) if signs_in(stored) else ""
            with self._opening:
                if self._turns[name] == turn:  # or somebody has signed in anew or out meanwhile
                    return self._sites.setdefault(name, open_site(site_config(self.profile, stored, word)))

    def opened(self, name: str) -> Site | None:
        """The site of that name if it has been opened."""
        with self._opening:
            return self._sites.get(name)

    def given_for(self, stored: StoredSite) -> bool:
        """Whether the password that came with the run is meant for a site: of several, it is for the default one."""
        signing_in = [site.name for site in self.store.sites.all() if signs_in(site)]
        return signing_in == [stored.name] or self.store.sites.default() == stored.name

    def default_site(self) -> str:
        """The name of the site that a new draft is for; Refused where the profile has none."""
        name = self.store.sites.default()
        if name is None:
            raise Refused("desk.no-site")
        return name

    def forget(self, name: str) -> None:
        """Let go of an open site, so that it is opened anew with its present settings."""
        with self._opening:
            self._turns[name] += 1
            self._sites.pop(name, None)

    @contextmanager
    def alone(self, draft: int) -> Iterator[None]:
        """Keep a draft's exchange with its site to one thread; Refused while another one is at it."""
        with self._counting:
            if draft in self._busy:
                raise Refused("publish.under-way")
            self._busy.add(draft)
        try:
            yield
        finally:
            with self._counting:
                self._busy.discard(draft)

    def close(self) -> None:
        """Close the store and let go of the profile."""
        self.store.close()


def _furnish(room: Newsroom) -> None:
    """Give a new profile its own site; one that an interrupted start has left there is taken over."""
    stored = StoredSite(LOCAL_SITE, LOCAL_KIND, LOCAL_FOLDER, role="editor")
    with suppress(Refused):
        create_site(site_config(room.profile, stored))
    room.store.sites.add(stored)


def _read_own_site(room: Newsroom) -> None:
    """Fill the archive from the profile's own site, unless it was read before."""
    from newsroom.desk import syncing  # which itself needs a newsroom

    own = [site.name for site in room.store.sites.all() if site.address == LOCAL_FOLDER]
    for name in own:
        if not room.store.archive.cursor(name):
            with suppress(NetworkError):
                syncing.pull(room, name)


def signs_in(stored: StoredSite) -> bool:
    """Whether a site asks for a password."""
    return bool(stored.user) and stored.kind != LOCAL_KIND


def site_config(profile: Path, stored: StoredSite, password: str = "") -> SiteConfig:
    """How a site is reached. A folder's path is read from the profile, which may have been moved with its site."""
    address = stored.address if "://" in stored.address else str(profile / stored.address)
    cache = profile / CACHE / hashlib.sha256(f"{stored.kind} {address}".encode()).hexdigest()[:16]
    return SiteConfig(stored.name, stored.kind, address, stored.user, stored.role, password, cache)
