"""Verbs about the program and its files: doctor, bench, convert.

JSON of ``doctor``: an array of {code, value, ok}. JSON of ``bench``: what the bench gives, one object.
"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsroom.cli.call import REFUSED, Call, pass_call, print_json, sentences, standard_input
from newsroom.cli.formats import READ, WRITE, written
from newsroom.cli.spoken import Option, Verb
from newsroom.domain.errors import BadInput, NewsroomError

if TYPE_CHECKING:
    from newsroom.desk.doctor import Point

LARGEST_FILE = 60_000_000  # bytes


@click.command("doctor", cls=Verb, help="cli.doctor")
@click.option("--json", "as_json", cls=Option, is_flag=True, help="cli.option.json")
@pass_call
def doctor(call: Call, *, as_json: bool) -> int:
    """Report on this workstation, its database and its sites; exit code 1 when something must be mended."""
    points = _looked_at(call)
    if as_json:
        print_json([asdict(point) for point in points])
    else:
        for point in points:
            click.echo(f"{'✓' if point.ok else '✗'} {call.say(f'doctor.{point.code}')}: {point.value or '—'}")
    return 0 if all(point.ok for point in points) else REFUSED


def _looked_at(call: Call) -> tuple[Point, ...]:
    """The report; where the profile cannot be opened, what can be told all the same, and why."""
    from newsroom.desk import doctor
    from newsroom.desk.newsroom import profile_folder

    try:
        with call.room() as room:
            return doctor.report(room, call.lang)
    except NewsroomError as error:
        reason = " ".join(sentences(error, call.lang))
        return (*doctor.machine(call.profile or profile_folder()), doctor.Point("database", reason, ok=False))


@click.command("bench", cls=Verb, help="cli.bench")
@click.argument("name")
@click.option("--json", "as_json", cls=Option, is_flag=True, help="cli.option.json")
@click.pass_context
def bench(context: click.Context, name: str, *, as_json: bool) -> None:
    """Measure one thing on this machine."""
    from newsroom.bench import NAMES, run

    if name not in NAMES:
        call = context.ensure_object(Call)
        raise click.UsageError(call.say("cli.no-bench", name=name, known=", ".join(NAMES)), context)
    result = run(name)
    if as_json:
        print_json(result)
        return
    for key, value in result.items():
        click.echo(f"{key}\t{value}")


@click.command("convert", cls=Verb, help="cli.convert")
@click.argument("file", required=False, type=click.Path(path_type=Path, allow_dash=True))
@click.option("--from", "source", cls=Option, required=True, type=click.Choice(READ), help="cli.option.source")
@click.option("--to", "target", cls=Option, required=True, type=click.Choice(WRITE), help="cli.option.to")
@pass_call
def convert(call: Call, file: Path | None, source: str, target: str) -> None:
    """Turn a file (standard input without one) from one format into another."""
    from newsroom.domain.format.convert import read_file

    imported = read_file(_read(file), source)
    click.echo(written(imported.article, target))
    for fault in imported.left:
        call.tell(fault)
    if target == "wordpress" and imported.article.headline:
        call.warn("cli.headline-apart", headline=imported.article.headline)


def _read(file: Path | None) -> bytes:
    """The bytes of a file or of standard input, at most one more than may be read."""
    if file is None or str(file) == "-":
        return standard_input(LARGEST_FILE)
    try:
        with file.open("rb") as stream:
            return stream.read(LARGEST_FILE + 1)
    except OSError as error:
        raise BadInput("draft.unreadable-file", detail=str(error), name=file.name) from error


VERBS = (doctor, bench, convert)
