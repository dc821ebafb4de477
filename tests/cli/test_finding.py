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


def test_related_suggests_with_words_and_leaves_the_article_itself_out(cli: Cli, draft: int) -> None:
    cli("publish", draft)
    found = cli("related", draft, "--json").json
    assert found
    assert all(one["words"] for one in found)
    assert "بلدية الميناء تفتح سوق السمك الجديد أمام الصيادين" not in [one["headline"] for one in found]
    assert found[0]["words"][0] in cli("related", draft).out
