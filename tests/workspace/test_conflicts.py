"""Two windows in one field: nobody's words are overwritten unseen, and somebody chooses."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import value_at
from supportcycle.storage.memory_store import MemoryStore
from supportcycle.workspace.conflicts import FieldInput, fingerprint
from supportcycle.workspace.field_keys import key_of
from supportcycle.workspace.open_dossier import OpenDossier
from supportcycle.workspace.serialization import as_text, head_of
from tests.examples import many
from tests.workspace.autosave_script import told

STORY = ("rounds", "r1", "meeting", "story")


def fresh() -> OpenDossier:
    store, dossier = MemoryStore(), Dossier(id="d1", name="Bram")
    store.add("d1", head_of(dossier), as_text(dossier))
    return OpenDossier(store, "d1")


@pytest.fixture
def live() -> OpenDossier:
    return fresh()


def story(live: OpenDossier) -> str:
    return value_at(live.dossier, STORY) or ""


def put(live: OpenDossier, text: str, *known: str, window: str = "b") -> bool:
    return live.put(STORY, FieldInput(text, [fingerprint(each) for each in known], window))


@pytest.fixture
def in_conflict(live: OpenDossier) -> OpenDossier:
    """Window a wrote, and b wrote without having seen that."""
    put(live, "van de een", "", window="a")
    assert not put(live, "van de ander", "")
    return live


def test_a_window_that_saw_what_stands_there_just_writes(live):
    assert put(live, "eerst", "", window="a")
    assert put(live, "daarna", "eerst")
    assert story(live) == "daarna"
    assert live.conflicts == {}


def test_a_window_that_did_not_see_it_leaves_both_texts(in_conflict):
    assert story(in_conflict) == "van de een\nvan de ander"
    assert (in_conflict.conflicts[STORY].theirs, in_conflict.conflicts[STORY].mine) == (
        "van de een",
        "van de ander",
    )


def test_typing_on_before_the_choice_keeps_the_words_of_the_other(in_conflict):
    put(in_conflict, "van de ander, en meer", "", "van de ander")
    assert story(in_conflict) == "van de een\nvan de ander, en meer"
    assert in_conflict.conflicts[STORY].mine == "van de ander, en meer"


def test_a_draft_that_arrives_twice_changes_nothing(in_conflict):
    put(in_conflict, "van de ander", "")
    assert story(in_conflict) == "van de een\nvan de ander"


def test_who_leaves_a_field_without_a_new_word_asks_nothing_again(in_conflict):
    assert not put(in_conflict, "van de een", "", window="a")
    assert story(in_conflict) == "van de een\nvan de ander"
    assert (in_conflict.conflicts[STORY].theirs, in_conflict.conflicts[STORY].mine) == (
        "van de een",
        "van de ander",
    )
    in_conflict.settle(STORY, "van de ander", window="b")
    assert not put(in_conflict, "van de een", "", window="a")
    assert story(in_conflict) == "van de ander"
    assert in_conflict.conflicts == {}


def test_who_types_on_there_unseen_is_asked_as_before(in_conflict):
    assert not put(in_conflict, "van de een, en meer", "", "van de een", window="a")
    assert "van de een, en meer" in story(in_conflict)
    assert "van de ander" in story(in_conflict)


@pytest.mark.parametrize("chosen", ["van de een", "van de ander", "van de een\nvan de ander"])
def test_what_is_chosen_stands_there_and_the_question_is_gone(in_conflict, chosen):
    in_conflict.settle(STORY, chosen, window="b")
    assert story(in_conflict) == chosen
    assert in_conflict.conflicts == {}


def test_who_goes_on_in_the_field_by_hand_has_chosen(in_conflict):
    assert put(in_conflict, "samen", "van de een\nvan de ander")
    in_conflict.settle(STORY, "te laat", window="a")
    assert story(in_conflict) == "samen"


def test_a_window_may_always_go_on_where_it_wrote_last(live):
    put(live, "a", "", window="b")
    assert put(live, "b", "", window="b")
    assert story(live) == "b"


@pytest.mark.parametrize("words", ["van de een", "van de een en meer"])
def test_words_that_hold_the_others_are_no_conflict(live, words):
    put(live, "van de een", "", window="a")
    assert put(live, words, "")
    assert story(live) == words


def test_a_window_that_empties_a_field_it_did_not_see_is_asked(live):
    put(live, "oud", "", window="a")
    put(live, "nieuw", "oud", window="a")
    assert not put(live, "", "oud")
    assert story(live) == "nieuw"


def test_another_process_in_the_same_field_is_a_conflict_too():
    store, dossier = MemoryStore(), Dossier(id="d1", name="Bram")
    store.add("d1", head_of(dossier), as_text(dossier))
    one, other = OpenDossier(store, "d1"), OpenDossier(store, "d1")
    put(one, "van de een", "")
    put(other, "van de ander", "")
    assert story(other) == "van de een\nvan de ander"
    assert other.conflicts[STORY].theirs == "van de een"


def test_the_words_of_a_conflict_are_not_printed(in_conflict):
    assert "van de" not in repr((in_conflict.conflicts, FieldInput("van de een", ("van de ander",), "w")))


WORDS = st.lists(st.tuples(st.sampled_from("ab"), st.booleans()), max_size=10)


@many
@given(WORDS)
def test_of_two_windows_that_type_in_turn_the_last_words_of_both_stay(turns):
    """A window either typed on from what it saw last, or looked first; what it then replaces it saw."""
    live, seen, last = fresh(), {"a": "", "b": ""}, {"a": "", "b": ""}
    for number, (window, looks) in enumerate(turns):
        if looks:
            seen[window] = story(live)
        words = f"{seen[window]} {window}{number}".strip()
        put(live, words, seen[window], window=window)
        seen[window], last[window] = words, f"{window}{number}"
        assert all(word in story(live) for word in last.values())


def test_the_script_tells_what_it_knew_and_hears_of_the_conflict(workspace, cookie, browser):
    key = key_of(0, "d1", STORY)

    def post(window: str, text: str, known: list[str]):
        body = told(workspace.token, {key: text}, window=window, page=window, known=known)
        return browser.post("/_wb/autosave", body, {"content-type": "application/json"})

    assert post("a", "van de een", [""]).json()["in_conflict"] == []
    answer = post("b", "van de ander", [""])
    assert (answer.status, answer.json()["saved"], answer.json()["in_conflict"]) == (200, [key], [key])
    assert story(workspace.live("d1", cookie)) == "van de een\nvan de ander"


@pytest.mark.parametrize("known", [5, {"a": 1}, {"x": "no list"}, {"x": [5]}])
def test_what_the_script_cannot_have_known_is_refused(workspace, browser, known):
    body = json.loads(told(workspace.token, {"x": ""}, known=[""])) | {"known": known}
    answer = browser.post("/_wb/autosave", json.dumps(body).encode(), {"content-type": "application/json"})
    assert answer.status == 400
