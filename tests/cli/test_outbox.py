import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from newsroom.language.words import say
from newsroom.store.outbox import JobKind, JobState

from .conftest import Cli


@pytest.fixture
def waiting(cli: Cli, profile: Path, draft: int) -> int:
    """A draft that waits for its site, which is away."""
    shutil.move(profile / "site", profile / "away")
    assert cli("publish", draft).code == 3
    return draft


def test_what_waits_is_listed_with_its_step_and_reason(cli: Cli, waiting: int, profile: Path) -> None:
    (job,) = cli("outbox", "list", "--json").json
    assert (job["id"], job["kind"], job["state"], job["attempts"]) == (waiting, "publish", "waiting", 1)
    assert datetime.fromisoformat(job["next_try"]) > datetime.now(UTC)
    assert str(profile / "site") in job["sentence"]
    line = cli("outbox", "list").out
    assert line.startswith(f"{waiting}\tينتظر\tنشر\t")
    assert "waits\tpublishing" in cli("--lang", "en", "outbox", "list").out


def test_an_empty_outbox_says_so(cli: Cli) -> None:
    answer = cli("outbox", "list")
    assert (answer.code, answer.out) == (0, "")
    assert "لا شيء ينتظر" in answer.err
    assert cli("outbox", "list", "--json").json == []


def test_a_retry_goes_on_when_the_site_is_back(cli: Cli, waiting: int, profile: Path) -> None:
    assert cli("outbox", "retry", waiting).code == 3
    shutil.move(profile / "away", profile / "site")
    answer = cli("outbox", "retry", waiting, "--json")
    assert (answer.code, answer.json["status"]) == (0, "published")
    assert cli("outbox", "retry", waiting).code == 1
    (ended,) = cli("outbox", "list", "--ended", "5", "--json").json
    assert ended["state"] == "done"


def test_what_is_stopped_waits_no_longer(cli: Cli, waiting: int, profile: Path) -> None:
    answer = cli("outbox", "cancel", waiting)
    assert answer.code == 0
    assert "مسودة" in answer.out
    assert "يبقى" in answer.err
    assert cli("outbox", "list", "--json").json == []
    assert cli("outbox", "cancel", waiting).code == 1
    shutil.move(profile / "away", profile / "site")
    assert cli("publish", waiting, "--json").json["status"] == "published"


def test_an_hour_that_is_very_near_wants_to_be_confirmed(cli: Cli, draft: int) -> None:
    soon = (datetime.now(UTC) + timedelta(seconds=100)).isoformat()
    answer = cli("publish", draft, "--at", soon)
    assert (answer.code, answer.out) == (1, "")
    assert "--confirm" in answer.err
    assert cli("outbox", "list", "--ended", "5", "--json").json == []
    assert cli("publish", draft, "--at", soon, "--confirm", "--json").json["status"] == "scheduled"
    assert cli("publish", draft, "--confirm").code == 2


def test_the_bin_is_here_and_on_the_site_and_so_is_the_way_back(cli: Cli, draft: int) -> None:
    cli("publish", draft)
    answer = cli("bin", draft, "--json")
    assert (answer.code, answer.json["id"], answer.json["status"]) == (0, draft, "draft")
    assert cli("search", "سوق السمك الجديد", "--json").json == []
    assert cli("list", "--json").json == []
    assert cli("restore", draft, "--json").json["status"] == "draft"
    assert [row["id"] for row in cli("list", "--json").json] == [draft]
    kinds = [job["kind"] for job in cli("outbox", "list", "--ended", "9", "--json").json]
    assert kinds == ["restore", "bin", "publish"]


def test_the_bin_of_a_draft_that_is_on_no_site_is_here(cli: Cli, draft: int) -> None:
    assert cli("bin", draft, "--json").json == {
        "id": draft, "site": "المكتب المحلي", "status": "draft", "url": "", "at": None, "checks": [],
    }  # fmt: skip
    assert cli("list", "--json").json == []
    assert cli("restore", draft).code == 0
    assert len(cli("list", "--json").json) == 1


def test_every_job_can_be_said() -> None:
    codes = [*(f"cli.kind.{kind}" for kind in JobKind), *(f"cli.job.{state}" for state in JobState)]
    assert all(say(code, lang) for code in codes for lang in ("ar", "en"))
