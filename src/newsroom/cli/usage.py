"""What was not written right in a command, and where to read how it is, in the language of the run."""

from __future__ import annotations

import click

from newsroom.language.words import say


def mistake(error: click.UsageError, lang: str) -> str:
    """The sentence for `error`, and the command that gives help; the help itself where only a verb is missing."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError) and error.ctx is not None:
        return error.ctx.get_help()
    path = error.ctx.command_path if error.ctx else "newsroom"
    return f"{_reason(error, lang)}\n{say('cli.see-help', lang, command=f'{path} --help')}"


def _reason(error: click.UsageError, lang: str) -> str:
    match error:
        case click.NoSuchOption():
            return say("cli.no-option", lang, name=error.option_name)
        case click.exceptions.NoSuchCommand():
            return say("cli.no-verb", lang, name=error.command_name)
        case click.BadOptionUsage():
            return say("cli.bad-option", lang, name=error.option_name)
        case click.MissingParameter():
            return say("cli.missing", lang, name=_name(error))
        case click.BadParameter() if error.param is not None:
            return _value(error, error.param.type, lang)
        case _:
            return say("cli.usage-error", lang, message=error.format_message())


def _value(error: click.BadParameter, kind: click.ParamType[object], lang: str) -> str:
    match kind:
        case click.Choice():
            choices = ", ".join(map(str, kind.choices))
            return say("cli.bad-choice", lang, name=_name(error), choices=choices)
        case click.DateTime():
            return say("cli.bad-day", lang, name=_name(error))
        case click.Path():
            return say("cli.bad-folder", lang, name=_name(error))
        case _:
            return say("cli.bad-number", lang, name=_name(error))


def _name(error: click.BadParameter) -> str:
    """What the help calls the option or argument."""
    if error.param is None or error.ctx is None:
        return str(error.param_hint or "")
    if isinstance(error.param, click.Option):
        return error.param.opts[-1]
    return error.param.make_metavar(error.ctx).strip("[].")
