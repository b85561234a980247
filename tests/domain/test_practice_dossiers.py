"""The dossiers to practise with."""

from datetime import timedelta

import pytest

from supportcycle.content.catalogue import texts
from supportcycle.content.practice import practice_names, practice_text
from supportcycle.content.worksheets import worksheets
from supportcycle.domain.dates import as_date
from supportcycle.domain.model.base import is_blank
from supportcycle.domain.model.dossier import Dossier, Phase, current_round, phase_reached, steps_now
from supportcycle.domain.model.network.tie_qualities import RadioMove
from supportcycle.domain.model.together.gathering import is_own_time
from supportcycle.domain.model.wmo import Agreement, Leveringsvorm, Outcome
from supportcycle.domain.network.changes import ChangeKind, differences
from supportcycle.domain.network.snapshot_taking import by_date
from supportcycle.domain.network.who_counts import lost_from_sight
from supportcycle.domain.references import references
from tests.domain.canonical import canonical
from tests.domain.dossiers import TODAY, practice, round_of

DAYS = ("melding_on", "confirmed_on", "researched_on", "agreed_on", "aanvraag_on", "decided_on")
each_one = pytest.mark.parametrize("name", practice_names())


def test_each_has_its_title_and_no_title_is_without_its_dossier():
    titled = {key.split(".")[1] for key in texts() if key.startswith("practice.")}
    assert set(practice_names()) == titled


@each_one
def test_it_is_written_the_one_way_and_reads_back_the_same(name):
    text = practice_text(name)
    assert canonical(Dossier.model_validate_json(text)) == text


@each_one
def test_its_rows_and_columns_stand_on_the_worksheets(name):
    declared = worksheets()
    sheets = (each for round in practice(name).rounds.values() for each in round.sheets.items())
    for key, sheet in sheets:
        assert set(sheet.cells) <= {row.key for row in declared[key].rows}
        columns = {column.key for column in declared[key].columns} - {"wishes"}
        assert all(set(cells) <= columns for cells in sheet.cells.values())


@each_one
def test_every_id_in_it_leads_somewhere(name):
    dossier = practice(name)
    for id, round in dossier.rounds.items():
        alone = dossier.model_copy(update={"rounds": {id: round}})
        plans = [plan for version in round.versions.values() for plan in version.plans.values()]
        known = {
            "person": dossier.people,
            "goal": round.goals,
            "wish": round.wishes,
            "option_sheet": round.option_sheets,
            "step": {step for plan in plans for step in plan.steps},
        }
        for to, ids in known.items():
            assert {id for _, id in references(alone, to)} <= set(ids)


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


def test_rias_network_of_years_ago_lies_beside_that_of_now():
    ria = practice("ria")
    kept = [snapshot for _, snapshot in by_date(ria)]
    assert [each.taken_on for each in kept] == ["2022", "03-02-2025"]
    found = {
        kind: {each.person for each in differences(kept[0], ria) if each.kind is kind} for kind in ChangeKind
    }
    said = {id: person.relation for id, person in ria.people.items()}
    assert {said[id] for id in found[ChangeKind.DIED]} == {"man"}
    assert {said[id] for id in found[ChangeKind.GONE]} == {"vriendin van het koor", "zwager", "koor"}
    assert "buurvrouw" in {said[id] for id in found[ChangeKind.NEW]}


def test_ria_looks_for_who_was_lost_and_for_nobody_else():
    ria = practice("ria")
    sought = [id for id, tie in ria.ties.items() if tie.radio is RadioMove.SEARCH]
    assert [ria.people[id].name for id in sought] == ["Tine"]
    assert set(sought) <= set(lost_from_sight(ria))
    assert ria.ties[sought[0]].search_through
    assert ria.ties[sought[0]].not_found


def test_rias_request_was_agreed_with_then_granted_and_nothing_of_it_lies_ahead():
    round_id, round = current_round(practice("ria"))
    request = round.aanvraag
    assert round_id == "r2"
    assert request.agreement is Agreement.AGREED
    days = [as_date(getattr(request, name)) for name in DAYS]
    assert days == sorted(days)
    assert days[-1] + timedelta(weeks=6) < TODAY
    lines = [line for _, _, step in steps_now(round) for line in step.wmo.values()]
    assert [(line.outcome, bool(line.granted)) for line in lines] == [(Outcome.GRANTED, True)] * 2
