"""The steps of publishing. Each one looks before it acts, so that it can be repeated after any interruption.

    media    every picture is on the site, looked up by the key of its content
    tags     every tag is there under the spelling that the site has
    create   the post exists as a draft, looked up by the key that was committed with the job
    content  the post holds this article and what others wrote in it (`newsroom.desk.writing`)
    verify   what the site gives back is what was sent; what its filter took away is noted
    status   the post stands where it was meant to
    page     a reader's page shows the article (or, after a withdrawal, is gone from where it was)
    note     the desk's note stands beside the post

How far a job is and what its steps learned is committed before anything is sent that the next run has to know of, and
when the run ends. A fresh article costs a creation, which reads it back, and the flip of its status.

Pictures that were sent for a job that never ended stay on the site: they are known by their content, so the next job
of any draft takes them up again.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

from newsroom.desk import comparing, filing
from newsroom.desk.comparing import Check
from newsroom.desk.standing import know, settle
from newsroom.desk.work import SEQUENCE, TARGET, Step, Work, remote_of
from newsroom.desk.writing import content
from newsroom.domain.article import Article
from newsroom.domain.document import Figure, figures
from newsroom.domain.errors import NetworkError, Refused, SiteError, SiteForbidden
from newsroom.language.slug import slug
from newsroom.site.site import Post, PostStatus, Rendition
from newsroom.store.outbox import JobKind, JobState

WATCH = timedelta(minutes=15)
"""How long a slow server may still carry out a request whose answer was lost."""
AT_ONCE = timedelta(seconds=90)
"""A site may publish at once what is to appear within a minute, and a request is some seconds on its way: what is to
appear within this time waits here for its hour."""
_OUT = (JobKind.PUBLISH, JobKind.UPDATE, JobKind.CORRECTION, JobKind.SCHEDULE)
_TIMED = (JobKind.SCHEDULE, JobKind.RESCHEDULE)
_WITHDRAWING = (JobKind.UNPUBLISH, JobKind.BIN)
_PUTTING_AWAY = (*_WITHDRAWING, JobKind.RESTORE)


class NotYet(NetworkError):
    """Not a fault: the job waits for `pause`, until its hour has come."""

    def __init__(self, pause: timedelta) -> None:
        super().__init__("schedule.at-its-hour")
        self.pause = pause


def media(work: Work) -> str:
    """Send the pictures that are missing; the number of pictures."""
    known: dict[str, list[str]] = dict(work.job.note.get("media", {}))
    shown = _pictures(work.job.article)
    for figure in shown:
        if figure.media.startswith("media:") and figure.media not in known:
            sent = _picture(work, figure)
            known[figure.media] = [sent.media, sent.remote_id]
            work.learn(media=known)
            work.commit()
    return str(len(shown))


def media_key(reference: str) -> str:
    """The key under which the picture ``media:<name>`` is known to a site: what its content is known by here."""
    return reference.removeprefix("media:").partition(".")[0]


def _picture(work: Work, figure: Figure) -> Figure:
    key = media_key(figure.media)
    found = work.site.find_media(key)
    if found is not None:
        work.doubt = None
        return found
    work.before_sending()
    if not work.can.may_upload:
        raise SiteForbidden("publish.no-pictures")
    sizes = tuple(
        Rendition(size.path, size.width, size.height, size.media_type)
        for size in work.room.store.media.renditions(figure.media)
    )
    _about_to_upload(work, figure.media)
    sent = work.site.upload(key, figure, sizes)
    if "watch" in work.job.note:  # an upload whose answer was lost may have come through beside this one
        sent = work.site.find_media(key) or sent
    return sent


def _about_to_upload(work: Work, reference: str) -> None:
    """Commit that a picture is sent; one that a run which died was about to send may still come through beside it."""
    asked = work.job.note.get("uploading", [])
    if reference in asked:
        work.learn(watch=(work.room.now() + WATCH).isoformat())
    else:
        work.learn(uploading=[*asked, reference])
    work.commit()


def tags(work: Work) -> str:
    """Make the tags that the site does not have; their names."""
    spelling, made = {}, []
    for name in work.job.article.tags:
        known = filing.same_tag(work.room, work.job.site, name)
        if known is None:
            if not work.can.may_make_tags:
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
        asked = "creating" in work.job.note
        post = work.site.find(work.job.key) if asked else None
        if post is None:
            work.before_sending()
            post = _created(work, again=asked)
        elif work.sent(post.article):
            work.received(post)
        else:  # found under our key, with other words: somebody has written in it already
            drafts = work.room.store.drafts
            drafts.change(work.job.draft, remote=remote_of(post), base=work.aligned(work.job.article))
        work.post = post
        work.put(remote_id=post.remote.id)
    return ""


def _created(work: Work, *, again: bool) -> Post:
    """A new post, as the site reads it back. A twin that an earlier request of ours made is thrown away by the site's
    own look; one that comes later still by the sweep of the watch."""
    watch = {"watch": (work.room.now() + WATCH).isoformat()} if again else {}
    work.sending(creating=True, **watch)
    post = work.site.create(work.job.key, work.outgoing())
    work.answered(post)
    work.received(post)
    return post


def verify(work: Work) -> str:
    """Compare what the site holds with what was sent. SiteError names the first field of which readers would see
    something else; what else the site's filter took away, or has done in public already, is noted."""
    post = work.held()
    lost = comparing.losses(work.outgoing(), post.article, work.can)
    grave = next((loss for loss in lost if loss.grave), None)
    if grave is not None and post.status is not PostStatus.PUBLISHED:
        detail = ", ".join(loss.field for loss in lost)
        raise SiteError(f"publish.differs.{grave.field}", detail=detail, words=grave.words)
    work.learn(removed=[[loss.field, loss.words] for loss in lost] or None)
    return ""


def status(work: Work) -> str:
    """Move the post to where it was meant to stand; its address. Refused where that would undo a colleague's act."""
    kind, at = work.job.kind, work.job.at
    post = work.held(trashed=kind in (JobKind.BIN, JobKind.RESTORE))
    target = TARGET[kind]
    if kind is JobKind.RESTORE and post.status is not PostStatus.TRASHED:
        target, at = post.status, post.at  # a colleague has taken it out of the bin before, and perhaps published it
    if kind in _TIMED and at is not None:
        left = at - work.site.clock()
        if left <= timedelta():
            target, at = PostStatus.PUBLISHED, None
        elif left < AT_ONCE and not _stands(post, target, at):
            raise NotYet(left)
    if kind in _WITHDRAWING:
        _note_address(work, post)
    if not _stands(post, target, at):
        _permit(work, post)
        name = work.job.article.slug or (slug(work.job.article.headline) if _first_time(work, post) else "")
        work.commit()
        post = work.site.set_status(work.job.remote_id, target, at, name)
    work.post = post
    read = post.status is PostStatus.PUBLISHED and Step.PAGE in SEQUENCE[kind]  # and listed meanwhile
    settle(work.room, work.job.draft, work.job.site, post, listed=not read)
    if kind is JobKind.BIN:
        work.room.store.drafts.bin(work.job.draft)
    elif kind is JobKind.RESTORE:
        work.room.store.drafts.restore(work.job.draft)
    return post.remote.url


def _stands(post: Post, target: PostStatus, at: datetime | None) -> bool:
    return post.status is target and (target is not PostStatus.SCHEDULED or post.at == at)


def _note_address(work: Work, post: Post) -> None:
    """Keep where readers have the article that is to be withdrawn: once it is, the site tells that no more."""
    known = work.room.store.drafts.get(work.job.draft).remote
    if post.status is PostStatus.PUBLISHED:
        work.learn(address=post.remote.url)
    elif known is not None and known.status == PostStatus.PUBLISHED:  # somebody has withdrawn it already
        work.learn(address=known.url)


def _permit(work: Work, post: Post) -> None:
    """Refused where somebody else has moved the post to where this job must not take it from."""
    kind, out = work.job.kind, post.status is PostStatus.PUBLISHED
    code = ""
    if post.status is PostStatus.PRIVATE and kind not in _PUTTING_AWAY:
        code = "publish.private"
    elif kind in (JobKind.UPDATE, JobKind.CORRECTION) and not out:
        code = "publish.taken-down"
    elif out and kind in (*_TIMED, JobKind.PENDING, JobKind.RETURN):
        code = "publish.already-public"
    elif kind is JobKind.PENDING and post.status is PostStatus.SCHEDULED:
        code = "publish.already-scheduled"
    elif kind is JobKind.RESCHEDULE and post.status is not PostStatus.SCHEDULED:
        code = "schedule.not-scheduled"
    if code:
        settle(work.room, work.job.draft, work.job.site, post)
        raise Refused(code)


def _first_time(work: Work, post: Post) -> bool:
    """Whether the article was never out: its address is then still to be given."""
    jobs = work.room.store.outbox.of(work.job.draft)
    done = any(job.state is JobState.DONE and job.kind in _OUT for job in jobs)
    return not (done or post.at is not None or post.article.slug)


def page(work: Work) -> str:
    """Read the page as a reader does and commit what was found on it; how many things are missing, if any. While it
    comes, the article joins the lists."""
    work.commit()  # readers have the article already
    withdrawn = work.job.kind in _WITHDRAWING
    address = str(work.job.note.get("address", "")) if withdrawn else ""
    if withdrawn and not address:  # readers never had it
        return ""
    try:
        with ThreadPoolExecutor(1, thread_name_prefix="page") as reader:
            coming = reader.submit(work.site.page, work.job.remote_id, address)
            if work.post is not None and work.post.status is PostStatus.PUBLISHED:
                know(work.room, work.job.site, work.post)
            html = coming.result()
    except SiteForbidden:
        if withdrawn:  # nobody can say whether readers still have it
            return ""
        raise
    if withdrawn:
        checks: tuple[Check, ...] = (Check("page.gone", html is None),)
    elif html is None:
        checks = (Check("page.there", ok=False),)
    else:
        checks = comparing.page_checks(html, work.outgoing(), house=work.can.kicker)
    work.learn(checks=[[check.code, check.ok] for check in checks])
    missing = sum(not check.ok for check in checks)
    return str(missing) if missing else ""


def note(work: Work) -> str:
    """Leave the desk's note beside the post, once; nothing to tell. Where the site has no notes, it stays here."""
    words = str(work.job.note.get("message", ""))
    if words and work.can.notes:
        there = "noting" in work.job.note and any(one.text == words for one in work.site.notes(work.job.remote_id))
        if not there:
            work.learn(noting=True)
            work.commit()
            work.site.leave_note(work.job.remote_id, words)
        work.learn(travelled=True)
    return ""


STEPS: dict[Step, Callable[[Work], str]] = {
    Step.MEDIA: media,
    Step.TAGS: tags,
    Step.CREATE: create,
    Step.CONTENT: content,
    Step.VERIFY: verify,
    Step.STATUS: status,
    Step.PAGE: page,
    Step.NOTE: note,
}


def _pictures(article: Article) -> list[Figure]:
    return [*([article.lead] if article.lead else []), *figures(article.body)]
