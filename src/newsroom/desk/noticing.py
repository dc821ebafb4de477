"""What happened on a site to the articles that are drafts here: noticed, taken over, or put before the journalist.

A draft that nobody has touched since its last exchange takes a colleague's text; one that was touched elsewhere in the
text takes it too. Where both wrote in the same words, the draft waits in a conflict. A site's own editor that has put
an old text over ours is found out: ours stays in the draft, and can be sent again.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import groupby

from newsroom.desk import merging
from newsroom.desk.aligning import aligned, same_text, whole, with_text
from newsroom.desk.changes import NOTHING, Changes, Notice, drafts
from newsroom.desk.newsroom import Newsroom
from newsroom.desk.queueing import last_sent, unfinished
from newsroom.desk.standing import moment_of, settle
from newsroom.desk.work import STATE, letters_mark, local_pictures, remote_of
from newsroom.desk.writing import overwritten
from newsroom.domain.article import Article, Draft, PostRow, Remote, State
from newsroom.domain.errors import NotFound, Refused, SignedOut, SiteError, SiteForbidden
from newsroom.site.site import Post, PostStatus
from newsroom.store.outbox import JobState

UNDONE = "undone"  # the reason of a version: an old text that has come over ours on the site
LOOKED = 6  # versions of the site's history that are looked at for that
_MOVED = {
    PostStatus.PUBLISHED: "sync.published",
    PostStatus.SCHEDULED: "sync.scheduled",
    PostStatus.PENDING: "sync.pending",
    PostStatus.PRIVATE: "sync.private",
    PostStatus.TRASHED: "sync.trashed",
}


def notice(room: Newsroom, name: str) -> Changes:
    """Look after every draft whose post on the site `name` is not as it was left, as far as the lists tell; what is
    under way in the outbox is left to it. NetworkError, SignedOut: the rest is looked after next time. A post that the
    site tells nonsense of is asked for again next time and keeps nobody from the others."""
    changes = NOTHING
    places = room.store.drafts.remotes(name)
    rows = room.store.posts.of(name, [remote.id for remote in places.values()])
    for draft_id, remote in places.items():
        if _is_moved(remote, rows.get(remote.id)):
            try:
                changes |= look(room, draft_id)
            except SignedOut:
                raise
            except SiteError:
                continue
    return changes


def look(room: Newsroom, draft_id: int) -> Changes:
    """Read the post of a draft and bring the draft up to it. NetworkError, SiteError."""
    with suppress(Refused), room.alone(draft_id):
        draft = room.store.drafts.get(draft_id)
        if draft.remote is not None and unfinished(room, draft_id) is None:
            return _looked(room, draft, draft.remote)
    return NOTHING


def _is_moved(remote: Remote, row: PostRow | None) -> bool:
    if row is None:
        return remote.status != PostStatus.TRASHED
    moved = remote.status != row.state.value or moment_of(remote.modified) != row.modified
    return moved or bool(row.revision and remote.revision != row.revision)


def _looked(room: Newsroom, draft: Draft, remote: Remote) -> Changes:
    try:
        post = room.site(draft.site).read(remote.id)
    except NotFound:
        return _gone(room, draft, remote)
    except SiteForbidden:
        return _seen_from_afar(room, draft, remote)
    notices = _slipped(room, draft, remote, post)
    notices += _met(room, room.store.drafts.get(draft.id), post)
    settle(room, draft.id, draft.site, post)
    if post.status.value != remote.status:
        notices += _stood(room, draft, remote, post)
    return drafts(draft.id) | Changes(posts=True, notices=notices)


def _met(room: Newsroom, draft: Draft, post: Post) -> tuple[Notice, ...]:
    """Bring a draft's text and its base up to what the post holds."""
    meeting = _Meeting.of(room, draft, post)
    waiting = room.store.drafts.theirs(draft.id)
    if waiting is not None:
        still = room.store.drafts.held(draft.id) is not None or meeting.ours
        if not still and meeting.theirs not in (waiting, meeting.base):
            merging.clash(room, draft.id, meeting.base, meeting.theirs)
        return ()
    code = "" if meeting.theirs == meeting.base else _taken(room, draft, post, meeting)
    if code != "sync.conflict":
        room.store.drafts.change(draft.id, base=post.article, remote=remote_of(post))
    return (Notice(draft.id, code, draft.article.headline),) if code else ()


def _slipped(room: Newsroom, draft: Draft, remote: Remote, post: Post) -> tuple[Notice, ...]:
    """Take over a text that the last write took the place of unseen, where its job ended before it could look."""
    job = last_sent(room.store.outbox.of(draft.id), draft.site)
    base = room.store.drafts.base(draft.id)
    if job is None or base is None or job.state is JobState.DONE or "unchecked" not in job.note:
        return ()
    site, code = room.site(draft.site), ""
    lost = overwritten(site, remote, base, job.note["sent"])
    if lost is not None:
        can, known = site.capabilities(), local_pictures(room, draft.id)
        ours = aligned(base, draft.article, can, known), aligned(whole(lost, base), draft.article, can, known)
        code = _taken_over(room, draft, *ours, held=post.article)
    note = {name: fact for name, fact in job.note.items() if name != "unchecked"}
    room.store.outbox.change(job.id, note=note)
    return (Notice(draft.id, code, draft.article.headline),) if code else ()


@dataclass(frozen=True, slots=True)
class _Meeting:
    """What draft and post began with and what the post holds now, both in the draft's terms; `ours`: these letters
    were put there by the draft's last job, and what the site made of them never came back; `late`: they were older
    ones, which came after what the site is known to have held since."""

    base: Article
    theirs: Article
    ours: bool
    late: bool

    @classmethod
    def of(cls, room: Newsroom, draft: Draft, post: Post) -> _Meeting:
        can, known = room.site(draft.site).capabilities(), local_pictures(room, draft.id)
        base = aligned(merging.base_of(room, draft.id, post), draft.article, can, known)
        theirs = aligned(post.article, draft.article, can, known)
        job = last_sent(room.store.outbox.of(draft.id), draft.site)
        held, kept = letters_mark(post.article), letters_mark(room.store.drafts.base(draft.id) or Article())
        if job is None or held not in job.note["sent"]:
            return cls(base, theirs, ours=False, late=False)
        late = held != kept and job.state is JobState.DONE
        ours = not late and kept not in job.note["sent"]
        return cls(base, with_text(theirs, job.article) if ours else theirs, ours, late)


def _taken(room: Newsroom, draft: Draft, post: Post, meeting: _Meeting) -> str:
    """Take over a text that has moved on the site; the code of what is to be told of it."""
    if meeting.late or (not meeting.ours and _is_undone(room, draft, post)):
        room.store.revisions.add(draft.id, meeting.theirs, UNDONE)
        return "sync.undone"
    return _taken_over(room, draft, meeting.base, meeting.theirs)


def _taken_over(room: Newsroom, draft: Draft, base: Article, theirs: Article, held: Article | None = None) -> str:
    """Let the draft hold what `theirs` changed of `base`; `held` is what the site holds, where that is another text."""
    both = merging.merged(base, draft.article, theirs)
    if not both.conflicts and both.article == draft.article:
        return ""
    room.store.revisions.add(draft.id, theirs, merging.THEIRS)
    if both.conflicts or not merging.arrive(room, draft.id, draft.article, both.article):
        merging.clash(room, draft.id, base, theirs, held)
        return "sync.conflict"
    return "sync.taken" if both.article == theirs else "sync.merged"


def _is_undone(room: Newsroom, draft: Draft, post: Post) -> bool:
    """Whether the post holds again what it held before our last write: somebody had it open in the site's own editor
    all the while and saved."""
    base = room.store.drafts.base(draft.id)
    jobs = [
        job for job in room.store.outbox.of(draft.id) if letters_mark(base or Article()) in job.note.get("sent", [])
    ]
    if base is None or not jobs:
        return False
    versions = room.site(draft.site).revisions(post.remote.id, LOOKED)
    texts = [next(same).article for _, same in groupby(versions, lambda version: letters_mark(version.article))]
    if len(texts) < 3:
        return False
    return same_text(texts[0], post.article) and same_text(texts[1], base) and same_text(texts[2], post.article)


def _stood(room: Newsroom, draft: Draft, remote: Remote, post: Post) -> tuple[Notice, ...]:
    """What is to be told of a post that somebody moved; what was sent back waits for its author."""
    code = _MOVED.get(post.status, "")
    if post.status is PostStatus.DRAFT:
        before = {PostStatus.PENDING: "sync.returned", PostStatus.PUBLISHED: "sync.unpublished"}
        code = before.get(PostStatus(remote.status), "")
        if code == "sync.returned" and room.store.drafts.theirs(draft.id) is None:
            room.store.drafts.change(draft.id, state=State.RETURNED)
    return (Notice(draft.id, code, draft.article.headline),) if code else ()


def _gone(room: Newsroom, draft: Draft, remote: Remote) -> Changes:
    """The site has deleted the post for good; the draft stays, as one that was never sent."""
    room.store.posts.remove(draft.site, [remote.id])
    room.store.archive.remove(draft.site, remote.id)
    room.store.drafts.change(draft.id, remote=None, base=None, theirs=None, held=None, schedule=None, state=State.DRAFT)
    told = Notice(draft.id, "sync.gone", draft.article.headline)
    return drafts(draft.id) | Changes(posts=True, archive=True, notices=(told,))


def _seen_from_afar(room: Newsroom, draft: Draft, remote: Remote) -> Changes:
    """The user may not even read the post any more: what the list tells of it is all that is known."""
    row = room.store.posts.get(draft.site, remote.id)
    if row is None:
        return NOTHING
    marks: Mapping[str, str] = {"revision": row.revision, "modified": row.modified.isoformat()}
    room.store.drafts.change(
        draft.id,
        state=row.state,
        schedule=row.at if row.state is State.SCHEDULED else None,
        remote=replace(remote, status=row.state.value, url=row.url or remote.url, **marks),
    )
    status = PostStatus(row.state.value)
    told = _MOVED.get(status, "") if STATE[status] is not STATE[PostStatus(remote.status)] else ""
    notices = (Notice(draft.id, told, draft.article.headline),) if told else ()
    return drafts(draft.id) | Changes(notices=notices)
