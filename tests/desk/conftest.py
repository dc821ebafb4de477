import io
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail
from PIL import Image

from newsroom.desk import drafting, filing, linking, newsroom, pictures, sites
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.domain.article import Article, Draft
from newsroom.domain.document import Document, Figure, Heading, Mark, Paragraph, Span, inline, plain
from newsroom.store.sites import StoredSite

from .faults import FaultySite, behind_a_bad_line

STORY = Article(
    headline="بلدية الميناء تفتح سوق السمك الجديد أمام الصيادين",
    standfirst="يضم السوق ستين بسطة ومصنعًا للثلج، ويبدأ المزاد فيه عند الخامسة فجرًا.",
    body=Document(
        (
            Paragraph(plain("فتحت بلدية الميناء صباح اليوم سوق السمك الجديد، بعد عامين من العمل في الرصيف الشمالي.")),
            Heading(2, plain("مزاد يبدأ قبل الفجر")),
            Paragraph(
                inline(
                    [
                        Span("وقال رئيس اتحاد الصيادين إن السوق "),
                        Span("«يختصر ساعتين من الطريق»", frozenset({Mark.STRONG})),
                        Span("، وإن 60 بسطة وُزّعت بالقرعة."),
                    ]
                )
            ),
        )
    ),
    byline="ليلى الحمداني",
    sections=("اقتصاد",),
    tags=("الصيد", "الموانئ"),
)


class Clock:
    """The workstation's clock, moved by hand from the present time on."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def pass_by(self, time: timedelta) -> None:
        self.ahead += time


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A profile after its first start."""
    profile = tmp_path_factory.mktemp("profile") / "غرفة أخبار"
    Newsroom.open(profile).close()
    return profile


@pytest.fixture
def profile(furnished: Path, tmp_path: Path) -> Path:
    """A profile of the test's own, on a path with a space and Arabic letters."""
    return Path(shutil.copytree(furnished, tmp_path / "ملف شخصي"))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def room(profile: Path, clock: Clock) -> Iterator[Newsroom]:
    opened = Newsroom.open(profile, clock)
    yield opened
    opened.close()


PAPER = "صحيفة الميناء"


@pytest.fixture
def colleague(furnished: Path, tmp_path: Path, profile: Path, clock: Clock, room: Newsroom) -> Iterator[Newsroom]:
    """Another workstation, of a journalist who writes for the folder that is `room`'s own site."""
    opened = Newsroom.open(Path(shutil.copytree(furnished, tmp_path / "زميلة")), clock)
    sites.add(opened, StoredSite(PAPER, "folder", str(profile / "site"), "ليلى", "journalist"))
    sites.make_default(opened, PAPER)
    yield opened
    opened.close()


@pytest.fixture
def story(room: Newsroom) -> Draft:
    """A draft that can be published as it stands."""
    return drafting.new(room, STORY)[0]


def picture(colour: str = "teal") -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (1200, 800), colour).save(data, "JPEG")
    return data.getvalue()


def illustrated(room: Newsroom, draft: Draft) -> Draft:
    """The draft with a lead picture, one in the text, a tag that the site lacks, and a related article."""
    lead = Figure(pictures.add(room, picture()), "قوارب عند الرصيف", plain("القوارب قبيل المزاد."), "تصوير: هادي قاسم")
    second = Figure(
        pictures.add(room, picture("navy")), "صناديق ثلج", plain("الثلج يصل عند الرابعة."), "تصوير: منى عون"
    )
    body = Document((*draft.article.body.blocks, second))
    drafting.save(room, draft.id, replace(draft.article, body=body, tags=(*draft.article.tags, "أسواق السمك")))
    other = room.store.archive.newest(LOCAL_SITE)[0]
    link = linking.link_entry(room, LOCAL_SITE, draft.article, other)
    return filing.set_fields(room, draft.id, lead=lead, related=(link,))[0]


def remote_id(room: Newsroom, draft: int) -> str:
    """The id of a draft's post."""
    remote = room.store.drafts.get(draft).remote
    assert remote is not None
    return remote.id


def with_last(article: Article, text: str) -> Article:
    """The article with one paragraph more."""
    return replace(article, body=Document((*article.body.blocks, Paragraph(plain(text)))))


@pytest.fixture
def line(profile: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Newsroom, FaultySite]]:
    """A newsroom whose line to its site can be broken, and in whose gaps a colleague can write."""
    monkeypatch.setattr(newsroom, "open_site", behind_a_bad_line(newsroom.open_site))
    room = Newsroom.open(profile, clock)
    site = room.site(LOCAL_SITE)
    assert isinstance(site, FaultySite)
    yield room, site
    room.close()


@pytest.fixture
def no_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    yield
    keyring.set_keyring(before)
