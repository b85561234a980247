"""Background to the network: on the worker's page alone, in words, and what the client said counts most."""

import re

import pytest

from supportcycle.content.catalogue import choice_label, choice_lists, text
from supportcycle.content.library import viewing_frames
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.tie_qualities import RadioMove
from supportcycle.domain.network.vitality import SocialPosition
from supportcycle.domain.update import with_value
from supportcycle.ui.shell.page_of_path import page_of
from supportcycle.workspace.workspace import Workspace
from tests.domain.cases.every_case import tavenier
from tests.ui.pages_open import Opened

NETWORK = ("rounds", "r1", "network")


def background(workspace: Workspace, dossier: Dossier) -> Opened:
    return Opened(workspace, "mirror", dossier).turn("network")


def answered(crowd: str, perception: str) -> Dossier:
    return with_value(
        with_value(tavenier(), (*NETWORK, "crowd"), crowd), (*NETWORK, "perception"), perception
    )


@pytest.mark.parametrize(
    ("crowd", "perception", "position"),
    [("few", "meaningful", SocialPosition.FEW_CONTACTS), ("many", "burdensome", SocialPosition.LONELY)],
)
def test_the_position_of_the_two_answers_comes_first_and_all_four_are_told(
    crowd: str, perception: str, position: SocialPosition, open_workspace: Workspace
) -> None:
    page = background(open_workspace, answered(crowd, perception))
    assert page.shows(text("mirror.positions.now", name=choice_label("social_position", position)))
    for each in SocialPosition:
        assert page.shows(text(f"mirror.positions.{each}.begin"))
        assert page.shows(text(f"mirror.positions.{each}.careful"))


def test_one_answer_alone_points_to_nothing(open_workspace: Workspace) -> None:
    page = background(open_workspace, with_value(tavenier(), (*NETWORK, "crowd"), "few"))
    assert page.shows(text("mirror.positions.unsaid"))
    assert not page.shows(text("mirror.positions.now", name=""))


def test_a_small_network_that_is_good_may_oppress_and_loyalty_may_keep_silent() -> None:
    """003:2898-2900: a small network may be close and lasting, and just as well compelling."""
    careful = text("mirror.positions.few_contacts.careful")
    assert "beklemmend" in careful
    assert "loyaliteit" in careful


def test_every_move_of_radio_is_told_with_the_word_of_the_book(open_workspace: Workspace) -> None:
    page = background(open_workspace, tavenier())
    for move in (each for each in RadioMove if each not in (RadioMove.SEARCH, RadioMove.LEAVE_AS_IS)):
        assert page.shows(text(f"mirror.moves.{move}"))
    assert not any("eren:" in label for label in choice_lists()["radio_move"].values())


def test_nothing_is_scored_or_ranked(open_workspace: Workspace) -> None:
    page = background(open_workspace, answered("few", "burdensome"))
    assert page.shows("")
    shown = "\n".join(str(one.value) for kind in ("markdown", "caption") for one in getattr(page.app, kind))
    assert not re.search(r"\d+ ?%|\bscore\b|\bpunten\b|:(red|green|orange)\[", shown)
    assert "geen norm" in text("mirror.features.why")


def test_presence_is_looked_at_from_four_angles_and_welcoming_by_four_factors_that_work() -> None:
    """002:2774-2777 and 002:2572-2594."""
    angles = [section.title for section in viewing_frames()["presence"].sections]
    assert len([title for title in angles if title.startswith("Wat valt er te zien")]) == 4
    said = " ".join(row.label for row in viewing_frames()["presence"].rows)
    assert all(word in said for word in ("flexibel", "cultuur", "behoefte", "elke dag gewend"))
    working = next(part for part in viewing_frames()["welcome"].sections if "Vier factoren" in part.title)
    assert len(working.rows) == 4


def test_what_was_marked_in_a_frame_before_is_there_still() -> None:
    """What stands under a key of an earlier version is shown by that key."""
    keys = {row.key for frame in ("presence", "welcome") for row in viewing_frames()[frame].rows}
    assert {f"presence_{number}" for number in range(1, 26)} <= keys
    assert {f"welcome_{number}" for number in range(1, 34)} <= keys


def test_exploring_has_five_questions_how_far_one_may_go_and_the_rights_beside_it() -> None:
    """003:2734-2755."""
    assert [len(section.rows) for section in viewing_frames()["exploring"].sections] == [5, 2, 2]


def test_the_way_to_the_role_of_the_worker_leads_here() -> None:
    assert page_of((*NETWORK, "worker_role_why")) == "mirror"
