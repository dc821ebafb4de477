"""kill -9 at every moment of publishing: before each request to the site and each commit to the store, which is after
the one that came before it."""

import json
import os
import shutil
import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from newsroom.desk import drafting, newsroom, outbox, publishing
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.domain.article import State
from newsroom.domain.document import Document, Paragraph, plain, texts
from newsroom.site.site import Site
from newsroom.store.drafts import Drafts
from newsroom.store.outbox import JobKind, JobState, Outbox

from .conftest import STORY, illustrated

REQUESTS = (
    "find_media", "upload", "make_tag", "find", "create", "read", "update", "revisions", "set_status", "page",
)  # fmt: skip
COLLEAGUE = "وقالت البلدية إن السوق مفتوح للزوار."


class Countdown:
    """Kills this process at the nth moment that passes by."""

    def __init__(self, moments: int) -> None:
        self.left = moments

    def moment(self) -> None:
        self.left -= 1
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def around(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def watched(*arguments: Any, **named: Any) -> Any:
            self.moment()
            return call(*arguments, **named)

        return watched

    def watch_site(self, site: Site) -> Site:
        for name in REQUESTS:
            setattr(site, name, self.around(getattr(site, name)))
        return site

    def watch_store(self) -> None:
        for owner, name in ((Outbox, "add"), (Outbox, "set"), (Drafts, "change"), (Drafts, "renew")):
            setattr(owner, name, self.around(getattr(owner, name)))


def _die_publishing(profile: Path, draft: int, moments: int) -> None:
    """Publish in a process that is killed after so many moments; it comes to its end where there are fewer."""
    countdown = Countdown(moments)
    open_site = newsroom.open_site
    newsroom.open_site = lambda config: countdown.watch_site(open_site(config))
    room = Newsroom.open(profile)
    countdown.watch_store()
    publishing.publish(room, draft)
    room.close()


def _in_a_child(work: Callable[[], None]) -> bool:
    """Whether `work` came to its end in a process of its own, and was not killed."""
    child = os.fork()
    if child == 0:
        try:
            work()
        except BaseException:
            os._exit(1)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert not os.WIFEXITED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFEXITED(status)


@pytest.mark.parametrize(
    ("kind", "seed", "stride"), [("plain", 1, 1), ("illustrated", 2, 2), ("again", 1, 2), ("merged", 1, 1)]
)
def test_one_post_comes_out_whenever_the_process_dies(
    furnished: Path, tmp_path: Path, kind: str, seed: int, stride: int
) -> None:
    ready = _prepared(furnished, tmp_path / "ready", kind)
    moment, ended = seed, False
    while not ended:
        profile = Path(shutil.copytree(ready, tmp_path / str(moment)))
        ended = _in_a_child(lambda profile=profile, moment=moment: _die_publishing(profile, 1, moment))
        _finish_and_judge(profile, ended=ended)
        if kind == "merged":
            _judge_colleague(profile)
        moment += stride
    assert moment > 12


def _prepared(furnished: Path, profile: Path, kind: str) -> Path:
    shutil.copytree(furnished, profile)
    room = Newsroom.open(profile)
    draft, _ = drafting.new(room, STORY)
    assert draft.id == 1
    if kind in ("illustrated", "again"):
        illustrated(room, draft)
    if kind in ("again", "merged"):
        publishing.publish(room, 1)
        drafting.save(room, 1, replace(room.store.drafts.get(1).article, standfirst="مقدمة بعد التحديث."))
    if kind == "merged":
        remote = room.store.drafts.get(1).remote
        assert remote is not None
        body = Document((*STORY.body.blocks, Paragraph(plain(COLLEAGUE))))
        room.site(LOCAL_SITE).update(remote.id, replace(STORY, body=body))
    room.close()
    return profile


def _judge_colleague(profile: Path) -> None:
    """Their words stand on the site and, once ours were sent, in the draft too: no later update removes them."""
    room = Newsroom.open(profile)
    draft = room.store.drafts.get(1)
    assert draft.remote is not None
    assert COLLEAGUE in texts(room.site(LOCAL_SITE).read(draft.remote.id).article.body)
    if room.store.outbox.of(1)[-1].kind is JobKind.UPDATE:
        assert COLLEAGUE in texts(draft.article.body)
        assert draft.article.standfirst == "مقدمة بعد التحديث."
    room.close()


def _finish_and_judge(profile: Path, *, ended: bool) -> None:
    """After the death the outbox alone finishes what was queued: at most the wish itself is lost, never half of it."""
    room = Newsroom.open(profile)
    outbox.drain(room)
    jobs = room.store.outbox.of(1)
    assert jobs or not ended
    if jobs:
        assert jobs[-1].state is JobState.DONE
        draft = room.store.drafts.get(1)
        assert draft.state is State.PUBLISHED
        assert draft.remote is not None
        site = room.site(LOCAL_SITE)
        assert site.read(draft.remote.id).article.standfirst == jobs[-1].article.standfirst
        assert jobs[-1].article.standfirst in (site.page(draft.remote.id) or "")
    posts = [json.loads(path.read_text(encoding="utf-8")) for path in (profile / "site" / "posts").glob("*.json")]
    mine = [post for post in posts if post["article"].get("headline") == STORY.headline]
    assert len(mine) == (1 if jobs else 0)
    assert room.store.problems() == ()
    room.close()
