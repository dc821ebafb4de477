"""Drafts: new, saved, copied, thrown away and brought back; their history; files brought in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from newsroom.desk import pictures
from newsroom.desk.changes import Changes, drafts
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Article, Draft, DraftRow, Revision, RevisionRow, TextOrigin
from newsroom.domain.document import figures, one_line
from newsroom.domain.errors import BadInput, NotFound, Refused
from newsroom.language.clean import repair
from newsroom.language.slug import slug
from newsroom.store.drafts import Filters
from newsroom.store.outbox import OPEN

if TYPE_CHECKING:
    from newsroom.domain.format.convert import Imported

LARGEST_FILE = 60_000_000  # bytes; what a format itself allows is less, and says so in its own words

_TOO_LARGE = ("store.picture-too-large", "store.picture-too-heavy")


def new(room: Newsroom, article: Article | None = None, site: str = "") -> tuple[Draft, Changes]:
    """A new draft for `site` (the default one if empty), under the usual byline unless it has one."""
    article = article or Article()
    if not article.byline:
        article = replace(article, byline=str(room.store.settings.get("byline")))
    return _add(room, article, site)


def _add(room: Newsroom, article: Article, site: str) -> tuple[Draft, Changes]:
    name = room.store.sites.get(site).name if site else room.default_site()
    draft = room.store.drafts.add(article, name)
    return draft, drafts(draft.id)


def open(room: Newsroom, draft_id: int) -> Draft:  # noqa: A001 - the desk's own word
    """The draft, remembered as the one that was open last. NotFound.

    Whoever shows its text from now on knows what has come in from the site.
    """
    with room.writing:
        draft = room.store.drafts.get(draft_id)
        room.arrived.pop(draft_id, None)
    room.store.drafts.opened(draft_id)
    return draft


def save(room: Newsroom, draft_id: int, article: Article, seen: Article | None = None) -> tuple[Draft, Changes]:
    """Keep `article` as the draft's text; this is the autosave, and it writes no history. NotFound.

    `seen` is the draft's text on which `article` was written, where whoever saves knows it for sure.

    A correction that was noted meanwhile stays, though the text that is being written does not know of it. So does
    what a colleague wrote and has come in from the site since the draft was opened: the draft that is given back then
    holds more than `article`, or waits in a conflict (`newsroom.desk.merging`).
    """
    noted = room.corrections.get(draft_id, ())
    if missing := tuple(note for note in noted if note not in article.corrections):
        article = replace(article, corrections=(*article.corrections, *missing))
    with room.writing:
        if draft_id in room.arrived:
            from newsroom.desk import merging

            article = merging.written(room, draft_id, article, seen)
        return room.store.drafts.save(draft_id, article), drafts(draft_id)


def keep(room: Newsroom, draft_id: int, reason: str = "save") -> tuple[Revision | None, Changes]:
    """Put the draft as it stands into its history (a save by hand); None when the newest version is the same."""
    return room.store.revisions.add(draft_id, room.store.drafts.get(draft_id).article, reason), drafts(draft_id)


def duplicate(room: Newsroom, draft_id: int) -> tuple[Draft, Changes]:
    """A new draft with the same article, on no site yet. NotFound."""
    draft = room.store.drafts.duplicate(draft_id)
    return draft, drafts(draft.id)


def bin(room: Newsroom, draft_id: int) -> tuple[Draft, Changes]:  # noqa: A001 - the desk's own word
    """Put the draft in the bin, from which `restore` brings it back. Refused while a job for it is on its way."""
    if any(job.state in OPEN for job in room.store.outbox.of(draft_id)):
        raise Refused("draft.in-outbox")
    return room.store.drafts.bin(draft_id), drafts(draft_id)


def restore(room: Newsroom, draft_id: int) -> tuple[Draft, Changes]:
    """Take the draft out of the bin. NotFound."""
    return room.store.drafts.restore(draft_id), drafts(draft_id)


def rows(room: Newsroom, words: str = "", **filters: Unpack[Filters]) -> list[DraftRow]:
    """The rows of the drafts list, newest first; `filters` are those of `newsroom.store.drafts.Drafts.rows`."""
    return room.store.drafts.rows(words, **filters)


def history(room: Newsroom, draft_id: int) -> list[RevisionRow]:
    """The versions of a draft, newest first."""
    return room.store.revisions.of(draft_id)


def restore_revision(room: Newsroom, revision_id: int) -> tuple[Draft, Changes]:
    """Make an old version the draft's text again; the present one goes into the history first. NotFound."""
    revision = room.store.revisions.get(revision_id)
    return bring_back(room, revision.draft, revision.article)


def bring_back(room: Newsroom, draft_id: int, article: Article) -> tuple[Draft, Changes]:
    """Make an old article, wherever it was kept, the draft's text again; the present one goes into the history first.
    NotFound."""
    with room.writing:
        before = room.store.drafts.get(draft_id).article
        keep(room, draft_id, "restore")
        room.arrived.pop(draft_id, None)  # whoever brings a version back has seen what it takes the place of
        answer = save(room, draft_id, article)
        room.arrived[draft_id] = before
        return answer


Brought = tuple[Draft, Changes, tuple[BadInput, ...]]
"""A draft made of a file, what moved, and which pictures did not come with it."""


def import_file(room: Newsroom, path: Path, fmt: str = "", site: str = "") -> Brought:
    """A new draft from a file of format `fmt` (guessed by its name if empty). BadInput, with nothing kept."""
    try:
        if path.stat().st_size > LARGEST_FILE:
            raise BadInput("input.too-large", name=path.name)
        data = path.read_bytes()
    except OSError as error:
        raise BadInput("draft.unreadable-file", detail=str(error), name=path.name) from error
    return import_data(room, data, fmt, site, path.name)


def import_data(room: Newsroom, data: bytes, fmt: str, site: str = "", name: str = "") -> Brought:
    """A new draft from the bytes of a file of format `fmt` (guessed by `name` if empty); its pictures go into the
    profile. An article in its stored form stays as it was filed. BadInput."""
    from newsroom.domain.format import convert  # brings every format with it

    imported = convert.read_file(data, fmt or convert.guess(name))
    article, left = _illustrated(room, imported)
    draft, changes = (_add if imported.is_stored else new)(room, article, site)
    if not imported.is_stored:  # an article of ours that comes back says nothing of where its text came from
        draft = room.store.drafts.change(draft.id, origin=TextOrigin.IMPORTED)
    keep(room, draft.id, "import")
    return draft, changes, (*imported.left, *left, *_missing(room, article))


def _illustrated(room: Newsroom, imported: Imported) -> tuple[Article, list[BadInput]]:
    """The article in its right form, with the pictures of the file; why some of them are not in it."""
    kept: dict[str, str] = {}
    left = []
    for reference, content in imported.pictures.items():
        try:
            kept[reference] = room.store.media.add(content)
        except BadInput as error:
            code = "input.picture-too-large" if error.code in _TOO_LARGE else "input.picture-damaged"
            left.append(BadInput(code, detail=str(error), name=imported.names[reference]))
    lost = imported.pictures.keys() - kept.keys()
    body = pictures.replaced(
        pictures.without(imported.article.body, lost),
        lambda figure: replace(figure, media=kept.get(figure.media, figure.media)),
    )
    return _in_form(replace(imported.article, body=body)), left


def _missing(room: Newsroom, article: Article) -> list[BadInput]:
    """What is to be said of the article's pictures that this profile does not keep."""
    from newsroom.domain.format.docx import picture_name

    shown = [*([article.lead] if article.lead else []), *figures(article.body)]
    return [
        BadInput("input.picture-missing", name=picture_name(number, figure.alt))
        for number, figure in enumerate(shown, start=1)
        if figure.media.startswith("media:") and not _is_kept(room, figure.media)
    ]


def _is_kept(room: Newsroom, reference: str) -> bool:
    try:
        return bool(room.store.media.path(reference))
    except NotFound:
        return False


def _in_form(article: Article) -> Article:
    """The article with its short texts as one clean line each, and a slug that can be an address."""
    return replace(
        article,
        headline=_line(article.headline),
        kicker=_line(article.kicker),
        standfirst=_line(article.standfirst),
        byline=_line(article.byline),
        slug=slug(article.slug),
    )


def _line(text: str) -> str:
    return one_line(repair(text))
