"""The living copy of a dossier: saved at once, joined with other writers, kept when the disk refuses."""

import json
from datetime import date
from threading import Thread

import pytest

from supportcycle.domain.errors import Damaged, Missing, Unwritable
from supportcycle.domain.model.dossier import SCHEMA_VERSION, Dossier
from supportcycle.domain.update import with_value
from supportcycle.storage.memory_store import MemoryStore
from supportcycle.storage.migrations import STEPS
from supportcycle.storage.store import SOLE_WORKER
from supportcycle.workspace.open_dossier import OpenDossier
from supportcycle.workspace.serialization import as_text, from_text, head_of

STORY = ("rounds", "r1", "meeting", "story")
REASON = ("rounds", "r1", "meeting", "reason")


class RefusingStore(MemoryStore):
    """A store on a disk that is full, or busy, now and then."""

    full = busy = False

    def load(self, id, revision=None):
        if self.busy:
            raise Unwritable("busy")
        return super().load(id, revision)

    def save(self, id, *, expected, head, text, by=SOLE_WORKER):
        if self.full:
            raise Unwritable("disk full")
        return super().save(id, expected=expected, head=head, text=text, by=by)


@pytest.fixture
def store() -> RefusingStore:
    store = RefusingStore()
    dossier = Dossier(id="d1", name="Bram")
    store.add("d1", head_of(dossier), as_text(dossier))
    return store


def write(live, path, words):
    live.change(lambda dossier: with_value(dossier, path, words))


def stored(store):
    return from_text(store.load("d1").text).rounds["r1"].meeting


def test_a_change_is_in_the_store_at_once(store):
    live = OpenDossier(store, "d1")
    write(live, STORY, "Het gaat wel.")
    assert stored(store).story == "Het gaat wel."
    assert live.revision == 2


def test_the_list_shows_the_new_name_at_once(store):
    write(OpenDossier(store, "d1"), ("name",), "Bram de Wit")
    assert store.entries()[0].head["name"] == "Bram de Wit"


def test_the_list_shows_what_is_so_today_when_only_a_note_was_written(store, monkeypatch):
    monkeypatch.setenv("SUPPORTCYCLE_TODAY", "2026-11-25")
    live = OpenDossier(store, "d1")
    write(live, ("rounds", "r1", "logbook", "e1", "on"), "26-11-2026")
    assert store.entries()[0].head["last_visit"] == ""
    write(live, ("private", "notes"), "Een.")
    assert store.entries()[0].head["last_visit"] == ""
    monkeypatch.setenv("SUPPORTCYCLE_TODAY", "2026-11-27")
    write(live, ("private", "notes"), "Twee.")
    assert store.entries()[0].head["last_visit"] == "2026-11-26"


def test_what_is_written_is_saved_on_the_named_day(store, monkeypatch):
    monkeypatch.setenv("SUPPORTCYCLE_TODAY", "2031-07-05")
    live = OpenDossier(store, "d1")
    write(live, STORY, "Zomer.")
    saved = live.saved_at, store.load("d1").saved_at
    assert {moment.astimezone().date() for moment in saved} == {date(2031, 7, 5)}


def test_writing_what_already_stands_there_makes_no_revision(store):
    live = OpenDossier(store, "d1")
    write(live, STORY, "")
    assert live.revision == 1


def test_two_writers_in_different_fields_both_stay(store):
    one, other = OpenDossier(store, "d1"), OpenDossier(store, "d1")
    write(one, STORY, "van de een")
    write(other, REASON, "van de ander")
    assert (stored(store).story, stored(store).reason) == ("van de een", "van de ander")
    assert other.dossier.rounds["r1"].meeting.story == "van de een"


def test_two_writers_in_one_field_lose_no_words(store):
    one, other = OpenDossier(store, "d1"), OpenDossier(store, "d1")
    write(one, STORY, "eerste verhaal")
    write(other, STORY, "tweede verhaal")
    assert stored(store).story == "eerste verhaal\ntweede verhaal"


def test_of_two_choices_the_last_counts(store):
    one, other = OpenDossier(store, "d1"), OpenDossier(store, "d1")
    write(one, ("rounds", "r1", "meeting", "place"), "cafe")
    write(other, ("rounds", "r1", "meeting", "place"), "office")
    assert stored(store).place == "office"


def test_many_writers_at_once_lose_nothing(store):
    lives = [OpenDossier(store, "d1") for _ in range(4)]

    def work(number):
        for turn in range(8):
            write(lives[number], ("people", f"p{number}_{turn}", "name"), f"{number}-{turn}")

    threads = [Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(live.save() for live in lives)
    assert len(from_text(store.load("d1").text).people) == 32


def test_what_a_full_disk_refuses_stays_and_is_written_with_the_next_change(store):
    live = OpenDossier(store, "d1")
    store.full = True
    write(live, STORY, "niet kwijt")
    assert live.problem == "unwritable"
    assert live.dossier.rounds["r1"].meeting.story == "niet kwijt"
    store.full = False
    write(live, REASON, "en verder")
    assert live.problem == ""
    assert (stored(store).story, stored(store).reason) == ("niet kwijt", "en verder")


def test_writing_the_same_again_retries_what_was_refused(store):
    live = OpenDossier(store, "d1")
    store.full = True
    write(live, STORY, "niet kwijt")
    store.full = False
    write(live, STORY, "niet kwijt")
    assert stored(store).story == "niet kwijt"


def test_a_change_that_does_not_fit_changes_nothing(store):
    live = OpenDossier(store, "d1")
    with pytest.raises(ValueError, match="place"):
        write(live, ("rounds", "r1", "meeting", "place"), "op de maan")
    assert live.revision == 1


def test_a_window_knows_how_much_was_changed_elsewhere(store):
    live = OpenDossier(store, "d1")
    live.change(lambda dossier: with_value(dossier, STORY, "hier"), window="here")
    live.change(lambda dossier: with_value(dossier, REASON, "daar"), window="there")
    assert live.changes_elsewhere("here") == 1
    assert live.changes_elsewhere("a third") == 2


def test_a_dossier_that_is_not_there_is_missing(store):
    with pytest.raises(Missing):
        OpenDossier(store, "d2")


TODAYS = {"schema_version": SCHEMA_VERSION, "id": "d1"}


@pytest.mark.parametrize("text", ["", "[]", "{}", json.dumps({**TODAYS, "extra": 1})])
def test_a_text_that_is_no_dossier_is_damaged(store, text):
    store.save("d1", expected=1, head={}, text=text)
    with pytest.raises(Damaged):
        OpenDossier(store, "d1")


def test_what_an_older_version_wrote_is_kept_as_it_was_before_it_gets_the_form_of_today(store, monkeypatch):
    old = json.dumps({"schema_version": 0, "id": "d1", "title": "Bram"})
    store.save("d1", expected=1, head={}, text=old)
    monkeypatch.setitem(STEPS, 0, lambda raw: {"id": raw["id"], "name": raw["title"]})
    live = OpenDossier(store, "d1")
    assert live.dossier.name == "Bram"
    write(live, STORY, "van nu")
    assert old in [store.load("d1", entry.revision).text for entry in store.history("d1")]
    kept = next(entry for entry in live.history() if store.load("d1", entry.revision).text == old)
    live.restore(kept.revision, window="w")
    assert (live.dossier.name, live.dossier.rounds["r1"].meeting.story) == ("Bram", "")


def test_what_an_older_version_wrote_opens_also_where_nothing_can_be_written(store, monkeypatch):
    old = json.dumps({"schema_version": 0, "id": "d1", "title": "Bram"})
    store.save("d1", expected=1, head={}, text=old)
    monkeypatch.setitem(STEPS, 0, lambda raw: {"id": raw["id"], "name": raw["title"]})

    def refuse(*_args, **_named):
        raise Unwritable("read-only")

    with monkeypatch.context() as read_only:
        for name in ("save", "restore"):
            read_only.setattr(store, name, refuse)
        live = OpenDossier(store, "d1")
        assert live.dossier.name == "Bram"
        write(live, STORY, "van nu")
        assert live.problem
    assert live.save()
    assert old in [store.load("d1", entry.revision).text for entry in store.history("d1")]


def test_a_dossier_of_today_is_opened_without_a_new_revision(store):
    OpenDossier(store, "d1")
    assert store.load("d1").revision == 1
    assert store.history("d1") == []


def test_what_stands_here_at_the_start_of_a_visit_can_be_looked_up_ever_after(store):
    live = OpenDossier(store, "d1")
    write(live, STORY, "Voor het bezoek.")
    kept = live.keep(window="w")
    for number in range(30):
        write(live, STORY, f"Tijdens het bezoek {number}.")
    then = live.as_of(kept)
    assert then is not None
    assert then.rounds["r1"].meeting.story == "Voor het bezoek."
    assert live.as_of(kept) is then


def test_two_states_are_read_once_each(store):
    live = OpenDossier(store, "d1")
    first = live.keep(window="w")
    write(live, STORY, "Er kwam iemand bij.")
    second = live.keep(window="w")
    then, later = live.as_of(first), live.as_of(second)
    assert then is not None
    assert (live.as_of(first), live.as_of(second)) == (then, later)
    assert live.as_of(first) is then
    assert live.as_of(second) is later


def test_a_state_that_is_not_kept_is_nothing(store):
    assert OpenDossier(store, "d1").as_of(999) is None


def test_a_state_that_cannot_be_read_now_is_read_later(store):
    live = OpenDossier(store, "d1")
    kept = live.keep(window="w")
    store.busy = True
    assert live.as_of(kept) is None
    store.busy = False
    assert live.as_of(kept) is not None


def test_a_disk_that_refuses_keeps_no_beginning(store):
    live = OpenDossier(store, "d1")
    store.full = True
    write(live, STORY, "Vol.")
    with pytest.raises(Unwritable):
        live.keep(window="w")
