"""What publishing a draft now will come to, before it is done: data for the publish sheet, and a sentence that says it.

Nothing is changed and nothing but the site's clock, zone and rights is asked for.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from string import Formatter
from zoneinfo import ZoneInfo

from newsroom.desk import checking, filing
from newsroom.desk.filing import PATH
from newsroom.desk.newsroom import Newsroom
from newsroom.desk.work import SEQUENCE
from newsroom.domain.article import Draft, State
from newsroom.domain.check import Finding, conditions
from newsroom.domain.document import figures
from newsroom.domain.errors import Refused
from newsroom.language import dates
from newsroom.language.words import catalogue, say
from newsroom.site.site import Capabilities, Site
from newsroom.store.outbox import JobKind

CLOCKS_APART = timedelta(minutes=1)
SOON = timedelta(minutes=2)
"""An hour nearer than this is asked about: a site may take it for now."""
_FOR_ALL = (JobKind.PENDING, JobKind.BIN, JobKind.RESTORE)  # of one's own; the site says no for others'


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a sentence; `strong` for what the journalist chose."""

    text: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What will happen. `at` is None for now; `section` is the path from the highest section; `byline` is whose name
    readers will see, which may be the one that the site gives; `pictures` counts the lead too. `passed` is how many
    conditions found nothing. `steps` are the codes of their sentences. `zone` is the site's (an IANA name), `site_now`
    its clock, `own_now` this workstation's, `apart` how far they are from each other. `forbidden` is the code of the
    sentence that says why this user may not, or empty."""

    draft: Draft
    kind: JobKind
    site: str
    section: tuple[str, ...]
    byline: str
    pictures: int
    related: int
    at: datetime | None
    address: str
    findings: tuple[Finding, ...]
    passed: int
    steps: tuple[str, ...]
    zone: str
    site_now: datetime
    apart: timedelta
    forbidden: str
    own_now: datetime

    @property
    def blocks(self) -> tuple[Finding, ...]:
        """The findings that stop it."""
        return checking.blocks(self.findings)

    @property
    def soon(self) -> bool:
        """Whether the hour is so near that publishing asks about it (`publishing.publish`, ``confirmed``)."""
        return self.at is not None and self.at - self.site_now < SOON

    def sentence(self, lang: str) -> tuple[Part, ...]:
        """What will happen, in the parts of one sentence."""
        article = self.draft.article
        values = {
            "headline": article.headline,
            "section": PATH[0].join(self.section),
            "site": self.site,
            "byline": self.byline,
            "when": self._when(lang),
            "pictures": _counted("pictures", self.pictures, lang),
            "related": _counted("related", self.related, lang),
        }
        clauses = [f"plan.{self.kind}"]
        clauses += ["plan.section"] if self.section else []
        clauses += ["plan.byline"] if self.byline else []
        with_it = [name for name in ("pictures", "related") if values[name]]
        clauses += [f"plan.with-{'-'.join(with_it)}"] if with_it else []
        return (*(part for clause in clauses for part in _filled(clause, lang, values)), Part("."))

    def remarks(self, lang: str, own_zone: str) -> tuple[str, ...]:
        """What the hours are to be understood by: the hour asked for in both zones where this workstation (in
        `own_zone`, an IANA name) shows another one, and both clocks where one of them is wrong."""
        said = []
        if self.at is not None:
            there, here = (
                say("date.in-zone", lang, time=dates.appointment(self.at, zone, lang), city=dates.city(zone, lang))
                for zone in (self.zone, own_zone)
            )
            if dates.clock(self.at, self.zone) != dates.clock(self.at, own_zone):
                said.append(say("plan.two-zones", lang, there=there, here=here))
        if self.apart >= CLOCKS_APART:
            site, own = dates.clock(self.site_now, own_zone), dates.clock(self.own_now, own_zone)
            said.append(say("plan.clocks-apart", lang, site=site, own=own))
        return tuple(said)

    def _when(self, lang: str) -> str:
        if self.at is None:
            return say("date.now", lang)
        days = (
            self.at.astimezone(ZoneInfo(self.zone)).date() - self.site_now.astimezone(ZoneInfo(self.zone)).date()
        ).days
        hour = dates.clock(self.at, self.zone)
        if days == 0:
            return say("plan.today", lang, hour=hour)
        return say("date.tomorrow", lang, hour=hour) if days == 1 else dates.appointment(self.at, self.zone, lang)


def plan(room: Newsroom, draft_id: int, *, site: str = "", at: datetime | None = None, pending: bool = False) -> Plan:
    """What publishing the draft on `site` (its own if empty) at the aware time `at` comes to. NotFound, Refused as
    publishing would be; NetworkError when the site cannot say its time and rights."""
    draft = room.store.drafts.get(draft_id)
    draft = replace(draft, site=site or draft.site)
    kind, source = intention(draft, at, pending=pending), room.site(draft.site)
    can, article = source.capabilities(), draft.article
    byline = _byline(room, draft, source, can)
    findings = checking.check(room, draft, byline, handing_in=pending)
    now, own = source.clock(), room.now()
    return Plan(
        draft=draft,
        kind=kind,
        site=draft.site,
        section=_path(room, draft),
        byline=byline,
        pictures=len(list(figures(article.body))) + (article.lead is not None),
        related=len(article.related),
        at=at,
        address=source.address(article, at),
        findings=findings,
        passed=conditions() - len({finding.code for finding in findings if finding.code.startswith("check.")}),
        steps=tuple(f"publish.step.{step}" for step in SEQUENCE[kind]),
        zone=source.zone(),
        site_now=now,
        apart=abs(now - own),
        forbidden=locked_out(room, draft) or forbidden(can, kind),
        own_now=own,
    )


def intention(draft: Draft, at: datetime | None, *, pending: bool) -> JobKind:
    """What publishing this draft now comes to. Refused: handing in or scheduling what readers see would take it away
    from them, and what somebody keeps private on the site is not shown to them by mistake."""
    if draft.private:
        raise Refused("publish.private")
    if draft.public and (pending or at is not None):
        raise Refused("publish.already-public")
    if pending:
        return JobKind.PENDING
    if at is not None:
        return JobKind.SCHEDULE
    return JobKind.UPDATE if draft.public else JobKind.PUBLISH


def forbidden(capabilities: Capabilities, kind: JobKind) -> str:
    """The code of the sentence that says why this user may not do that; empty when that is allowed."""
    if kind in (JobKind.SCHEDULE, JobKind.RESCHEDULE):
        return "" if capabilities.may_schedule else "publish.no-schedule"
    return "" if capabilities.may_publish or kind in _FOR_ALL else "publish.not-permitted"


def locked_out(room: Newsroom, draft: Draft) -> str:
    """The code of the sentence that says why this user may not write in the draft's post; empty when that is
    allowed, as far as the site has told."""
    row = room.store.posts.get(draft.site, draft.remote.id) if draft.remote else None
    if row is None or row.editable:
        return ""
    out = row.mine and row.state in (State.PUBLISHED, State.SCHEDULED)
    return "publish.locked-out" if out else "publish.not-yours"


def _byline(room: Newsroom, draft: Draft, site: Site, can: Capabilities) -> str:
    """Whose name readers will see: where it is no free text, the site names its author, or whoever sends it."""
    own = draft.article.byline
    if can.byline_text or (own and can.may_set_author):
        return own
    row = room.store.posts.get(draft.site, draft.remote.id) if draft.remote else None
    return row.author if row else next(iter(site.authors()), own)


def _path(room: Newsroom, draft: Draft) -> tuple[str, ...]:
    known = filing.sections(room, draft.site)
    leading = next((item for item in known if item.name in draft.article.sections[:1]), None)
    if leading is None:
        return draft.article.sections[:1]
    return tuple(section.name for section in filing.line_of(known, leading))


def _filled(clause: str, lang: str, values: dict[str, str]) -> list[Part]:
    parts: list[Part] = []
    for literal, name, _spec, _conversion in Formatter().parse(catalogue()[clause][lang]):
        parts += [Part(literal)] if literal else []
        parts += [Part(values[name], strong=name not in ("pictures", "related"))] if name else []
    return parts


def _counted(thing: str, count: int, lang: str) -> str:
    """A number of things in words, as Arabic counts: one, two, three to ten, more; empty for none."""
    if count <= 2:
        return ["", say(f"plan.{thing}.one", lang), say(f"plan.{thing}.two", lang)][count]
    few = say(f"plan.{thing}.numbers", lang).split()
    if count - 3 < len(few):
        return say(f"plan.{thing}.few", lang, number=few[count - 3])
    return say(f"plan.{thing}.many", lang, number=count)
