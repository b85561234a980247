"""One of each: what the code does in one way, it does everywhere in that way."""

from tests.house.used_names import unread_fields, unused_names
from tests.sources import place, tracked


def test_a_dossier_is_walked_in_one_way():
    """`children` of domain/model/base.py: it says what is a part, what is one value, and is the fastest."""
    by_hand = [place(file) for file in tracked("supportcycle/*.py") if "__dict__" in file.read_text("utf-8")]
    assert by_hand == ["supportcycle/domain/model/base.py"]


ONLY_TESTED = {
    "DECIDED_APART": "a test holds the fields of a person against it: each is in one list",
    "MESSAGE": "a colour of .streamlit/config.toml, which can import nothing",
    "MESSAGE_INK": "the same",
    "OF_NOBODY": "as DECIDED_APART",
    "StandardCluster": "the ids on disk of the circles of an ecogram, listed for whoever reads a file",
    "MemoryTakenAlong": "what is taken along without a database: as `MemoryRecords`",
    "MemoryRecords": "the rights of a team without a database: pages and the contract are tried on it",
    "TeamStore": "what the store of a person of a team can do besides; its tests hold it to that",
    "WARNING_INK": "as MESSAGE",
    "dossier_schema": "docs/dossier.schema.json is made with it",
    "use_workspace": "a start of the workbook for tests",
    "down_revision": "Alembic reads it",
    "downgrade": "Alembic calls it",
    "laid_out": "in the database a trigger does it; what has no database does it by this",
    "opened_export": "a back-up read whole; the program reads it piece by piece",
}


def test_what_a_module_makes_is_used_by_the_product():
    """What only tests call goes, or is named here with the reason why it stays."""
    assert unused_names() == sorted(ONLY_TESTED)


ASKED_ONLY = {
    "NetworkMember.named_by_person": "who brought somebody up: not decided yet",
    "Cluster.concerns": "whom of the household a circle is about: not decided yet",
}


def test_a_field_that_is_asked_is_used():
    """By a rule, a map or a paper. What is only asked and kept is named here until that is decided."""
    assert unread_fields() == sorted(ASKED_ONLY)
