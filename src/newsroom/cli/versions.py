"""Verbs for the versions of an article: conflict, settle, history, compare.

JSON of ``conflict``: {id, hunks: [{id, field, place, choices, mine, base, theirs}]}; `field` is a field of
`newsroom.domain.article.Article`, the last three are texts, null where nothing stands there. JSON of ``history``: an
array of {id, at, words, reason, author, override}, the last {who, reason, codes} or null; the id is what ``compare``
takes, as it takes ``now`` for the present text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

import click

from newsroom.cli.call import DONE, DRAFT, UNREACHED, Call, moment, pass_call, print_json
from newsroom.cli.spoken import Option, Verb
from newsroom.domain.errors import NetworkError, NotFound

if TYPE_CHECKING:
    from newsroom.desk.merging import Version, Versions
    from newsroom.desk.newsroom import Newsroom
    from newsroom.domain.article import Article
    from newsroom.domain.difference import Field, Item
    from newsroom.domain.merge import Choice, ConflictHunk, Merge, Side
    from newsroom.domain.runs import Run

NOW = "now"  # the present text of a draft


@click.command("conflict", cls=Verb, help="cli.conflict")
@click.argument("draft_id", metavar="ID", type=DRAFT)
@click.option("--json", "as_json", cls=Option, is_flag=True, help="cli.option.json")
@pass_call
def conflict(call: Call, draft_id: int, *, as_json: bool) -> None:
    """Show where two people wrote in the same place: mine, the text before both, theirs."""
    with call.room() as room:
        from newsroom.desk import merging

        found = merging.conflict(room, draft_id)
    if as_json:
        print_json({"id": draft_id, "hunks": [_hunk_json(hunk) for hunk in found.conflicts]})
        return
    for hunk in found.conflicts:
        click.echo(f"{hunk.id}\t{call.say(f'cli.field.{hunk.field}')}\t{', '.join(hunk.choices)}")
        for name, side in (("mine", hunk.mine), ("base", hunk.base), ("theirs", hunk.theirs)):
            click.echo(f"  {call.say(f'cli.side.{name}')}: {_side(call, side)}")


def _side(call: Call, side: Side) -> str:
    return marked(side.runs) or side.text or call.say("cli.side.nothing")


def _hunk_json(hunk: ConflictHunk) -> dict[str, Any]:
    sides = {"mine": hunk.mine, "base": hunk.base, "theirs": hunk.theirs}
    texts = {name: None if side.value is None else side.text for name, side in sides.items()}
    return {"id": hunk.id, "field": hunk.field, "place": hunk.place, "choices": list(hunk.choices), **texts}


@click.command("settle", cls=Verb, help="cli.settle")
@click.argument("draft_id", metavar="ID", type=DRAFT)
@click.argument("words", metavar="HUNK=mine|theirs|both|together", nargs=-1, required=True)
@click.pass_context
def settle(context: click.Context, draft_id: int, words: tuple[str, ...]) -> None:
    """Decide a conflict, place by place; both texts stay in the history."""
    call = context.ensure_object(Call)
    with call.room() as room:
        from newsroom.desk import merging

        found = merging.conflict(room, draft_id)
        draft, _ = merging.settle_conflict(room, draft_id, _choices(context, found, words), found)
    click.echo(f"{draft.id}\t{call.say(f'state.{draft.state}')}")


def _choices(context: click.Context, found: Merge, words: Iterable[str]) -> Mapping[str, Choice]:
    """The choice for every place of a conflict. UsageError for one too many, too few, or not offered."""
    call = context.ensure_object(Call)
    offered = {hunk.id: hunk.choices for hunk in found.conflicts}
    made: dict[str, Choice] = {}
    for word in words:
        hunk, _, choice = word.rpartition("=")
        if hunk not in offered:
            raise click.UsageError(call.say("cli.no-hunk", name=hunk or word, known=", ".join(offered)), context)
        if choice not in offered[hunk]:
            choices = ", ".join(offered[hunk])
            raise click.UsageError(call.say("cli.bad-choice", name=hunk, choices=choices), context)
        made[hunk] = next(one for one in offered[hunk] if one == choice)
    if left := [hunk for hunk in offered if hunk not in made]:
        raise click.UsageError(call.say("cli.undecided", known=", ".join(left)), context)
    return made


@click.command("history", cls=Verb, help="cli.history")
@click.argument("draft_id", metavar="ID", type=DRAFT)
@click.option("--site", "with_site", cls=Option, is_flag=True, help="cli.option.with-site")
@click.option("--json", "as_json", cls=Option, is_flag=True, help="cli.option.json")
@pass_call
def history(call: Call, draft_id: int, *, with_site: bool, as_json: bool) -> int:
    """Print the versions of a draft, newest first."""
    with call.room() as room:
        found = _versions(room, draft_id, with_site=with_site)
    if as_json:
        names = ("id", "words", "reason", "author")
        print_json(
            [
                {
                    **{name: getattr(row, name) for name in names},
                    "at": moment(row.at),
                    "override": row.override and asdict(row.override),
                }
                for row in found.rows
            ],
        )
    else:
        for row in found.rows:
            why = call.say(f"cli.reason.{row.reason}") if row.reason else row.author
            click.echo(f"{row.id}\t{moment(row.at)}\t{row.words}\t{why}")
            if row.override is not None:
                click.echo(f"\t{call.say('cli.overridden', who=row.override.who, reason=row.override.reason)}")
    if found.complete:
        return DONE
    call.warn("cli.history-of-here")
    return UNREACHED


def _versions(room: Newsroom, draft_id: int, *, with_site: bool) -> Versions:
    """All versions, or those of this workstation alone, for which no site is asked."""
    from newsroom.desk import drafting, merging

    if with_site:
        return merging.versions(room, draft_id)
    room.store.drafts.get(draft_id)
    rows = drafting.history(room, draft_id)
    here = (
        merging.Version(f"here:{row.id}", row.at, row.words, reason=row.reason, override=row.override) for row in rows
    )
    return merging.Versions(tuple(here), complete=True)


@click.command("compare", cls=Verb, help="cli.compare")
@click.argument("draft_id", metavar="ID", type=DRAFT)
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@pass_call
def compare(call: Call, draft_id: int, before: str, after: str) -> None:
    """Show word by word what differs between two versions; tashkeel and tatweel make no difference."""
    with call.room() as room:
        from newsroom.desk import merging

        on_site = any(name.startswith("site:") for name in (before, after))
        found = _versions(room, draft_id, with_site=on_site)
        texts = [_text(room, draft_id, found, name) for name in (before, after)]
        fields = merging.difference(room, *texts).fields
    for field in fields:
        for line in _lines(call, field):
            click.echo(line)


def _text(room: Newsroom, draft_id: int, found: Versions, name: str) -> Version | Article:
    """The version of that id; NotFound, or NetworkError where the site did not tell its own."""
    if name == NOW:
        return room.store.drafts.get(draft_id).article
    for version in found.rows:
        if version.id == name:
            return version
    if not found.complete:
        raise NetworkError("cli.history-of-here")
    raise NotFound("cli.no-version", name=name)


def _lines(call: Call, field: Field) -> Iterable[str]:
    """What differs in a field, its name first; nothing where nothing does."""
    from newsroom.domain.difference import ChangeKind

    items = [item for item in field.items if any(change.kind is not ChangeKind.SPELLING for change in item.changes)]
    if items:
        yield f"{call.say(f'cli.field.{field.name}')}:"
    for item in items:
        yield from (f"  {line}" for line in _item(call, item))


def _item(call: Call, item: Item) -> Iterable[str]:
    """A block, entry or text: its words beside each other, then what no word shows."""
    from newsroom.domain.difference import ChangeKind, ItemKind

    if item.kind in (ItemKind.LEFT, ItemKind.ARRIVED):
        yield call.say(f"cli.item.{item.kind}", words=" ".join(run.text for line in item.lines for run in line.runs))
        return
    seen = {run.change for line in item.lines for run in line.runs}
    for line in item.lines:
        yield marked(line.runs)
    for change in item.changes:
        if change.id not in seen and change.kind is not ChangeKind.SPELLING:
            names = ", ".join(change.names)
            yield f"({names or change.kind}) {removed(change.before)}{added(change.after)}"


def marked(runs: Iterable[Run]) -> str:
    """Runs of a text on a terminal: ``[-taken out-]`` and ``{+put in+}``."""
    from newsroom.domain.runs import RunKind

    marks = {RunKind.REMOVED: removed, RunKind.ADDED: added}
    return "".join(marks.get(run.kind, str)(run.text) for run in runs)


def removed(words: str) -> str:
    """Words that were taken out; none make no mark."""
    return click.style(f"[-{words}-]", fg="red") if words else ""


def added(words: str) -> str:
    """Words that were put in; none make no mark."""
    return click.style(f"{{+{words}+}}", fg="green") if words else ""


VERBS = (conflict, settle, history, compare)
