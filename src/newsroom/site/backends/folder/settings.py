"""What a newsroom sets for its folder site: ``site.json``."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from newsroom.domain.article import Section
from newsroom.domain.errors import NetworkError, WorkstationError

FILE = "site.json"
FORMAT = 1

HOME = "الرئيسية"
LATEST = "آخر الأخبار"
OPINION = "opinion"

# The first two of the twelve entries of the menu, home and the latest news, are no sections: nothing is filed there.
SECTIONS = (
    Section("1", "العالم", "world"),
    Section("2", "سياسة", "politics"),
    Section("3", "اقتصاد", "economy"),
    Section("4", "تكنولوجيا", "technology"),
    Section("5", "ثقافة وفن", "culture"),
    Section("6", "رياضة", "sport"),
    Section("7", "سياحة وسفر", "travel"),
    Section("8", "صحة وجمال", "health"),
    Section("9", "مقالات", OPINION),
    Section("10", "منوعات", "variety"),
)


@dataclass(frozen=True, slots=True)
class Settings:
    """`identity` names the site in feeds for good; `address` is where readers reach `public/`, or empty."""

    name: str
    identity: str
    zone: str = "Asia/Riyadh"
    address: str = ""
    sections: tuple[Section, ...] = SECTIONS

    def section(self, name: str) -> Section | None:
        """The section of that name."""
        return next((section for section in self.sections if section.name == name), None)

    def by_slug(self, slug: str) -> Section | None:
        """The section of that slug."""
        return next((section for section in self.sections if section.slug == slug), None)

    def line(self, section: Section) -> tuple[Section, ...]:
        """The section and those above it, the section itself first."""
        found = [section]
        while (above := next((s for s in self.sections if s.id == found[-1].parent), None)) and above not in found:
            found.append(above)
        return tuple(found)


def menu(settings: Settings) -> list[tuple[str, str]]:
    """The entries of the menu as (name, page within `public/`)."""
    top = [(section.name, f"{section.slug}/index.html") for section in settings.sections if not section.parent]
    return [(HOME, "index.html"), (LATEST, "latest/index.html"), *top]


def write(settings: Settings) -> bytes:
    """The bytes of ``site.json``."""
    held = {
        "format": FORMAT,
        "name": settings.name,
        "identity": settings.identity,
        "zone": settings.zone,
        "address": settings.address,
        "sections": [{"id": s.id, "name": s.name, "slug": s.slug, "parent": s.parent} for s in settings.sections],
    }
    return json.dumps(held, ensure_ascii=False, indent=1).encode()


def read(folder: Path) -> Settings:
    """The settings of the site in `folder`.

    NetworkError where there is no site (a drive that is not there looks the same); WorkstationError for a site that
    a newer program made or that cannot be read.
    """
    try:
        held = json.loads((folder / FILE).read_bytes())
        newer = held["format"] > FORMAT
    except (FileNotFoundError, NotADirectoryError) as missing:
        raise NetworkError("folder.unreachable", path=str(folder)) from missing
    except (ValueError, KeyError, TypeError) as broken:
        raise WorkstationError("folder.unreadable", detail=str(broken), path=str(folder / FILE)) from broken
    if newer:
        raise WorkstationError("folder.newer", path=str(folder))
    return Settings(
        held["name"],
        held["identity"],
        held["zone"],
        held["address"].rstrip("/"),
        tuple(Section(s["id"], s["name"], s["slug"], s.get("parent", "")) for s in held["sections"]),
    )
