"""The house style at the desk: the packs of rules, the policies of each site, and what somebody let stand.

Beside the rules that ship, those of a newsroom hold: files `*.toml` in `FOLDER` of the profile and in the folder that
the setting `rules_folder` names. A rule that has the name of another takes its place. A file that changed is read again
when it is next asked for. How a pack is written stands in `newsroom.domain.style.pack`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path

from newsroom.desk import spelling
from newsroom.desk.changes import Changes, drafts
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Article, Draft
from newsroom.domain.document import one_line
from newsroom.domain.errors import BadInput, NotFound, Refused
from newsroom.domain.finding import Finding, Ignored, Level
from newsroom.domain.mend import text_of
from newsroom.domain.style.engine import Style
from newsroom.domain.style.pack import BrokenPack, Pack, read_pack, shipped
from newsroom.domain.style.policy import Policies
from newsroom.domain.style.rule import Rule
from newsroom.store.choices import Setting, Value
from newsroom.store.policies import POLICIES

FOLDER = "rules"
"""The folder of a profile with the newsroom's own packs."""

_Stamp = tuple[Path, int, int]  # a file, with what moves when it is written anew


def table() -> tuple[Setting, ...]:
    """Every policy that can be set for a site, in the order in which a form asks for it. Its words are
    ``policy.<name>``, with ``.help`` a line of help, and with ``.<choice>`` a choice; ``policy.open`` is the empty
    choice."""
    return tuple(POLICIES.values())


def policies(room: Newsroom, site: str) -> Policies:
    """What is decided for a site; what was never, or is allowed no more, is as it comes."""
    kept = room.store.sites.policies(site)
    decided = {name: value for name, value in kept.items() if name in POLICIES and POLICIES[name].allows(value)}
    return replace(Policies(), **decided)  # type: ignore[arg-type]


def decide(room: Newsroom, site: str, name: str, value: Value) -> Changes:
    """Set a policy of a site. NotFound for a site or a policy that is none, BadInput for a value not allowed."""
    room.store.sites.get(site)
    if name not in POLICIES:
        raise NotFound("style.no-policy", name=name)
    if not POLICIES[name].allows(value):
        raise BadInput("style.policy-value", name=name, value=str(value)[:80])
    room.store.sites.set_policies(site, {**room.store.sites.policies(site), name: value})
    return Changes(sites=True)


def style(room: Newsroom, draft: Draft) -> Style:
    """The rules as they hold for a draft now, with the names that are right in it. The same rules, policies and names
    are the same value, which keeps what it has found in a text."""
    return _style(_present(room), policies(room, draft.site), spelling.names(room, draft.id))


def faults(room: Newsroom) -> tuple[BrokenPack, ...]:
    """What is wrong with packs of the newsroom's own; their other rules hold."""
    return tuple(fault for stamp in _present(room) for fault in _pack(*stamp).faults)


def findings(room: Newsroom, draft: Draft) -> tuple[Finding, ...]:
    """What the rules find in a draft as it stands, in the order of its text, and what is wrong with the packs."""
    present = _present(room)
    faulty = (fault for stamp in present for fault in _pack(*stamp).faults)
    broken = tuple(Finding(fault.code, Level.WARN, "site", values=fault.values) for fault in faulty)
    rules = _style(present, policies(room, draft.site), spelling.names(room, draft.id))
    return (*rules.find(draft.article), *broken)


def mended(room: Newsroom, draft: Draft) -> Article:
    """The article of a draft with all safe mends of the rules carried out: one new value, one step to undo."""
    return style(room, draft).mended(draft.article)


def ignore(room: Newsroom, draft_id: int, finding: Finding, reason: str, who: str) -> Changes:
    """Let a finding stand in a draft: it is found no more where it has these letters. NotFound; Refused without a
    reason or a name, and for what stops publishing, which an editor answers for when publishing."""
    if finding.level is Level.BLOCK:
        raise Refused("style.ignored-block")
    if not (reason := one_line(reason)) or not (who := one_line(who)):
        raise Refused("style.no-reason")
    article = room.store.drafts.get(draft_id).article
    one = Ignored(finding.code, _letters(article, finding), reason, who, room.now())
    others = (other for other in room.store.ignored.of(draft_id) if (other.code, other.text) != (one.code, one.text))
    room.store.ignored.put(draft_id, (*others, one))
    return drafts(draft_id)


def ignored(room: Newsroom, draft_id: int) -> tuple[Ignored, ...]:
    """What is let stand in a draft, in the order in which it was."""
    return room.store.ignored.of(draft_id)


def heed(room: Newsroom, draft_id: int, one: Ignored) -> Changes:
    """Find again what was let stand."""
    room.store.ignored.put(draft_id, tuple(other for other in room.store.ignored.of(draft_id) if other != one))
    return drafts(draft_id)


def heeded(room: Newsroom, draft: Draft, found: Sequence[Finding]) -> tuple[Finding, ...]:
    """The findings without those that were let stand; one that stops publishing always stays."""
    let = {(one.code, one.text) for one in room.store.ignored.of(draft.id)}
    return tuple(
        finding
        for finding in found
        if not let or finding.level is Level.BLOCK or (finding.code, _letters(draft.article, finding)) not in let
    )


def _letters(article: Article, finding: Finding) -> str:
    return text_of(article, finding) if finding.seen is None else finding.seen


def _present(room: Newsroom) -> tuple[_Stamp, ...]:
    """The packs of the newsroom's own as they are now."""
    given = str(room.store.settings.get("rules_folder")).strip()
    folders = [room.profile / FOLDER, *([Path(given).expanduser()] if given else [])]
    found = []
    for path in (path for folder in folders for path in sorted(folder.glob("*.toml"))):
        try:
            status = path.stat()
        except OSError:  # it went away meanwhile, or a folder of the network did
            continue
        found.append((path, status.st_mtime_ns, status.st_size))
    return tuple(found)


@lru_cache(maxsize=64)
def _pack(path: Path, _changed: int, _size: int) -> Pack:
    return read_pack(path)


@cache
def _shipped() -> tuple[Rule, ...]:
    return shipped()


@lru_cache(maxsize=8)
def _style(own: tuple[_Stamp, ...], decided: Policies, names: frozenset[str]) -> Style:
    rules = {rule.id: rule for rule in _shipped()}
    for stamp in own:
        rules |= {rule.id: rule for rule in _pack(*stamp).rules}
    return Style(tuple(rules.values()), decided, names=names)
