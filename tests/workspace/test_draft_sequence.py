"""What a window typed arrives late, twice, in another order or not at all: the last words always win."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.guide.local_offers import LocalOffer
from supportcycle.domain.guide.social_map import with_new
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import value_at
from supportcycle.storage.memory_store import MemoryStore
from supportcycle.workspace.conflicts import FieldInput, fingerprint
from supportcycle.workspace.open_dossier import OpenDossier
from supportcycle.workspace.serialization import as_text, head_of
from supportcycle.workspace.team_list import TeamList
from tests.examples import many
from tests.workspace.typing_page import TypingPage

STORY = ("rounds", "r1", "meeting", "story")
LINE = ("half_said", "maps", "lines", "map_name", "t1")


def fresh(count: int = 1) -> list[OpenDossier]:
    store, dossier = MemoryStore(), Dossier(id="d1", name="Bram")
    store.add("d1", head_of(dossier), as_text(dossier))
    return [OpenDossier(store, "d1") for _ in range(count)]


@pytest.fixture(params=[STORY, LINE, ("private", "notes")])
def page(request: pytest.FixtureRequest) -> TypingPage:
    return TypingPage(*fresh(), request.param)


def stands(page: TypingPage) -> str:
    return value_at(page.live.dossier, page.path)


def test_a_draft_that_arrives_after_a_newer_one_is_let_go(page):
    page.type("Ik w")
    late = page.draft()
    page.type("Ik wil dat")
    assert page.draft()()
    assert late()
    assert stands(page) == "Ik wil dat"


def test_words_taken_back_do_not_return_with_an_older_draft(page):
    page.type("Ik haat hem")
    late = page.draft()
    page.type("")
    page.draft()()
    late()
    assert stands(page) == ""


def test_the_last_words_at_a_closing_page_go_before_a_draft_that_was_under_way(page):
    page.type("een")
    under_way = page.draft()
    page.type("een twee")
    farewell = page.draft()
    farewell()
    under_way()
    farewell()
    assert stands(page) == "een twee"


def test_a_field_that_is_left_goes_before_the_drafts_from_before_it_was_left(page):
    page.type("een")
    under_way = page.draft()
    page.type("een twee")
    page.leave()()
    under_way()
    assert stands(page) == "een twee"


def test_a_field_that_was_left_earlier_does_not_bring_back_what_stood_there_then(page):
    page.type("een")
    left = page.leave()
    page.draft()()
    page.type("een twee")
    page.draft()()
    left()
    assert stands(page) == "een twee"


def test_who_types_on_after_leaving_the_field_is_heard(page):
    page.type("een")
    page.draft()()
    page.leave()()
    page.type("een twee")
    assert page.draft()()
    page.type("een")
    assert page.draft()()
    assert page.leave()()
    assert stands(page) == "een"


def test_another_page_begins_to_count_anew(page):
    for words in ("een", "een twee", "een twee drie"):
        page.type(words)
        page.draft()()
    other = TypingPage(page.live, page.path)
    other.type("heel anders")
    assert other.draft()()
    assert stands(page) == "heel anders"


def test_a_page_that_gets_another_window_name_counts_on(page):
    page.type("een")
    late = FieldInput("een", tuple(page.known), "before", ("p", 1))
    page.live.put(page.path, FieldInput("een twee", tuple(page.known), "after", ("p", 2)))
    page.live.put(page.path, late)
    assert stands(page) == "een twee"


def test_a_draft_that_is_sent_again_writes_what_the_disk_refused_before(page):
    page.type("niet kwijt")
    store = page.live._store
    page.live.move_to(None)
    draft = page.draft()
    draft()
    assert page.live.problem
    page.live.move_to(store)
    draft()
    assert page.live.problem == ""
    assert stands(TypingPage(OpenDossier(store, "d1"), page.path)) == "niet kwijt"


def test_the_list_of_the_team_lets_go_of_late_words_too(tmp_home):
    team_list = TeamList()
    team_list.change(lambda now: with_new(now, now.new_id, LocalOffer(what="Lunch")))
    known = (fingerprint("Lunch"),)
    for number, words in ((2, "Lunch en soep"), (1, "Lunch en"), (2, "Lunch en soep")):
        assert team_list.put(("t1", "what"), FieldInput(words, known, "w", ("p", number)))
    assert team_list.now().offers["t1"].what == "Lunch en soep"


DOINGS = st.lists(
    st.tuples(st.integers(0, 2), st.sampled_from(("end", "end", "end", "begin", "line", "leave", "look"))),
    max_size=40,
)


@pytest.mark.slow
@pytest.mark.parametrize("processes", [1, 2])
@many
@given(DOINGS, st.randoms(use_true_random=False))
def test_of_three_windows_in_one_field_every_word_stays_however_late_it_comes(processes, doings, random):
    lives = fresh(processes)
    pages = [TypingPage(lives[number % processes], STORY) for number in range(3)]
    typed, looks, waiting = set(), 0, []
    for number, (who, doing) in enumerate(doings):
        page, word = pages[who], f"<{who}.{number}>"
        if doing == "leave":
            waiting.append(page.leave())
        elif doing == "look":
            deliver(waiting, random)
            page.look()
            looks += 1
        else:
            page.type(with_word(page.text, word, doing))
            waiting.append(page.draft())
            typed.add(word)
        if random.random() < 0.4:
            deliver(waiting, random)
    deliver(waiting, random)
    for page in pages:
        page.draft()()
    assert all(live.save() for live in lives)
    assert lives[0].save()
    for live in lives[-1:]:
        story = value_at(live.dossier, STORY) or ""
        assert {word for word in typed if word not in story} == set()
        total = sum(map(len, typed)) + len(typed)
        lines = len(doings)
        assert len(story) <= (total + lines if not looks else 3 * total + lines + 61 * looks * processes)


def with_word(text: str, word: str, where: str) -> str:
    return {"end": f"{text} {word}", "begin": f"{word} {text}", "line": f"{text}\n{word}"}[where].strip(" ")


def deliver(waiting: list, random) -> None:
    """In any order, some of it twice."""
    random.shuffle(waiting)
    for each in waiting:
        each()
        if random.random() < 0.2:
            each()
    waiting.clear()


@pytest.mark.slow
@pytest.mark.parametrize("processes", [1, 2])
def test_two_windows_that_type_letter_by_letter_at_once_end_with_two_texts_and_no_more(processes):
    lives = fresh(processes)
    one, other = TypingPage(lives[0], STORY), TypingPage(lives[-1], STORY)
    texts = "Mijn zus koos de keuken omdat zij daar het liefst zit. " * 4, "Nee, het was tante Jo. " * 10
    for length in range(1, 231):
        for page, text in zip((one, other), texts, strict=True):
            page.type(text[:length])
            page.draft()()
    for live in lives * 2:
        live.save()
    story = value_at(lives[0].dossier, STORY)
    assert sorted(story.split("\n")) == sorted(text[:230] for text in texts)
    assert lives[0].problem == lives[-1].problem == ""
    conflict = lives[-1].conflicts[STORY]
    assert (conflict.theirs, conflict.mine, conflict.together) == (texts[0][:230], texts[1][:230], story)
