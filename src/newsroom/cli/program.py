"""The program: its verbs, the choice of language, and what becomes of errors."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

import click

import newsroom
from newsroom.cli import drafts, finding, origins, publishing, sites, syncing, team, versions, workstation
from newsroom.cli.call import DONE, USAGE, Call, exit_code, sentences
from newsroom.cli.spoken import Option, Verbs, speak
from newsroom.cli.usage import mistake
from newsroom.domain.errors import NewsroomError
from newsroom.language.words import LANGUAGES

INTERRUPTED = 130
SCHEME = "newsroom:"
ANSWERS = "newsroom.answers"
LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")


@click.group(
    "newsroom", cls=Verbs, help="cli.program", invoke_without_command=True, context_settings={"max_content_width": 100}
)
@click.option("--profile", cls=Option, type=click.Path(path_type=Path, file_okay=False), help="cli.option.profile")
@click.option("--lang", cls=Option, type=click.Choice(LANGUAGES), help="cli.option.lang")
@click.version_option(newsroom.__version__, "--version", cls=Option, message="%(version)s", help="cli.option.version")
@click.pass_context
def program(context: click.Context, profile: Path | None, lang: str | None) -> int | None:
    """Open the window, unless there is a verb."""
    spoken = lang or _language([], os.environ)
    context.obj = Call(profile, spoken)
    if context.invoked_subcommand is not None:
        return None
    from newsroom.app import main as open_window

    return open_window(profile, lang, context.meta.get(ANSWERS, ()))


for module in (drafts, origins, publishing, finding, team, syncing, versions, sites, workstation):
    for verb in module.VERBS:
        program.add_command(verb)


def run(arguments: Sequence[str]) -> int:
    """Carry out a command line; its exit code. What a browser answered, which the system brings as an argument, is for
    the window."""
    lang = _language(arguments, os.environ)
    speak(program, lang)
    answers = [argument for argument in arguments if argument.startswith(SCHEME)]
    try:
        with program.make_context("newsroom", [word for word in arguments if word not in answers]) as context:
            context.meta[ANSWERS] = answers
            code = program.invoke(context)
    except click.UsageError as error:
        click.echo(mistake(error, lang), err=True)
        return USAGE
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except NewsroomError as error:
        for sentence in sentences(error, lang):
            click.echo(sentence, err=True)
        return exit_code(error)
    return code if isinstance(code, int) else DONE


def _language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """The language of ``--lang``, else of the system's locale; Arabic where that says nothing."""
    for number, argument in enumerate(arguments):
        chosen = (
            argument.removeprefix("--lang=") if argument != "--lang" else "".join(arguments[number + 1 : number + 2])
        )
        if argument.startswith("--lang") and chosen in LANGUAGES:
            return chosen
    locale = next((environment[name] for name in LOCALES if environment.get(name)), "")
    return "ar" if locale.partition(".")[0] in ("", "C", "POSIX") or locale.startswith("ar") else "en"
