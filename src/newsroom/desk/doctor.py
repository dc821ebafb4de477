"""What this workstation and its sites look like, for whoever must mend something. Plain data, nothing is changed."""

from __future__ import annotations

import platform
import shutil
import sqlite3
import subprocess
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import metadata
from pathlib import Path

import newsroom
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.errors import NewsroomError

FONTS = ("Noto Sans Arabic", "Noto Naskh Arabic", "Noto Sans", "Noto Serif")
LEAST_FREE = 500_000_000  # bytes
CLOCKS_APART = 60  # seconds
PACKAGES = {"qt": "PySide6", "sqlalchemy": "SQLAlchemy"}


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that was looked at. `code` names its sentence (``doctor.<code>``), `value` is what was found, `ok`
    whether newsroom can work well with it."""

    code: str
    value: str
    ok: bool = True


def report(room: Newsroom, *, thorough: bool = False) -> tuple[Point, ...]:
    """Look at everything; a fault becomes a point that is not ok, never an error. `thorough` reads the whole
    database."""
    sites = [point for stored in room.store.sites.all() for point in _site(room, stored.name)]
    return (*machine(room.profile), *_database(room, thorough=thorough), *sites)


def machine(profile: Path) -> tuple[Point, ...]:
    """What can be told of a workstation whose newsroom cannot be opened."""
    return (*_programs(), *_fonts(), *_keyring(), *_disk(profile))


def _programs() -> list[Point]:
    found = [
        Point("newsroom", newsroom.__version__),
        Point("python", platform.python_version()),
        Point("system", platform.platform()),
        Point("sqlite", sqlite3.sqlite_version),
    ]
    for code, package in PACKAGES.items():
        try:
            found.append(Point(code, metadata.version(package)))
        except metadata.PackageNotFoundError:
            found.append(Point(code, "", ok=False))
    return found


def _fonts() -> list[Point]:
    """The faces the look is drawn with, where the system can be asked for them."""
    ask = shutil.which("fc-list")
    if ask is None:
        return []
    try:
        listed = subprocess.run([ask, ":", "family"], capture_output=True, timeout=20, check=True).stdout  # noqa: S603
    except (OSError, subprocess.SubprocessError) as error:
        return [Point("fonts", str(error), ok=False)]
    families = {name.strip() for line in listed.decode(errors="replace").splitlines() for name in line.split(",")}
    missing = [name for name in FONTS if name not in families]
    return [Point("fonts", ", ".join(missing or FONTS), ok=not missing)]


def _keyring() -> list[Point]:
    from keyring import get_keyring
    from keyring.backends.fail import Keyring as NoKeyring

    backend = get_keyring()
    return [Point("keyring", backend.name, ok=not isinstance(backend, NoKeyring))]


def _disk(profile: Path) -> list[Point]:
    try:
        free = shutil.disk_usage(profile).free
    except OSError as error:
        return [Point("disk", str(error), ok=False)]
    return [Point("profile", str(profile)), Point("disk", f"{free / 1e9:.1f} GB", ok=free >= LEAST_FREE)]


def _database(room: Newsroom, *, thorough: bool) -> list[Point]:
    counts = f"{room.store.drafts.count()} / {room.store.archive.total()}"
    found = [Point("drafts", counts), Point("outbox", str(len(room.store.outbox.open())))]
    if thorough:
        problems = room.store.problems()
        found.append(Point("database", "; ".join(problems) or "ok", ok=not problems))
    return found


def _site(room: Newsroom, name: str) -> list[Point]:
    try:
        site = room.site(name)
        zone, theirs = site.zone(), site.clock()
    except NewsroomError as error:
        return [Point("site", f"{name}: {error}", ok=False)]
    apart = abs((theirs - datetime.now(UTC)).total_seconds())
    return [
        Point("site", f"{name} · {site.config.address}"),
        Point("clock", f"{name} · {zone} · {apart:.0f} s", ok=apart < CLOCKS_APART),
    ]
