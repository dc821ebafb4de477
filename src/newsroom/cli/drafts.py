"""Verbs for drafts: new, list, show, set, check.

JSON of ``list``: an array of {id, headline, state, section, site, modified, schedule}; `state` is a word of
`newsroom.domain.article.State`. JSON of ``check``: {id, blocked, findings: [{code, level, field, sentence, fix}]},
`level` being block, warn or hint. ``show --to json`` is the stored form of the whole article.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsroom.cli.call import DRAFT, REFUSED, Call, moment, pass_call, print_json, standard_input
from newsroom.cli.formats import READ, WRITE, written
from newsroom.cli.spoken import Option, Verb
from newsroom.domain.article import Article, Draft, RelatedLink
from newsroom.domain.document import Figure, inline_text, plain
from newsroom.domain.errors import Refused

if TYPE_CHECKING:
    from newsroom.desk.newsroom import Newsroom

FIELDS = ("headline", "kicker", "standfirst", "byline", "slug")
LEAD = ("alt", "caption", "credit")


@click.command("new", cls=Verb, help="cli.new")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--from", "fmt", cls=Option, type=click.Choice(READ), help="cli.option.from")
@click.option("--site", cls=Option, default="", help="cli.option.site")
@pass_call
def new(call: Call, file: Path, fmt: str | None, site: str) -> None:
    """Make a draft of a file and print its id."""
    from newsroom.desk import drafting

    # what writes into a pipe may be another command of this profile: it comes first
    data = standard_input(drafting.LARGEST_FILE) if str(file) == "-" else None
    with call.room() as room:
        if data is not None:
            draft, _, left = drafting.import_data(room, data, fmt or "markdown", site)
        else:
            draft, _, left = drafting.import_file(room, file, fmt or "", site)
    for fault in left:
        call.tell(fault)
    click.echo(draft.id)


@click.command("list", cls=Verb, help="cli.list")
@click.option("--json", "as_json", cls=Option, is_flag=True, help="cli.option.json")
@pass_call
def list_(call: Call, *, as_json: bool) -> None:
    """Print the drafts, newest first."""
    with call.room() as room:
        rows = room.store.drafts.rows()
    if as_json:
        print_json(
            [
                {
                    "id": row.id,
                    "headline": row.headline,
                    "state": row.state,
                    "section": row.section,
                    "site": row.site,
                    "modified": moment(row.modified),
                    "schedule": moment(row.schedule),
                }
                for row in rows
            ]
        )
        return
    for row in rows:
        state = call.say(f"state.{row.state}")
        click.echo(f"{row.id}\t{state}\t{row.section}\t{row.headline or call.say('cli.no-headline')}")


@click.command("show", cls=Verb, help="cli.show")
@click.argument("draft_id", metavar="ID", type=DRAFT)
@click.option("--to", "fmt", cls=Option, type=click.Choice(WRITE), help="cli.option.show-to")
@pass_call
def show(call: Call, draft_id: int, fmt: str | None) -> None:
    """Print an article in one of the formats; without one, what it is filed under and its text."""
    with call.room() as room:
        draft = room.store.drafts.get(draft_id)
    heading = _card(call, draft) if fmt is None else ""
    click.echo(heading + written(draft.article, fmt or "text"))


def _card(call: Call, draft: Draft) -> str:
    """What a draft is filed under, a line each."""
    article = draft.article
    lead = article.lead
    lines = {
        "state": call.say(f"state.{draft.state}"),
        "site": draft.site,
        "section": "، ".join(article.sections),
        "tags": "، ".join(article.tags),
        "byline": article.byline,
        "slug": article.slug,
        "kicker": article.kicker,
        "standfirst": article.standfirst,
        "image": f"{lead.media} · {lead.alt} · {inline_text(lead.caption)} · {lead.credit}" if lead else "",
        "related": "\n".join(f"  {link.headline} <{link.url}>" for link in article.related),
        "schedule": moment(draft.schedule) or "",
        "url": draft.remote.url if draft.remote else "",
    }
    shown = [f"{call.say(f'cli.card.{name}')}: {value}" for name, value in lines.items() if value]
    return "\n".join(shown).replace(":   ", ":\n  ") + "\n\n"


@click.command("set", cls=Verb, help="cli.set")
@click.argument("draft_id", metavar="ID", type=DRAFT)
@click.option("--headline", cls=Option, help="cli.option.headline")
@click.option("--kicker", cls=Option, help="cli.option.kicker")
@click.option("--standfirst", cls=Option, help="cli.option.standfirst")
@click.option("--byline", cls=Option, help="cli.option.byline")
@click.option("--section", cls=Option, multiple=True, help="cli.option.section")
@click.option("--tag", cls=Option, multiple=True, help="cli.option.tag")
@click.option("--image", cls=Option, type=click.Path(path_type=Path), help="cli.option.image")
@click.option("--alt", cls=Option, help="cli.option.alt")
@click.option("--caption", cls=Option, help="cli.option.caption")
@click.option("--credit", cls=Option, help="cli.option.credit")
@click.option("--related", cls=Option, multiple=True, help="cli.option.related")
@click.option("--slug", cls=Option, help="cli.option.slug")
@click.pass_context
def set_(context: click.Context, /, draft_id: int, **options: Any) -> None:  # noqa: ANN401 - one keyword for each option
    """Set fields of a draft: all of them or, when one is refused, none. --tag and --related replace what was there."""
    call = context.ensure_object(Call)
    if all(value in (None, ()) for value in options.values()):
        raise click.UsageError(call.say("cli.set-what"), context)
    with call.fresh_room() as room:
        from newsroom.desk import filing

        draft = room.store.drafts.get(draft_id)
        fields: dict[str, object] = {name: options[name] for name in FIELDS if options[name] is not None}
        if options["section"]:
            fields["sections"] = _filled(options["section"])
        if options["tag"]:
            fields["tags"] = _filled(options["tag"])
        if options["image"] is not None or any(options[name] is not None for name in LEAD):
            fields["lead"] = _lead(room, draft.article.lead, options)
        if options["related"]:
            headline = str(fields.get("headline", draft.article.headline))
            filed = replace(draft.article, headline=headline, related=())
            fields["related"] = _related(room, draft.site, filed, _filled(options["related"]))
        near = [(tag, filing.near_tag(room, draft.site, tag)) for tag in _filled(options["tag"])]
        filing.set_fields(room, draft_id, **fields)
    for tag, twin in near:
        if twin is not None:
            call.warn("filing.near-tag", name=tag, near=twin.name)


def _filled(values: tuple[str, ...]) -> tuple[str, ...]:
    """The values that say something: an empty one clears a list."""
    return tuple(value for value in values if value.strip())


def _lead(room: Newsroom, lead: Figure | None, options: dict[str, Any]) -> Figure:
    from newsroom.desk import pictures

    if options["image"] is not None:
        reference = pictures.add(room, options["image"])
        lead = Figure(reference) if lead is None else replace(lead, media=reference, remote_id="")
    if lead is None:
        raise Refused("filing.no-lead")
    given = {name: options[name] for name in LEAD if options[name] is not None}
    if "caption" in given:
        given["caption"] = plain(given["caption"])
    return replace(lead, **given)


def _related(room: Newsroom, site: str, article: Article, values: tuple[str, ...]) -> tuple[RelatedLink, ...]:
    """The links that addresses and ids of the archive mean."""
    from newsroom.desk import linking

    for value in values:
        link = linking.link_url if "://" in value else linking.link_id
        article = replace(article, related=(*article.related, link(room, site, article, value)))
    return article.related


@click.command("check", cls=Verb, help="cli.check")
@click.argument("draft_id", metavar="ID", type=DRAFT)
@click.option("--json", "as_json", cls=Option, is_flag=True, help="cli.option.json")
@pass_call
def check(call: Call, draft_id: int, *, as_json: bool) -> int:
    """Print what stops publishing and what waits for a look; exit code 1 when something stops it."""
    with call.fresh_room() as room:
        from newsroom.desk import checking

        findings = checking.check(room, room.store.drafts.get(draft_id))
        blocked = checking.blocks(findings)
    if as_json:
        print_json(
            {
                "id": draft_id,
                "blocked": bool(blocked),
                "findings": [
                    {
                        "code": finding.code,
                        "level": finding.level,
                        "field": finding.field,
                        "sentence": finding.sentence(call.lang),
                        "fix": finding.fix,
                    }
                    for finding in findings
                ],
            }
        )
    else:
        for finding in findings:
            click.echo(f"{call.say(f'cli.level.{finding.level}')}\t{finding.sentence(call.lang)}")
        if not findings:
            click.echo(call.say("cli.check-clean"))
    for finding in blocked:
        click.echo(finding.sentence(call.lang), err=True)
    return REFUSED if blocked else 0


VERBS = (new, list_, show, set_, check)
