"""Text of WhatsApp and Telegram: whose message a line belongs to, and the signs that stand for bold and the like.

Copied or exported messages stand behind a date and a name. The date goes. A name goes too where one person wrote all
of them, for then the text is simply what was passed on; where several wrote, each run of one person's messages begins
with the name in bold.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsroom.domain.document import Inline, Link, Mark, Span, inline
from newsroom.domain.format.tracking import untracked

_STAMP = (
    r"(?=[^\]\n]{0,40}\d{1,2}[:.]\d{2})(?=[^\]\n]{0,40}\d{1,4}[./-]\d{1,2}[./-]\d{1,4})"
    r"[\d./:,،\- \u00a0\u202fAPMapmصم]{8,40}"
)
_COPIED = re.compile(rf"\[{_STAMP}\] ?(?P<who>[^:\n]{{1,60}}): ?(?P<text>.*)")
_EXPORTED = re.compile(rf"{_STAMP} - (?:(?P<who>[^:\n]{{1,60}}): )?(?P<text>.*)")
_TELEGRAM = re.compile(rf"(?P<who>[^\n\[]{{1,60}}), \[{_STAMP}\](?P<text>.*)")
_UNSEEN = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]")
_NO_WORDS = re.compile(
    r"<[^<>\n]{3,40}>|\[ ?(?:Photo|Video|Sticker|Voice message|GIF|صورة|فيديو|ملصق|رسالة صوتية) ?\](?:\s.*)?|"
    r"(?:image|video|audio|document|sticker|GIF) omitted|تم حذف هذه الرسالة\.?|This message was deleted\.?",
    re.IGNORECASE,
)

_SIGNED = re.compile(
    r"(?P<code>```(?P<c>[^`\n]+)```)|"
    r"(?<![\w*_~])(?P<sign>\*\*|__|~~|[*_~])(?=[^\s*~])(?P<words>[^\n]{0,400}?\S)(?P=sign)(?![\w*~])|"
    r"(?P<url>https?://[^\s<>\"«»]+)"
)
_SIGNS = {
    "*": Mark.STRONG,
    "**": Mark.STRONG,
    "_": Mark.EMPHASIS,
    "__": Mark.EMPHASIS,
    "~": Mark.STRIKE,
    "~~": Mark.STRIKE,
}
_URL_END = ".,;:!?)]}'،؛؟…"
_DEEPEST = 3
NAMED = 2  # lines of an exported chat that tell who wrote


@dataclass(frozen=True, slots=True)
class Message:
    """What one person wrote at once, line by line."""

    who: str
    lines: tuple[str, ...]


def messages(lines: Iterable[str]) -> list[Message]:
    """The messages in `lines`; none where no line begins one. A date, an hour and a dash may begin a line of any text:
    without brackets they are a chat's only where several lines have names behind them, and most of those that have
    dates."""
    lines = list(lines)
    bares = [_UNSEEN.sub("", line).strip() for line in lines]
    exported = [match for bare in bares if (match := _EXPORTED.fullmatch(bare))]
    named = sum(match["who"] is not None for match in exported)
    forms = (_COPIED, _TELEGRAM, *((_EXPORTED,) if named >= NAMED and named * 2 > len(exported) else ()))
    found: list[tuple[str, list[str]]] = []
    begun = False
    for line, bare in zip(lines, bares, strict=True):
        match = next((m for form in forms if (m := form.fullmatch(bare))), None)
        if match is not None:
            begun = True
            if match["who"] is not None:  # the others are the program's own notices
                found.append((match["who"].strip(), [match["text"]]))
            else:
                found.append(("", []))
        elif found:
            found[-1][1].append(line)
        else:
            found.append(("", [line]))
    return [Message(who, tuple(_said(text))) for who, text in found] if begun else []


def _said(lines: Iterable[str]) -> Iterator[str]:
    """The lines that hold words: a picture that was not copied leaves only its sign."""
    for line in lines:
        bare = _UNSEEN.sub("", line).strip()
        if bare and not _NO_WORDS.fullmatch(bare):
            yield line


def marked(line: str, marks: frozenset[Mark] = frozenset(), depth: int = 0) -> Inline:
    """One line with the signs of chats as marks, and addresses as links."""
    spans: list[Span] = []
    at = 0
    for match in _SIGNED.finditer(line):
        spans.append(Span(line[at : match.start()], marks))
        spans += _span(match, marks, depth)
        at = match.end()
    spans.append(Span(line[at:], marks))
    return inline(spans)


def _span(match: re.Match[str], marks: frozenset[Mark], depth: int) -> Iterable[Span]:
    if match["url"]:
        url = match["url"].rstrip(_URL_END)
        bare = untracked(url)
        return (Span(bare, marks, Link(bare)), Span(match["url"][len(url) :], marks))
    if match["code"]:
        return (Span(match["c"], marks | {Mark.CODE}),)
    inside = marks | {_SIGNS[match["sign"]]}
    words = match["words"]
    return marked(words, inside, depth + 1) if depth < _DEEPEST else (Span(words, inside),)
