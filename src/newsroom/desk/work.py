"""One job on its way: its steps, where they lead, and what the steps share."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Unpack

from newsroom.desk import aligning, comparing, pictures
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Article, Remote, State
from newsroom.domain.document import Figure
from newsroom.domain.errors import NotFound, OutcomeUnknown, SiteError
from newsroom.domain.format.stored import write_article
from newsroom.site.site import Capabilities, Post, PostStatus, Site
from newsroom.store.outbox import Job, JobKind, Progress


class Step(StrEnum):
    """The names of the steps, as the outbox keeps them."""

    MEDIA = "media"
    TAGS = "tags"
    CREATE = "create"
    CONTENT = "content"
    VERIFY = "verify"
    STATUS = "status"
    PAGE = "page"
    NOTE = "note"


_SENDING = (Step.MEDIA, Step.TAGS, Step.CREATE, Step.CONTENT, Step.VERIFY, Step.STATUS)
SEQUENCE = {
    JobKind.PUBLISH: (*_SENDING, Step.PAGE),
    JobKind.UPDATE: (*_SENDING, Step.PAGE),
    JobKind.CORRECTION: (*_SENDING, Step.PAGE),
    JobKind.PENDING: _SENDING,
    JobKind.SCHEDULE: _SENDING,
    JobKind.UNPUBLISH: (Step.STATUS, Step.PAGE),
    JobKind.RESCHEDULE: (Step.STATUS,),
    JobKind.BIN: (Step.STATUS, Step.PAGE),
    JobKind.RESTORE: (Step.STATUS,),
    JobKind.RETURN: (*_SENDING, Step.NOTE),
}
TARGET = {
    JobKind.PUBLISH: PostStatus.PUBLISHED,
    JobKind.UPDATE: PostStatus.PUBLISHED,
    JobKind.CORRECTION: PostStatus.PUBLISHED,
    JobKind.PENDING: PostStatus.PENDING,
    JobKind.SCHEDULE: PostStatus.SCHEDULED,
    JobKind.UNPUBLISH: PostStatus.DRAFT,
    JobKind.RESCHEDULE: PostStatus.SCHEDULED,
    JobKind.BIN: PostStatus.TRASHED,
    JobKind.RESTORE: PostStatus.DRAFT,
    JobKind.RETURN: PostStatus.DRAFT,
}
STATE = {
    PostStatus.DRAFT: State.DRAFT,
    PostStatus.TRASHED: State.DRAFT,
    PostStatus.PENDING: State.PENDING,
    PostStatus.SCHEDULED: State.SCHEDULED,
    PostStatus.PUBLISHED: State.PUBLISHED,
    PostStatus.PRIVATE: State.PRIVATE,
}


def remote_of(post: Post) -> Remote:
    """What is kept of a post's place on its site; its status in the words of `PostStatus`."""
    return replace(post.remote, status=post.status.value)


def local_pictures(room: Newsroom, draft_id: int) -> dict[str, str]:
    """The pictures of the profile that a draft has sent: by their address on the site and by ``#`` with the id."""
    known: dict[str, str] = {}
    for job in room.store.outbox.of(draft_id):
        for reference, (address, remote_id) in job.note.get("media", {}).items():
            known |= {address: reference} | ({f"#{remote_id}": reference} if remote_id else {})
    return known


def letters_mark(article: Article) -> str:
    """A short mark that two articles share when headline, standfirst and body have the same letters."""
    return hashlib.sha256(comparing.fingerprint(article).encode()).hexdigest()


@dataclass(slots=True)
class Work:
    """One job on its way, with the newsroom and the site that it goes to.

    `doubt` is set while a request may or may not have been carried out: what a look-up does not find may then not be
    sent (`before_sending`). `post` is what the site last answered in this run, so that it is not asked twice.

    What the job learns is committed with the next thing that must be (`keep`): before anything is sent that the next
    run has to know of, and at the end of this run, however it ends (`commit`).
    """

    room: Newsroom
    site: Site
    job: Job
    doubt: OutcomeUnknown | None = None
    post: Post | None = None
    _can: Capabilities | None = None
    _base: Post | None = None
    _pending: Progress = field(default_factory=Progress)

    @property
    def can(self) -> Capabilities:
        """What the site and this user can do, asked once in a run."""
        if self._can is None:
            self._can = self.site.capabilities()
        return self._can

    def put(self, **fields: Unpack[Progress]) -> None:
        """Set fields of the job, to be committed with what comes next."""
        self._pending |= fields
        self.job = replace(self.job, **fields)

    def keep(self, **fields: Unpack[Progress]) -> None:
        """Commit fields of the job, and those that were put."""
        self.put(**fields)
        self.commit()

    def commit(self) -> None:
        """Commit what was put."""
        if self._pending:
            self.room.store.outbox.set(self.job.id, **self._pending)
            self._pending = Progress()

    def learn(self, **facts: object) -> None:
        """Note what a step found out; None forgets it."""
        note = {**self.job.note, **facts}
        self.put(note={name: fact for name, fact in note.items() if fact is not None})

    def received(self, post: Post) -> None:
        """Commit what came back as the base of the next exchange; while a colleague's text waits for a decision, the
        base of that decision stays, and this is the one after it."""
        if post is self._base:
            return
        drafts = self.room.store.drafts
        with self.room.store.together():
            if drafts.theirs(self.job.draft) is None:
                drafts.change(self.job.draft, remote=remote_of(post), base=post.article)
            else:
                drafts.change(self.job.draft, remote=remote_of(post), held=post.article)
        self._base = post

    def before_sending(self) -> None:
        """Raise the doubt there is, since the thing that was looked up may still be on its way."""
        if self.doubt is not None:
            raise self.doubt

    def held(self, *, trashed: bool = False) -> Post:
        """The post as the site holds it; SiteError for one that was thrown away there (unless `trashed` will do),
        which is forgotten here so that it can be made anew."""
        if self.post is None:
            try:
                self.post = self.site.read(self.job.remote_id)
            except NotFound:
                self._lost()
        assert self.post is not None
        if self.post.status is PostStatus.TRASHED and not trashed:
            self._lost()
        return self.post

    def _lost(self) -> None:
        self.room.store.drafts.change(self.job.draft, remote=None, base=None, theirs=None, held=None)
        raise SiteError("publish.gone")

    def outgoing(self) -> Article:
        """The article with the site's own references and spellings."""
        media: dict[str, list[str]] = self.job.note.get("media", {})
        tags: dict[str, str] = self.job.note.get("tags", {})

        def sent(figure: Figure) -> Figure:
            reference, remote_id = media.get(figure.media, [figure.media, figure.remote_id])
            return replace(figure, media=reference, remote_id=remote_id)

        article = self.job.article
        return replace(
            article,
            tags=tuple(tags.get(tag, tag) for tag in article.tags),
            body=pictures.replaced(article.body, sent),
            lead=article.lead and sent(article.lead),
        )

    def aligned(self, held: Article) -> Article:
        """An article of the site in the terms of the job's own."""
        return aligning.aligned(held, self.job.article, self.can, local_pictures(self.room, self.job.draft))

    def sent(self, article: Article) -> bool:
        """Whether this job has put these very letters on the site."""
        return letters_mark(article) in self.job.note.get("sent", [])

    def sending(self, **facts: object) -> None:
        """Commit that the article is about to be sent, so that it is known again whatever becomes of the answer."""
        self.post = None
        self.learn(sent=self._marks(self.job.article), written=None, **facts)
        self.commit()

    def answered(self, post: Post) -> None:
        """Note what the site made of the article that was sent."""
        self.post = post
        self.learn(sent=self._marks(post.article), written=[_mark(self.outgoing()), _mark(post.article)])

    def _marks(self, article: Article) -> list[str]:
        return list(dict.fromkeys([*self.job.note.get("sent", []), letters_mark(article)]))

    def is_answer(self, post: Post) -> bool:
        """Whether the post is what came back when this very article was sent, in this run: nobody has written since."""
        return post is self._base and self.job.note.get("written") == [_mark(self.outgoing()), _mark(post.article)]

    def is_written(self, post: Post) -> bool:
        """Whether the post holds what the site made of this very article when it was sent, or the article itself."""
        marks = [_mark(self.outgoing()), _mark(post.article)]
        return self.job.note.get("written") == marks or self.aligned(post.article) == self.job.article


def _mark(article: Article) -> str:
    return hashlib.sha256(write_article(article).encode()).hexdigest()
