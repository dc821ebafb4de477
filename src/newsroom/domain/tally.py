"""How many words a version of an article has that the one before it had not, and the other way round."""

from __future__ import annotations

from dataclasses import dataclass, replace

from newsroom.domain.article import Article
from newsroom.domain.difference import ItemKind, differences
from newsroom.domain.runs import RunKind
from newsroom.domain.tokens import words


@dataclass(frozen=True, slots=True)
class Tally:
    """Words that `came` and words that are `gone`; `changed` says whether anything at all is otherwise. A word with
    other tashkeel or marks, and a block at another place, have neither come nor gone."""

    came: int
    gone: int
    changed: bool


def tally(before: Article, after: Article) -> Tally:
    """What became of the words of headline, kicker, standfirst and body."""
    if before == after:
        return Tally(0, 0, changed=False)
    counts = {RunKind.ADDED: 0, RunKind.REMOVED: 0}
    for field in differences(_text(before), _text(after)).fields:
        for item in field.items:
            if item.kind not in (ItemKind.SAME, ItemKind.LEFT, ItemKind.ARRIVED):
                for run in (run for line in item.lines for run in line.runs if run.kind in counts):
                    counts[run.kind] += len(words(run.text))
    return Tally(counts[RunKind.ADDED], counts[RunKind.REMOVED], changed=True)


def _text(article: Article) -> Article:
    """The article without its card, whose fields are not counted."""
    kept = {name: getattr(article, name) for name in ("headline", "kicker", "standfirst", "body")}
    return replace(Article(), **kept)
