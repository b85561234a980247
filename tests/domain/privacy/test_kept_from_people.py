"""What is between the client and the worker about somebody is kept from that person, wherever it stands."""

import pytest

from supportcycle.domain.loose_ends.kinds import LooseEndKind
from supportcycle.domain.loose_ends.scene import LONGEST_KEY, key_of
from supportcycle.domain.model.base import Path
from supportcycle.domain.privacy.kept_from_people import KEPT, is_covered, is_for_worker, kept_from
from supportcycle.domain.update import with_value
from tests.domain.dossiers import dossier_with
from tests.dossiers.bram import bram
from tests.dossiers.planted import text_fields

READ = {
    "NetworkMember": {
        "name", "relation", "reachable", "gives", "receives", "number", "birth_year", "age", "age_on",
        "died_year",
    },
    "Tie": {"since"},
    "Goal": {
        "own_words", "application_words", "preferences", "own_share", "notice", "lasting_why", "score",
    },
}  # fmt: skip
"""What somebody may read there of themselves, of their tie, or in a goal."""
NETWORK = {"p1", "p2", "p3", "p6", "p7", "p8"}


def test_of_every_text_about_somebody_it_is_decided_whether_that_person_may_read_it() -> None:
    for model, part in (("NetworkMember", "people"), ("Tie", "ties"), ("Goal", "goals")):
        fields = {key.partition(".")[2] for key in text_fields() if key.startswith(f"{model}.")}
        assert fields <= READ[model] | KEPT[part], model
        assert not READ[model] & KEPT[part]


@pytest.mark.parametrize(
    ("path", "people"),
    [
        (("people", "p1", "remark"), {"p1"}),
        (("people", "p1", "gives"), set()),
        (("snapshots", "s1", "people", "p1", "strain"), {"p1"}),
        (("snapshots", "s1", "ties", "p1", "hope"), {"client", "p1"}),
        (("ties", "p1__p3", "remark"), {"p1", "p3"}),
        (("ties", "p1", "since"), set()),
        (("rounds", "r1", "goals", "g1", "rather_not_free"), NETWORK),
        (("rounds", "r1", "goals", "g1", "own_words"), set()),
        (("rounds", "r1", "asks", "a1", "need"), {"p1"}),
        (("people", "p1", "refusal", "why"), {"p1"}),
        (("ties", "p1", "refusal", "return_on"), {"client", "p1"}),
        (("rounds", "r1", "option_sheets", "s1", "options", "o9", "refusal", "why"), {"p3"}),
        (("rounds", "r1", "option_sheets", "s1", "options", "o9", "text"), set()),
        (("rounds", "r1", "goals", "g1", "refusal", "why"), set()),
        (("rounds", "r1", "goals", "g1", "refusal", "another_way"), NETWORK),
        (("rounds", "r1", "asks", "a1", "reasons", "r2", "words"), {"p1"}),
        (("rounds", "r1", "meeting", "story"), set()),
        (("name",), set()),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, tuple) else "",
)
def test_each_place_is_kept_from_those_it_is_about(path: Path, people: set[str]) -> None:
    dossier = with_value(bram(), ("rounds", "r1", "asks", "a1"), {"person": "p1"})
    dossier = with_value(dossier, ("rounds", "r1", "option_sheets", "s1", "options", "o9", "person"), "p3")
    assert set(kept_from(dossier, path)) == people


def test_a_request_of_an_earlier_round_is_kept_from_who_was_asked_then() -> None:
    dossier = dossier_with((("rounds", "r0", "asks", "a1"), {"person": "p3"}))
    assert set(kept_from(dossier, ("rounds", "r0", "asks", "a1", "exactly"))) == {"p3"}
    assert set(kept_from(dossier, ("rounds", "r0", "asks", "a2", "exactly"))) == set()


@pytest.mark.parametrize("at", [("put_away",), ("half_said", "loose_ends", "fields")])
def test_why_a_question_about_somebody_is_left_is_kept_from_all_around_the_client(at: Path) -> None:
    about = key_of("r1", LooseEndKind.HELPER_RATHER_NOT, "g1_t1", "p1")
    long = key_of("r1", LooseEndKind.NO_NOTICE, "g" * LONGEST_KEY)
    calm = key_of("r1", LooseEndKind.NO_NOTICE, "g1")
    turn = ("1",) if at[0] == "half_said" else ()
    assert set(kept_from(bram(), (*at, about, *turn))) == NETWORK
    assert set(kept_from(bram(), (*at, long, *turn))) == NETWORK
    assert set(kept_from(bram(), (*at, calm, *turn))) == set()


def test_what_stays_covered_and_what_is_said_about_somebody_is_for_the_worker_alone() -> None:
    covered = ("rounds", "r1", "visits", "v1", "covered_words")
    assert is_covered(covered)
    assert all(map(is_for_worker, (covered, ("private", "notes"), ("people", "p1", "remark"))))
    assert is_for_worker(("rounds", "r1", "sheets", "personal_profile", "refusals", "work", "another_way"))
    assert is_for_worker(("snapshots", "s1", "people", "p1", "remark"))
    assert is_for_worker(("rounds", "r1", "sheets", "personal_profile", "refusals", "work", "another_way"))
    said = [("rounds", "r1", "visits", "v1", "about"), ("people", "p1", "gives"), ("name",)]
    assert not any(map(is_for_worker, said))
