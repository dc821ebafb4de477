"""A page as a reader meets it: strings, lists, empty boxes; never the text of an article."""

import pytest

from newsroom.domain.errors import BadInput
from newsroom.domain.frame import LARGEST, read, stories

LONG = "كلمة " * 15


def texts(html: str) -> list[str]:
    return [text.text for text in read(html).texts]


def test_strings_come_in_reading_order_with_the_labels_that_screen_readers_say() -> None:
    html = '<nav aria-label="الأقسام"><a href="/"> محليات\n</a></nav><h2>عنوان</h2><input placeholder="بحث">'
    found = read(html).texts
    assert [text.text for text in found] == ["الأقسام", "محليات", "عنوان", "بحث"]
    assert [(text.link, text.heading, text.label, text.menu) for text in found] == [
        (False, False, True, False),
        (True, False, False, True),
        (False, True, False, False),
        (False, False, True, False),
    ]


def test_the_text_of_an_article_another_language_scripts_and_code_are_no_frame() -> None:
    body = f"<article><p>{LONG}</p><p>{LONG}</p><p>{LONG}</p><p>قصير</p></article>"
    assert texts(f'<p>إطار</p>{body}<p lang="en">English</p><script>x</script><pre>y</pre>') == ["إطار"]
    assert texts(f"<div><p>{LONG}</p><p>قصير</p></div>") == [LONG.strip(), "قصير"]


def test_what_a_page_calls_its_site() -> None:
    assert read('<head><meta property="og:site_name" content=" صدى  المرسى "></head><p>س</p>').name == "صدى المرسى"
    assert read("<p>س</p>").name == ""


BOX = '<div class="widget"><h3>الطقس</h3>{}</div>'


@pytest.mark.parametrize("inside", ["", "<p> </p>", "<ul><li></li></ul>", "<!-- إعلان -->"])
def test_a_box_with_its_title_alone_is_empty(inside: str) -> None:
    assert read(BOX.format(inside)).empty == ("الطقس",)


@pytest.mark.parametrize(
    "inside", ["صحو", '<img src="a.png">', "<iframe></iframe>", "<form></form>", '<a href="/">س</a>']
)
def test_a_box_with_something_in_it_is_not(inside: str) -> None:
    assert read(BOX.format(inside)).empty == ()


def test_the_head_of_a_list_is_no_box_by_itself() -> None:
    assert read("<section><div><h2>صلة</h2></div><ul><li><h3>قصة</h3></li></ul></section>").empty == ()
    assert read("<div><div><h2>فارغ</h2></div><div><h2>تالٍ</h2><p>نص</p></div></div>").empty == ("فارغ",)


def test_a_list_is_what_stands_around_its_title() -> None:
    rows = "".join(
        f'<li><a href="/">قصة رقم {n} من القرية</a><time datetime="2026-01-0{n}">س</time></li>' for n in (3, 2, 1)
    )
    page = read(f"<div><section><h3>رائج</h3><ul>{rows}</ul></section><a>قصة بعيدة عن القائمة كلها</a></div>")
    headlines, times = stories(page, page.texts[0])
    assert headlines == tuple(f"قصة رقم {n} من القرية" for n in (3, 2, 1))
    assert times == ("2026-01-03", "2026-01-02", "2026-01-01")


@pytest.mark.parametrize(
    ("shown", "time"),
    [("3:04 ص", "03:04"), ("12:10 ص", "00:10"), ("12:10 م", "12:10"), ("5:41 م", "17:41"), ("17:41", "17:41")],
)
def test_hours_are_told_in_a_form_that_sorts(shown: str, time: str) -> None:
    rows = "".join(f'<li><a href="/">قصة رقم {n} هنا</a></li>' for n in range(3))
    page = read(f"<section><h3>رائج</h3>{rows}<p>محليات الأحد {shown}</p></section>")
    assert stories(page, page.texts[0])[1] == (time,)


def test_a_page_that_is_too_large_or_too_deep_is_refused() -> None:
    with pytest.raises(BadInput):
        read("س" * (LARGEST + 1))
    with pytest.raises(BadInput):
        read("<div>" * 10_000)


HOSTILE = [
    "<div>" + "<h2>رائج</h2>" * 5_000 + "</div>",
    "<div>" * 200 + "<h2>س</h2>" + "<i></i>" * 5_000,
    "<h3>رائج</h3>" + "<a href=x>قصة من أربع كلمات</a>" * 5_000,
    "<p>" * 20_000,
    "",
]


@pytest.mark.parametrize("html", HOSTILE, ids=lambda html: html[:8])
def test_a_hostile_page_is_gone_through(html: str) -> None:
    page = read(html)
    assert all(isinstance(stories(page, text), tuple) for text in page.texts[:5])
