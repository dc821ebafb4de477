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
from newsroom.desk.newsroom import LOCAL_KIND, Newsroom
from newsroom.domain.errors import NewsroomError
from newsroom.language.words import say

FONTS = ("Noto Sans Arabic", "Noto Naskh Arabic", "Noto Sans", "Noto Serif")
LEAST_FREE = 500_000_000  # bytes
CLOCKS_APART = 60  # seconds
PACKAGES = {"qt": "PySide6", "sqlalchemy": "SQLAlchemy", "spelling": "chunspell"}


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that was looked at. `code` names its sentence (``doctor.<code>``), `value` is what was found, `ok`
    whether newsroom can work well with it."""

    code: str
    value: str
    ok: bool = True


def report(room: Newsroom, lang: str, *, thorough: bool = False) -> tuple[Point, ...]:
    """Look at everything; a fault becomes a point that is not ok and says why in `lang`, never an error. `thorough`
    reads the whole database."""
    known = room.store.sites.all()
    sites = [point for stored in known for point in _site(room, stored.name, lang)]
    signing_in = any(stored.kind != LOCAL_KIND for stored in known)
    return (*machine(room.profile, signing_in=signing_in), *_database(room, thorough=thorough), *sites)


def machine(profile: Path, *, signing_in: bool = False) -> tuple[Point, ...]:
    """What can be told of a workstation whose newsroom cannot be opened; a keyring is only missed where somebody signs
    in to a site."""
    return (*_programs(), *_fonts(), *_keyring(needed=signing_in), *_disk(profile))


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


def _keyring(*, needed: bool) -> list[Point]:
    from keyring import get_keyring
    from keyring.backends.fail import Keyring as NoKeyring

    backend = get_keyring()
    missing = isinstance(backend, NoKeyring)
    return [Point("keyring", "" if missing else backend.name, ok=not (missing and needed))]


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


def _site(room: Newsroom, name: str, lang: str) -> list[Point]:
    try:
        site = room.site(name)
        zone, theirs = site.zone(), site.clock()
    except NewsroomError as error:
        return [Point("site", f"{name}: {say(error.code, lang, **error.values)}", ok=False)]
    apart = abs((theirs - datetime.now(UTC)).total_seconds())
    return [
        Point("site", f"{name} · {site.config.address}"),
        Point("clock", f"{name} · {zone} · {apart:.0f} s", ok=apart < CLOCKS_APART),
    ]
