"""An article is found in its own page, whatever theme made it, and ours comes in its place."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from newsroom.domain.article import Article
from newsroom.domain.document import Document, Figure, Paragraph, plain
from newsroom.site.backends.wordpress.look import Look, filled
from newsroom.site.backends.wordpress.shellpage import Page
from newsroom.site.backends.wordpress.shellparts import Sample, Term, locate
from newsroom.site.backends.wordpress.shellrender import Dialect

URL = "https://paper.example/bridge/"
AT = datetime(2026, 1, 5, 9, 7, 2)  # noqa: DTZ001 - a site tells its wall clock
CONTENT = (
    "<figure><img src='a.jpg'></figure>\n<p>بدأ العمل في الجسر.</p>\n<ul><li>أول</li></ul>\n<p>وينتهي في الصيف.</p>"
)
SAMPLE = Sample(
    URL,
    "جسر «الوادي» يُفتح & يُغلق",
    CONTENT,
    AT,
    AT.replace(hour=11),
    "<p>خبر الجسر في سطر</p>",
    "سلمى",
    "https://paper.example/author/salma/",
    (
        Term("اقتصاد", "https://paper.example/category/economy/"),
        Term("محليات", "https://paper.example/category/local/"),
    ),
    (Term("جسور", "https://paper.example/tag/%d8%ac%d8%b3%d9%88%d8%b1/"),),
    "https://paper.example/uploads/bridge-scaled.jpg",
    1600,
    900,
    "الجسر ليلًا",
)
OURS = Article(
    headline='قطار "الساحل" <يعود>',
    standfirst="سطر عن القطار",
    body=Document((Paragraph(plain("وصل القطار.")),)),
    byline="ماهر",
    sections=("رياضة", "ثقافة"),
    tags=("قطارات", "سفر"),
    lead=Figure("media:x", "قطار", plain("القطار صباحًا"), "رويترز"),
    comments_open=True,
)
WHEN = datetime(2025, 11, 24, 12, 30, tzinfo=UTC)


def page(body: str, head: str = "") -> str:
    return f'<!doctype html><html lang="ar" dir="rtl"><head>{head}</head><body class="no-js">{body}</body></html>'


class Pictures:
    """A picture of 1200 by 800 pixels, whichever is asked for."""

    def source(self, reference: str) -> str:
        return f"file:///{reference}"

    def size(self, reference: str) -> tuple[int, int]:
        return 1200, 800


def shown(html: str, article: Article = OURS, sample: Sample = SAMPLE) -> str:
    found = Page(html, URL)
    parts = locate(found, sample)
    assert parts is not None
    found.point(lambda _url: "")
    dates, terms, dialect = tuple(parts.dates), tuple(parts.terms), Dialect(paragraphs=False)
    zone, unfiled, author = "Asia/Dubai", "غير مصنف", "هدى"
    look = Look(found.html(), dates, terms, parts.frame, dialect, zone, unfiled, author, URL, "", 0.0)
    return filled(look, article, WHEN, Pictures())


NEWS = page(
    f"""
<nav><a href="/category/economy/">اقتصاد</a> <a href="/category/local/">محليات</a>
 <a href="/category/x/">غيرها</a></nav>
<article class="post has-post-thumbnail"><h1> جسر «الوادي» يُفتح
 &amp; يُغلق </h1><div class="deck">خبر الجسر في سطر</div>
<div class="hero"><figure><img class="x" src="/uploads/bridge-1024x576.jpg" srcset="/uploads/bridge.jpg 2x"
 width="1024" height="576" alt="الجسر"><figcaption>الجسر ليلًا</figcaption></figure></div>
<p class="meta">بقلم <b><a href="/author/salma/">سلمى</a></b> ·
 <time datetime="2026-01-05T09:07:02+04:00">5 يناير 2026</time> · حُدّث
 <time datetime="2026-01-05T11:07:02+04:00">05/01/2026 11:07</time></p>
<div class="in">نُشر في <a href="/category/economy/" rel="category tag">اقتصاد</a>، <a href="/category/local/"
 rel="category tag">محليات</a></div>
<div class="text">{CONTENT.replace("<ul>", "<aside>إعلان</aside><ul>")}<div class="share">شارك</div></div>
<ul class="tags"><li><a href="/tag/جسور/" rel="tag">جسور</a></li></ul></article>
<section><ol><li id="comment-7">تعليق قديم</li></ol><div id="respond"><form action="/send">رد</form></div></section>
<aside><h3><a href="/bridge/">جسر «الوادي» يُفتح &amp; يُغلق</a></h3><a href="/author/salma/">سلمى</a>
<a href="/category/economy/" rel="tag">اقتصاد</a><a href="/category/local/" rel="tag">محليات</a></aside>""",
    "<title>جسر «الوادي» يُفتح &amp; يُغلق - الجريدة</title>",
)


def test_every_part_of_the_article_makes_way() -> None:
    html = shown(NEWS)
    article = html[html.index("<article") : html.index("</article>")]
    assert "<h1>قطار &#8220;الساحل&#8221; &lt;يعود&gt;</h1>" in article
    assert '<div class="deck">سطر عن القطار</div>' in article
    assert '<img class="x" src="file:///media:x" width="1024" height="683" alt="قطار">' in article
    assert '<figcaption>القطار صباحًا <span class="credit">(رويترز)</span></figcaption>' in article
    assert '<a href="https://paper.example/author/salma/">ماهر</a>' in article
    assert '<time datetime="2025-11-24T16:30:00+04:00">24 نوفمبر 2025</time>' in article
    assert "24/11/2025 16:30</time>" in article
    assert ">ثقافة</a>، <a" in article
    assert article.index("ثقافة") < article.index("رياضة")  # in the order of names, as a site has them
    assert article.count("<li>") == 2
    assert '<div class="text">\n<p>وصل القطار.</p>\n<div class="share">شارك</div></div>' in article
    assert 'class="post has-post-thumbnail"' in article
    assert "<title>قطار &#8220;الساحل&#8221; &lt;يعود&gt; - الجريدة</title>" in html
    for gone in ("الجسر", "إعلان", "بدأ العمل", "تعليق قديم", "no-js", "@@newsroom"):
        assert gone not in html


def test_other_articles_and_the_menu_stay_as_they_are() -> None:
    html = shown(NEWS)
    aside = html[html.index("<aside") :]
    assert "سلمى" in aside
    assert "محليات" in aside
    assert "غيرها" in html[: html.index("</nav>")]


def test_what_the_article_lacks_goes_with_what_holds_it() -> None:
    html = shown(NEWS, Article(headline="خبر", body=OURS.body))
    for gone in ("hero", "deck", "tags", "respond", "has-post-thumbnail", "@@newsroom"):
        assert gone not in html
    assert ">غير مصنف</a></div>" in html
    assert ">هدى</a>" in html


def test_a_byline_and_a_date_are_found_among_other_words() -> None:
    html = shown(
        page(f"<h1>{SAMPLE.title}</h1><p>كتبت: سلمى من المكتب</p><p>نُشر 5 يناير 2026</p><main>{CONTENT}</main>")
    )
    assert "<p>كتبت: ماهر من المكتب</p><p>نُشر 24 نوفمبر 2025</p>" in html


def test_a_picture_that_the_theme_cuts_is_cut_to_the_same_form() -> None:
    html = shown(NEWS.replace('width="1024" height="576"', 'width="600" height="600" style="object-position:top"'))
    assert 'width="600" height="600"' in html
    assert 'style="object-position:top;aspect-ratio:600/600;object-fit:cover"' in html


@pytest.mark.parametrize(
    ("size", "style", "shown_size", "shown_style"),
    [
        ((900, 506), "", (900, 600), ""),  # as wide as the theme has room for
        ((1600, 900), "", (1200, 800), ""),  # as it is
        (
            (900, 506),
            "width:100%;height:56.22%;max-width:1600px",
            (900, 600),
            "width:100%;height:66.67%;max-width:1200px",
        ),
        ((900, 506), "max-width:900px", (900, 600), "max-width:900px"),
    ],
)
def test_a_picture_has_the_size_that_the_theme_gives_it(
    size: tuple[int, int], style: str, shown_size: tuple[int, int], shown_style: str
) -> None:
    html = shown(NEWS.replace('width="1024" height="576"', f'width="{size[0]}" height="{size[1]}" style="{style}"'))
    assert f'width="{shown_size[0]}" height="{shown_size[1]}"' in html
    assert f'style="{shown_style}"' in html


def test_terms_without_the_usual_mark_are_found_by_where_they_lead() -> None:
    html = shown(NEWS.replace('rel="category tag"', ""))
    assert ">ثقافة</a>، <a" in html


@pytest.mark.parametrize("body", ["<h1>صفحة أخرى</h1><p>نص</p>", "", "<p>بدأ العمل في الجسر.</p><p>شيء آخر</p>"])
def test_a_page_without_the_text_is_no_shell(body: str) -> None:
    assert locate(Page(page(body), URL), SAMPLE) is None


def test_a_text_of_one_block_does_not_tell_where_the_text_ends() -> None:
    assert locate(Page(NEWS, URL), replace(SAMPLE, content="<p>بدأ العمل في الجسر.</p>")) is None


HOSTILE = page(
    f"""<base href="https://paper.example/sub/"><script>document.title = "x"</script><noscript><p>ن</p></noscript>
<iframe src="https://video.example/"></iframe><object data="/o"></object><img src="logo.png" srcset="/b.png 2x">
<img src="data:image/gif;base64,AA" data-src="/late.png"><video poster="/poster.png" src="/v.mp4"></video>
<svg><use href="/sprite.svg#a"></use></svg><p style="background:url(/back.png)">ن</p>
<a href="next/">بعد</a><a href="#top">أعلى</a><form action="https://paper.example/s"><input type="image" src="/go.png">
</form><main>{CONTENT}</main>@@newsroom:title:0@@""",
    """<meta http-equiv="refresh" content="0;url=https://elsewhere.example/"><link rel="preload" href="/p.js">
<link rel="icon" href="/i.png"><link rel="stylesheet" href="/s.css" id="s-css" media="print">
<style id="t-css">a{}</style>""",
)


def test_a_page_is_made_still_and_loads_nothing_but_what_is_kept() -> None:
    found = Page(HOSTILE, URL)
    assert [(sheet.id, sheet.href, sheet.text, sheet.media) for sheet in found.sheets] == [
        ("s-css", "https://paper.example/s.css", "", "print"),
        ("t-css", "", "a{}", ""),
    ]
    wanted = set(found.pictures())
    assert {"https://paper.example/sub/logo.png", "https://paper.example/late.png"} <= wanted
    found.point(lambda url: "kept.png" if url.endswith(("logo.png", "back.png")) else "")
    html = found.html()
    assert html.count("kept.png") == 2
    for gone in (
        "<script",
        "<iframe",
        "<object",
        "noscript",
        "srcset",
        "refresh",
        "preload",
        "icon",
        "<base",
        "action=",
    ):
        assert gone not in html
    for source in ("late.png", "poster.png", "v.mp4", "sprite.svg", "go.png"):
        assert source not in html
    assert 'href="https://paper.example/sub/next/"' in html
    assert 'href="#top"' in html
    assert "default-src 'none'" in html[: html.index("</head>")]
    assert "@@newsroom:title:0@@" not in html
