"""What the sections of a site are about is read from its archive, and again when that has grown."""

from newsroom.desk import checking, drafting, sectioning
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.domain.article import ArchiveEntry, Article
from newsroom.domain.document import Document, Paragraph, plain

SPORT = "مباراة الفريق الهدف الحارس المدرب اللاعب الملعب الشوط الدوري البطولة"
MARKET = "الأسهم المؤشر البورصة المستثمرون الأرباح المصرف القروض السندات التضخم العملة"
ABOUT_SPORT = Article(headline="الفريق يفوز", body=Document((Paragraph(plain(SPORT)),)), sections=("اقتصاد",))


def publish(room: Newsroom, section: str, text: str, first: int) -> None:
    """Put articles into the archive, as many as make it worth reading again."""
    room.store.archive.put(
        ArchiveEntry(LOCAL_SITE, str(9_000 + number), f"https://a.example/{number}", text, section=section, text=text)
        for number in range(first, first + 30)
    )


def test_a_text_in_a_section_far_from_it_is_pointed_out_once_there_is_enough(room: Newsroom) -> None:
    draft = drafting.new(room, ABOUT_SPORT)[0]
    assert sectioning.suggest(room, LOCAL_SITE, ABOUT_SPORT) == ""
    publish(room, "رياضة", SPORT, 0)
    publish(room, "اقتصاد", MARKET, 30)
    assert sectioning.suggest(room, LOCAL_SITE, ABOUT_SPORT) == "رياضة"
    (found,) = [one for one in checking.check(room, draft) if one.code == "check.section-far"]
    assert found.values == {"name": "اقتصاد", "other": "رياضة"}


def test_the_archive_is_not_read_for_every_look(room: Newsroom) -> None:
    assert sectioning.shelves(room, LOCAL_SITE) is sectioning.shelves(room, LOCAL_SITE)
