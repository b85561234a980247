"""Two programs on one dossier, in any order of saving: every last word of both is somewhere to be found."""

from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import value_at, with_value
from supportcycle.storage.memory_store import MemoryStore
from supportcycle.storage.retention import RetentionPolicy
from supportcycle.workspace.conflicts import FieldInput, fingerprint
from supportcycle.workspace.open_dossier import OpenDossier
from supportcycle.workspace.serialization import as_text, from_text, head_of
from tests.examples import many

PLACES = (
    ("rounds", "r1", "meeting", "story"),
    ("rounds", "r1", "meeting", "reason"),
    ("people", "p1", "name"),
    ("people", "p2", "relation"),
    ("rounds", "r1", "goals", "g1", "own_words"),
    ("private", "notes"),
)
DOINGS = st.lists(
    st.tuples(st.sampled_from((0, 1)), st.sampled_from(PLACES), st.sampled_from(("type", "undo", "redo"))),
    max_size=12,
)


def two_programs() -> tuple[MemoryStore, list[OpenDossier]]:
    store, dossier = MemoryStore(keep=RetentionPolicy(every=0, keep=100)), Dossier(id="d1", name="Bram")
    store.add("d1", head_of(dossier), as_text(dossier))
    return store, [OpenDossier(store, "d1"), OpenDossier(store, "d1")]


@many
@given(DOINGS)
def test_what_two_programs_type_is_in_the_dossier_in_one_of_its_versions_or_in_a_question(doings):
    store, lives = two_programs()
    typed = set()
    for number, (who, place, _) in enumerate(doings):
        words = f"<{who} {number}>"
        known = value_at(lives[who].dossier, place) or ""
        lives[who].put(place, FieldInput(words, (fingerprint(known),), str(who)))
        typed.add(words)
    assert all(live.save() for live in lives)
    texts = [store.load("d1").text, *(store.load("d1", entry.revision).text for entry in store.history("d1"))]
    assert all(any(words in text for text in texts) for words in typed)


@many
@given(DOINGS)
def test_two_programs_that_type_undo_and_redo_end_with_one_readable_dossier(doings):
    store, lives = two_programs()
    for number, (who, place, doing) in enumerate(doings):
        live = lives[who]
        if doing == "type":
            live.change(lambda now, at=place, n=number: with_value(now, at, f"<{n}>"), window=str(who))
        else:
            getattr(live, doing)(str(who))
        assert live.problem == ""
    one, other = lives
    one.save()
    other.save()
    one.save()
    saved = from_text(store.load("d1").text)
    assert saved in (one.dossier, other.dossier)
    assert one.dossier == saved
