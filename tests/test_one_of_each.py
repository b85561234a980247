"""One of each: what the code does in one way, it does everywhere in that way."""

from tests.sources import place, tracked


def test_a_dossier_is_walked_in_one_way():
    """`children` of domain/model/base.py: it says what is a part, what is one value, and is the fastest."""
    by_hand = [place(file) for file in tracked("supportcycle/*.py") if "__dict__" in file.read_text("utf-8")]
    assert by_hand == ["supportcycle/domain/model/base.py"]
