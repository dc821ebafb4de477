import pytest

from newsroom.domain.format.tracking import untracked

PAGE = "https://example.org/a?id=3"


@pytest.mark.parametrize(
    "href",
    [
        PAGE,
        f"{PAGE}&utm_source=x&UTM_Medium=y&fbclid=z",
        "https://www.google.com/url?sa=t&url=https%3A%2F%2Fexample.org%2Fa%3Fid%3D3&ved=2",
        "https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa%3Fid%3D3%26fbclid%3D1&h=x",
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa%3Fid%3D3&data=05",
        "https://www.google.com/url?q=https%3A%2F%2Fl.instagram.com%2F%3Fu%3Dhttps%253A%252F%252Fexample.org%252Fa%253Fid%253D3",
        "https://urldefense.com/v3/__https://example.org/a?id=3__;!!x",
        f"{PAGE}#:~:text=a",
    ],
)
def test_a_page_without_what_counts_its_reader(href):
    assert untracked(href) == PAGE


@pytest.mark.parametrize(
    "href",
    [
        "https://example.org/a?feature=1&q=%D8%B9&x",
        "https://www.google.com/search?q=https%3A%2F%2Fexample.org",
        "https://www.google.com/url?q=javascript:alert(1)",
        "https://example.org/url?q=https%3A%2F%2Fevil.example",
        "mailto:a@example.org?utm_source=x",
        "http://[::1",
        "https://example.org/#a=b",
    ],
)
def test_other_addresses_stay_as_they_are(href):
    assert untracked(href) == href
