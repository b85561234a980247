"""Short facts stand side by side, as on a form, and are read one after the other."""

from supportcycle.documents.pdf import rendered_pdf
from supportcycle.documents.theme import WRITING_LINE
from supportcycle.documents.tree import Document, Heading, Labelled
from tests.documents.composing import NOON
from tests.documents.pdf.checks import faults
from tests.documents.pdf.reading import read
from tests.documents.pdf.test_writing_lines import MM, heights

LONG = "een jaar, en daarna kijken we met elkaar opnieuw, want dan weten we hoe het gaat " * 2
FACTS = tuple(Labelled(f"Feit {n}", f"waarde {n}", share=1) for n in range(1, 7))


def made(*blocks, **facts) -> bytes:
    whole = rendered_pdf(Document("T", blocks, **facts), created=NOON)
    assert faults(whole) == []
    return whole


def said(whole: bytes) -> list[str]:
    """What is read of each paragraph, without the title."""
    return [each.text.strip() for each in read(whole).all("P")]


def lines(*facts: Labelled, **paper) -> list[float]:
    """The heights of the lines to write on."""
    return heights(made(*facts, **paper))[0]


def test_facts_are_read_one_by_one_each_with_its_label_first():
    assert said(made(*FACTS)) == [f"Feit {n} waarde {n}" for n in range(1, 7)]


def test_three_empty_facts_share_one_row_of_lines_to_write_on():
    empty = [Labelled(f"Feit {n}", "", share=1) for n in range(3)]
    assert len(lines(*empty)) == 1
    assert len(lines(*empty, Labelled("Feit 4", "", share=1))) == 2


def test_a_fact_that_asks_twice_the_room_leaves_room_for_one_more():
    wide = Labelled("Adres", "", share=2)
    assert len(lines(wide, Labelled("Feit", "", share=1))) == 1
    assert len(lines(wide, wide)) == 2


def test_a_long_value_takes_all_the_room_it_needs_and_nothing_of_it_is_lost():
    whole = made(FACTS[0], Labelled("Hoe lang", LONG, share=1), FACTS[1])
    assert said(whole) == ["Feit 1 waarde 1", f"Hoe lang {LONG}".strip(), "Feit 2 waarde 2"]


def test_in_large_print_there_are_fewer_beside_each_other():
    empty = [Labelled(f"Feit {n}", "", share=1) for n in range(3)]
    assert len(lines(*empty, scale=1.6)) == 2
    assert len(lines(*empty, scale=2.4)) == 3


def test_a_row_to_write_in_is_as_high_as_any_line_to_write_on():
    rows = [Labelled(f"Feit {n}", "", share=2) for n in range(2)]
    upper, lower = lines(*rows)
    assert upper - lower >= WRITING_LINE / MM * MM


def test_a_row_of_facts_is_never_broken_over_two_pages():
    many = (Heading("Kop"), *(Labelled(f"Feit {n}", f"waarde {n}", share=1) for n in range(200)))
    whole = made(*many)
    assert all(each.pages == 1 for each in read(whole).all("Span"))
