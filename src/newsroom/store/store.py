"""The store of a profile: everything this workstation must not lose."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Unpack

from newsroom.domain.errors import WorkstationError
from newsroom.language.fold import FOLD_VERSION
from newsroom.store import meta, schema
from newsroom.store.archive import Archive
from newsroom.store.database import Database
from newsroom.store.drafts import Drafts
from newsroom.store.ignored import IgnoredFindings
from newsroom.store.instance import Holding, ProfileLock
from newsroom.store.layout import DATABASE, MEDIA, now
from newsroom.store.media import Media
from newsroom.store.outbox import Job, JobKind, JobState, Outbox
from newsroom.store.posts import Posts
from newsroom.store.revisions import Revisions
from newsroom.store.settings import Settings
from newsroom.store.sites import Sites, StoredSite
from newsroom.store.words import Words

__all__ = ["Job", "JobKind", "JobState", "Store", "StoredSite"]

_FOLDED = "fold-version"


class Store:
    """One open profile. Any thread may call it; writers take turns. One process at a time."""

    def __init__(self, profile: Path, lock: ProfileLock, database: Database, clock: Callable[[], datetime]) -> None:
        self.profile = profile
        self._lock = lock
        self._database = database
        self.drafts = Drafts(database, clock)
        self.revisions = Revisions(database, clock)
        self.outbox = Outbox(database, clock)
        self.archive = Archive(database)
        self.posts = Posts(database)
        self.sites = Sites(database)
        self.settings = Settings(database)
        self.ignored = IgnoredFindings(database)
        self.words = Words(database)
        self.media = Media(profile / MEDIA)

    @classmethod
    def open(cls, profile: Path, clock: Callable[[], datetime] = now, **holding: Unpack[Holding]) -> Store:
        """Open the profile at `profile`, made if it is missing. `clock` gives aware times, `holding` is for the lock.

        StoreBusy when another process has it open; WorkstationError for a database of a newer program (which stays
        untouched), a damaged one, and a disk that is read-only or full.
        """
        try:
            profile.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise WorkstationError("store.read-only", detail=str(error), path=str(profile)) from error
        lock = ProfileLock(profile, **holding)
        try:
            database = Database(profile / DATABASE)
            try:
                schema.prepare(database)
                store = cls(profile, lock, database, clock)
                store.media.tidy()
                store._fold_again_if_moved()
            except BaseException:
                database.close()
                raise
        except BaseException:
            lock.release()
            raise
        return store

    @contextmanager
    def together(self) -> Iterator[None]:
        """Keep all that this thread writes within at once, or nothing if the block raises; whatever a call raises must
        leave the block. WorkstationError at its end as well."""
        with self._database.writing():
            yield

    def close(self) -> None:
        """Close the database and give the profile free; a second call does nothing."""
        self._database.close()
        self._lock.release()

    def problems(self) -> tuple[str, ...]:
        """What SQLite finds wrong with the database and its indexes, in its own words; empty when all is sound.

        Reads everything: seconds for a large profile.
        """
        return self._database.problems()

    def _fold_again_if_moved(self) -> None:
        with self._database.reading() as session:
            known = meta.read(session, _FOLDED)
        if known == str(FOLD_VERSION):
            return
        self.drafts.fold_again()
        self.archive.fold_again()
        self.posts.fold_again()
        with self._database.writing() as session:
            meta.write(session, _FOLDED, str(FOLD_VERSION))
