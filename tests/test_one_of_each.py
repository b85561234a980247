"""One of each: what the code does in one way, it does everywhere in that way."""

from tests.sources import place, tracked
from tests.used_names import unused_names


def test_a_dossier_is_walked_in_one_way():
    """`children` of domain/model/base.py: it says what is a part, what is one value, and is the fastest."""
    by_hand = [place(file) for file in tracked("supportcycle/*.py") if "__dict__" in file.read_text("utf-8")]
    assert by_hand == ["supportcycle/domain/model/base.py"]


ONLY_TESTED = {
    "StandardCluster": "the ids on disk of the circles of an ecogram, listed for whoever reads a file",
    "dossier_schema": "docs/dossier.schema.json is made with it",
    "use_workspace": "a start of the workbook for tests",
    "opened_export": "a back-up read whole; the program reads it piece by piece",
    "same_name": "not decided yet whether it goes",
    "every_signal": "not decided yet whether it goes",
    "tie_between": "not decided yet whether it goes",
    "goal_from_wish": "not decided yet whether it goes",
    "move_wish": "not decided yet whether it goes",
    "new_dossier": "not decided yet whether it goes",
}


def test_every_public_function_is_used_by_the_product():
    """What only tests call goes, or is named here with the reason why it stays."""
    assert unused_names() == sorted(ONLY_TESTED)
