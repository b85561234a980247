"""The Excel file: what pandas reads in it is what stands in the dossiers, and nothing that may not leave."""

import io
import re
from datetime import date
from random import Random

import pandas
import pytest

from supportcycle.content.catalogue import choice_label, text
from supportcycle.documents.exchange.outgoing.book import book, column_heading, key_list
from supportcycle.documents.exchange.outgoing.book_columns import SHEETS
from supportcycle.documents.exchange.outgoing.codes import Codes
from supportcycle.documents.exchange.outgoing.taken_along import SAFEST, GoesAlong
from supportcycle.documents.rendering import TAKEN_ALONG
from supportcycle.domain.model.dossier import Dossier, current_version
from supportcycle.domain.model.network.person_facts import MayLeave
from supportcycle.domain.model.network.ties import Tie, tie_key
from supportcycle.domain.model.people import shown_name
from supportcycle.domain.model.wmo import Laag
from supportcycle.domain.update import with_value
from tests.documents.composing import NOON
from tests.documents.exchange.outgoing.networks import ALL
from tests.dossiers.bram import NEIGHBOUR, bram
from tests.dossiers.planted import Planting

MEDICAL_DATA = ("rounds", "r1", "aanvraag", "medical_data")
MAP_ALONE = (MayLeave.ON_MAP,)
ALL_OF_IT = GoesAlong(own_words=True, medical=True)
_NO_TITLE = re.compile(r"[\[\]:*?/\\]|^'|'$|^history$", re.IGNORECASE)


@pytest.fixture(scope="module")
def open_bram() -> Dossier:
    """Bram, whose people all let everything leave but their name, with a tie between two of them."""
    dossier = bram()
    people = {id: each.model_copy(update={"may_leave": ALL}) for id, each in dossier.people.items()}
    one, other = sorted(people)[:2]
    ties = {one: Tie(), tie_key(one, other): Tie()}
    return dossier.model_copy(update={"people": people, "ties": ties})


def sheets_in(sheets):
    return pandas.read_excel(
        io.BytesIO(TAKEN_ALONG["book"].write(sheets, NOON)), sheet_name=None, keep_default_na=False
    )


def test_everybody_every_tie_and_every_goal_is_a_row(open_bram):
    codes = Codes(Random(1))
    found = sheets_in(book([open_bram], codes))
    assert list(found) == [
        text("exchange.explanation.title"),
        *(text(f"exchange.sheets.{each}") for each in SHEETS),
    ]
    assert set(found["Mensen"]["Wie"]) == {codes.of("bram", id) for id in open_bram.people}
    assert len(found["Contacten"]) == len(open_bram.ties)
    assert len(found["Doelen"]) == len(open_bram.rounds["r1"].goals)
    assert len(found["Logboek"]) == len(open_bram.rounds["r1"].logbook)


def test_the_steps_and_who_is_in_them_are_those_of_the_plan(open_bram):
    codes = Codes(Random(1))
    found = sheets_in(book([open_bram], codes, ALL_OF_IT))
    _, version = current_version(open_bram.rounds["r1"])
    steps = [step for plan in version.plans.values() for step in plan.steps.values()]
    assert len(found["Stappen"]) == len(steps)
    asked = sum(
        len(step.professionals) + len(step.wmo) + sum(h.person is not None for h in step.others.values())
        for step in steps
    )
    assert len(found["Afspraken"]) == asked


def test_a_day_is_a_true_day(open_bram):
    days = sheets_in(book([open_bram], Codes()))["Termijnen"]["Dag"]
    assert len(days)
    assert all(isinstance(day.date(), date) for day in days)


def test_several_dossiers_each_have_their_code(open_bram):
    codes, other = Codes(), open_bram.model_copy(update={"id": "other"})
    goals = sheets_in(book([open_bram, other], codes))["Doelen"]
    assert list(goals["Dossier"].unique()) == [codes.of("bram"), codes.of("other")]


def test_without_a_choice_nothing_that_was_typed_is_in_it():
    planting = Planting()
    planted = planting.planted(open_to_all(bram()))
    assert planting.found_in(str(cells(book([planted], Codes())))) == set()


def test_with_own_words_only_the_columns_for_them_are_in_it():
    planting = Planting()
    found = planting.found_in(str(cells(book([planting.planted(open_to_all(bram()))], Codes(), ALL_OF_IT))))
    models = {each.partition(".")[0] for each in found}
    assert "Goal.own_words" in found
    assert models <= {
        "NetworkMember", "Goal", "Option", "Step", "FirstStep", "Helper", "Professional", "Voorziening",
        "LogbookEntry",
    }  # fmt: skip
    assert found.isdisjoint({"NetworkMember.remark", "NetworkMember.may_know", "LogbookEntry.how_it_felt"})


def test_health_stays_unless_it_was_chosen():
    medical = text_of(book([with_health()], Codes(), GoesAlong(own_words=True)))
    chosen = text_of(book([with_health()], Codes(), ALL_OF_IT))
    assert "medicijnen" not in medical
    assert "medicijnen" in chosen


def test_what_the_client_said_of_health_goes_before_the_choice_and_stands_in_the_explanation():
    said = {each: with_value(with_health(), MEDICAL_DATA, each) for each in ("goes", None, "stays")}
    one, many = ALL_OF_IT, GoesAlong(own_words=True, medical=True, of_many=True)
    for along, goes in ((one, {"goes", None}), (many, {"goes"})):
        for each, dossier in said.items():
            sheets = book([dossier], Codes(), along)
            assert ("medicijnen" in text_of(sheets)) is (each in goes), (along, each)
            told = "with_health" if each in goes else "without_health"
            assert explained(sheets, f"exchange.explanation.{told}"), (along, each)
    assert explained(book(said.values(), Codes(), many), "exchange.explanation.health_of_some")


def test_who_may_not_stand_on_a_map_is_nobody_in_what_was_typed(open_bram):
    people = open_bram.people | {"p1": open_bram.people["p1"].model_copy(update={"may_leave": ()})}
    path = ("rounds", "r1", "logbook", "e1", "what")
    said = with_value(open_bram.model_copy(update={"people": people}), path, f"{NEIGHBOUR} kwam langs")
    codes = Codes()
    lines = sheets_in(book([said], codes, ALL_OF_IT))["Logboek"]
    assert lines["Wat"][0] == "… kwam langs"
    assert len([row for row in key_list([said], codes) if row[2] == NEIGHBOUR]) == 0


def test_an_idea_with_somebody_the_client_rather_does_not_ask_stays_at_the_table(open_bram):
    before = sheets_in(book([open_bram], Codes(), ALL_OF_IT))["Opties"]
    said = with_value(open_bram, ("rounds", "r1", "goals", "g1", "rather_not"), ("p1", "p3"))
    after = sheets_in(book([said], Codes(), ALL_OF_IT))["Opties"]
    assert set(before["Wat"]) - set(after["Wat"]) == {"de buurman herinnert mij eraan"}
    assert list(after["Optie"]) == list(range(1, len(before)))


def test_whether_somebody_was_asked_stands_there_only_when_that_may_leave(open_bram):
    people = open_bram.people | {"p1": open_bram.people["p1"].model_copy(update={"may_leave": MAP_ALONE})}
    codes = Codes()
    rows = sheets_in(book([open_bram.model_copy(update={"people": people})], codes))["Afspraken"]
    asked = dict(zip(rows["Wie"], rows["Gevraagd"], strict=True))
    assert asked[codes.of("bram", "p1")] == ""
    assert asked[codes.of("bram", "p2")] == choice_label("asked", "yes")


def test_who_does_something_stands_in_the_circle_where_the_drawing_has_them(open_bram):
    members = {id: open_bram.people[id].model_copy(update={"role": "group"}) for id in ("p1",)}
    codes = Codes()
    rows = sheets_in(book([open_bram.model_copy(update={"people": open_bram.people | members})], codes))
    circle = {
        (who, outcome): layer
        for who, layer, outcome in rows["Afspraken"][["Wie", "Kring van steun", "Hoe vaak"]].to_numpy()
    }
    assert circle[codes.of("bram", "p1"), choice_label("frequency", "weekly")] == choice_label(
        "laag", Laag.ALGEMENE_VOORZIENING
    )
    assert circle[codes.of("bram", "p2"), choice_label("frequency", "weekly")] == choice_label(
        "laag", Laag.SOCIAAL_NETWERK
    )
    assert circle[codes.of("bram", "p5"), ""] == choice_label("laag", Laag.MAATWERKVOORZIENING)


def test_who_may_not_be_named_has_a_code_in_what_was_typed(open_bram):
    person = next(id for id, each in open_bram.people.items() if each.name and not each.may_be_named)
    name = open_bram.people[person].name
    round = open_bram.rounds["r1"]
    goal = next(iter(round.goals.values())).model_copy(update={"own_words": f"Vaker naar {name} gaan"})
    said = open_bram.model_copy(update={"rounds": {"r1": round.model_copy(update={"goals": {"g1": goal}})}})
    codes = Codes(Random(1))
    words = sheets_in(book([said], codes, ALL_OF_IT))["Doelen"]["In eigen woorden"]
    assert list(words) == [f"Vaker naar {codes.of('bram', person)} gaan"]


def test_the_key_list_tells_who_each_code_is_and_no_more(open_bram):
    codes = Codes()
    people = sheets_in(book([open_bram], codes))["Mensen"]
    heads, own, *rows = key_list([open_bram], codes)
    assert len(heads) == 3
    assert own == [codes.of("bram"), "", "Bram"]
    assert {code for _, code, _ in rows} == set(people["Wie"])
    assert {name for *_, name in rows} == {shown_name(each) for each in open_bram.people.values()}
    assert len(key_list([open_bram], Codes())) == 2


def test_every_column_is_explained_with_its_choices():
    [explanation, *_] = book([], Codes(), ALL_OF_IT)
    told = {(row[0], row[1]) for row in explanation.rows if len(row) > 3}
    named = {
        (text(f"exchange.sheets.{sheet}"), column_heading(column))
        for sheet in SHEETS
        for column in SHEETS[sheet]
    }
    assert named <= told
    assert len([column for sheet in SHEETS for column in SHEETS[sheet] if column.choices]) == len(
        [r for r in list(explanation.rows)[1:] if len(r) > 3 and r[3]]
    )


def test_titles_are_ones_that_excel_takes_and_no_two_columns_of_a_sheet_are_alike():
    titles = [sheet.title for sheet in book([], Codes())]
    assert [title for title in titles if _NO_TITLE.search(title) or not 0 < len(title) <= 27] == []
    assert len({title.casefold() for title in titles}) == len(titles)
    for sheet in SHEETS:
        heads = [column_heading(column) for column in SHEETS[sheet]]
        assert len(set(heads)) == len(heads)


def test_a_dossier_in_which_nothing_was_said_is_a_row_nowhere():
    assert [len(list(sheet.rows)) for sheet in book([Dossier(id="d1", name="")], Codes(), SAFEST)[1:]] == [
        1
    ] * len(SHEETS)


def explained(sheets, key) -> bool:
    return text(key) in [value for row in sheets[0].rows for value in row]


def open_to_all(dossier: Dossier) -> Dossier:
    people = {id: each.model_copy(update={"may_leave": ALL}) for id, each in dossier.people.items()}
    return dossier.model_copy(update={"people": people})


def with_health() -> Dossier:
    dossier = bram()
    round = dossier.rounds["r1"]
    [id, *_] = round.goals
    goals = {id: round.goals[id].model_copy(update={"own_words": "Op tijd mijn medicijnen nemen"})}
    marked = round.aanvraag.model_copy(update={"medical": (id,)})
    return dossier.model_copy(
        update={"rounds": {"r1": round.model_copy(update={"goals": goals, "aanvraag": marked})}}
    )


def cells(sheets):
    return [value for sheet in sheets[1:] for row in sheet.rows for value in row]


def text_of(sheets):
    return " ".join(map(str, cells(sheets)))
