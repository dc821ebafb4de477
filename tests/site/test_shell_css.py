"""Styles of several pages as one, and their addresses turned to what is kept."""

from newsroom.site.backends.wordpress.shellcss import Sheet, addresses, joined, pointed


def test_a_sheet_that_only_the_second_page_has_comes_behind_the_one_it_follows_there() -> None:
    first = [Sheet("a-css", "a{}", place=0), Sheet("z-css", "z{}", place=1)]
    second = [Sheet("a-css", "a{}", place=0), Sheet("m-inline-css", "m{}", place=1), Sheet("n-css", "n{}", place=2)]
    assert [(sheet.id, sheet.place) for sheet in joined(first, second)] == [
        ("a-css", 0),
        ("m-inline-css", -1),
        ("n-css", -1),
        ("z-css", 1),
    ]


def test_a_sheet_is_known_wherever_its_text_is() -> None:
    first = [Sheet("wp-block-navigation-rtl-css", href="https://a.example/n.css")]
    assert joined(first, [Sheet("wp-block-navigation-inline-css", "nav{}")]) == first
    assert joined(first, [Sheet("", "nameless{}")]) == first


def test_rules_of_the_second_page_come_behind_the_rule_they_follow_there() -> None:
    first = [Sheet("global-styles-inline-css", ':root{--a:"}"}.b{x:1}@media print{.b{x:2}}')]
    second = [Sheet("global-styles-inline-css", ':root{--a:"}"}.quote{y:1}.b{x:1}@media print{.b{x:2}}.table{z:1}')]
    [sheet] = joined(first, second)
    assert sheet.text == ':root{--a:"}"}.quote{y:1}.b{x:1}@media print{.b{x:2}}.table{z:1}'


def test_rules_that_are_numbered_by_one_page_stay_its_own() -> None:
    first, second = (
        [Sheet("core-block-supports-inline-css", ".c-1{}")],
        [Sheet("core-block-supports-inline-css", ".c-2{}")],
    )
    assert joined(first, second) == first


def test_broken_styles_lose_nothing() -> None:
    broken = """a{b:c}}} d{e:"f ; } g{h:i"""
    [sheet] = joined([Sheet("x-css", broken)], [Sheet("x-css", "j{k:l}")])
    assert sheet.text.replace("j{k:l}", "", 1) == broken


def test_every_way_to_name_a_file_is_found_and_turned() -> None:
    text = """@import "more.css"; @import url(other.css) screen; a{b:url( 'x y.png' )} c{d:URL("../f.woff2")}
    e{f:url(data:image/png;base64,AA)} g{h:url("data:image/svg+xml,<svg fill='url(#a)'/>")} i{j:url(#k)}"""
    base = "https://a.example/themes/t/style.css?ver=2"
    assert list(addresses(text, base)) == [
        ("https://a.example/themes/t/more.css", True),
        ("https://a.example/themes/t/other.css", True),
        ("https://a.example/themes/t/x y.png", False),
        ("https://a.example/themes/f.woff2", False),
    ]
    turned = pointed(text, base, lambda url: "kept.woff2" if url.endswith("woff2") else "")
    assert 'd:url("kept.woff2")' in turned
    assert 'b:url("data:,")' in turned
    assert '@import "data:,"; @import url("data:,") screen' in turned
    assert "url(data:image/png;base64,AA)" in turned
    assert "fill='url(#a)'" in turned
    assert "a.example" not in turned
