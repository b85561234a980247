"""The dossiers to practise with."""

import pytest

from supportcycle.content.practice import practice_names, practice_text
from supportcycle.content.worksheets import worksheets
from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.dossier import Dossier, Phase, phase_reached, steps_now
from supportcycle.domain.model.together.gathering import is_own_time
from supportcycle.domain.model.wmo import Leveringsvorm
from supportcycle.domain.references import references
from tests.domain.canonical import canonical
from tests.domain.dossiers import practice, round_of

each_one = pytest.mark.parametrize("name", practice_names())


def test_there_are_five():
    assert practice_names() == ("bram-plan", "bram-review", "bram-start", "leeg", "tavenier")


@each_one
def test_it_is_written_the_one_way_and_reads_back_the_same(name):
    text = practice_text(name)
    assert canonical(Dossier.model_validate_json(text)) == text


@each_one
def test_its_rows_and_columns_stand_on_the_worksheets(name):
    declared = worksheets()
    for key, sheet in round_of(practice(name)).sheets.items():
        assert set(sheet.cells) <= {row.key for row in declared[key].rows}
        columns = {column.key for column in declared[key].columns} - {"wishes"}
        assert all(set(cells) <= columns for cells in sheet.cells.values())


@each_one
def test_every_id_in_it_leads_somewhere(name):
    dossier, round = practice(name), round_of(practice(name))
    steps = {
        id for version in round.versions.values() for plan in version.plans.values() for id in plan.steps
    }
    known = {
        "person": dossier.people,
        "goal": round.goals,
        "wish": round.wishes,
        "option_sheet": round.option_sheets,
        "step": steps,
    }
    for to, ids in known.items():
        assert {id for _, id in references(dossier, to)} <= set(ids)


def test_they_stand_at_three_moments_and_at_none():
    assert is_blank(round_of(practice("leeg")))
    assert practice("leeg").name == "Oefendossier"
    reached = [phase_reached(round_of(practice(f"bram-{name}"))) for name in ("start", "plan", "review")]
    assert reached == [Phase.MEETING, Phase.PLAN, Phase.REVIEW]


def test_at_the_start_the_profile_is_still_empty():
    start = round_of(practice("bram-start"))
    assert not is_blank(start.meeting)
    assert all(is_blank(part) for part in (start.sheets, start.wishes, start.marks, start.goals))


def test_the_family_was_asked_at_the_table_and_what_was_promised_stands_in_the_plan():
    round = round_of(practice("tavenier"))
    held, ahead = round.together.gatherings.values()
    steps = {id for _, id, _ in steps_now(round)}
    assert {promise.taken_into for promise in held.promises.values()} <= steps
    assert not ahead.promises
    assert is_own_time([ahead.model_copy(update={"at": "i4"})])


def test_the_familys_budget_is_asked_after_the_looking_back_and_nothing_unknown_is_filled_in():
    dossier = practice("tavenier")
    lines = [line for _, _, step in steps_now(round_of(dossier)) for line in step.wmo.values()]
    assert [line.leveringsvorm for line in lines] == [Leveringsvorm.PGB]
    assert not round_of(dossier).aanvraag.budget.rate
    assert not any((dossier.identity.birth_date, dossier.identity.town, dossier.identity.street))
    assert phase_reached(round_of(dossier)) is Phase.REVIEW
