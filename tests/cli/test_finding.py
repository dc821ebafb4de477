from pathlib import Path

from .conftest import Cli


def test_search_finds_in_any_spelling_with_stable_names(cli: Cli, draft: int) -> None:
    url = cli("publish", draft, "--json").json["url"]
    found = cli("search", "بلديه", "المينا", "--json").json
    assert found[0]["url"] == url
    assert {
        "id", "site", "url", "headline", "standfirst", "section", "tags", "published", "picture",
    } == set(found[0])  # fmt: skip
    assert url in cli("search", "بلديه المينا").out
    assert cli("search", "ظظظظظ", "--json").json == []
    unknown = cli("search", "بلدية", "--site", "غائب")
    assert (unknown.code, "غائب" in unknown.err) == (1, True)


def test_related_suggests_with_the_words_that_matched(cli: Cli, tmp_path: Path) -> None:
    entry = cli("search", "الميناء", "--json").json[0]
    path = tmp_path / "another.md"
    path.write_text(f"# قراءة ثانية: {entry['headline']}\n\n{entry['standfirst']}\n", encoding="utf-8")
    draft = int(cli("new", path).out)
    found = cli("related", draft, "--json").json
    assert found[0]["id"] == entry["id"]
    assert all(one["words"] for one in found)
    assert found[0]["words"][0] in cli("related", draft).out
