"""Ten articles that have between them every block that is written here, with pictures, as a desk would publish them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

from PIL import Image

from newsroom.desk.pictures import replaced
from newsroom.domain.article import Article, Correction, RelatedLink
from newsroom.domain.document import (
    Block,
    Code,
    Direction,
    Document,
    Embed,
    Figure,
    Gallery,
    Heading,
    Link,
    List,
    ListItem,
    Mark,
    More,
    Paragraph,
    Pullquote,
    Quote,
    Separator,
    Span,
    Table,
    inline,
    plain,
)
from newsroom.site.site import Here, Post, PostStatus, Rendition, Site

AT = datetime(2026, 1, 28, 9, 24, 5, tzinfo=UTC)  # when the first is published; each next one an hour later
SIZES = ((1600, 1000), (1200, 800), (640, 400), (800, 1200), (1600, 900))
STORY = """
قال مدير الميناء "إن الرصيف الجديد يُفتح في الصيف"، وأضاف أن العمل يجري 'على مراحل' منذ عامين...
رست في المرفأ ثلاث سفن -- واحدة منها تحمل القمح -- وتنتظر اثنتان إذن الدخول.
بلغت المساحة المزروعة 12x8 كيلومترات هذا العام، أي أكثر من العام الماضي بالثلث.
يستعد سكان القرى القريبة لموسم الأمطار بتنظيف السواقي وترميم الأسطح القديمة.
"""
LINES = [line for line in STORY.splitlines() if line]


def _p(text: str, direction: Direction = Direction.AUTO) -> Paragraph:
    return Paragraph(plain(text), direction)


def _lead(number: int, media: Path) -> Figure:
    name = picture(number, media)
    return Figure(name, "الميناء عند الغروب", plain("الميناء عند الغروب"), "وكالة الساحل")


def picture(number: int, media: Path) -> str:
    """A picture of flat colours, which look the same in every size; its reference in `media`."""
    width, height = SIZES[number % len(SIZES)]
    image = Image.new("RGB", (width, height), (40 + number * 17 % 180, 90, 120))
    image.paste((200, 60 + number * 23 % 150, 60), (0, height * 3 // 4, width, height))
    out = BytesIO()
    image.save(out, "PNG")
    name = f"{hashlib.sha256(out.getvalue()).hexdigest()}.png"
    media.mkdir(parents=True, exist_ok=True)
    (media / name).write_bytes(out.getvalue())
    return f"media:{name}"


def here(folder: Path) -> Here:
    """Finds the pictures that lie in a folder under their own names."""

    def found(reference: str) -> Path | None:
        path = folder / reference.removeprefix("media:")
        return path if reference.startswith("media:") and path.is_file() else None

    return found


def _marked() -> Paragraph:
    spans = [Span(f"كلمات {number} ", frozenset({mark})) for number, mark in enumerate(Mark)]
    spans.append(Span("وكلها معًا", frozenset({Mark.STRONG, Mark.EMPHASIS, Mark.STRIKE})))
    spans.append(Span(" ورابط", link=Link("https://paper.example/a?b=1&c=2", "عنوان", new_tab=True)))
    return Paragraph(inline([*spans, Span("\nسطر ثانٍ في الفقرة نفسها.")]))


def _lists() -> tuple[Block, ...]:
    inner = List((ListItem(plain("فرع أول")), ListItem(plain("فرع ثانٍ"))))
    return (
        List((ListItem(plain("بند")), ListItem(plain("بند له فروع"), (inner,)), ListItem(plain("بند أخير")))),
        List((ListItem(plain("سابع")), ListItem(plain("ثامن"))), ordered=True, start=7),
    )


def _table() -> Table:
    rows = (("السنة", "السفن", "الأرصفة"), ("2024", "١٢٠", "3"), ("2025", "١٤٥", "4"))
    return Table(tuple(tuple(plain(cell) for cell in row) for row in rows), head=True, caption=plain("حركة الميناء"))


def _bodies(media: Path) -> list[tuple[Block, ...]]:
    text = tuple(_p(line) for line in LINES)
    shown = Figure(picture(0, media), "رافعة", plain("رافعة على الرصيف"), "أ ف ب")
    several = tuple(Figure(picture(at, media), f"صورة {at}", plain("رصيف") if at == 1 else ()) for at in (1, 2, 3))
    foreign = _p("The port's \"new\" quay opens in 2026 - it's on schedule.", Direction.LTR)
    quote = Quote((_p("لن يتوقف العمل ليلًا."), _p("وسيُفتح الرصيف في موعده.")), plain("مدير الميناء"))
    return [
        text,
        (text[0], Heading(2, plain("عنوان ثانٍ")), text[1], Heading(3, plain("عنوان ثالث")), Heading(4, plain("رابع"))),
        (_marked(), text[2], foreign, Heading(2, plain("A foreign heading"), Direction.LTR), text[3]),
        (text[0], *_lists(), text[1]),
        (text[1], quote, text[2], Pullquote(plain("العمل يجري على مراحل"), plain("من المادة")), text[3]),
        (text[0], shown, text[1], Gallery(several, plain("معرض الصور")), text[2]),
        (text[2], _table(), text[3], Code('if [port] < "3":\n    print("-- ok --")'), text[0]),
        (text[1], Separator(), text[2], More(), text[3], _p("وأخيرًا (tm) 5' 9\" & 3 < 4.")),
        (text[0], Embed("https://www.youtube.com/watch?v=sea123", "YouTube", "في الميناء", plain("الافتتاح")), text[1]),
        (text[0], Heading(2, plain("كل شيء")), quote, *_lists(), shown, _table(), foreign, Separator(), text[1]),
    ]


def articles(media: Path) -> list[Article]:
    """The ten articles; their pictures are put into `media`."""
    related = (
        RelatedLink("https://paper.example/1", "مادة أولى"),
        RelatedLink("https://paper.example/2", 'مادة "ثانية"'),
    )
    found = []
    for number, body in enumerate(_bodies(media)):
        found.append(
            Article(
                headline=f'الميناء "الجديد" يستقبل السفينة {number + 1}',
                standfirst="خبر من الميناء في سطر -- قصير" if number % 2 else "",
                body=Document(body),
                byline="editor",
                sections=(("اقتصاد",), ("سياسة", "العالم"))[number % 2],
                tags=((), ("موانئ",), ("موانئ", "سفن"))[number % 3],
                lead=_lead(4 + number, media) if number % 4 != 3 else None,
                related=related if number in (0, 9) else (),
                corrections=(Correction(AT, "كان عدد السفن خطأ"),) if number in (1, 9) else (),
            )
        )
    return found


def publish(site: Site, found: list[Article], media: Path) -> list[Post]:
    """Publish the articles, the pictures first, as the desk does."""
    sent: dict[str, Figure] = {}

    def upload(figure: Figure) -> Figure:
        name = figure.media.removeprefix("media:")
        if name not in sent:
            with Image.open(media / name) as image:
                rendition = Rendition(media / name, *image.size, "image/png")
            sent[name] = site.upload(name.partition(".")[0], figure, (rendition,))
        return replace(figure, media=sent[name].media, remote_id=sent[name].remote_id)

    return [_published(site, article, number, upload) for number, article in enumerate(found)]


def _published(site: Site, article: Article, number: int, upload: Callable[[Figure], Figure]) -> Post:
    lead = upload(article.lead) if article.lead else None
    whole = replace(article, body=replaced(article.body, upload), lead=lead)
    made = site.create(f"{number:032x}", whole)
    return site.set_status(made.remote.id, PostStatus.PUBLISHED, AT + timedelta(hours=number), f"ship-{number + 1}")
