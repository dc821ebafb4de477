"""Drafting and publishing one text article on a WordPress site, against its necessary requests sent barely.

Bars: at most 1.2 times the wall time, and at most 6 round trips before the status is flipped. Necessary are four
requests: the post made as a draft under a key, the look-up whether it is there once, the status with the real address,
and the page as a reader gets it. Both take turns; the site is named by the environment (`newsroom.bench.server`).
"""

from __future__ import annotations

import re
import tempfile
import time
import uuid
from pathlib import Path

from newsroom.bench.figures import case, document, ratio, spread
from newsroom.bench.server import SITE, Bare, counting, room
from newsroom.desk import drafting, publishing, syncing
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Article
from newsroom.domain.format import blocks

ROUNDS = 25
BAR, BAR_TRIPS = 1.2, 6
_FIELDS = (
    "id,slug,status,link,date_gmt,modified_gmt,title.raw,content.raw,excerpt.raw,author,featured_media,categories,tags,"
    "comment_status,permalink_template,_links.predecessor-version"
)
_STATUSES = "publish,future,draft,pending,private,trash"
_OF_POST = re.compile(r"/posts/\d+\b")
_STANDFIRST = "مقدمة قصيرة للمقال الذي يقاس به."


def measure() -> dict[str, object]:
    """Publish `ROUNDS` articles each way, by turns, and once before that to warm both."""
    ours, barely, trips = list[float](), list[float](), 0
    with tempfile.TemporaryDirectory() as folder, room(Path(folder)) as desk:
        syncing.terms(desk, SITE)
        section = desk.site().sections()[0]
        bare = Bare()
        for number in range(ROUNDS + 1):
            took, before = _published(desk, section.name, number)
            bare_took = _barely(bare, int(section.id), number)
            if number:
                ours.append(took)
                barely.append(bare_took)
                trips = max(trips, before)
        bare.close()
    found, reference = spread(ours), spread(barely)
    return {
        "cases": [
            case(
                "publish",
                "ms",
                found,
                {"the same requests barely": reference},
                ratio=ratio(found["p50"], reference["p50"]),
                bar_ratio=BAR,
            ),
            case("round trips before the status", "requests", trips, bar=BAR_TRIPS),
        ]
    }


def _published(desk: Newsroom, section: str, number: int) -> tuple[float, int]:
    """The milliseconds of an article through the program, and the round trips before its status was flipped."""
    article = Article(f"قياس النشر رقم {number}", standfirst=_STANDFIRST, body=document(600), sections=(section,))
    with counting() as sent:
        began = time.perf_counter()
        draft, _changes = drafting.new(desk, article)
        publishing.publish(desk, draft.id)
        took = (time.perf_counter() - began) * 1000
    flip = next(place for place, one in enumerate(sent) if one.method == "POST" and _OF_POST.search(str(one.url)))
    return took, flip


def _barely(bare: Bare, section: int, number: int) -> float:
    key = f"nr-{uuid.uuid4().hex}"
    data = {"title": f"قياس الطلبات رقم {number}", "excerpt": _STANDFIRST, "content": blocks.write(document(600))}
    began = time.perf_counter()
    filed = {"categories": [section], "tags": [], "featured_media": 0, "comment_status": "closed"}
    made = bare.post("posts", "id,slug", {**data, **filed, "status": "draft", "slug": key}).json()
    twins = ",".join([key, *(f"{key}-{twin}" for twin in (2, 3, 4))])
    bare.get("posts", slug=twins, status=_STATUSES, context="edit", _fields=_FIELDS)
    flipped = {"status": "publish", "slug": f"قياس-الطلبات-{number}-{key[3:9]}"}
    bare.page(bare.post(f"posts/{made['id']}", _FIELDS, flipped).json()["link"])
    return (time.perf_counter() - began) * 1000
