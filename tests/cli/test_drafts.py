import io
import json
from pathlib import Path

import pytest
from PIL import Image

from newsroom.store import instance
from newsroom.store.instance import ProfileLock

from .conftest import ARTICLE, Cli

HEADLINE = "بلدية الميناء تفتح سوق السمك الجديد أمام الصيادين"


def test_new_prints_the_id_and_list_and_show_have_the_draft(cli: Cli, article: Path) -> None:
    answer = cli("new", article, "--from", "markdown")
    assert (answer.code, answer.err) == (0, "")
    number = int(answer.out)
    rows = cli("list", "--json").json
    assert [(row["id"], row["headline"], row["state"]) for row in rows] == [(number, HEADLINE, "draft")]
    assert set(rows[0]) == {"id", "headline", "state", "section", "site", "modified", "schedule"}
    assert HEADLINE in cli("list").out
    assert cli("show", number, "--to", "markdown").out == ARTICLE
    assert cli("show", number, "--to", "text").out.startswith(HEADLINE), "a format is the article alone"
    assert cli("show", number).out.endswith(cli("show", number, "--to", "text").out)


def test_what_is_shown_in_a_format_can_be_read_again(cli: Cli, article: Path, tmp_path: Path) -> None:
    first = int(cli("new", article, "--from", "markdown").out)
    for fmt in ("markdown", "html", "json"):
        path = tmp_path / f"again.{fmt}"
        path.write_text(cli("show", first, "--to", fmt).out, encoding="utf-8")
        again = int(cli("new", path, "--from", fmt).out)
        assert cli("show", again, "--to", "markdown").out == ARTICLE, fmt


def test_what_is_shown_as_json_is_the_article_with_all_it_was_filed_under(
    cli: Cli, draft: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cli(
        "set", draft, "--kicker", "تقرير", "--tag", "الصيد", "--slug", "سوق السمك", "--alt", "قوارب",
        "--image", picture(tmp_path / "صورة.jpg"), "--caption", "القوارب.", "--credit", "تصوير: منى",
        "--related", "https://example.org/a-b",
    )  # fmt: skip
    shown = cli("show", draft, "--to", "json").out
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(shown.encode())))
    answer = cli("new", "-", "--from", "json")
    assert (answer.code, answer.err) == (0, "")
    assert cli("show", int(answer.out), "--to", "json").out == shown


def test_the_profile_is_free_while_standard_input_is_read(
    cli: Cli, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Shown(io.BytesIO):
        """The end of a pipe into which another command of the profile writes."""

        def read(self, size: int | None = -1) -> bytes:
            ProfileLock(profile).release()
            return super().read(size)

    monkeypatch.setattr(instance, "PATIENCE", 0.0)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(Shown("# عنوان".encode())))
    assert cli("new", "-").code == 0


def test_a_picture_that_is_not_in_the_profile_is_told(cli: Cli, draft: int, profile: Path, tmp_path: Path) -> None:
    cli("set", draft, "--image", picture(tmp_path / "صورة.jpg"), "--alt", "قوارب")
    path = tmp_path / "article.json"
    path.write_text(cli("show", draft, "--to", "json").out, encoding="utf-8")
    for file in (profile / "media").glob("*.*"):
        file.unlink()
    answer = cli("new", path)
    assert answer.code == 0
    assert "قوارب" in answer.err
    assert "ليست في مجلد الصور" in answer.err
    assert json.loads(cli("show", int(answer.out), "--to", "json").out)["lead"]["alt"] == "قوارب"


def test_standard_input_is_read(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("# عنوان\n\nنص.".encode())))
    number = int(cli("new", "-", "--from", "markdown").out)
    assert cli("list", "--json").json[0]["headline"] == "عنوان"
    assert "نص." in cli("show", number).out


def picture(path: Path) -> Path:
    Image.new("RGB", (1200, 800), "teal").save(path)
    return path


def test_set_files_an_article_and_show_tells_it(cli: Cli, draft: int, tmp_path: Path) -> None:
    entry = cli("search", "الميناء", "--json").json[0]
    answer = cli(
        "set", draft, "--headline", " عنوان  جديد للسوق ", "--kicker", "تقرير", "--tag", "الصيد", "--tag", "مزاد",
        "--image", picture(tmp_path / "صورة.jpg"), "--alt", "قوارب", "--caption", "القوارب.", "--credit", "تصوير: منى",
        "--related", entry["id"], "--related", "https://example.org/a-b", "--slug", "سوق السمك",
    )  # fmt: skip
    assert (answer.code, answer.out, answer.err) == (0, "", "")
    stored = json.loads(cli("show", draft, "--to", "json").out)
    assert (stored["headline"], stored["kicker"], stored["slug"]) == ("عنوان جديد للسوق", "تقرير", "سوق-السمك")
    assert stored["tags"] == ["الصيد", "مزاد"]
    assert [link["url"] for link in stored["related"]] == [entry["url"], "https://example.org/a-b"]
    assert stored["lead"]["alt"] == "قوارب"
    shown = cli("show", draft).out
    for words in ("الصيد، مزاد", "ليلى الحمداني", "اقتصاد", entry["headline"], "تصوير: منى"):
        assert words in shown


def test_tags_and_related_replace_what_was_there_and_an_empty_one_clears(cli: Cli, draft: int) -> None:
    cli("set", draft, "--tag", "الصيد", "--tag", "مزاد", "--related", "https://example.org/a")
    cli("set", draft, "--tag", "أسماك")
    assert json.loads(cli("show", draft, "--to", "json").out)["tags"] == ["أسماك"]
    cli("set", draft, "--tag", "", "--related", "")
    stored = json.loads(cli("show", draft, "--to", "json").out)
    assert (stored["tags"], stored["related"]) == ([], [])


def test_a_near_duplicate_tag_is_told(cli: Cli, draft: int) -> None:
    cli("set", draft, "--tag", "أسواق السمك")
    cli("publish", draft)
    answer = cli("set", draft, "--tag", "أسواق الأسماك", "--tag", "الأسواق السمك")
    assert answer.code == 0
    assert "«أسواق السمك»" in answer.err


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--section", "لا وجود له"), "لا قسم"),
        (("--headline", "ا" * 400), "400"),
        (("--alt", "نص بديل"), "صورة"),
        (("--image", "/لا/وجود/لها.jpg"), ""),
        (("--related", "javascript:alert(1)"), "الأرشيف"),
        (("--related", "ftp://example.org/a"), "ليس عنوان صفحة"),
        (("--related", "4711"), "4711"),
        (("--slug", "؟؟"), "رابط"),
        (("--tag", "!!"), "الوسم"),
    ],
)
def test_what_is_refused_says_why_and_changes_nothing(
    cli: Cli, draft: int, options: tuple[str, str], words: str
) -> None:
    before = cli("show", draft, "--to", "json").out
    answer = cli("set", draft, "--byline", "غيره", *options)
    assert (answer.code, answer.out) == (1, "")
    assert words in answer.err
    assert len(answer.err) > 10
    assert cli("show", draft, "--to", "json").out == before


def test_a_draft_that_is_not_there_is_told_in_the_chosen_language(cli: Cli) -> None:
    for verb in ("show", "check", "publish", "unpublish", "related"):
        assert cli(verb, 4711).code == 1
    assert "4711" in cli("--lang", "ar", "show", 4711).err
    arabic, english = cli("--lang", "ar", "show", 4711).err, cli("--lang", "en", "show", 4711).err
    assert arabic != english
    assert english.isascii()


def test_a_set_that_names_no_field_is_not_written_right(cli: Cli, draft: int) -> None:
    answer = cli("set", draft)
    assert (answer.code, answer.out) == (2, "")
    assert "--headline" in answer.err


def test_a_standard_input_that_is_closed_is_told(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    for arguments in (("new", "-"), ("convert", "--from", "text", "--to", "html")):
        answer = cli(*arguments)
        assert (answer.code, answer.out) == (1, "")
        assert "مغلق" in answer.err


def test_check_tells_what_stops_and_exits_with_1(cli: Cli, draft: int) -> None:
    assert cli("check", draft).code == 0
    cli("set", draft, "--headline", "error code: 524")
    answer = cli("check", draft, "--json")
    assert answer.code == 1
    assert answer.json["blocked"] is True
    assert {"code", "level", "field", "sentence", "fix"} == set(answer.json["findings"][0])
    assert answer.json["findings"][0]["level"] == "block"
    assert answer.json["findings"][0]["sentence"] in answer.err
    assert "يمنع النشر" in cli("check", draft).out


@pytest.mark.parametrize(
    ("data", "fmt"),
    [
        (b"\x00\x01\x02\xff" * 100, "markdown"),
        (b"PK\x03\x04 broken", "docx"),
        (b"{", "json"),
        (b'{"version": 99}', "json"),
        ("عنوان".encode("cp1256"), "text"),
    ],
)
def test_a_file_that_cannot_be_read_leaves_no_draft(cli: Cli, tmp_path: Path, data: bytes, fmt: str) -> None:
    path = tmp_path / "x"
    path.write_bytes(data)
    answer = cli("new", path, "--from", fmt)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err
    assert cli("list", "--json").json == []


def test_a_missing_file_is_told_by_name(cli: Cli, tmp_path: Path) -> None:
    answer = cli("new", tmp_path / "لا وجود له.md")
    assert answer.code == 1
    assert "لا وجود له.md" in answer.err
