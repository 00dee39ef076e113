"""The files of jieba, found without running its code: importing it takes longer than to read a report."""

from functools import cache
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

__all__ = ["dictionary_lines", "model_table"]


@cache
def _folder() -> Path:
    spec = find_spec("jieba")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("缺少 jieba，请重新安装 (jieba is missing: reinstall)", name="jieba")
    return Path(spec.origin).parent


def dictionary_lines() -> list[bytes]:
    """The dictionary in order: a word, its frequency and its tag a line.

    >>> dictionary_lines()[0].decode()
    '1号店 3 n'
    """
    return sorted((_folder() / "dict.txt").read_bytes().splitlines())  # as text they would take twice the memory


def model_table(name: str) -> Any:
    """A table of the hidden Markov model of tags: prob_start, prob_trans, prob_emit or char_state_tab."""
    spec = spec_from_file_location(f"jieba_{name}", _folder() / "posseg" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.P
