"""Where a post came to stand, noted in everything here that shows it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from newsroom.desk.aligning import same_text
from newsroom.desk.newsroom import Newsroom
from newsroom.desk.work import STATE, remote_of
from newsroom.domain.article import ArchiveEntry, PostRow, Remote, State
from newsroom.domain.document import prose
from newsroom.site.site import Post, PostStatus


def settle(room: Newsroom, draft_id: int, site: str, post: Post, *, listed: bool = True) -> None:
    """Note where a post stands in its draft and, with `listed`, in the list of the team's posts and in the archive of
    what readers see.
    A draft in which a colleague's text waits for a decision goes on waiting; one whose base the post does not hold any
    more keeps the marks of that base, by which the next look at the site sees that somebody wrote."""
    with room.store.together():
        drafts = room.store.drafts
        at = post.at if post.status is PostStatus.SCHEDULED else None
        present, base = drafts.get(draft_id), drafts.base(draft_id)
        remote, known = remote_of(post), present.remote
        waits = drafts.theirs(draft_id) is not None
        if base is not None and known is not None and not waits and not same_text(base, post.article):
            remote = replace(remote, revision=known.revision, modified=known.modified, digest=known.digest)
        drafts.change(draft_id, remote=remote, schedule=at, state=_state(present.state, remote, waits=waits))
        if listed:
            know(room, site, post)


def state_of(room: Newsroom, draft_id: int) -> State:
    """Where a draft stands that is not on its way: in a conflict, or where its site last said that it stands."""
    draft = room.store.drafts.get(draft_id)
    return _state(draft.state, draft.remote, waits=room.store.drafts.theirs(draft_id) is not None)


def _state(present: State, remote: Remote | None, *, waits: bool) -> State:
    if waits:
        return State.CONFLICT
    if remote is None:
        return State.DRAFT
    state = STATE[PostStatus(remote.status)]
    return present if (state, present) == (State.DRAFT, State.RETURNED) else state


def know(room: Newsroom, site: str, post: Post) -> None:
    """Note a post for the lists; the site's own feed will tell the same, and more, when it is next read."""
    with room.store.together():
        if post.status is PostStatus.TRASHED:
            room.store.posts.remove(site, [post.remote.id])
        else:
            room.store.posts.put([_row(room, site, post)])
        if post.status is PostStatus.PUBLISHED:
            room.store.archive.put([_entry(room, site, post)])
        else:
            room.store.archive.remove(site, post.remote.id)


def moment_of(modified: str) -> datetime:
    """The moment that a site's mark of its last change says, in UTC; the beginning of time for one that says none."""
    try:
        at = datetime.fromisoformat(modified)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _row(room: Newsroom, site: str, post: Post) -> PostRow:
    known = room.store.posts.get(site, post.remote.id)
    out = post.status in (PostStatus.PUBLISHED, PostStatus.SCHEDULED)
    return PostRow(
        site,
        post.remote.id,
        post.article.headline,
        STATE[post.status],
        known.author if known else post.article.byline or post.author,
        moment_of(post.remote.modified),
        at=post.at if out else None,
        section=post.article.sections[0] if post.article.sections else "",
        url=post.remote.url,
        mine=known.mine if known else True,  # what the feed has not told of yet was made here
        editable=known.editable if known else True,
        revision=post.remote.revision,
        editing=post.editing,
    )


def _entry(room: Newsroom, site: str, post: Post) -> ArchiveEntry:
    article, known = post.article, room.store.archive.get(site, post.remote.id)
    own = article.lead.media if article.lead and article.lead.media.startswith(("http://", "https://")) else ""
    return ArchiveEntry(
        site,
        post.remote.id,
        post.remote.url,
        article.headline,
        article.standfirst,
        article.sections[0] if article.sections else "",
        article.tags,
        post.at,
        post.remote.modified,
        known.picture if known and known.picture else own,
        prose(article.body),
    )
