"""What the points of a run tell of the bars."""

from dataclasses import replace

from tests.benchmarks.scale import Point, bars

FRESH = Point(1000, 2, "fresh", seconds=100, cpu=190, memory=200, disk=1000, graph="")


def test_bars_are_told_as_soon_as_their_points_are_known() -> None:
    points = [FRESH]
    assert list(bars(points)) == []
    points.append(replace(FRESH, reports=1001, what="one more", seconds=6))
    [added] = bars(points)
    assert (round(added.ratio, 3), added.bound, added.kept) == (0.06, 0.05, False)
    points.append(replace(FRESH, reports=2000, seconds=210, memory=290))
    points.append(replace(FRESH, reports=2000, workers=1, seconds=400))
    kept = {bar.what: (round(bar.ratio, 2), bar.kept) for bar in bars(points)}
    assert kept == {
        "seconds, 1000 to 2000 reports": (2.1, True),
        "peak memory, 1000 to 2000 reports": (1.45, True),
        "speed of 2 workers beside 1, 2000 reports": (1.9, True),
        "one report added to 1000, beside a fresh build": (0.06, False),
    }
