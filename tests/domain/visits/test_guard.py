"""What stays covered at the table, and what may be seen: by person, by word, by life domain and by day."""

import pytest

from supportcycle.content.rules import name_words
from supportcycle.content.visits import visits
from supportcycle.domain.editing.options import option_ideas
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.dossier import Dossier, current_round
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.update import value_at, with_value
from supportcycle.domain.visits.guard import TableGuard
from supportcycle.domain.visits.origin import places_of
from supportcycle.domain.visits.tapping import goal_tapped
from supportcycle.domain.visits.turning import answered, opened
from tests.domain.dossiers import HELPER, ROUND, STEP, TODAY, dossier_with
from tests.running.walking import for_each

STORY = (*ROUND, "meeting", "story")
PEOPLE = {
    "p1": {"name": "Séverine de Wijs", "relation": "mijn oudste zus"},
    "p2": {"name": "Henk Bos", "relation": "buurman"},
    "p3": {"name": "Truus", "relation": "ex"},
}


def said(words: str, path: Path = STORY) -> Dossier:
    return dossier_with((("people",), PEOPLE), (path, words))


def guard(dossier: Dossier, before: Dossier | None = None, **visit: object) -> TableGuard:
    return TableGuard(dossier, Visit.model_validate(visit), name_words(), before)


@pytest.mark.parametrize(
    "words",
    [
        "Séverine drinkt te veel.",
        "SEVERINE drinkt te veel.",
        "Severine's man drinkt te veel.",
        "Mevrouw de Wijs drinkt te veel.",
        "Mijn zus drinkt te veel.",
        "Dat huis is van mijn zusje.",
    ],
)
def test_what_was_said_about_who_sits_there_stays_covered_however_the_name_is_written(words):
    assert not guard(said(words), present=["p1"]).shows(STORY, words)
    assert guard(said(words), present=["p2"]).shows(STORY, words)


@pytest.mark.parametrize("words", ["Mijn oudste wens is reizen.", "De mijn is dicht.", "Ik sluis het door."])
def test_small_words_of_a_relation_name_nobody(words):
    assert guard(said(words), present=["p1"]).shows(STORY, words)


def test_a_short_relation_is_found_as_a_word_and_not_within_another():
    there = guard(said(""), present=["p3"])
    assert not there.shows_words("Mijn ex belt elke dag.")
    assert there.shows_words("Dat is exact wat ik wil.")


@pytest.mark.parametrize(
    "words", ["Ik krijg methadon.", "De METHADON helpt.", "Het methadonprogramma loopt."]
)
def test_words_that_must_stay_covered_are_found_in_any_spelling_and_within_longer_words(words):
    there = guard(said(words), covered_words="schulden\nmethadon\n")
    assert not there.shows(STORY, words)
    assert there.shows(STORY, "Ik ga graag vissen.")


def test_a_short_covered_word_is_not_found_within_another():
    there = guard(said(""), covered_words="wc")
    assert not there.shows_words("De wc is stuk.")
    assert there.shows_words("Nieuwchinees eten.")


def test_without_covered_words_and_with_nobody_there_everything_may_be_seen():
    assert guard(said("Henk drinkt."), covered_words=" \n ").shows(STORY, "Henk drinkt.")


def test_somebody_who_must_stay_covered_is_nowhere_nor_who_is_named_after_that_person():
    dossier = with_value(said(""), ("people", "p4", "name"), "Vrouw van Henk Bos")
    there = guard(dossier, covered_people=["p2"])
    assert [there.shows_person(id) for id in ("p1", "p2", "p3", "p4")] == [True, False, True, False]
    assert not there.shows_words("Henk leent mij geld.")
    assert not there.shows_about("p2")


def test_the_name_of_somebody_is_shown_though_another_with_that_name_sits_there():
    dossier = with_value(said(""), ("people", "p4", "name"), "Henk Smit")
    there = guard(dossier, present=["p2"])
    assert there.shows_person("p4")
    assert there.shows_person("p2")


def test_what_was_chosen_about_who_sits_there_stays_covered_and_of_the_others_not():
    there = guard(said(""), present=["p2"])
    assert not there.shows_about("p2")
    assert there.shows_about("p1")


def test_a_covered_word_in_a_name_covers_the_person():
    dossier = with_value(said(""), ("people", "p4", "name"), "Kees van de methadon")
    assert not guard(dossier, covered_words="methadon").shows_person("p4")


def test_what_was_said_today_may_be_seen_for_it_was_said_aloud():
    words = "Henk drinkt te veel."
    there = guard(said(words), said(""), present=["p2"])
    assert there.shows(STORY, words)


def test_what_was_said_before_stays_covered_also_when_something_was_added_today():
    before = said("Henk drinkt te veel.")
    now = "Henk drinkt te veel. Ik wil een hond."
    there = guard(said(now), before, present=["p2"])
    assert not there.shows(STORY, "Henk drinkt te veel.")
    assert not there.shows(STORY, now)
    assert there.shows(STORY, "Ik wil een hond.")


def test_without_what_stood_there_before_everything_counts_as_said_before():
    words = "Henk drinkt te veel."
    assert not guard(said(words), None, present=["p2"]).shows(STORY, words)


def test_what_was_said_in_a_covered_life_domain_stays_covered_wherever_it_was_taken_over():
    cell = (*ROUND, "sheets", "personal_profile", "cells", "health", "now")
    dossier = with_value(
        said("Ik slaap slecht sinds vorig jaar.", cell), cell[:-1], {"now": "Ik slaap slecht."}
    )
    dossier = with_value(dossier, (*ROUND, "wishes", "health__1", "text"), "Stoppen met roken dit jaar")
    there = guard(dossier, covered_life_domains=["health"])
    assert not there.shows(cell, "Ik slaap slecht.")
    assert not there.shows((*ROUND, "wishes", "health__1", "text"), "Stoppen met roken dit jaar")
    assert not there.shows_words("Wat wilt u? Stoppen met roken dit jaar. En vissen.")
    assert there.shows((*ROUND, "wishes", "work__1", "text"), "Een baan")


def test_what_was_said_in_a_covered_dimension_stays_covered_wherever_it_was_taken_over():
    cell = (*ROUND, "sheets", "quality_of_life", "cells", "rights", "barriers")
    wish = (*ROUND, "wishes", "rights__1", "text")
    dossier = with_value(said("De deurwaarder komt elke week.", cell), wish, "Van mijn schulden af zijn")
    there = guard(dossier, covered_dimensions=["rights"])
    assert not there.shows(cell, "De deurwaarder komt elke week.")
    assert not there.shows(wish, "Van mijn schulden af zijn")
    assert not there.shows_words("Wat wilt u? Van mijn schulden af zijn. En vissen.")
    assert there.shows((*ROUND, "wishes", "social_inclusion__1", "text"), "Bij een club horen")


def test_a_short_answer_in_a_covered_life_domain_covers_no_other_words():
    dossier = said("goed", (*ROUND, "sheets", "personal_profile", "cells", "health", "now"))
    assert guard(dossier, covered_life_domains=["health"]).shows_words("Het gaat goed op mijn werk.")


SISTER = {"p1": {"name": "Ans", "relation": "zus"}, "p2": {"name": "Bo"}}
ABOUT_ANS = "Minder ruzie met Ans"
BEGUN = Visit(kind="free", begun_at="2026-11-22T10:00:00+01:00")
FREE = visits()["free"].named
SHEET = (*ROUND, "option_sheets", "s1")


def sitting(*writes: tuple[Path, object], **visit: object) -> Dossier:
    """What a visit begins with, while Ans is there unless `visit` says otherwise."""
    held = BEGUN.model_copy(update={"present": ("p1",), **visit})
    return dossier_with((("people",), SISTER), ((*ROUND, "visits", "b1"), held), *writes)


def seen(now: Dossier, before: Dossier) -> TableGuard:
    return TableGuard(now, now.rounds["r1"].visits["b1"], name_words(), before)


def at(now: Dossier, path: Path) -> tuple[Path, str]:
    return path, str(value_at(now, path))


def by_green_button(now: Dossier) -> tuple[Dossier, Path]:
    now = answered(opened(now, "b1", FREE["goal"], TODAY), "b1", FREE["goal"], TODAY)
    return now, (*ROUND, "goals", "g1", "own_words")


def by_card(now: Dossier) -> tuple[Dossier, Path]:
    return goal_tapped(now, "b1", "leisure__1", ()), (*ROUND, "goals", "g1", "own_words")


def by_step(now: Dossier) -> tuple[Dossier, Path]:
    return opened(now, "b1", FREE["helper"], TODAY), (*STEP, "text")


def by_own_share(now: Dossier) -> tuple[Dossier, Path]:
    now = opened(
        with_value(now, (*SHEET, "options", "o1", "layer"), "eigen_kracht"), "b1", FREE["own"], TODAY
    )
    return now, (*STEP, "own")


def by_first_line(now: Dossier) -> tuple[Dossier, Path]:
    (idea,) = [each for each in option_ideas(current_round(now)[1], {}) if "ruzie" in each.text]
    return with_value(now, (*SHEET, "options", "o2", "text"), idea.text), (*SHEET, "options", "o2", "text")


WISH = ((*ROUND, "wishes", "leisure__1", "text"), ABOUT_ANS)
GOAL = ((*ROUND, "goals", "g1", "own_words"), ABOUT_ANS)
IDEA = (SHEET, {"goal": "g1", "options": {"o1": {"text": ABOUT_ANS}}, "best": "o1"})
MARK = ((*ROUND, "marks", "work__1", "text"), f"{ABOUT_ANS} en met haar hele gezin")
COPIES = [
    (by_green_button, [WISH]),
    (by_card, [WISH]),
    (by_step, [((*ROUND, "goals", "g1", "own_words"), "Rust"), IDEA]),
    (by_step, [GOAL]),
    (by_own_share, [((*ROUND, "goals", "g1", "own_words"), "Rust"), IDEA]),
    (by_first_line, [IDEA, MARK]),
    (by_first_line, [IDEA, ((*ROUND, "wishes", "work__1", "contributes"), f"Geen ruzie\nmet {ABOUT_ANS}")]),
]


SITTING: list[dict[str, object]] = [
    {},
    {"present": (), "others": "mijn zus"},
    {"present": (), "covered_people": ("p1",)},
    {"present": (), "covered_words": "gemist, ruzie"},
]
IN_A_LIFE_DOMAIN: dict[str, object] = {"present": (), "covered_life_domains": ("leisure", "work")}
SAID_IN_ONE = [each for each in COPIES if any(path[2] in ("wishes", "marks") for path, _ in each[1])]


@for_each(
    ("copy", "writes", "visit"),
    [
        *((*each, visit) for each in COPIES for visit in SITTING),
        *((*each, IN_A_LIFE_DOMAIN) for each in SAID_IN_ONE),
    ],
)
def test_covered_words_stay_covered_wherever_the_workbook_itself_takes_them(copy, writes, visit):
    before = sitting(*writes, **visit)
    now, place = copy(before)
    assert value_at(now, place)
    there = seen(now, before)
    assert not there.shows(*at(now, place))


PLACES = [
    tuple(part.strip("{}") or part for part in place)
    for moment in visits()["free"].moments
    for place in places_of(moment)
    if moment.kind in ("text", "lines", "ideas", "goal", "weigh", "reading")
]


@for_each("place", PLACES)
def test_at_no_place_of_a_moment_covered_words_of_before_become_words_of_today(place):
    before = sitting(WISH)
    there = seen(before, before)
    for words in (
        ABOUT_ANS,
        ABOUT_ANS.upper(),
        f"{ABOUT_ANS}!",
        "Ruzie met Ans",
        f"{ABOUT_ANS}. En een hond.",
    ):
        assert not there.shows(place, words)
    assert there.shows(place, "Ans en ik gaan naar zee")


HELPED = {"goal": "g1", "options": {"o1": {"text": "Koken", "person": "p1"}}, "best": "o1"}


def test_who_the_workbook_itself_puts_down_as_helper_is_no_choice_of_today():
    before = sitting(GOAL, (SHEET, HELPED), ((*ROUND, "asks", "a1"), {"person": "p1", "answer": "no"}))
    now = opened(before, "b1", FREE["helper"], TODAY)
    assert value_at(now, (*HELPER, "person")) == "p1"
    assert not seen(now, before).shows_choice((*HELPER, "person"), "p1")


def test_a_helper_that_was_thought_of_for_nothing_before_is_a_choice_of_today():
    before = sitting(GOAL)
    now = with_value(before, (*HELPER, "person"), "p1")
    assert seen(now, before).shows_choice((*HELPER, "person"), "p1")
    assert not seen(now, now).shows_choice((*HELPER, "person"), "p1")
    assert seen(now, now).shows_choice((*HELPER, "person"), "p2")


@for_each("called", ["Moeder", "Mijn moeder", "Oma", "Mama", "de buurvrouw", "Huisarts", "K.", "Zus 1"])
@for_each("visit", [{"present": ["p9"]}, {"covered_people": ["p9"]}, {"others": ""}])
def test_who_is_called_by_a_title_or_a_letter_is_known_as_well(called, visit):
    dossier = with_value(said(""), ("people", "p9", "name"), called)
    words = f"Ik vind {called} een last."
    there = guard(dossier, **({"others": called} if "others" in visit else visit))
    assert not there.shows(STORY, words)
    assert not there.shows_about("p9")


def test_of_who_else_is_there_nothing_is_shown_that_was_chosen_about_them():
    there = guard(said(""), others="Truus")
    assert not there.shows_about("p3")
    assert there.shows_person("p3")
    assert there.shows_about("p2")


@pytest.mark.parametrize(
    "rest", ["Henk drinkt te veel", "Henk drinkt", "Mijn buurman Henk drinkt te veel, echt"]
)
def test_what_is_left_of_an_earlier_text_uncovers_nothing(rest):
    before = said("Henk drinkt te veel!")
    assert not guard(said(rest), before, present=["p2"]).shows(STORY, rest)


def test_a_text_as_long_as_a_book_is_looked_through():
    book = "Het was een mooie dag aan zee, zei Séverine. " * 4400
    assert not guard(said(book), present=["p1"]).shows(STORY, book)
    assert guard(said(book), present=["p2"]).shows(STORY, book)
