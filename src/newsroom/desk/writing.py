"""The step that writes: an article onto its post, and never over a colleague's words.

The post is read first. What somebody else wrote since the last exchange is merged into the job's article, and by that
into the draft. After the write, the site's own history is asked which text it took the place of: one that slipped in
between reading and writing is merged in too, and written again. Where two wrote in the same words, the job ends in a
conflict; no text is lost, and a person decides.

A site without a history of its own can only tell what it held before the write.
"""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from itertools import takewhile

from newsroom.desk import merging
from newsroom.desk.aligning import same_text, whole, with_origins, with_text
from newsroom.desk.work import Work, letters_mark
from newsroom.domain.article import Article, Remote
from newsroom.domain.errors import Conflict, NetworkError, SiteForbidden
from newsroom.site.site import Post, Site, SiteRevision

ROUNDS = 4  # a post that is written by others this often while we write is left alone for a while
LOOKED = (2, 25)  # versions of the site's history that are asked for: mine and its predecessor, then more


def content(work: Work) -> str:
    """Give the post this article, with what others wrote meanwhile; nothing to tell. Conflict."""
    for _ in range(ROUNDS):
        post = work.held()
        unchecked = work.job.note.get("unchecked")
        if not unchecked and work.is_answer(post):
            return ""
        try:
            if unchecked:
                _take_back_overwritten(work, post)
            _agree(work, post)
        except Conflict:
            work.learn(unchecked=None)  # it was looked, and somebody decides about what was found
            raise
        if unchecked:
            work.learn(unchecked=None)
            work.commit()  # before the base moves: what was overwritten is told by the old one
        work.received(post)
        if work.is_written(post):
            return ""
        work.sending(unchecked=True)
        work.answered(work.site.update(work.job.remote_id, with_origins(work.outgoing(), post.article)))
    raise NetworkError("publish.busy-post")


def _agree(work: Work, post: Post) -> None:
    """Merge in what somebody else changed on the site since the last exchange."""
    base, mine = work.aligned(merging.base_of(work.room, work.job.draft, post)), work.job.article
    theirs = work.aligned(post.article)
    kept = work.room.store.drafts.base(work.job.draft)
    if work.sent(post.article) and (kept is None or not work.sent(kept)):
        theirs = with_text(theirs, mine)  # our own letters, of a write whose answer was lost or is not the base yet
    if theirs not in (base, mine):
        _merge_in(work, base, theirs)


def _merge_in(work: Work, base: Article, theirs: Article, held: Article | None = None) -> None:
    """Make the job's article, and the draft's, one that holds what `theirs` changed; `held` is what the site holds,
    where that is another text. Conflict."""
    mine, draft = work.job.article, work.job.draft
    both = merging.merged(base, mine, theirs)
    if not both.conflicts and both.article == mine:
        return
    work.room.store.revisions.add(draft, theirs, merging.THEIRS)
    if both.conflicts or not merging.arrive(work.room, draft, mine, both.article):
        merging.clash(work.room, draft, base, theirs, held)
        raise Conflict("publish.conflict")
    work.keep(article=both.article)


def _take_back_overwritten(work: Work, post: Post) -> None:
    """Merge in the text that our last write took the place of, if it was not the one that had been read."""
    draft = work.room.store.drafts.get(work.job.draft)
    base = work.room.store.drafts.base(draft.id)
    if base is None or draft.remote is None:
        return
    lost = overwritten(work.site, draft.remote, base, work.job.note["sent"])
    if lost is not None:
        held = post.article if work.sent(post.article) else work.job.article
        _merge_in(work, work.aligned(base), work.aligned(whole(lost, base)), held)


def overwritten(site: Site, remote: Remote, base: Article, sent: Collection[str]) -> SiteRevision | None:
    """The version before ours in the history of a post, where it is neither the base nor ours as well; `base` and
    `remote` are those of before the write, `sent` the marks of our letters. NetworkError, SiteError."""

    def ours(version: SiteRevision) -> bool:
        return letters_mark(version.article) in sent

    for limit in LOOKED:
        versions: tuple[SiteRevision, ...] = ()
        with suppress(SiteForbidden):
            versions = site.revisions(remote.id, limit)
        newer = tuple(takewhile(lambda version: version.id != remote.revision, versions))
        written = next((place for place, version in enumerate(newer) if ours(version)), len(newer))
        for version in newer[written + 1 :]:
            if same_text(version.article, base):
                return None
            if not ours(version):
                return version
        if len(newer) < limit:
            return None
    return None
