"""What stops an article or waits for a look, with what the newsroom knows around it."""

from __future__ import annotations

from newsroom.desk import lexicons, linking, origins, sectioning
from newsroom.desk.newsroom import Newsroom
from newsroom.domain import check as rules
from newsroom.domain.article import Draft
from newsroom.domain.check import Finding, Level
from newsroom.domain.headline import Lengths

NEVER_OVERRIDDEN = frozenset(
    (
        "check.headline-missing",
        "check.body-empty",
        "check.section-missing",
        "check.section-unknown",
        "store.site-missing",
    )
)
"""What no editor can answer for: there is nothing to publish, or no place for it."""
ORDER = {Level.BLOCK: 0, Level.WARN: 1, Level.HINT: 2}
_READ = {origins.SecondReader.WARN: Level.WARN, origins.SecondReader.REQUIRED: Level.BLOCK}


def check(room: Newsroom, draft: Draft, byline: str = "", *, handing_in: bool = False) -> tuple[Finding, ...]:
    """The findings of a draft as it stands, those that stop publishing first; nothing is asked of a network. `byline`
    is the name that the site is known to put to it, if other than it has told before. What is only being handed in
    will be read by somebody else. For a draft whose site was taken off the list, that is the only one."""
    if all(stored.name != draft.site for stored in room.store.sites.all()):
        return (Finding("store.site-missing", Level.BLOCK, "site", values={"name": draft.site}),)
    from newsroom.desk import styling  # not wanted before the first check

    archive, policies = room.store.archive, styling.policies(room, draft.site)
    house = (str(room.store.settings.get("house_name")), draft.site)
    unread = not handing_in and origins.is_own(room, draft)
    lexicon, faults = lexicons.of(room)
    found = rules.check(
        draft.article,
        house_name=[name for name in house if name],
        sections=[section.name for section in archive.sections(draft.site)],
        tags=[tag.name for tag in archive.tags(draft.site)],
        address=draft.remote.url if draft.remote else "",
        remote_id=draft.remote.id if draft.remote else "",
        dead=[link.url for link in linking.dead(room, draft.site, draft.article)],
        byline=byline or room.store.sites.byline(draft.site),
        origin=draft.origin,
        source=draft.source,
        unread=_READ.get(origins.second_reader(room, draft.site)) if unread else None,
        lexicon=lexicon,
        shelves=sectioning.shelves(room, draft.site),
        lengths=Lengths(policies.headline_length, policies.headline_most, policies.standfirst_length),
    )
    style = styling.findings(room, draft)
    heeded = styling.heeded(room, draft, (*found, *faults, *style))
    return tuple(sorted(heeded, key=lambda finding: ORDER[finding.level]))


def blocks(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings that stop publishing."""
    return tuple(finding for finding in findings if finding.level is Level.BLOCK)
