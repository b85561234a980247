"""Which screens a visit has: what was ticked, what was tapped open, and nothing that has nothing to ask."""

import pytest

from supportcycle.content.visits import visits
from supportcycle.domain.model.dossier import Dossier, current_round
from supportcycle.domain.model.visits import Visit
from supportcycle.domain.visits.screens import place_in, progress, screens
from tests.domain.dossiers import ROUND, dossier_with

FREE = visits()["free"]
VISIT = (*ROUND, "visits", "b1")


def dossier(*moments: str, **visit: object) -> Dossier:
    return dossier_with((VISIT, Visit(kind="free", moments=moments, **visit)))


def keys(dossier: Dossier, *parts: str) -> list[str]:
    return [screen.key for screen in screens(FREE, dossier, "b1", parts)]


def test_only_what_was_ticked_is_asked_in_that_order():
    assert keys(dossier("opening", "story", "urgent")) == ["opening", "story", "urgent"]


def test_a_life_domain_is_asked_about_once_it_was_tapped():
    assert keys(dossier("life_domains", "wish")) == ["life_domains"]
    tapped = dossier("life_domains", "wish", life_domains=("housing", "work"))
    assert keys(tapped) == ["life_domains", "wish__housing", "wish__work"]


def test_a_life_domain_or_a_dimension_that_must_stay_covered_is_not_asked_about():
    tapped = dossier("wish", life_domains=("housing", "work"), covered_life_domains=("work",))
    assert keys(tapped) == ["wish__housing"]
    tapped = dossier(
        "dimension_wish", dimensions=("rights", "social_inclusion"), covered_dimensions=("rights",)
    )
    assert keys(tapped) == ["dimension_wish__social_inclusion"]


def test_each_idea_has_a_card_and_each_part_a_page():
    sheet = (*ROUND, "option_sheets", "s1")
    said = dossier_with(
        (VISIT, Visit(moments=("weigh", "read"), goal="g1")),
        ((*ROUND, "goals", "g1", "own_words"), "Buiten zijn"),
        ((*sheet, "goal"), "g1"),
        ((*sheet, "options", "o1", "text"), "Vissen"),
        ((*sheet, "options", "o2", "text"), " "),
        ((*sheet, "options", "o3", "text"), "Wandelen"),
    )
    assert keys(said, "problems") == ["weigh__o1", "weigh__o3", "read__problems"]


@pytest.mark.parametrize(("wishes", "asked"), [((), []), (("a",), []), (("a", "b"), ["rank"])])
def test_one_wish_needs_no_ranking(wishes, asked):
    said = dossier("rank")
    for number, words in enumerate(wishes, 1):
        said = dossier_with(
            (VISIT, current_round(said)[1].visits["b1"]),
            *(((*ROUND, "wishes", f"housing__{each}", "text"), words) for each in range(1, number + 1)),
        )
    assert keys(said) == asked


def test_the_screen_of_now_is_found_back():
    now = dossier("opening", "wish", "next", life_domains=("housing", "work"), screen="wish__work")
    all = screens(FREE, now, "b1")
    assert all[place_in(all, current_round(now)[1].visits["b1"], FREE)].key == "wish__work"


def test_a_screen_that_is_gone_gives_way_to_the_next_moment():
    now = dossier("opening", "wish", "next", screen="wish__work")
    all = screens(FREE, now, "b1")
    assert all[place_in(all, current_round(now)[1].visits["b1"], FREE)].key == "next"


def test_a_moment_that_is_no_longer_declared_is_left_out():
    assert keys(dossier("opening", "no_such_moment")) == ["opening"]


def test_of_two_life_domains_everything_is_asked_of_the_first_and_then_of_the_next():
    tapped = dossier("opening", "good", "wish", "next", life_domains=("housing", "work"))
    assert keys(tapped) == [
        "opening", "good__housing", "wish__housing", "good__work", "wish__work", "next",
    ]  # fmt: skip


def test_what_is_asked_of_the_same_things_is_one_part_of_the_visit():
    tapped = dossier("opening", "good", "wish", "next", life_domains=("housing", "work"))
    all = screens(FREE, tapped, "b1")
    assert [progress(all, at) for at in range(len(all))] == [(1, 3), *[(2, 3)] * 4, (3, 3)]


def test_a_moment_that_was_unticked_gives_way_to_the_one_after_it():
    now = dossier("opening", "story", "next", screen="urgent")
    all = screens(FREE, now, "b1")
    assert all[place_in(all, current_round(now)[1].visits["b1"], FREE)].key == "story"
