"""The desk from the command line: the team's work, a colleague's post, both texts of a conflict, versions compared."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click
import pytest

from newsroom.desk import drafting, sites
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.domain.article import Article
from newsroom.site.backends.folder.folder import FolderSite
from newsroom.site.site import Note
from newsroom.store.sites import StoredSite

from .conftest import Answer, Cli

PAPER = "صحيفة الميناء"


@pytest.fixture
def colleague(furnished: Path, profile: Path, tmp_path: Path) -> Iterator[Newsroom]:
    """An editor's newsroom whose site is the folder of the profile."""
    opened = Newsroom.open(Path(shutil.copytree(furnished, tmp_path / "زميلة")))
    sites.add(opened, StoredSite(PAPER, "folder", str(profile / "site"), "منى", "editor"))
    yield opened
    opened.close()


@pytest.fixture
def submitted(cli: Cli, draft: int, colleague: Newsroom) -> tuple[int, str]:
    """A draft that is with the desk, and the id of its post."""
    assert cli("publish", draft, "--pending").code == 0
    (row,) = cli("team", "--group", "submitted", "--json").json
    return draft, row["post"]


def write(colleague: Newsroom, post: str, change: Callable[[Article], Article]) -> None:
    site = colleague.site(PAPER)
    site.update(post, change(site.read(post).article))


def test_the_teams_work_is_listed_by_state(cli: Cli, submitted: tuple[int, str]) -> None:
    number, post = submitted
    (row,) = cli("team", "--group", "submitted", "--json").json
    assert (row["draft"], row["post"], row["state"], row["site"]) == (number, post, "pending", LOCAL_SITE)
    assert set(row) == {
        "site", "post", "draft", "headline", "state", "author", "modified", "at", "section", "url", "mine",
        "editable", "editing", "overdue",
    }  # fmt: skip
    line = cli("team", "--group", "submitted").out.rstrip("\n").split("\t")
    assert line[:3] == [str(number), LOCAL_SITE, post]
    assert len(cli("team", "--json").json) > len(cli("team", "--group", "mine", "--json").json) >= 1
    assert cli("team", "--group", "sent").code == 2


def test_a_post_is_taken_up_and_returned_with_a_note(cli: Cli, colleague: Newsroom) -> None:
    story, _ = drafting.new(colleague, Article(headline="سوق السمك يفتح أبوابه اليوم للصيادين"), PAPER)
    post = colleague.site(PAPER).create("مفتاح", story.article).remote.id
    cli("sync", LOCAL_SITE)
    number = int(cli("take", LOCAL_SITE, post).out)
    assert cli("take", LOCAL_SITE, post).out == f"{number}\n"
    cli("set", number, "--section", "اقتصاد", "--standfirst", "ستون بسطة.", "--byline", "ليلى الحمداني")
    assert cli("take", "لا موقع", post).code == 1
    assert cli("take", LOCAL_SITE, "لا مقال").code == 1
    answer = cli("return", number, "--note", "العنوان طويل", "--json")
    assert (answer.code, answer.json["status"]) == (0, "draft")
    assert "محفوظة هنا" in answer.err, "this site has no notes"
    answer = cli("notes", number, "--json")
    assert (answer.code, answer.json) == (0, [])
    assert "لا ملاحظات" in answer.err
    assert cli("return", number).code == 2


def test_the_notes_of_a_site_that_has_them_are_printed(
    cli: Cli, submitted: tuple[int, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    at = datetime(2026, 11, 25, 7, 30, tzinfo=UTC)
    monkeypatch.setattr(FolderSite, "notes", lambda _site, _post: (Note("منى", at, "العنوان طويل"),))
    number, _ = submitted
    assert cli("notes", number, "--json").json == [{"author": "منى", "at": at.isoformat(), "text": "العنوان طويل"}]
    assert cli("notes", number).out == f"{at.isoformat()}\tمنى\tالعنوان طويل\n"


def test_what_was_never_sent_is_not_returned_and_has_no_notes(cli: Cli, draft: int) -> None:
    answer = cli("return", draft, "--note", "لا")
    assert (answer.code, answer.out) == (1, "")
    assert cli("notes", draft, "--json").json == []


def test_sync_tells_what_moved_and_what_happened(cli: Cli, submitted: tuple[int, str], colleague: Newsroom) -> None:
    number, post = submitted
    write(colleague, post, lambda article: replace(article, kicker="تقرير"))
    answer = cli("sync", "--json")
    (told,) = answer.json
    assert (answer.code, told["site"], told["posts"], told["fault"]) == (0, LOCAL_SITE, 1, None)
    assert [(one["draft"], one["code"]) for one in told["notices"]] == [(number, "sync.taken")]
    assert LOCAL_SITE in answer.err, "how far the reading is"
    assert "تقرير" in cli("show", number).out
    assert cli("sync", LOCAL_SITE).out == f"{LOCAL_SITE}\t0\n"


def test_a_site_that_is_away_is_told_and_the_others_are_read(
    cli: Cli, submitted: tuple[int, str], profile: Path, tmp_path: Path
) -> None:
    assert cli("site", "add", "الملحق", tmp_path / "ملحق", "--create").code == 0
    (tmp_path / "ملحق").rename(tmp_path / "بعيد")
    answer = cli("sync", "--json")
    assert answer.code == 3
    assert {told["site"]: told["fault"] is None for told in answer.json} == {LOCAL_SITE: True, "الملحق": False}
    assert cli("sync", "الملحق").code == 3
    assert cli("sync", "لا موقع").code == 1


@pytest.fixture
def clash(cli: Cli, submitted: tuple[int, str], colleague: Newsroom) -> int:
    """A draft in a conflict: two standfirsts."""
    number, post = submitted
    cli("set", number, "--standfirst", "ستون بسطة ومعمل للثلج.")
    write(colleague, post, lambda article: replace(article, standfirst="ستون بسطة ومخزن للثلج."))
    assert [one["code"] for one in cli("sync", "--json").json[0]["notices"]] == ["sync.conflict"]
    return number


def test_a_conflict_is_shown_and_settled(cli: Cli, clash: int) -> None:
    (hunk,) = cli("conflict", clash, "--json").json["hunks"]
    assert hunk["field"] == "standfirst"
    assert (hunk["mine"], hunk["base"], hunk["theirs"]) == (
        "ستون بسطة ومعمل للثلج.",
        "ستون بسطة ومصنع للثلج.",
        "ستون بسطة ومخزن للثلج.",
    )
    assert {"mine", "theirs"} <= set(hunk["choices"])
    shown = cli("conflict", clash).out
    assert hunk["id"] in shown
    for words in ("{+ومعمل+}", "[-ومصنع-]", "{+ومخزن+}"):
        assert words in shown
    assert cli("settle", clash, f"{hunk['id']}=theirs").code == 0
    assert "ومخزن" in cli("show", clash).out
    assert cli("conflict", clash).code == 1


@pytest.mark.parametrize("words", [("لا موضع=mine",), ("{id}=لا شيء",), ("{id}",), ()])
def test_a_conflict_is_settled_whole_and_by_what_is_offered(cli: Cli, clash: int, words: tuple[str, ...]) -> None:
    hunk = cli("conflict", clash, "--json").json["hunks"][0]["id"]
    answer = cli("settle", clash, *(word.format(id=hunk) for word in words))
    assert (answer.code, answer.out) == (2, "")
    assert cli("conflict", clash).code == 0


def test_every_place_of_a_conflict_is_decided(cli: Cli, submitted: tuple[int, str], colleague: Newsroom) -> None:
    number, post = submitted
    theirs = {"headline": "سوق السمك القديم يفتح أبوابه أمام الصيادين", "standfirst": "ستون بسطة ومخزن للثلج."}
    cli("set", number, "--standfirst", "ستون بسطة ومعمل للثلج.", "--headline", "مدينة الميناء تفتح سوقًا جديدًا")
    write(colleague, post, lambda article: replace(article, **theirs))  # type: ignore[arg-type]
    assert "كتب زميل" in cli("team").err, "what is noticed on the way is told too"
    hunks = [hunk["id"] for hunk in cli("conflict", number, "--json").json["hunks"]]
    assert len(hunks) == 2
    answer = cli("settle", number, f"{hunks[0]}=mine")
    assert answer.code == 2
    assert hunks[1] in answer.err
    assert cli("settle", number, *(f"{hunk}=mine" for hunk in hunks)).code == 0


def test_versions_are_listed_and_compared_word_by_word(cli: Cli, clash: int, profile: Path) -> None:
    rows = cli("history", clash, "--json").json
    assert {row["reason"] for row in rows} >= {"submit", "site"}
    assert all(row["id"].startswith("here:") for row in rows)
    both = cli("history", clash, "--site", "--json")
    assert both.code == 0
    on_site = [row["id"] for row in both.json if row["id"].startswith("site:")]
    assert on_site
    assert rows[0]["id"] in cli("history", clash).out
    out = cli("compare", clash, on_site[0], "now").out
    assert "ستون بسطة [-ومخزن-]{+ومعمل+} للثلج." in out
    assert cli("compare", clash, "now", "now").out == ""
    answer = cli("compare", clash, "here:9999", "now")
    assert (answer.code, answer.out) == (1, "")
    (profile / "site").rename(profile / "away")
    away = cli("history", clash, "--site", "--json")
    assert (away.code, [row["id"] for row in away.json]) == (3, [row["id"] for row in rows])
    assert cli("compare", clash, on_site[0], "now").code == 3
    assert cli("compare", clash, rows[0]["id"], "now").code == 0


def test_tashkeel_is_no_difference_and_a_moved_paragraph_is_told(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "خبر.md"
    path.write_text(
        "# خبر\n\nفقرة أولى فيها كلام كثير عن السوق.\n\nفقرة ثانية عن الثلج والقوارب.\n\nخاتمة الخبر كله.\n"
    )
    number = int(cli("new", path).out)
    before = cli("history", number, "--json").json[0]["id"]
    cli("set", number, "--headline", "خَبَر")
    assert cli("compare", number, before, "now").out == ""


def test_colours_are_for_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    from newsroom.cli.versions import marked
    from newsroom.domain.runs import Run, RunKind

    runs = (Run(RunKind.SAME, "في "), Run(RunKind.REMOVED, "أمس"), Run(RunKind.ADDED, "اليوم"))
    assert click.unstyle(marked(runs)) == "في [-أمس-]{+اليوم+}"
    assert marked(runs) != click.unstyle(marked(runs))


def days(answer: Answer) -> dict[str, list[str]]:
    return {day["day"]: [row["headline"] for row in day["rows"]] for day in answer.json}


def test_the_calendar_has_every_day_and_what_is_on_it(cli: Cli, draft: int) -> None:
    at = (datetime.now(UTC) + timedelta(days=2)).replace(microsecond=0)
    assert cli("publish", draft, "--at", at.isoformat()).code == 0
    found = days(cli("calendar", "--json"))
    assert len(found) == 7
    assert sum(len(rows) for rows in found.values()) >= 1
    (row,) = cli("team", "--group", "scheduled", "--json").json
    line = next(line for line in cli("calendar").out.splitlines() if row["headline"] in line)
    assert line.split("\t")[0] in found
    assert days(cli("calendar", "--from", "2020-01-01", "--to", "2020-01-02", "--json")) == {
        "2020-01-01": [],
        "2020-01-02": [],
    }
    assert len(cli("calendar", "--to", "2020-01-07", "--json").json) == 7
    assert cli("calendar", "--from", "2020-01-02", "--to", "2020-01-01").code == 2
    assert "2026-11-25" in cli("calendar", "--from", "أمس").err
    assert cli("calendar", "--from", "أمس").code == 2
