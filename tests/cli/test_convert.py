import io
from pathlib import Path

import pytest
from tests.domain.format.test_docx import PICTURE, packed, paragraph

from newsroom.cli.program import run
from newsroom.domain.document import Document, Paragraph, plain
from newsroom.domain.format import stored

from .conftest import ARTICLE, Cli


@pytest.mark.parametrize("fmt", ["markdown", "html", "json"])
def test_an_article_goes_there_and_back(cli: Cli, article: Path, tmp_path: Path, fmt: str) -> None:
    there = cli("convert", "--from", "markdown", "--to", fmt, article)
    assert there.code == 0
    path = tmp_path / "there"
    path.write_text(there.out, encoding="utf-8")
    assert cli("convert", "--from", fmt, "--to", "markdown", path).out == ARTICLE


def test_an_article_in_json_keeps_all_it_was_filed_under(cli: Cli, draft: int, tmp_path: Path) -> None:
    path = tmp_path / "article.json"
    path.write_text(cli("show", draft, "--to", "json").out, encoding="utf-8")
    assert cli("convert", "--from", "json", "--to", "json", path).out == path.read_text(encoding="utf-8")
    path.write_text(stored.write(Document((Paragraph(plain("نص")),))), encoding="utf-8")
    assert cli("convert", "--from", "json", "--to", "text", path).out == "نص\n"


def test_a_picture_that_is_left_out_is_named(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(packed(paragraph("نص") + PICTURE, word__media__1_png=b"x"))
    answer = cli("--lang", "en", "convert", "--from", "docx", "--to", "text", path)
    assert (answer.code, answer.out) == (0, "نص\n")
    assert "Picture 1 (الميناء) of the file is damaged" in answer.err


def test_standard_input_is_read_without_a_file_and_no_profile_is_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(ARTICLE.encode())))
    assert run(["--profile", str(tmp_path / "p"), "convert", "--from", "markdown", "--to", "text"]) == 0
    out = capsys.readouterr().out
    assert "**" not in out
    assert "«يختصر ساعتين من الطريق»" in out
    assert not (tmp_path / "p").exists()


def test_wordpress_markup_has_every_word(cli: Cli, article: Path) -> None:
    answer = cli("convert", "--from", "markdown", "--to", "wordpress", article)
    out = answer.out
    assert "<!-- wp:paragraph -->" in out
    assert "<strong>«يختصر ساعتين من الطريق»</strong>" in out
    assert "بلدية الميناء تفتح سوق السمك الجديد أمام الصيادين" in answer.err


@pytest.mark.parametrize("data", [b"\xff\xfe\x00", b"<" * 30_000_000, b"\x00" * 100])
def test_what_cannot_be_read_is_refused(cli: Cli, tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.md"
    path.write_bytes(data)
    answer = cli("convert", "--from", "markdown", "--to", "html", path)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err
    assert cli("convert", "--from", "markdown", "--to", "html", tmp_path / "none").code == 1
