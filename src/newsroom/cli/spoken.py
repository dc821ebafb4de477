"""Commands and options whose help is spoken in the language of the run.

The help of a command or option is a code of ``resources/words/cli.toml``. `speak` turns a whole tree of commands to a
language; click's own few words (usage, options, commands) come from the same place.
"""

from __future__ import annotations

from typing import Any

import click

from newsroom.language.words import say


class _Spoken(click.Command):
    """What a verb and a group of verbs have in common."""

    lang = "ar"

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The line that shows how the command is written."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        formatter.write_usage(ctx.command_path, pieces, f"{say('cli.usage', self.lang)} ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options and, in a group, the verbs."""
        records = [param.get_help_record(ctx) for param in self.get_params(ctx) if isinstance(param, click.Option)]
        with formatter.section(say("cli.options", self.lang)):
            formatter.write_dl([record for record in records if record is not None])
        if isinstance(self, click.Group):
            with formatter.section(say("cli.verbs", self.lang)):
                formatter.write_dl([(name, verb.get_short_help_str(90)) for name, verb in self.commands.items()])

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """``--help``, in the language of the run."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = say("cli.help", self.lang)
        return option


class Verb(_Spoken):
    """One command; its `help` is a code."""

    def __init__(self, *args: Any, help: str = "", **kwargs: Any) -> None:  # noqa: A002, ANN401 - click's own words
        super().__init__(*args, **kwargs)
        self.code = help

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """What is too much is said in the language of the run, which click's own sentence would not be."""
        ctx.allow_extra_args = True
        left = super().parse_args(ctx, args)
        if left:
            raise click.UsageError(say("cli.too-much", self.lang, words=" ".join(left)), ctx)
        return left


class Verbs(_Spoken, click.Group):
    """A group of commands; its `help` is a code."""

    command_class = Verb

    def __init__(self, *args: Any, help: str = "", **kwargs: Any) -> None:  # noqa: A002, ANN401 - click's own words
        super().__init__(*args, **kwargs)
        self.code = help


Verbs.group_class = Verbs


class Option(click.Option):
    """One option; its `help` is a code."""

    lang = "ar"

    def __init__(self, *args: Any, help: str = "", **kwargs: Any) -> None:  # noqa: A002, ANN401 - click's own words
        super().__init__(*args, **kwargs)
        self.code = help

    def get_help_extra(self, ctx: click.Context) -> click.types.OptionHelpExtra:
        """What stands in brackets behind the help."""
        extra = super().get_help_extra(ctx)
        if "required" in extra:
            extra["required"] = say("cli.required", self.lang)
        return extra


def speak(command: click.Command, lang: str) -> None:
    """Turn `command` and everything below it to `lang`."""
    if isinstance(command, Verb | Verbs):
        command.lang = lang
        command.help = command.short_help = say(command.code, lang)
    for param in command.params:
        if isinstance(param, Option):
            param.lang, param.help = lang, say(param.code, lang)
    if isinstance(command, click.Group):
        for below in command.commands.values():
            speak(below, lang)
