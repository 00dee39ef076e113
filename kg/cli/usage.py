"""Wrong usage of the command line, told in the shape of every error: what, of which command, what to do."""

import difflib
import re
from collections.abc import Iterable
from typing import Any

import click

from kg.problem import Problem, Words

__all__ = ["BadValueError", "Commands", "WrongUsageError", "as_problem", "nearest"]

_EXTRA = re.compile(r"extra arguments? \((.*)\)", re.DOTALL)


class WrongUsageError(click.UsageError):
    """Arguments that do not go together, or that no command takes."""

    def __init__(self, what: Words, remedy: Words | None = None) -> None:
        super().__init__(what.told("zh"))
        self.what, self.remedy = what, remedy


class BadValueError(click.BadParameter):
    """A value that an argument or option cannot have; click fills in which one, unless it is named."""

    def __init__(self, what: Words, remedy: Words | None = None, name: str | None = None) -> None:
        super().__init__(what.told("zh"), param_hint=name)
        self.what, self.remedy = what, remedy


class Commands(click.Group):
    """Commands by name; of a name that is none of them the nearest is told."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] not in self.commands:
            raise WrongUsageError(
                Words(f"没有命令 {args[0]}", f"no command {args[0]}"), nearest(args[0], self.commands)
            )
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            if error.ctx is None and ctx.invoked_subcommand:  # an option with a value too many or too few
                called = ctx.invoked_subcommand
                error.ctx = click.Context(self.commands[called], parent=ctx, info_name=called)
            raise


def nearest(word: str, known: Iterable[str]) -> Words | None:
    """Whether the word was meant that is nearest, where one is near.

    >>> nearest("biuld", ["build", "query"]).en, nearest("paint", ["build", "query"])
    ('did you mean build?', None)
    """
    near = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return Words(f"是不是 {near[0]}", f"did you mean {near[0]}?") if near else None


def as_problem(error: click.ClickException) -> Problem:
    """What click found wrong with the command line, or a command itself."""
    command = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "kg"
    what, remedy = _told(error)
    usage = Words(f"用法见 {command} --help", f"see {command} --help")
    if remedy is not None:
        usage = Words(f"{remedy.zh}；{usage.zh}", f"{remedy.en}{' ' if remedy.en.endswith('?') else '; '}{usage.en}")
    return Problem(what, usage, place=command)


def _told(error: click.ClickException) -> tuple[Words, Words | None]:
    """What is wrong, and what to do about it."""
    match error:
        case WrongUsageError():
            return error.what, error.remedy
        case BadValueError():
            name = _name(error)
            return Words(f"{name}：{error.what.zh}", f"{name}: {error.what.en}"), error.remedy
        case click.NoSuchOption():
            name, known = error.option_name, _options(error.ctx)
            return Words(f"没有选项 {name}", f"no option {name}"), nearest(name, known)
        case click.MissingParameter():
            kind = Words("选项", "option") if isinstance(error.param, click.Option) else Words("参数", "argument")
            name = _name(error)
            return Words(f"缺少{kind.zh} {name}", f"missing {kind.en} {name}"), None
        case click.BadParameter():
            name, value = _name(error), error.message.partition(" is not ")[0].strip("'")
            return Words(f"{name}：不能是 {value}", f"{name}: not {value}"), _number(error.param)
        case click.BadOptionUsage() if "requires" in error.message:
            return Words(f"{error.option_name} 要有一个值", f"{error.option_name} needs a value"), None
        case click.BadOptionUsage():
            return Words(f"{error.option_name} 没有值", f"{error.option_name} takes no value"), None
    if extra := _EXTRA.search(error.message):
        return Words(f"多余的参数 {extra[1]}", f"unexpected argument {extra[1]}"), None
    return Words(error.message, error.message), None


def _name(error: click.BadParameter) -> str:
    """What a user knows the argument or option by."""
    if error.param_hint or error.param is None:
        return str(error.param_hint or "")
    if isinstance(error.param, click.Option):
        return max(error.param.opts, key=len)
    return error.param.metavar if isinstance(error.param, click.Argument) and error.param.metavar else str(error.param)


def _options(context: click.Context | None) -> list[str]:
    parameters = context.command.get_params(context) if context else []
    return [name for one in parameters if isinstance(one, click.Option) for name in (*one.opts, *one.secondary_opts)]


def _number(parameter: click.Parameter | None) -> Words | None:
    """Which number an argument or option takes, None where it takes something else."""
    kind = parameter.type if parameter else None
    if not isinstance(kind, click.types.IntParamType | click.types.FloatParamType):
        return None
    whole = isinstance(kind, click.types.IntParamType)
    zh, en = ["要是整数" if whole else "要是数"], ["give a whole number" if whole else "give a number"]
    if isinstance(kind, click.IntRange | click.FloatRange):
        if kind.min is not None:
            zh.append(f"大于 {kind.min}" if kind.min_open else f"不小于 {kind.min}")
            en.append(f"more than {kind.min}" if kind.min_open else f"{kind.min} or more")
        if kind.max is not None:
            zh.append(f"小于 {kind.max}" if kind.max_open else f"不大于 {kind.max}")
            en.append(f"less than {kind.max}" if kind.max_open else f"{kind.max} or less")
    return Words("，".join(zh), ", ".join(en))
