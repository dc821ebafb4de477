"""The sites this workstation knows. Passwords are not here: see `newsroom.store.secrets`."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from sqlalchemy import select

from newsroom.domain.errors import NotFound, Refused
from newsroom.store import meta
from newsroom.store.database import Database
from newsroom.store.rows import SiteRecord

DEFAULT = "default-site"


@dataclass(frozen=True, slots=True)
class StoredSite:
    """How a site is reached. `address` is a folder's path or a URL; `role` is used by the folder site alone."""

    name: str
    kind: str
    address: str
    user: str = ""
    role: str = "editor"


class Sites:
    """The sites of a profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[StoredSite, ...]:
        """Every site, by name."""
        with self._database.reading() as session:
            return tuple(map(_site, session.scalars(select(SiteRecord).order_by(SiteRecord.name))))

    def get(self, name: str) -> StoredSite:
        """The site of that name. NotFound."""
        with self._database.reading() as session:
            record = session.get(SiteRecord, name)
            if record is None:
                raise NotFound("store.site-missing", name=name)
            return _site(record)

    def add(self, site: StoredSite) -> None:
        """Keep a new site; the first one becomes the default. Refused when the name is taken."""
        with self._database.writing() as session:
            if session.get(SiteRecord, site.name) is not None:
                raise Refused("store.site-taken", name=site.name)
            session.add(SiteRecord(**asdict(site)))
            if not meta.read(session, DEFAULT):
                meta.write(session, DEFAULT, site.name)

    def remove(self, name: str) -> None:
        """Forget how the site is reached; drafts, history and archive stay. NotFound."""
        with self._database.writing() as session:
            record = session.get(SiteRecord, name)
            if record is None:
                raise NotFound("store.site-missing", name=name)
            session.delete(record)
            if meta.read(session, DEFAULT) == name:
                left = session.scalar(
                    select(SiteRecord.name).where(SiteRecord.name != name).order_by(SiteRecord.name).limit(1)
                )
                meta.write(session, DEFAULT, left or "")

    def default(self) -> str | None:
        """The name of the site that new drafts are for."""
        with self._database.reading() as session:
            return meta.read(session, DEFAULT) or None

    def set_default(self, name: str) -> None:
        """Make new drafts be for this site. NotFound."""
        self.get(name)
        with self._database.writing() as session:
            meta.write(session, DEFAULT, name)


def _site(record: SiteRecord) -> StoredSite:
    return StoredSite(record.name, record.kind, record.address, record.user, record.role)
