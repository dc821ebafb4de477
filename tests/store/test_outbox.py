"""Jobs keep their step, their article and their order."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from newsroom.domain.article import Article
from newsroom.domain.errors import NotFound
from newsroom.store.outbox import Brief, JobKind, JobState
from newsroom.store.store import Store

AT = datetime(2026, 2, 1, 7, 30, tzinfo=UTC)
ARTICLE = Article(headline="عنوان", byline="سلمى")


def test_a_job_waits_under_a_key_of_its_own(store: Store) -> None:
    draft = store.drafts.add(ARTICLE, "x").id
    job = store.outbox.add(draft, "x", JobKind.SCHEDULE, ARTICLE, at=AT)
    other = store.outbox.add(draft, "x", JobKind.UPDATE, ARTICLE, key="مفتاح", remote_id="7", note={"a": [1]})
    assert store.outbox.get(job.id) == job
    assert (job.state, job.step, job.attempts, job.at, job.article) == (JobState.WAITING, "", 0, AT, ARTICLE)
    assert len(job.key) == 32
    assert (other.key, other.remote_id, other.note) == ("مفتاح", "7", {"a": [1]})


def test_a_change_is_kept_and_leaves_the_rest(store: Store) -> None:
    draft = store.drafts.add(ARTICLE, "x").id
    job = store.outbox.add(draft, "x", JobKind.PUBLISH, ARTICLE)
    wanted = replace(
        job,
        state=JobState.UNKNOWN,
        step="created",
        attempts=2,
        next_try=AT,
        reason="network.timeout",
        detail="read timed out",
        remote_id="12",
        note={"media": {"أ": "9"}},
        article=replace(ARTICLE, slug="عنوان"),
    )
    changed = store.outbox.change(
        job.id,
        state=JobState.UNKNOWN,
        step="created",
        attempts=2,
        next_try=AT,
        reason="network.timeout",
        detail="read timed out",
        remote_id="12",
        note={"media": {"أ": "9"}},
        article=replace(ARTICLE, slug="عنوان"),
    )
    assert changed == wanted
    assert store.outbox.get(job.id) == wanted
    assert store.outbox.change(job.id, next_try=None).next_try is None


def test_open_jobs_come_in_order_and_final_ones_not(store: Store) -> None:
    draft = store.drafts.add(ARTICLE, "x").id
    other = store.drafts.add(ARTICLE, "x").id
    jobs = [store.outbox.add(draft, "x", JobKind.PUBLISH, ARTICLE).id for _ in JobState]
    mine = store.outbox.add(other, "x", JobKind.PUBLISH, ARTICLE).id
    for job, state in zip(jobs, JobState, strict=True):
        store.outbox.change(job, state=state)
    assert [job.id for job in store.outbox.open()] == [*jobs[:3], mine]
    assert [job.id for job in store.outbox.of(draft)] == jobs
    assert [job.id for job in store.outbox.recent(2)] == [mine, jobs[-1]]


def test_a_list_of_jobs_has_their_headlines_and_no_more_of_the_articles(store: Store) -> None:
    draft = store.drafts.add(ARTICLE, "x").id
    jobs = [store.outbox.add(draft, "x", JobKind.PUBLISH, replace(ARTICLE, headline=name)) for name in ("أ", "", "ج")]
    ended = [store.outbox.add(draft, "x", JobKind.UPDATE, ARTICLE, state=state) for state in list(JobState)[3:]]
    listed = store.outbox.listed(2)
    assert [(job.id, job.headline) for job in listed[:3]] == [(job.id, job.article.headline) for job in jobs]
    assert [job.id for job in listed[3:]] == [ended[2].id, ended[1].id]
    first = store.outbox.get(jobs[0].id)
    assert {name: getattr(first, name) for name in Brief.__slots__ if name != "headline"} == {
        name: getattr(listed[0], name) for name in Brief.__slots__ if name != "headline"
    }
    assert store.outbox.waiting() == len(jobs)
    assert len(store.outbox.listed()) == len(jobs)


def test_what_is_not_there(store: Store) -> None:
    with pytest.raises(NotFound, match=r"store\.draft-missing"):
        store.outbox.add(5, "x", JobKind.PUBLISH, ARTICLE)
    with pytest.raises(NotFound, match=r"store\.job-missing"):
        store.outbox.get(5)
    with pytest.raises(NotFound, match=r"store\.job-missing"):
        store.outbox.change(5, step="x")
