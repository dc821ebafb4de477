"""Two people, one article: texts are merged, and where both wrote in the same words a person decides.

A text that comes from the site is never put over one that is being written: it arrives below it (`arrive`), and the
next save brings what was written since on top (`written`). Both texts stay in the history of the draft.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from typing import TYPE_CHECKING

from newsroom.desk.aligning import aligned, same_text, whole
from newsroom.desk.changes import Changes, drafts
from newsroom.desk.newsroom import Newsroom
from newsroom.desk.standing import state_of
from newsroom.desk.work import local_pictures
from newsroom.domain.article import Article, Draft, Override, State
from newsroom.domain.document import prose
from newsroom.domain.errors import NetworkError, NotFound, Refused, SiteError
from newsroom.language import count
from newsroom.site.site import Post, SiteRevision
from newsroom.store.outbox import JobState

if TYPE_CHECKING:
    from newsroom.domain.difference import ArticleDifference
    from newsroom.domain.merge import Choice, Merge

THEIRS = "site"  # the reason of a version: a colleague's text, as it came from the site
BEFORE = "merge"  # the text here, before a colleague's was merged into it
RESTORE = "restore"  # the text here, before an older one, or a part of it, came back


def merged(base: Article, mine: Article, theirs: Article) -> Merge:
    """The three texts as one, with what collides."""
    from newsroom.domain.merge import merge

    return merge(base, mine, theirs)


def base_of(room: Newsroom, draft_id: int, post: Post) -> Article:
    """The article that both the journalist and the site began with: what came back last or, where that was not kept,
    what was sent last; an unmoved post is its own."""
    base, remote = room.store.drafts.base(draft_id), room.store.drafts.get(draft_id).remote
    if base is not None:
        return base
    if remote is None or remote.digest == post.remote.digest:
        return post.article
    done = [job for job in room.store.outbox.of(draft_id) if job.state is JobState.DONE]
    return done[-1].article if done else post.article


def arrive(room: Newsroom, draft_id: int, before: Article, after: Article, reason: str = BEFORE) -> bool:
    """Let the text of a draft, which was `before` when `after` was made of it, become `after`; what has been written
    since stays on top. False, with nothing changed, where the two collide."""
    with room.writing:
        while True:
            draft = room.store.drafts.get(draft_id)
            text = after
            if draft.article != before:
                both = merged(before, draft.article, after)
                if both.conflicts:
                    return False
                text = both.article
            if text == draft.article:
                return True
            room.store.revisions.add(draft_id, draft.article, reason)
            if room.store.drafts.renew(draft_id, draft.article, text):
                room.arrived.setdefault(draft_id, draft.article)
                return True


def written(room: Newsroom, draft_id: int, article: Article, seen: Article | None = None) -> Article:
    """The text to keep where `article` was written on a text that has moved meanwhile; the caller holds
    `Newsroom.writing`. Where the two collide it is `article`, and the other one waits for a decision.

    `seen` is the text on which it was written; without it that is told by what `article` is nearer to."""
    if draft_id not in room.arrived:
        return article
    kept = room.store.drafts.get(draft_id).article
    knows = seen == kept
    if seen is None:
        seen = room.arrived[draft_id]
        knows = _distance(kept, article) < _distance(seen, article)
    if knows:  # whoever wrote it has seen what has come in
        del room.arrived[draft_id]
        return article
    room.arrived[draft_id] = article
    both = merged(seen, article, kept)
    if not both.conflicts:
        return both.article
    del room.arrived[draft_id]
    clash(room, draft_id, seen, kept, held=room.store.drafts.base(draft_id))
    return article


def _distance(one: Article, other: Article) -> int:
    """In how many fields and blocks two versions differ."""
    names = [part.name for part in fields(Article) if part.name != "body"]
    blocks, others = Counter(one.body.blocks), Counter(other.body.blocks)
    moved = sum((blocks - others).values()) + sum((others - blocks).values())
    return moved + len([name for name in names if getattr(one, name) != getattr(other, name)])


def clash(room: Newsroom, draft_id: int, base: Article, theirs: Article, held: Article | None = None) -> None:
    """Note that a colleague's text and the draft's collide, both made of `base`: a person must decide. `held` is what
    the site holds, where that is not the colleague's text."""
    room.store.revisions.add(draft_id, theirs, THEIRS)
    room.store.drafts.change(draft_id, state=State.CONFLICT, base=base, theirs=theirs, held=held)


def conflict(room: Newsroom, draft_id: int) -> Merge:
    """What collides in a draft, with all three versions; nothing is asked of the site. Refused where nothing does."""
    theirs = room.store.drafts.theirs(draft_id)
    if theirs is None:
        raise Refused("merge.no-conflict")
    base = room.store.drafts.base(draft_id) or Article()
    return merged(base, room.store.drafts.get(draft_id).article, theirs)


def settle_conflict(
    room: Newsroom, draft_id: int, choices: Mapping[str, Choice], seen: Merge | None = None
) -> tuple[Draft, Changes]:
    """Make the draft's text the one that the choices give (by conflict; mine where none was made) and go on from what
    the site holds; both stay in the history.

    `seen` is the conflict that was shown. Refused ``merge.moved`` where it is not the present one any more: it must be
    shown again.
    """
    from newsroom.domain.merge import resolve

    with room.writing:
        found = conflict(room, draft_id)
        if seen is not None and (seen.mine, seen.theirs) != (found.mine, found.theirs):
            raise Refused("merge.moved")
        try:
            text = resolve(found, choices)
        except (KeyError, ValueError) as error:
            raise Refused("merge.moved", detail=str(error)) from error
        room.store.revisions.add(draft_id, found.theirs, THEIRS)
        room.store.revisions.add(draft_id, found.mine, BEFORE)
        if not room.store.drafts.renew(draft_id, found.mine, text):
            raise Refused("merge.moved")
        room.arrived[draft_id] = found.mine
        held = room.store.drafts.held(draft_id)
        room.store.drafts.change(draft_id, base=held or found.theirs, theirs=None, held=None)
        return room.store.drafts.change(draft_id, state=state_of(room, draft_id)), drafts(draft_id)


@dataclass(frozen=True, slots=True)
class Version:
    """One version of an article. `id` says where it is kept: ``here:N`` or ``site:ID``; `reason` is why it was kept
    here. `author` is who wrote it, empty where nobody knows; `override` stands with one that was published in spite of
    findings. `words` counts the words of the text."""

    id: str
    at: datetime
    words: int
    author: str = ""
    reason: str = ""
    article: Article | None = field(default=None, repr=False)
    override: Override | None = None


@dataclass(frozen=True, slots=True)
class Versions:
    """All versions of a draft, newest first. `complete` is off where the site could not be asked for its own."""

    rows: tuple[Version, ...]
    complete: bool


def kept_here(room: Newsroom, draft_id: int) -> list[Version]:
    """The versions of a draft on this workstation, newest first; no text is read for it."""
    return [
        Version(f"here:{row.id}", row.at, row.words, row.who, row.reason, override=row.override)
        for row in room.store.revisions.of(draft_id)
    ]


def versions(room: Newsroom, draft_id: int) -> Versions:
    """The versions of a draft, those of this workstation and those of its site's history. NotFound."""
    draft = room.store.drafts.get(draft_id)
    here, there, complete = kept_here(room, draft_id), list[Version](), True
    try:
        there = _on_site(room, draft)
    except (NetworkError, SiteError, NotFound):
        complete = False
    found = [*(_signed(room, version, there) for version in here), *there]
    return Versions(tuple(sorted(found, key=lambda version: version.at, reverse=True)), complete)


def _signed(room: Newsroom, version: Version, there: Sequence[Version]) -> Version:
    """A colleague's text that was kept here, with the name that stands with the same text in the site's history."""
    if version.author or version.reason != THEIRS or not there:
        return version
    text = article_of(room, version)
    names = (one.author for one in there if one.article is not None and same_text(one.article, text))
    return replace(version, author=next(names, ""))


def article_of(room: Newsroom, version: Version) -> Article:
    """The article of a version. NotFound."""
    return version.article or room.store.revisions.get(int(version.id.removeprefix("here:"))).article


def difference(room: Newsroom, before: Version | Article, after: Version | Article) -> ArticleDifference:
    """What differs between two versions, change by change; tashkeel and tatweel make a change of spelling, not of
    words. NotFound."""
    from newsroom.domain.difference import differences

    return differences(_article(room, before), _article(room, after))


def accept(
    room: Newsroom, draft_id: int, before: Version | Article, after: Version | Article, accepted: Collection[str]
) -> tuple[Draft, Changes]:
    """Make the draft's text `before` with the accepted changes of `difference` made.

    What was written in the draft beside `after` stays; the present text goes into the history. Refused ``merge.moved``
    where that collides, or where the changes are those of another pair.
    """
    from newsroom.domain.difference import apply

    one, other = _article(room, before), _article(room, after)
    try:
        text = apply(one, other, accepted)
    except KeyError as error:
        raise Refused("merge.moved", detail=str(error)) from error
    if not arrive(room, draft_id, other, text, RESTORE):
        raise Refused("merge.moved")
    return room.store.drafts.get(draft_id), drafts(draft_id)


def _article(room: Newsroom, version: Version | Article) -> Article:
    return article_of(room, version) if isinstance(version, Version) else version


def _on_site(room: Newsroom, draft: Draft) -> list[Version]:
    if draft.remote is None:
        return []
    site, known = room.site(draft.site), local_pictures(room, draft.id)
    can = site.capabilities()

    def kept(version: SiteRevision) -> Version:
        article = aligned(whole(version, draft.article), draft.article, can, known)
        words = count.words(prose(article.body))
        return Version(f"site:{version.id}", version.at, words, author=version.author, article=article)

    return list(map(kept, site.revisions(draft.remote.id)))
