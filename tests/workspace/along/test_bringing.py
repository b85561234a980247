"""What went along comes back beside what colleagues wrote, once, and only when it is what it says to be."""

from dataclasses import replace

import pytest

from supportcycle.domain.access.audit_event import Act, ActOutcome
from supportcycle.domain.access.taken_along import AlongRefusal, TakingState, taking_id
from supportcycle.domain.errors import Missing, NewerVersion, NotAllowed, StoreError, Unwritable
from supportcycle.domain.model.dossier import Dossier, Round
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import with_value
from supportcycle.storage.store import WorkerId
from supportcycle.storage.team.along.memory_taken_along import MemoryTakenAlong
from supportcycle.workspace.along.taking import call_lost
from supportcycle.workspace.field_keys import key_of
from supportcycle.workspace.spoken_sounds import RecordedNote, keep_recorded
from tests.workspace.along.travel import BROWSER, ID, STORY, Laptop, Server, live, read, write

OWN = ("private", "notes")
WISH = ("rounds", "r1", "meeting", "urgent")
SOUND = b"\x1aE\xdf\xa3" + b"woof" * 20


@pytest.fixture
def server() -> Server:
    made = Server()
    made.me.add(Dossier(id=ID, name="Sam", rounds={"r1": Round()}), BROWSER)
    write(made.me, "Sam woont hier.")
    return made


def refused(server: Server, file: bytes, id: str = ID, along=None) -> str:
    """Why; with that nothing was changed in what is stored, and the log tells that it was tried."""
    before = dict(server.contents.newest), dict(server.takings.takings)
    with pytest.raises(NotAllowed) as told:
        server.bring(file, id, along)
    assert (dict(server.contents.newest), dict(server.takings.takings)) == before
    assert server.log[-1] == (Act.BRING_BACK, id, ActOutcome.DENIED)
    return told.value.denial


def test_words_of_the_table_and_of_a_colleague_both_stand_there(server):
    laptop = Laptop(server.take())
    write(laptop.workspace, "Hij wil naar zee.", WISH)
    write(server.colleague, "Sam woont hier. Met zijn zus.")
    back = server.bring(laptop.file())
    assert (back.to_choose, back.knew_base, back.again) == (0, True, False)
    assert read(server.me) == read(server.colleague) == "Sam woont hier. Met zijn zus."
    assert read(server.me, WISH) == read(server.colleague, WISH) == "Hij wil naar zee."


def test_in_one_field_both_stay_and_there_is_something_to_choose(server):
    laptop = Laptop(server.take())
    write(laptop.workspace, "Sam woont bij zee.")
    write(server.colleague, "Sam woont in de stad.")
    assert server.bring(laptop.file()).to_choose == 1
    for word in ("zee", "stad"):
        assert word in str(read(server.colleague))
    (conflict,) = live(server.me).conflicts.values()
    assert (conflict.mine, conflict.theirs) == ("Sam woont bij zee.", "Sam woont in de stad.")


def test_one_undo_takes_it_back_and_leaves_what_a_colleague_wrote(server):
    laptop = Laptop(server.take())
    write(laptop.workspace, "Sam woont hier. Nog steeds.")
    write(laptop.workspace, "Naar zee.", WISH)
    write(server.colleague, "van een collega", ("name",))
    server.bring(laptop.file())
    live(server.me).undo("w")
    assert [read(server.me, path) for path in (STORY, WISH, ("name",))] == [
        "Sam woont hier.",
        "",
        "van een collega",
    ]


def test_the_mark_is_there_until_it_is_back(server):
    laptop = Laptop(server.take())
    (out,) = server.along.takings.out()
    assert (out.dossier, out.state, out.id) == (ID, TakingState.OUT, taking_id(laptop.mark.token))
    server.bring(laptop.file())
    assert server.along.takings.out() == []
    assert [(act, how) for act, _, how in server.log] == [
        (Act.TAKE_ALONG, ActOutcome.DONE),
        (Act.BRING_BACK, ActOutcome.DONE),
    ]


def test_brought_twice_nothing_stands_there_twice_and_nothing_comes_back_that_was_chosen_away(server):
    laptop = Laptop(server.take())
    write(laptop.workspace, "Sam woont bij zee.")
    write(server.colleague, "Sam woont in de stad.")
    file = laptop.file()
    server.bring(file)
    live(server.me).settle(STORY, "Sam woont in de stad.", window="w")
    assert server.bring(file).again
    assert server.bring(laptop.file()).again
    assert read(server.colleague) == "Sam woont in de stad."


def test_what_is_written_on_the_laptop_after_it_was_back_comes_too_and_once(server):
    laptop = Laptop(server.take())
    write(laptop.workspace, "Sam woont hier. Eerst.")
    server.bring(laptop.file())
    write(laptop.workspace, "Sam woont hier. Eerst. Later.")
    assert server.bring(laptop.file()).knew_base
    assert read(server.colleague) == "Sam woont hier. Eerst. Later."


def test_of_an_earlier_file_that_comes_after_a_later_one_no_word_of_either_is_lost(server):
    laptop = Laptop(server.take())
    write(laptop.workspace, "Sam woont hier. Eerst.")
    earlier = laptop.file()
    write(laptop.workspace, "Sam woont hier. Eerst. Later.")
    server.bring(laptop.file())
    server.bring(earlier)
    assert read(server.colleague) == "Sam woont hier. Eerst. Later."


def test_without_the_version_it_was_made_of_the_words_of_both_stand_there(server):
    laptop = Laptop(server.take())
    write(laptop.workspace, "Bij zee.")
    write(server.colleague, "In de stad.")
    server.takings.bases.clear()
    server.contents.older[ID].clear()
    assert not server.bring(laptop.file()).knew_base
    assert {"Bij", "zee.", "In", "de", "stad."} <= set(str(read(server.colleague)).split())


def test_the_older_version_it_was_made_of_stands_among_the_older_ones(server):
    laptop = Laptop(server.take())
    write(server.me, "Iets anders.")
    older = live(server.me).at(laptop.mark.revision)
    assert older.rounds["r1"].meeting.story == "Sam woont hier."


def test_own_notes_written_on_both_sides_are_both_kept(server):
    write(server.me, "van voor", OWN)
    laptop = Laptop(server.take())
    write(laptop.workspace, "van voor\nvan de tafel", OWN)
    write(server.me, "van kantoor\nvan voor", OWN)
    server.bring(laptop.file())
    assert set(str(read(server.me, OWN)).split("\n")) == {"van kantoor", "van voor", "van de tafel"}


def test_what_was_taken_away_at_the_table_goes_unless_a_colleague_wrote_in_it(server):
    live(server.me).change(
        lambda now: now.model_copy(update={"rounds": {"r1": Round(), "r2": Round(), "r3": Round()}})
    )
    laptop = Laptop(server.take())
    live(laptop.workspace).change(lambda now: now.model_copy(update={"rounds": {"r1": now.rounds["r1"]}}))
    write(server.colleague, "toch nodig", ("rounds", "r3", "meeting", "story"))
    server.bring(laptop.file())
    assert set(live(server.me).dossier.rounds) == {"r1", "r3"}


def test_a_visit_of_the_server_goes_on_pointing_at_its_versions_and_one_of_the_laptop_points_nowhere(server):
    here = Visit(revision=3)
    live(server.me).change(lambda now: with_value(now, ("rounds", "r1", "visits"), {"v1": here}))
    laptop = Laptop(server.take())
    both = {"v1": Visit(), "v2": Visit(revision=7)}
    live(laptop.workspace).change(lambda now: with_value(now, ("rounds", "r1", "visits"), both))
    server.bring(laptop.file())
    visits = live(server.me).dossier.rounds["r1"].visits
    assert (visits["v1"].revision, visits["v2"].revision) == (3, None)


def test_what_was_said_aloud_comes_along_both_ways(server):
    note = RecordedNote(key_of(0, ID, STORY), 4, "w", SOUND)
    said = keep_recorded(server.me, BROWSER, note)
    laptop = Laptop(server.take())
    assert laptop.store.sound(ID, said) == SOUND
    more = keep_recorded(laptop.workspace, BROWSER, replace(note, sound=SOUND + b"!"))
    server.bring(laptop.file())
    assert server.me.store_lock.store_for(BROWSER).sound(ID, more) == SOUND + b"!"
    assert set(live(server.me).dossier.spoken) == {said, more}


def test_of_what_was_called_lost_nothing_is_taken_any_more_also_after_it_was_back(server):
    laptop = Laptop(server.take())
    write(laptop.workspace, "Bij zee.")
    call_lost(server.along, server.along.takings.out()[0])
    assert server.log[-1] == (Act.CALL_LOST, ID, ActOutcome.DONE)
    assert refused(server, laptop.file()) == AlongRefusal.LOST.value
    assert server.along.takings.out() == []
    assert server.takings.bases == {}
    another = Laptop(server.take())
    taking = server.along.takings.out()[0]
    server.bring(another.file())
    call_lost(server.along, taking)
    write(another.workspace, "Bij zee.")
    assert refused(server, another.file()) == AlongRefusal.LOST.value


def test_a_file_of_another_dossier_is_refused_also_when_its_mark_says_otherwise(server):
    server.me.add(Dossier(id="b" * 32, name="Noor"), BROWSER)
    laptop = Laptop(server.take())
    assert refused(server, laptop.file(), "b" * 32) == AlongRefusal.OTHER_DOSSIER.value
    forged = replace(laptop.mark, dossier="b" * 32)
    assert refused(server, laptop.file(forged), "b" * 32) == AlongRefusal.OTHER_DOSSIER.value


def test_a_file_of_another_organisation_or_with_a_made_up_token_is_refused(server):
    other = Server()
    other.me.add(Dossier(id=ID, name="Sam", rounds={"r1": Round()}), BROWSER)
    laptop = Laptop(other.take())
    assert refused(server, laptop.file()) == AlongRefusal.UNKNOWN.value
    assert refused(server, laptop.file(replace(laptop.mark, token="0" * 64))) == AlongRefusal.UNKNOWN.value


def test_a_file_without_a_mark_is_refused(server):
    laptop = Laptop(server.take())
    laptop.mark = None
    assert refused(server, laptop.file()) == AlongRefusal.NO_MARK.value


def test_a_dossier_that_was_removed_meanwhile_does_not_come_back(server):
    laptop = Laptop(server.take())
    server.me.forget(ID, BROWSER)
    assert refused(server, laptop.file()) == AlongRefusal.GONE.value


def test_only_who_took_it_along_brings_it_back(server):
    laptop = Laptop(server.take())
    theirs = {id: replace(each, person=WorkerId("fatma")) for id, each in server.takings.takings.items()}
    server.takings.takings |= theirs
    assert refused(server, laptop.file()) == AlongRefusal.OTHER_PERSON.value


@pytest.mark.parametrize(("may", "why"), [("read", AlongRefusal.MAY_NOT_WRITE), ("", AlongRefusal.UNKNOWN)])
def test_who_may_not_write_any_more_brings_nothing_and_takes_nothing(server, may, why):
    laptop = Laptop(server.take())
    server.may = may
    assert refused(server, laptop.file()) == why.value
    with pytest.raises(NotAllowed):
        server.take()
    with pytest.raises(StoreError):
        MemoryTakenAlong(server.takings, WorkerId("b"), lambda _: may).take("0" * 64, ID, 1, "{}")


def test_whose_session_ended_brings_nothing(server):
    file = Laptop(server.take()).file()
    server.is_in = False
    with pytest.raises(Missing):
        server.bring(file)
    assert len(server.along.takings.out()) == 1


def test_what_the_disk_refuses_is_out_still_and_may_be_brought_once_more(server, monkeypatch):
    laptop = Laptop(server.take())
    write(laptop.workspace, "Sam woont hier. Bij zee.")
    store = server.me.store_lock.store_for(BROWSER)

    def full(*_, **__):
        raise Unwritable("full")

    with monkeypatch.context() as broken:
        broken.setattr(store, "save", full)
        with pytest.raises(Unwritable) as told:
            server.bring(laptop.file())
    assert told.value.code == "unwritable"
    assert len(server.along.takings.out()) == 1
    assert not server.bring(laptop.file()).again
    assert read(server.colleague) == "Sam woont hier. Bij zee."


def test_a_file_of_a_later_workbook_changes_nothing(server):
    laptop = Laptop(server.take())
    later = laptop.file().replace(b"SCPARCEL\x03", b"SCPARCEL\x04", 1)
    with pytest.raises(NewerVersion):
        server.bring(later)
    assert len(server.along.takings.out()) == 1
