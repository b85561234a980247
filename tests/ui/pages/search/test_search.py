"""Searching: pages, subjects and words of the dossier; each leads there, and nothing of it is kept."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.ui.pages.search.page import KEYS
from supportcycle.ui.pages.search.subject_names import places
from supportcycle.ui.shell.page_of_path import page_of
from supportcycle.ui.shell.page_registry import PAGES, WITHOUT_DOSSIER, entry
from supportcycle.ui.shell.sidebar import KEYS_OFF
from supportcycle.workspace.workspace import Workspace
from tests.dossiers.bram import bram
from tests.ui.pages_open import Opened

SECRET = "Quetzalcoatl"
ROUND = ("rounds", "r1")
BEGUN = {"begun_at": "2026-11-24T09:00:00"}
OVER = {**BEGUN, "ended_at": "2026-11-24T09:00:00"}
VISITS = {
    "z1": {"kind": "free"},
    "z2": {"kind": "meeting", **BEGUN},
    "z3": {"kind": "plan", **OVER},
    "z4": {"kind": "wishes"},
    "z5": {"kind": "wishes", **OVER},
}
"""One that waits, one that goes on and one that is over, with others beside them."""
OF_A_VISIT = ("place", "about", "others", "covered_words")


def search(workspace: Workspace, dossier: Dossier, wanted: str) -> Opened:
    page = Opened(workspace, "search", dossier)
    page.app.text_input(key="search_words").set_value(wanted).run()
    assert not page.app.exception
    return page


def results(page: Opened) -> list[str]:
    found = [one for one in page.app.button if (one.key or "").startswith("to_") and one.key != "to_list"]
    return [one.label.replace("\\", "").replace("**", "") for one in found]


@pytest.mark.parametrize("wanted", ["quetzal", "QUETZ", " quetzalcoatl "])
def test_words_of_the_dossier_lead_to_the_place_they_stand(wanted: str, open_workspace: Workspace) -> None:
    place = (*ROUND, "goals", "g1", "preferences")
    page = search(open_workspace, with_value(bram(), place, f"Graag met {SECRET}"), wanted)
    assert results(page) == [f"{text('pages.goals')}: Graag met {SECRET}"]
    page.press(f"**{text('pages.goals')}**")
    page.app.switch_page(entry("goals").file)
    assert page.app.title[0].value == text("pages.goals")
    assert page.value("goals", "g1", "preferences") == f"Graag met {SECRET}"


def test_a_page_and_a_subject_are_found_by_their_names(open_workspace: Workspace) -> None:
    page = search(open_workspace, Dossier(id="d1", name="Iemand"), "netwerkcirk")
    name = f"{text('pages.maps')} · {text('maps.subjects.circle')}"
    assert results(page) == [name]
    page.press(name)
    assert page.app.title[0].value == text("pages.maps")
    assert page.app.session_state["memory"]["subject_maps"] == "circle"


def test_what_is_private_is_found_and_said_to_be_for_the_worker_alone(open_workspace: Workspace) -> None:
    dossier = with_value(bram(), ("private", "notes"), f"Ik denk aan {SECRET}")
    dossier = with_value(dossier, ("people", "p1", "remark"), f"{SECRET} drinkt")
    found = results(search(open_workspace, dossier, SECRET))
    assert len(found) == 2
    assert all(each.endswith(f"({text('search.private')})") for each in found)


APART = [
    ("people", "p1", "may_know"),
    ("people", "p1", "remark"),
    ("people", "p1", "strain"),
    ("ties", "p1", "radio_step"),
    ("ties", "p1", "hope"),
    ("snapshots", "s1", "people", "p1", "remark"),
    (*ROUND, "goals", "g1", "rather_not_free"),
    (*ROUND, "asks", "a1", "need"),
    (*ROUND, "asks", "a1", "reasons", "r2", "words"),
    (*ROUND, "visits", "z1", "covered_words"),
    ("put_away", "r1__helper_rather_not__g1_t1__p1"),
    ("half_said", "loose_ends", "fields", "r1__helper_rather_not__g1_t1__p1", "1"),
]


@pytest.mark.parametrize("path", APART, ids="-".join)
def test_what_is_not_for_who_sits_at_the_table_waits_until_it_is_asked_for(
    path: tuple[str, ...], open_workspace: Workspace
) -> None:
    dossier = with_value(bram(), (*ROUND, "asks", "a1"), {"person": "p1"})
    dossier = with_value(with_value(dossier, path, f"{SECRET} drinkt"), (*ROUND, "meeting", "present"), ())
    assert len(results(search(open_workspace, dossier, SECRET))) == 1
    here = with_value(dossier, (*ROUND, "meeting", "present"), ("p1",))
    page = search(open_workspace, here.model_copy(update={"id": "d2"}), SECRET)
    assert results(page) == []
    page.press(text("meeting.show_hidden"))
    assert len(results(page)) == 1


def test_what_must_stay_covered_waits_too_while_a_visit_goes_on_with_nobody_else_there(
    open_workspace: Workspace,
) -> None:
    visit = {"kind": "free", "covered_words": SECRET, "begun_at": "2026-11-24T10:00:00"}
    dossier = with_value(bram(), (*ROUND, "meeting", "present"), ())
    page = search(open_workspace, with_value(dossier, (*ROUND, "visits", "z1"), visit), SECRET)
    assert results(page) == []
    page.press(text("meeting.show_hidden"))
    assert all(each.endswith(f"({text('search.private')})") for each in results(page))
    assert len(results(page)) == 1


def test_what_is_searched_for_stands_in_no_address_and_is_not_remembered(open_workspace: Workspace) -> None:
    page = search(open_workspace, bram(), SECRET)
    assert page.shows(text("search.nothing"))
    assert SECRET not in str(page.app.query_params)
    assert SECRET not in str(page.app.session_state["memory"])
    assert SECRET not in str(open_workspace.whereabouts("").as_kept())
    assert SECRET not in page.dossier.model_dump_json()
    page.go("goals").go("search")
    assert not page.app.text_input(key="search_words").value


@pytest.mark.slow
def test_every_subject_of_every_page_is_among_what_can_be_found(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "start", Dossier(id="d1", name="Iemand"))
    names = {(each.page.key, each.name) for each in places()}
    for each in (one for one in PAGES if one.key not in WITHOUT_DOSSIER and not one.bare):
        page.go(each.key)
        for label in page._options("subject_"):
            shown = label.replace("\\", "").removesuffix(" ✓")
            assert any(key == each.key and name.startswith(shown) for key, name in names), (each.key, shown)


def test_without_a_search_the_keys_are_told(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "search", bram())
    assert results(page) == []
    assert all(page.shows(text(f"search.key.{key}")) for key in KEYS)


@pytest.mark.slow
@pytest.mark.parametrize(
    "path",
    [
        (*ROUND, "logbook", "e1", "what"),
        *((*ROUND, "visits", visit, key) for visit in ("z1", "z2", "z3") for key in OF_A_VISIT),
        (*ROUND, "visits", "z3", "right_words"),
    ],
    ids="-".join,
)
def test_of_every_stage_of_a_visit_the_way_leads_to_the_field(
    path: tuple[str, ...], open_workspace: Workspace
) -> None:
    dossier = with_value(with_value(bram(), (*ROUND, "visits"), VISITS), (*ROUND, "meeting", "present"), ())
    page = search(open_workspace, with_value(dossier, path, f"Hier: {SECRET}"), SECRET)
    page.app.session_state["memory"] = {**page.app.session_state["memory"], "shown_search": True}
    page.app.run()
    page.app.button(key=f"to_{'-'.join(path)}").click().run()
    assert page.app.title[0].value == text(f"pages.{page_of(path)}")
    page.app.switch_page(entry(page_of(path)).file).run()
    assert page.in_sight(*path)
    assert page.value(*path) == f"Hier: {SECRET}"


def test_when_a_visit_began_and_ended_was_typed_by_nobody_and_is_not_found(open_workspace: Workspace) -> None:
    dossier = with_value(bram(), (*ROUND, "visits"), VISITS)
    assert results(search(open_workspace, dossier, "2026-11-24T09:00:00")) == []


def test_the_keys_can_be_turned_off_and_on_for_this_window(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "search", bram())
    listen = page.app.checkbox(key="keys_listen")
    assert listen.value
    listen.uncheck().run()
    page.go("plan")
    assert page.app.session_state["memory"][KEYS_OFF]
    page.go("search")
    assert not page.app.checkbox(key="keys_listen").value
    page.app.checkbox(key="keys_listen").check().run()
    assert not page.app.session_state["memory"][KEYS_OFF]
