"""The words for where something stands in an article, and for what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication

from newsroom.domain.article import Article
from newsroom.domain.difference import Change, ChangeKind
from newsroom.domain.document import (
    Code,
    Embed,
    Figure,
    Gallery,
    Heading,
    List,
    More,
    Opaque,
    Paragraph,
    Pullquote,
    Quote,
    Separator,
    Table,
)


def field_word(name: str) -> str:
    """A field of the article."""
    return {
        "headline": QCoreApplication.translate("Place", "Headline"),
        "kicker": QCoreApplication.translate("Place", "Kicker"),
        "standfirst": QCoreApplication.translate("Place", "Standfirst"),
        "byline": QCoreApplication.translate("Place", "Byline"),
        "lead": QCoreApplication.translate("Place", "Lead image"),
        "body": QCoreApplication.translate("Place", "Text"),
        "sections": QCoreApplication.translate("Place", "Section"),
        "tags": QCoreApplication.translate("Place", "Tags"),
        "related": QCoreApplication.translate("Place", "Related articles"),
        "corrections": QCoreApplication.translate("Place", "Correction notes"),
        "slug": QCoreApplication.translate("Place", "Address"),
        "comments_open": QCoreApplication.translate("Place", "Comments"),
    }[name]


def block_word(block: Any) -> tuple[str, str]:  # noqa: ANN401 - a block of any kind
    """A kind of block and its glyph."""
    match block:
        case Paragraph():
            return QCoreApplication.translate("Place", "Paragraph"), "paragraph"
        case Heading():
            return QCoreApplication.translate("Place", "Heading"), "text-h-two"
        case List():
            return QCoreApplication.translate("Place", "List"), "list-bullets"
        case Quote():
            return QCoreApplication.translate("Place", "Quote"), "quotes"
        case Pullquote():
            return QCoreApplication.translate("Place", "Pull quote"), "quotes"
        case Figure():
            return QCoreApplication.translate("Place", "Picture"), "image"
        case Gallery():
            return QCoreApplication.translate("Place", "Gallery"), "images"
        case Table():
            return QCoreApplication.translate("Place", "Table"), "table"
        case Embed():
            return QCoreApplication.translate("Place", "Embedded page"), "link-simple"
        case Code():
            return QCoreApplication.translate("Place", "Code"), "code-block"
        case Separator():
            return QCoreApplication.translate("Place", "Separator"), "minus"
        case More():
            return QCoreApplication.translate("Place", "“Read more” line"), "minus"
        case Opaque():
            name = QCoreApplication.translate("Place", "Block of the site")
            return (f"{name} \u2068{block.name}\u2069" if block.name else name), "code"
    return "", ""


def place_word(article: Article, field: str, place: int, value: Any) -> str:  # noqa: ANN401 - of any field
    """Where `value` stands, or stood, in the article: a field, or which of its paragraphs, quotes, pictures."""
    if field != "body" or value is None:
        return field_word(field)
    kind, blocks = type(value), article.body.blocks
    word, _glyph = block_word(value)
    before = sum(isinstance(block, kind) for block in blocks[:place])
    if kind is not Paragraph and sum(isinstance(block, kind) for block in blocks) < 2:
        return word
    numbers = _numbers(feminine=kind in (Paragraph, List, Figure, Embed))
    return f"{word} {numbers[before] if before < len(numbers) else before + 1}"


def _numbers(*, feminine: bool) -> list[str]:
    """The numbers that have a word, in order."""
    if feminine:
        row = QCoreApplication.translate("Place", "1 2 3 4 5 6 7 8 9 10", "of paragraphs, pictures, lists")
    else:
        row = QCoreApplication.translate("Place", "1 2 3 4 5 6 7 8 9 10", "of quotes, headings, tables")
    return row.split(" ")


def value_word(change: Change) -> str:
    """A change that no word of the text shows: another picture, address, level."""
    if not change.names:
        return kind_word(change)
    name = change.names[0]
    word = {
        "media": QCoreApplication.translate("Change", "Another picture"),
        "url": QCoreApplication.translate("Change", "Another address"),
        "source": QCoreApplication.translate("Change", "Another content of the block"),
        "level": QCoreApplication.translate("Change", "Level of the heading"),
        "direction": QCoreApplication.translate("Change", "Direction of writing"),
        "ordered": QCoreApplication.translate("Change", "Numbered or not"),
        "start": QCoreApplication.translate("Change", "First number"),
        "head": QCoreApplication.translate("Change", "First row as headings"),
        "slug": QCoreApplication.translate("Change", "Address"),
        "comments_open": QCoreApplication.translate("Change", "Comments"),
        "remote_id": QCoreApplication.translate("Change", "Copy of the picture on the site"),
    }.get(name, name)
    if name not in ("level", "start", "slug"):
        return word
    steps = QCoreApplication.translate("Change", "from %1 to %2")
    said = steps.replace("%1", f"\u2068{change.before}\u2069").replace("%2", f"\u2068{change.after}\u2069")
    return f"{word}: {said}"


def kind_word(change: Change) -> str:
    """What a change does, in a word or two."""
    if change.kind is ChangeKind.WORDS:
        if not change.before.strip():
            return QCoreApplication.translate("Change", "words put in")
        if not change.after.strip():
            return QCoreApplication.translate("Change", "words taken out")
        return QCoreApplication.translate("Change", "other words")
    return {
        ChangeKind.SPELLING: QCoreApplication.translate("Change", "spelling and tashkeel"),
        ChangeKind.FORMAT: QCoreApplication.translate("Change", "format"),
        ChangeKind.VALUE: QCoreApplication.translate("Change", "setting"),
        ChangeKind.ADDED: QCoreApplication.translate("Change", "put in"),
        ChangeKind.REMOVED: QCoreApplication.translate("Change", "taken out"),
        ChangeKind.MOVED: QCoreApplication.translate("Change", "moved"),
    }[change.kind]


def excerpt(change: Change, letters: int = 60) -> str:
    """The words of a change as a row of a list shows them."""
    if change.kind in (ChangeKind.VALUE, ChangeKind.FORMAT) and change.names and change.names[0] in _UNSAID:
        return value_word(change)
    words = change.after if change.after.strip() else change.before
    line = " ".join(words.split()) or kind_word(change)
    return line if len(line) <= letters else line[:letters].rpartition(" ")[0] + " …"


_UNSAID = frozenset(
    {"media", "url", "source", "level", "direction", "ordered", "start", "head", "slug", "comments_open", "remote_id"}
)


def joined(words: Sequence[str]) -> str:
    """A short row of words in one sentence."""
    return QCoreApplication.translate("Place", ", ").join(words)
