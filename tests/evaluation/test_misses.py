"""Each miss comes with its sentence and the rules that fired there."""

from kg.evaluation import evaluate
from kg.evaluation.misses import Fired, Miss, Outcome
from kg.evaluation.model import annotation
from tests.evaluation.annotations import GOLD, findings


def missed() -> dict[tuple[str, str, str], Miss]:
    evaluation = evaluate([annotation(GOLD)], [findings()])
    return {(miss.category, miss.outcome, miss.name): miss for miss in evaluation.misses}


def test_all_that_is_missed_wrong_or_different_is_there_and_nothing_else() -> None:
    assert set(missed()) == {
        ("regions", "missed", "柳河镇"),
        ("regions", "wrong", "水利局走"),
        ("organizations", "missed", "青石县水利局"),
        ("programme-region", "missed", "清泉入户 → 青石县"),
        ("programme-region", "missed", "清泉入户 → 柳河镇"),
        ("programme-region", "wrong", "清泉入户 → 水利局走"),
        ("countermeasure-problem", "wrong", "更换老化管道 → 水价偏高"),
        ("region code", "different", "青石县"),
        ("theme", "different", "水价偏高"),
    }


def test_what_is_wrong_names_the_rule_that_made_it() -> None:
    wrong = missed()["regions", "wrong", "水利局走"]
    assert wrong.fired == (Fired("tail", "regions", "水利局走"),)
    assert (wrong.words, wrong.sentence) == ("水利局", "青石县水利局走访了柳河镇的12个村，实施“清泉入户”工程。")
    link = missed()["countermeasure-problem", "wrong", "更换老化管道 → 水价偏高"]
    assert link.fired == (Fired("order", "countermeasure-problem", "更换老化管道 → 水价偏高", 0.6),)
    assert link.sentence == "1、更换老化管道。"


def test_what_was_missed_names_the_rules_that_fired_on_its_words() -> None:
    body = missed()["organizations", "missed", "青石县水利局"]
    assert body.fired == (Fired("county", "regions", "青石县"), Fired("tail", "regions", "水利局走"))
    town = missed()["regions", "missed", "柳河镇"]
    assert town.fired == ()
    assert town.sentence.startswith("青石县水利局走访了柳河镇")


def test_a_missed_link_says_which_end_was_missed_and_what_was_linked_instead() -> None:
    instead = (Fired("near", "programme-region", "清泉入户 → 水利局走", 0.7),)
    whole, half = (missed()["programme-region", "missed", f"清泉入户 → {place}"] for place in ("青石县", "柳河镇"))
    assert (whole.fired, whole.note) == (instead, "")
    assert half.fired == instead
    assert half.note.endswith("柳河镇")
    assert missed()["programme-region", "wrong", "清泉入户 → 水利局走"].note.endswith("水利局走")


def test_what_differs_says_what_was_expected() -> None:
    theme = missed()["theme", "different", "水价偏高"]
    assert theme.outcome is Outcome.DIFFERENT
    assert theme.note == "应为 (expected) 经费保障，得到 (got) 服务群众，置信度 (confidence) 0.60"
