"""Differences as people write them in a data file."""

from __future__ import annotations

from collections.abc import Iterable

from newsroom.domain.article import Article
from newsroom.domain.difference import ChangeKind, Field, Item, ItemKind
from newsroom.domain.format import markdown
from newsroom.domain.runs import Run, RunKind


def versions(source: str) -> list[Article]:
    """Articles whose bodies are the Markdown texts of `source`, parted by a line of ====."""
    return [Article(body=markdown.read(part)) for part in source.split("====\n")]


def runs(found: Iterable[Run]) -> str:
    """``[-out-]{+in+}{old spelling~new one}{format:words}``."""
    return "".join(map(_run, found))


def _run(run: Run) -> str:
    match run.kind:
        case RunKind.SAME:
            return run.text
        case RunKind.ADDED:
            return f"{{+{run.text}+}}"
        case RunKind.REMOVED:
            return f"[-{run.text}-]"
        case RunKind.SPELLED:
            return f"{{{run.was}~{run.text}}}"
        case RunKind.FORMATTED:
            return f"{{{' '.join(run.names)}:{run.text}}}"


def field(found: Field) -> str:
    """The blocks of a body, a blank line between them; texts of one block are parted by a bar."""
    return "\n\n".join(map(_item, found.items))


def _item(item: Item) -> str:
    arrow = {ItemKind.LEFT: "<- ", ItemKind.ARRIVED: "-> "}.get(item.kind)
    if arrow:
        return arrow + "".join(run.text for line in item.lines for run in line.runs)
    named = (
        f" ({' '.join(change.names)} {change.before} {change.after})"
        for change in item.changes
        if change.kind is ChangeKind.FORMAT and "level" in change.names
    )
    return " | ".join(runs(line.runs) for line in item.lines) + "".join(named)
