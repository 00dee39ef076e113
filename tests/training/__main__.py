"""Measures what the wording of statements and of paragraphs speaks for: `python -m tests.training`.

python -m tests.training                                    # on tests/gold and data/gold
python -m tests.training ../shared/gold/dev ../shared/reports/split ../shared/reports/fields    # and the real reports

It says how many come out right of reports that were left out when the weights were measured, and writes the files. Run
it when there are more reports with gold, or other labels.
"""

from pathlib import Path

import click

from tests.training import quotations, roles, themes

_CHECKOUT = Path(__file__).resolve().parents[2]
_GOLD = tuple(_CHECKOUT / name for name in ("tests/gold", "data/gold", "data/sample"))
_MEASURES = {
    "quotations": (quotations.measure, _GOLD),
    "themes": (themes.measure, _GOLD),
    "roles": (roles.measure, (*_GOLD, _CHECKOUT / "tests" / "forms")),
}


@click.command()
@click.argument("more", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--only", type=click.Choice(list(_MEASURES)), help="measure one of them alone")
def main(more: tuple[Path, ...], only: str | None) -> None:
    """Say how well the weights do on reports left out, and write those measured on all.

    MORE are further folders of gold and of its reports.
    """
    for name, (measure, folders) in _MEASURES.items():
        if only in (None, name):
            measure((*folders, *more))


if __name__ == "__main__":
    main()
