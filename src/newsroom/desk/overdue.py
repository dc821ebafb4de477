"""What should have appeared: noticed by the site's clock, and helped out where the site has slept."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta

from newsroom.desk.changes import Changes, drafts
from newsroom.desk.newsroom import Newsroom
from newsroom.desk.outbox import Outcome
from newsroom.desk.standing import know, settle
from newsroom.domain.article import State
from newsroom.domain.errors import Refused, SiteForbidden
from newsroom.site.site import Post, PostStatus, Site

SLEPT = timedelta(minutes=2)
"""A site publishes by itself what is due; only after this time it is helped."""


def cure(room: Newsroom, name: str) -> tuple[list[Outcome], Changes]:
    """Publish on a site what is due and note what has appeared; the outcomes are those of this workstation's drafts.

    The site may have published by itself, or at a colleague's workstation: what stands there decides.
    """
    site, here = room.site(name), room.store.drafts.on_site(name)
    published = site.publish_due()
    for post in published:
        know(room, name, post)
    done: list[Outcome] = []
    moved = bool(published)
    for remote_id in _due(room, name, site):
        with suppress(Refused, SiteForbidden):  # gone, not ours to move, or under way in a job
            if remote_id in here:
                with room.alone(here[remote_id]):
                    outcome = _appeared(room, name, site, remote_id, here[remote_id])
                done += [outcome] if outcome else []
            else:
                post = _helped(site, site.read(remote_id))
                know(room, name, post)
                moved |= post.status is PostStatus.PUBLISHED
    return done, drafts(*(outcome.id for outcome in done)) | Changes(archive=moved or bool(done))


def _due(room: Newsroom, name: str, site: Site) -> list[str]:
    """The posts that are scheduled as far as is known here, and whose hour has come by the site's clock."""
    hours = {row.remote_id: row.at for row in room.store.posts.rows(site=name, state=State.SCHEDULED) if row.editable}
    for row in room.store.drafts.rows(state=State.SCHEDULED, site=name):
        draft = room.store.drafts.get(row.id)
        if draft.remote is not None:
            hours[draft.remote.id] = draft.schedule
    if not hours:
        return []
    now = site.clock()
    return [remote_id for remote_id, at in hours.items() if at is not None and at <= now]


def _appeared(room: Newsroom, name: str, site: Site, remote_id: str, draft: int) -> Outcome | None:
    post = _helped(site, site.read(remote_id))
    if post.status is not PostStatus.PUBLISHED:
        return None
    settle(room, draft, name, post)
    return Outcome(draft, name, room.store.drafts.get(draft).state, post.remote.url)


def _helped(site: Site, post: Post) -> Post:
    """The post, published now if its site has slept over its hour."""
    late = post.status is PostStatus.SCHEDULED and post.at is not None and site.clock() - post.at >= SLEPT
    if late and site.capabilities().may_publish:
        return site.set_status(post.remote.id, PostStatus.PUBLISHED)
    return post
