"""The command line says where a text came from, answers for findings, and looks over a site."""

from pathlib import Path

from newsroom.desk.newsroom import LOCAL_SITE

from .conftest import Cli

REASON = "قرأته رئيسة القسم"


def test_a_text_from_elsewhere_is_published_once_somebody_answers_for_it(cli: Cli, draft: int) -> None:
    assert cli("site", "second-reader", LOCAL_SITE, "required").code == 0
    assert cli("origin", draft, "translated", "--source", "وكالة الساحل").code == 0
    codes = {finding["code"]: finding["level"] for finding in cli("check", draft, "--json").json["findings"]}
    assert codes["check.second-reader"] == "block"
    assert "check.source-missing" not in codes
    refused = cli("publish", draft)
    assert (refused.code, refused.out) == (1, "")
    nameless = cli("publish", draft, "--override", REASON)
    assert (nameless.code, nameless.out) == (1, "")
    assert cli("publish", draft, "--override", REASON, "--by", "هدى سالم", "--json").json["status"] == "published"
    newest = cli("history", draft, "--json").json[0]
    assert newest["override"] == {"who": "هدى سالم", "reason": REASON, "codes": ["check.second-reader"]}
    assert "هدى سالم" in cli("history", draft).out
    again = cli("correct", draft, "ورد سبعون، والصواب ستون.", "--override", REASON, "--by", "هدى سالم", "--json")
    assert again.json["status"] == "published"


def test_an_answer_is_for_one_article(cli: Cli) -> None:
    assert cli("publish", "--due", "--override", REASON).code == 2


def test_a_word_that_is_no_origin_is_refused(cli: Cli, draft: int) -> None:
    assert cli("origin", draft, "wired").code == 2
    assert cli("site", "second-reader", LOCAL_SITE, "sometimes").code == 2


def test_a_site_is_looked_over(cli: Cli, profile: Path) -> None:
    clean = cli("site", "sweep", LOCAL_SITE)
    assert (clean.code, clean.out) == (0, "")
    assert clean.err.strip()
    page = profile / "site" / "public" / "index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("</main>", "<p>Demo</p></main>"), encoding="utf-8")
    (found,) = cli("site", "sweep", LOCAL_SITE, "--json").json
    assert (found["page"], found["code"], found["level"]) == ("front", "sweep.placeholder", "warn")
    assert found["sentence"] in cli("site", "sweep", LOCAL_SITE).out
