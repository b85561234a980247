"""What every store does: the same tests for the one on disk and the one in memory."""

from contextlib import suppress

import pytest

from supportcycle.domain.errors import Conflict, Missing
from supportcycle.storage.store import Store
from tests.storage.conftest import Clock

HEAD = {"title": "Mrs Jansen", "phase": 2, "practice": False, "due": None}


def test_what_was_added_comes_back_as_it_was(store: Store, clock: Clock):
    assert store.add("a", HEAD, '{"wish": "a café with a view 🎈"}') == 1
    saved = store.load("a")
    assert (saved.id, saved.revision, saved.head) == ("a", 1, HEAD)
    assert saved.text == '{"wish": "a café with a view 🎈"}'
    assert saved.saved_at == clock.now


@pytest.mark.parametrize("text", ["", "\0", "\ud800 half a character", "x" * 300_000], ids=repr)
def test_no_text_is_too_odd_to_keep(store: Store, text: str):
    store.add("a", HEAD, text)
    assert store.load("a").text == text


def test_every_save_is_the_next_revision(store: Store, clock: Clock):
    store.add("a", HEAD, "one")
    clock.pass_by(5)
    assert store.save("a", expected=1, head={"title": "new"}, text="two") == 2
    saved = store.load("a")
    assert (saved.revision, saved.head, saved.text, saved.saved_at) == (2, {"title": "new"}, "two", clock.now)


def test_the_list_holds_every_dossier_with_its_newest_head(store: Store):
    assert store.entries() == []
    store.add("b", HEAD, "one")
    store.add("a", HEAD, "one")
    store.save("b", expected=1, head={"title": "later"}, text="two")
    assert [(e.id, e.revision, e.head) for e in store.entries()] == [
        ("a", 1, HEAD),
        ("b", 2, {"title": "later"}),
    ]


def test_adding_twice_is_a_conflict_and_changes_nothing(store: Store):
    store.add("a", HEAD, "one")
    with pytest.raises(Conflict):
        store.add("a", HEAD, "other")
    assert store.load("a").text == "one"


@pytest.mark.parametrize("expected", [0, 1, 3])
def test_saving_on_another_revision_is_a_conflict_and_changes_nothing(store: Store, expected: int):
    store.add("a", HEAD, "one")
    store.save("a", expected=1, head=HEAD, text="two")
    with pytest.raises(Conflict):
        store.save("a", expected=expected, head=HEAD, text="lost?")
    assert (store.load("a").revision, store.load("a").text) == (2, "two")


def test_what_is_not_there_is_missing(store: Store):
    with pytest.raises(Missing):
        store.load("a")
    with pytest.raises(Missing):
        store.save("a", expected=1, head=HEAD, text="one")
    with pytest.raises(Missing):
        store.restore("a", expected=1, revision=1)
    assert store.history("a") == []


def test_a_revision_that_was_not_kept_is_missing(store: Store):
    store.add("a", HEAD, "one")
    assert store.load("a", 1).text == "one"
    with pytest.raises(Missing):
        store.load("a", 7)


def test_one_revision_a_minute_is_kept(store: Store, clock: Clock):
    store.add("a", HEAD, "text 1")
    for revision in range(1, 130):
        clock.pass_by(1)
        store.save("a", expected=revision, head=HEAD, text=f"text {revision + 1}")
    kept = store.history("a")
    assert [e.revision for e in kept] == [119, 60, 1]
    assert store.load("a", 60).text == "text 60"
    assert kept[0].saved_at > kept[1].saved_at > kept[2].saved_at


def test_the_last_words_of_yesterday_are_kept_at_the_first_change_of_today(store: Store, clock: Clock):
    store.add("a", HEAD, "begin")
    store.save("a", expected=1, head=HEAD, text="middle")
    clock.pass_by(30)
    store.save("a", expected=2, head=HEAD, text="last words")
    clock.pass_by(86_400)
    store.save("a", expected=3, head=HEAD, text="")
    assert store.load("a", 3).text == "last words"


def test_a_clock_that_was_set_back_does_not_stop_the_keeping(store: Store, clock: Clock):
    store.add("a", HEAD, "one")
    store.save("a", expected=1, head=HEAD, text="two")
    clock.pass_by(-86_400)
    store.save("a", expected=2, head=HEAD, text="three")
    assert [e.revision for e in store.history("a")] == [2, 1]


def test_never_more_than_fifty_revisions_are_kept(store: Store, clock: Clock):
    store.add("a", HEAD, "text 1")
    for revision in range(1, 61):
        clock.pass_by(60)
        store.save("a", expected=revision, head=HEAD, text=f"text {revision + 1}")
    assert [e.revision for e in store.history("a")] == list(range(60, 10, -1))


def test_of_days_gone_by_the_last_text_is_kept_for_thirty_days(store: Store, clock: Clock):
    store.add("a", HEAD, "text 1")
    revision = 1
    for _day in range(40):
        for _ in range(3):
            clock.pass_by(600)
            revision = store.save("a", expected=revision, head=HEAD, text=f"text {revision + 1}")
        clock.pass_by(86_400 - 1800)
    for _ in range(55):
        clock.pass_by(60)
        revision = store.save("a", expected=revision, head=HEAD, text=f"text {revision + 1}")
    kept = store.history("a")
    days = [entry.saved_at.date() for entry in kept[50:]]
    assert len(kept) == 50 + len(set(days))
    assert 29 <= len(set(days)) <= 31
    assert all(store.load("a", entry.revision).text == f"text {entry.revision}" for entry in kept)


@pytest.mark.parametrize("days_between", [3, 7, 14, 45])
def test_no_earlier_version_stays_longer_than_thirty_days_after_it_was_replaced(
    store: Store, clock: Clock, days_between: int
):
    store.add("a", HEAD, "text 1")
    replaced_at = {}
    for revision in range(1, 60):
        clock.pass_by(days_between * 86_400)
        store.save("a", expected=revision, head=HEAD, text=f"text {revision + 1}")
        replaced_at[revision] = clock.now
    kept = store.history("a")
    assert kept[0].revision == 59
    assert all((clock.now - replaced_at[e.revision]).days <= 30 for e in kept)
    assert len(kept) >= 30 // days_between


def test_earlier_versions_go_in_time_though_nobody_writes(store: Store, clock: Clock):
    store.add("a", HEAD, "one")
    store.add("b", HEAD, "one")
    clock.pass_by(3600)
    store.save("a", expected=1, head=HEAD, text="two")
    clock.pass_by(20 * 86_400)
    store.save("a", expected=2, head=HEAD, text="three")
    store.thin_out()
    assert [e.revision for e in store.history("a")] == [2, 1]
    clock.pass_by(11 * 86_400)
    store.thin_out()
    assert [e.revision for e in store.history("a")] == [2]
    clock.pass_by(20 * 86_400)
    store.thin_out()
    assert store.history("a") == []
    assert store.load("a").text == "three"
    assert len(store.entries()) == 2


def test_what_was_written_long_ago_and_lost_today_can_be_put_back(store: Store, clock: Clock):
    store.add("a", HEAD, "a year of work")
    clock.pass_by(365 * 86_400)
    store.save("a", expected=1, head=HEAD, text="")
    store.thin_out()
    assert store.load("a", 1).text == "a year of work"


def test_an_old_text_comes_back_as_a_new_revision_and_that_can_be_undone(store: Store, clock: Clock):
    store.add("a", {"title": "old"}, "one")
    store.save("a", expected=1, head={"title": "new"}, text="two")
    assert store.restore("a", expected=2, revision=1) == 3
    assert (store.load("a").text, store.load("a").head) == ("one", {"title": "old"})
    assert store.restore("a", expected=3, revision=2) == 4
    assert (store.load("a").text, store.load("a").head) == ("two", {"title": "new"})


def test_restoring_on_another_revision_is_a_conflict(store: Store):
    store.add("a", HEAD, "one")
    store.save("a", expected=1, head=HEAD, text="two")
    with pytest.raises(Conflict):
        store.restore("a", expected=1, revision=1)


def test_what_is_forgotten_is_gone_with_its_history_and_the_others_stay(store: Store):
    store.add("a", HEAD, "one")
    store.add("b", HEAD, "one")
    store.save("a", expected=1, head=HEAD, text="two")
    store.forget("a")
    store.forget("a")
    assert [e.id for e in store.entries()] == ["b"]
    assert store.history("a") == []
    with pytest.raises(Missing):
        store.load("a")
    assert store.add("a", HEAD, "again") == 1
    assert store.history("a") == []


def test_changing_what_was_handed_out_changes_nothing_in_the_store(store: Store):
    head = dict(HEAD)
    store.add("a", head, "one")
    head["title"] = "changed outside"
    with suppress(TypeError):
        store.load("a").head["title"] = "changed outside"
    with suppress(TypeError):
        store.entries()[0].head["title"] = "changed outside"
    assert store.load("a").head == HEAD


def test_what_is_handed_out_does_not_print_what_a_person_wrote(store: Store):
    store.add("a", HEAD, "very private")
    printed = repr((store, store.load("a"), store.entries()))
    assert "Jansen" not in printed
    assert "private" not in printed
