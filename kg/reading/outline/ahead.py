"""What lies ahead of each marker of a text: whether a list goes on before a heading ends it."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.reading.outline.markers import STYLES, Marker, Style
from kg.reading.outline.unnumbered import UNNUMBERED

__all__ = ["Ahead", "is_heading", "successors"]

_LOWEST_HEADING = next(style.rank for style in STYLES if style.name == "1、")


def is_heading(style: Style) -> bool:
    return style.rank <= _LOWEST_HEADING and not style.item


@dataclass(frozen=True, slots=True)
class Ahead:
    """The next marker of the same style, and sign where it is no number, and the next heading of a higher rank, by
    their places."""

    same: int | None
    higher: int | None


def successors(found: Sequence[Marker]) -> list[Ahead]:
    """For each marker what lies ahead of it, in one pass from the end."""
    out = []
    same: dict[str, int] = {}
    headings: dict[int, int] = {}
    for place in range(len(found) - 1, -1, -1):
        marker = found[place]
        rank = marker.style.rank
        # ● goes on with ●, whatever ★ there are between them.
        sign = not marker.style.ordered and marker.style is not UNNUMBERED
        row = marker.style.name + marker.form if sign else marker.style.name
        higher = min((at for other, at in headings.items() if other < rank), default=None)
        out.append(Ahead(same.get(row), higher))
        same[row] = place
        if marker.leads and is_heading(marker.style) and marker.style is not UNNUMBERED:
            headings[rank] = place
    return out[::-1]
