"""Verbs that find: search, related.

JSON of ``search``: an array of {id, site, url, headline, standfirst, section, tags, published, picture}; `id` is the
site's, which ``set --related`` takes. JSON of ``related``: the same with `words`, the words of the text that matched.
"""

from __future__ import annotations

from typing import Any

import click

from newsroom.cli.call import DRAFT, Call, moment, pass_call, print_json
from newsroom.cli.spoken import Option, Verb
from newsroom.domain.article import ArchiveEntry

LIMIT = 20


@click.command("search", cls=Verb, help="cli.search")
@click.argument("words", nargs=-1, required=True)
@click.option("--site", cls=Option, default="", help="cli.option.in-site")
@click.option("--json", "as_json", cls=Option, is_flag=True, help="cli.option.json")
@pass_call
def search(call: Call, words: tuple[str, ...], site: str, *, as_json: bool) -> None:
    """Find published articles by their words, in any spelling."""
    with call.fresh_room() as room:
        from newsroom.desk import searching

        if site:
            room.store.sites.get(site)
        entries = searching.search(room, " ".join(words), site, LIMIT)
    if as_json:
        print_json([_json(entry) for entry in entries])
        return
    for entry in entries:
        click.echo(_line(entry))


@click.command("related", cls=Verb, help="cli.related")
@click.argument("draft_id", metavar="ID", type=DRAFT)
@click.option("--json", "as_json", cls=Option, is_flag=True, help="cli.option.json")
@pass_call
def related(call: Call, draft_id: int, *, as_json: bool) -> None:
    """Suggest related articles from the draft's text, with the words that matched."""
    with call.fresh_room() as room:
        from newsroom.desk import linking

        draft = room.store.drafts.get(draft_id)
        found = linking.suggest(room, draft.site, draft.article)
    if as_json:
        print_json([{**_json(suggestion.entry), "words": list(suggestion.words)} for suggestion in found])
        return
    for suggestion in found:
        click.echo(f"{_line(suggestion.entry)}\t{'، '.join(suggestion.words)}")


def _line(entry: ArchiveEntry) -> str:
    return f"{entry.remote_id}\t{entry.section}\t{entry.headline}\t{entry.url}"


def _json(entry: ArchiveEntry) -> dict[str, Any]:
    return {
        "id": entry.remote_id,
        "site": entry.site,
        "url": entry.url,
        "headline": entry.headline,
        "standfirst": entry.standfirst,
        "section": entry.section,
        "tags": list(entry.tags),
        "published": moment(entry.published),
        "picture": entry.picture,
    }


VERBS = (search, related)
