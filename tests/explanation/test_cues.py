"""What the rule books say."""

from kg.explanation.cues import components, fits, rule_note
from kg.linking.model import Kind
from kg.reading.model import Span

SENTENCE = "在桃源乡和县城开办夜校。"


def test_a_cue_on_or_beside_the_words_is_told_apart_from_those_elsewhere() -> None:
    found = {fit.cue: fit for fit in fits(Kind.REGION, "township-form", Span(1, 4), Span(0, len(SENTENCE)), SENTENCE)}
    assert found["small-place-end"].here == ("乡",)
    assert "县" in found["generic-name"].elsewhere


def test_only_cues_of_the_sentence_count() -> None:
    plain = f"到柳林镇。{SENTENCE}"
    found = fits(Kind.REGION, "township-form", Span(6, 9), Span(5, len(plain)), plain)
    assert all("镇" not in (*fit.here, *fit.elsewhere) for fit in found)


def test_components_are_told_in_the_order_of_extraction() -> None:
    books = [one.book for one in components(Span(0, 1), Span(0, len(SENTENCE)), SENTENCE)]
    assert books[0] == "extraction/regions/regions"
    assert all(book.startswith("extraction/") for book in books)


def test_a_rule_is_noted_with_one_example() -> None:
    note = rule_note("home-region")
    assert note.finds.startswith("runsIn")
    assert note.example
