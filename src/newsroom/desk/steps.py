"""The steps of publishing. Each one looks before it acts, so that it can be repeated after any interruption.

    media    every picture is on the site, looked up by the key of its content
    tags     every tag is there under the spelling that the site has
    create   the post exists as a draft, looked up by the key that was committed with the job
    content  the post holds this article; a stranger's newer text is kept in the history and refuses the step
    verify   what the site gives back is what was sent
    status   the post stands where it was meant to
    page     a reader's page shows the article (or, after a withdrawal, is gone)

A step that is done is committed to the outbox before the next begins; what it learned is committed in the job's note
before it ends.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Unpack

from newsroom.desk import comparing, filing, pictures, syncing
from newsroom.desk.comparing import Check
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Article, State
from newsroom.domain.document import Figure, figures
from newsroom.domain.errors import Conflict, NetworkError, NotFound, OutcomeUnknown, SiteError, SiteForbidden
from newsroom.language.slug import slug
from newsroom.site.site import Post, PostStatus, Rendition, Site
from newsroom.store.outbox import Job, JobKind, JobState, Progress


class Step(StrEnum):
    """The names of the steps, as the outbox keeps them."""

    MEDIA = "media"
    TAGS = "tags"
    CREATE = "create"
    CONTENT = "content"
    VERIFY = "verify"
    STATUS = "status"
    PAGE = "page"


_SENDING = (Step.MEDIA, Step.TAGS, Step.CREATE, Step.CONTENT, Step.VERIFY, Step.STATUS)
SEQUENCE = {
    JobKind.PUBLISH: (*_SENDING, Step.PAGE),
    JobKind.UPDATE: (*_SENDING, Step.PAGE),
    JobKind.PENDING: _SENDING,
    JobKind.SCHEDULE: _SENDING,
    JobKind.UNPUBLISH: (Step.STATUS, Step.PAGE),
}
_TARGET = {
    JobKind.PUBLISH: PostStatus.PUBLISHED,
    JobKind.UPDATE: PostStatus.PUBLISHED,
    JobKind.PENDING: PostStatus.PENDING,
    JobKind.SCHEDULE: PostStatus.SCHEDULED,
    JobKind.UNPUBLISH: PostStatus.DRAFT,
}
_OUT = (JobKind.PUBLISH, JobKind.UPDATE, JobKind.SCHEDULE)
STATE = {
    PostStatus.DRAFT: State.DRAFT,
    PostStatus.TRASHED: State.DRAFT,
    PostStatus.PENDING: State.PENDING,
    PostStatus.SCHEDULED: State.SCHEDULED,
    PostStatus.PUBLISHED: State.PUBLISHED,
}


@dataclass(slots=True)
class Work:
    """One job on its way, with the newsroom and the site that it goes to.

    `doubt` is set while a request may or may not have been carried out: what a look-up does not find may then not be
    sent (`before_sending`).
    """

    room: Newsroom
    site: Site
    job: Job
    doubt: OutcomeUnknown | None = None

    def keep(self, **fields: Unpack[Progress]) -> None:
        """Commit fields of the job."""
        self.job = self.room.store.outbox.change(self.job.id, **fields)

    def learn(self, **facts: object) -> None:
        """Commit what a step found out."""
        self.keep(note={**self.job.note, **facts})

    def received(self, post: Post) -> None:
        """Commit what came back as the base of the next exchange."""
        self.room.store.drafts.change(self.job.draft, remote=post.remote)

    def before_sending(self) -> None:
        """Raise the doubt there is, since the thing that was looked up may still be on its way."""
        if self.doubt is not None:
            raise self.doubt

    def outgoing(self) -> Article:
        """The article with the site's own references and spellings."""
        media: dict[str, list[str]] = self.job.note.get("media", {})
        tags: dict[str, str] = self.job.note.get("tags", {})
        return _with_media(
            replace(self.job.article, tags=tuple(tags.get(tag, tag) for tag in self.job.article.tags)), media
        )


def media(work: Work) -> str:
    """Send the pictures that are missing; the number of pictures."""
    known: dict[str, list[str]] = dict(work.job.note.get("media", {}))
    shown = _pictures(work.job.article)
    for figure in shown:
        if figure.media.startswith("media:") and figure.media not in known:
            sent = _picture(work, figure)
            known[figure.media] = [sent.media, sent.remote_id]
            work.learn(media=known)
    return str(len(shown))


def _picture(work: Work, figure: Figure) -> Figure:
    key = figure.media.removeprefix("media:").partition(".")[0]
    found = work.site.find_media(key)
    if found is not None:
        work.doubt = None
        return found
    work.before_sending()
    if not work.site.capabilities().may_upload:
        raise SiteForbidden("publish.no-pictures")
    sizes = tuple(
        Rendition(size.path, size.width, size.height, size.media_type)
        for size in work.room.store.media.renditions(figure.media)
    )
    return work.site.upload(key, figure, sizes)


def tags(work: Work) -> str:
    """Make the tags that the site does not have; their names."""
    spelling, made = {}, []
    may_make = work.site.capabilities().may_make_tags
    for name in work.job.article.tags:
        known = filing.same_tag(work.room, work.job.site, name)
        if known is None:
            if not may_make:
                raise SiteForbidden("publish.no-new-tags", tag=name)
            known = work.site.make_tag(name)
            filing.learn_tag(work.room, work.job.site, known)
            made.append(known.name)
        spelling[name] = known.name
    work.learn(tags=spelling)
    return "، ".join(made)


def create(work: Work) -> str:
    """Make the post as a draft, unless it is there under its key; nothing to tell."""
    if not work.job.remote_id:
        post = work.site.find(work.job.key)
        if post is None:
            work.before_sending()
            post = work.site.create(work.job.key, work.outgoing())
        work.received(post)
        work.keep(remote_id=post.remote.id)
    return ""


def content(work: Work) -> str:
    """Give the post this article, unless somebody else wrote in it meanwhile; nothing to tell."""
    post = _held(work)
    article = work.outgoing()
    if _strange(work, post):
        work.room.store.revisions.add(work.job.draft, post.article, "site")
        work.received(post)
        raise Conflict("publish.conflict")
    if post.article != article:
        sent = [*work.job.note.get("sent", []), comparing.fingerprint(article)]
        work.learn(sent=sent)
        post = work.site.update(work.job.remote_id, article)
    work.received(post)
    return ""


def _held(work: Work) -> Post:
    """The post as the site holds it; one that was thrown away there is forgotten, so that it can be made anew."""
    try:
        post = work.site.read(work.job.remote_id)
    except NotFound:
        post = None
    if post is None or post.status is PostStatus.TRASHED:
        work.room.store.drafts.change(work.job.draft, remote=None)
        raise SiteError("publish.gone")
    return post


def _strange(work: Work, post: Post) -> bool:
    """Whether the post holds letters that neither the base nor this job put there."""
    base = work.room.store.drafts.get(work.job.draft).remote
    if base is None or base.digest == post.remote.digest:
        return False
    held = comparing.fingerprint(post.article)
    return held != comparing.fingerprint(work.outgoing()) and held not in work.job.note.get("sent", [])


def verify(work: Work) -> str:
    """Read the post back; SiteError names the first field that the site holds differently."""
    post = _held(work)
    changed = comparing.differences(work.outgoing(), post.article, work.site.capabilities())
    if changed:
        raise SiteError(f"publish.differs.{changed[0]}", detail=", ".join(changed))
    work.received(post)
    return ""


def status(work: Work) -> str:
    """Move the post to where it was meant to stand; its address."""
    post = _held(work)
    target, at = _TARGET[work.job.kind], work.job.at
    if target is PostStatus.SCHEDULED and at is not None and at <= work.site.clock():
        target, at = PostStatus.PUBLISHED, None
    if post.status is not target or (target is PostStatus.SCHEDULED and post.at != at):
        name = work.job.article.slug or (slug(work.job.article.headline) if _first_time(work) else "")
        post = work.site.set_status(work.job.remote_id, target, at, name)
    settle(work.room, work.job.draft, work.job.site, post)
    return post.remote.url


def _first_time(work: Work) -> bool:
    """Whether the article was never out: its address is then still to be given."""
    jobs = work.room.store.outbox.of(work.job.draft)
    return not any(job.state is JobState.DONE and job.kind in _OUT for job in jobs)


def settle(room: Newsroom, draft: int, site: str, post: Post) -> None:
    """Note where a post came to stand, in the draft and in the archive of what readers see."""
    at = post.at if post.status is PostStatus.SCHEDULED else None
    room.store.drafts.change(draft, state=STATE[post.status], remote=post.remote, schedule=at)
    with suppress(NetworkError):  # the archive is read again later; the post stands where it stands
        syncing.articles(room, site)


def page(work: Work) -> str:
    """Read the page as a reader does and commit what was found on it; how many things are missing, if any."""
    html = work.site.page(work.job.remote_id)
    if work.job.kind is JobKind.UNPUBLISH:
        checks: tuple[Check, ...] = (Check("page.gone", html is None),)
    elif html is None:
        checks = (Check("page.there", ok=False),)
    else:
        checks = comparing.page_checks(html, work.outgoing())
    work.learn(checks=[[check.code, check.ok] for check in checks])
    missing = sum(not check.ok for check in checks)
    return str(missing) if missing else ""


STEPS: dict[Step, Callable[[Work], str]] = {
    Step.MEDIA: media,
    Step.TAGS: tags,
    Step.CREATE: create,
    Step.CONTENT: content,
    Step.VERIFY: verify,
    Step.STATUS: status,
    Step.PAGE: page,
}


def _pictures(article: Article) -> list[Figure]:
    return [*([article.lead] if article.lead else []), *figures(article.body)]


def _with_media(article: Article, media: dict[str, list[str]]) -> Article:
    """The article with the pictures of `media` under the site's reference and id."""

    def sent(figure: Figure) -> Figure:
        reference, remote_id = media.get(figure.media, [figure.media, figure.remote_id])
        return replace(figure, media=reference, remote_id=remote_id)

    return replace(article, body=pictures.replaced(article.body, sent), lead=article.lead and sent(article.lead))
