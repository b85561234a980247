"""The fold for other programs: codes and choices unless chosen otherwise, and the key list apart."""

import io

import pandas
import pytest
from streamlit.testing.v1 import AppTest

from supportcycle.content.catalogue import choice_label, text
from supportcycle.documents.compose.offer import Audience
from supportcycle.documents.exchange.outgoing.taken_along import (
    CODES_IN,
    HEALTH_IN,
    OWN_WORDS_IN,
    GoesAlong,
    left_out,
)
from supportcycle.documents.rendering import TAKEN_ALONG
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.network.family import Descent
from supportcycle.domain.model.network.person_facts import CLIENT, MayLeave
from supportcycle.domain.model.wmo import MedicalData
from supportcycle.domain.update import with_value
from supportcycle.ui.shared.downloads import MADE
from supportcycle.ui.shell.page_registry import entry
from supportcycle.workspace.workspace import Workspace
from tests.dossiers.bram import bram
from tests.ui.pages_open import turn
from tests.ui.test_pages import opened


@pytest.fixture
def dossier() -> Dossier:
    people = {
        id: each.model_copy(update={"may_leave": tuple(MayLeave)}) for id, each in bram().people.items()
    }
    [first, *_] = people
    silent = people[first].model_copy(update={"may_leave": (), "reachable": "06-12345678"})
    family = {"x1": Descent(child=CLIENT, parent=first)}
    return bram().model_copy(update={"people": people | {first: silent}, "descents": family})


@pytest.fixture
def fold(open_workspace: Workspace, dossier: Dossier) -> AppTest:
    """The fold, open, with one relative who lets nothing leave."""
    open_workspace.add(dossier, "")
    app = opened(entry("papers"), "bram")
    app.session_state["memory"] = {
        **app.session_state["memory"],
        "subject_papers": Audience.SUPPORT_WORKER.value,
    }
    turn(app.run(), ["take_along"])
    return app.run()


def test_one_button_of_the_page_stands_out_and_that_is_not_the_one_in_the_fold(fold: AppTest) -> None:
    assert len([button for button in fold.button if button.proto.type == "primary"]) == 1
    assert fold.button(key="take_along_make").proto.type == "secondary"


def test_whatever_is_chosen_becomes_a_file_with_codes_until_words_are_asked_for(
    fold: AppTest, dossier: Dossier
) -> None:
    for name, format in TAKEN_ALONG.items():
        fold.selectbox(key="take_along_which").select(name).run()
        assert {box.value for box in fold.checkbox if str(box.key).startswith("take_along_")} <= {False}
        fold.button(key="take_along_make").click().run()
        assert not fold.exception
        made = fold.session_state["memory"][MADE]
        assert (made.format, made.of) == (format, ("take_along", name, GoesAlong()))
        assert len(fold.get("download_button")) == 1
        assert [
            info.value
            for info in fold.info
            if "staan er niet in" in info.value or "staat er niet in" in info.value
        ]
        assert left_out(dossier, name) == 1


def test_the_file_with_names_and_numbers_comes_with_a_warning_at_once(fold: AppTest) -> None:
    for name in TAKEN_ALONG:
        fold.selectbox(key="take_along_which").select(name).run()
        warned = text("exchange.take.warning") in [warning.value for warning in fold.warning]
        assert warned is (name not in CODES_IN), name


def test_who_is_left_out_is_told_with_what_to_tick(fold: AppTest) -> None:
    fold.selectbox(key="take_along_which").select("graphml").run()
    told = [info.value for info in fold.info if "staat er niet in" in info.value]
    assert [choice_label("may_leave", MayLeave.ON_MAP) in each for each in told] == [True]


def test_that_health_stays_because_the_client_said_so_is_told(
    fold: AppTest, open_workspace: Workspace
) -> None:
    fold.checkbox(key="take_along_medical_book").check().run()
    assert text("exchange.take.health_stays") not in [info.value for info in fold.info]
    path = ("rounds", "r1", "aanvraag", "medical_data")
    open_workspace.live("bram", "").change(lambda one: with_value(one, path, MedicalData.STAYS))
    assert text("exchange.take.health_stays") in [info.value for info in fold.run().info]


def test_own_words_come_with_a_warning_and_only_then(fold: AppTest) -> None:
    assert text("exchange.take.warning") not in [warning.value for warning in fold.warning]
    fold.checkbox(key="take_along_own_words_book").check().run()
    assert text("exchange.take.warning") in [warning.value for warning in fold.warning]
    fold.button(key="take_along_make").click().run()
    goals = pandas.read_excel(io.BytesIO(fold.session_state["memory"][MADE].data), sheet_name="Doelen")
    assert "In eigen woorden" in goals


def test_only_what_can_be_chosen_in_a_file_is_asked(fold: AppTest) -> None:
    for name in TAKEN_ALONG:
        fold.selectbox(key="take_along_which").select(name).run()
        keys = {str(box.key) for box in fold.checkbox}
        assert (f"take_along_own_words_{name}" in keys) is (name in OWN_WORDS_IN)
        assert (f"take_along_medical_{name}" in keys) is (name in HEALTH_IN)


def test_the_key_list_is_a_file_of_its_own_after_a_warning(fold: AppTest) -> None:
    fold.button(key="take_along_make").click().run()
    assert len(fold.get("download_button")) == 1
    fold.checkbox(key="take_along_keys").check().run()
    assert text("exchange.take.keys_warning") in [warning.value for warning in fold.warning]
    assert len(fold.get("download_button")) == 2


def test_there_is_a_key_list_of_what_has_codes(fold: AppTest) -> None:
    for name in TAKEN_ALONG:
        fold.selectbox(key="take_along_which").select(name).run()
        fold.button(key="take_along_make").click().run()
        assert ("take_along_keys" in {str(box.key) for box in fold.checkbox}) is (name in CODES_IN)
