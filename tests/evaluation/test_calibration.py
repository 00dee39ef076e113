"""What confidence is worth."""

from kg.evaluation import evaluate
from kg.evaluation.calibration import Share
from kg.evaluation.model import RELATIONS, annotation
from tests.evaluation.annotations import GOLD, findings


def test_links_and_themes_are_counted_at_each_level() -> None:
    shares = evaluate([annotation(GOLD)], [findings()]).calibration
    assert shares["countermeasure-problem"] == (Share(1, 2), Share(1, 1), Share(1, 1))
    assert shares["programme-region"] == (Share(0, 1), Share(0, 1), Share(0, 0))
    assert shares["relations"] == (Share(1, 3), Share(1, 2), Share(1, 1))
    assert shares["theme"] == (Share(2, 3), Share(2, 2), Share(1, 1))
    assert list(shares) == ["relations", *RELATIONS, "theme"]
