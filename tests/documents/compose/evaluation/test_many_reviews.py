"""Looking back many times: each stays as it was, can be read, and "partly" is a good end."""

import itertools
import re

from supportcycle.documents.compose.evaluation.report import evaluation_report
from supportcycle.documents.text import rendered_text
from supportcycle.domain.loose_ends import loose_ends
from supportcycle.domain.model.dossier import current_round
from tests.documents.composing import TODAY
from tests.dossiers.many_reviews import LOOKED_BACK, seven_times, tavenier_reviewed

NEVER = re.compile(r"mislukt|gefaald|onvoldoende|niet gehaald|slecht|achteruit|te laag", re.IGNORECASE)


def report(dossier, round_id, evaluation_id):
    return rendered_text(
        evaluation_report(dossier, round_id=round_id, evaluation_id=evaluation_id, today=TODAY)
    )


def held(dossier):
    return [(id, key) for id, round in dossier.rounds.items() for key in round.evaluations]


def test_seven_times_in_three_rounds_are_all_there():
    last = seven_times()[-1]
    assert list(last.rounds) == ["r1", "r2", "r3"]
    assert len(held(last)) == len(LOOKED_BACK) == 7
    assert [len(round.evaluations) for round in last.rounds.values()] == [2, 3, 2]


def test_no_later_time_changes_anything_of_an_earlier_one():
    states = seven_times()
    for before, after in itertools.pairwise(states):
        for round_id, evaluation_id in held(before):
            earlier = before.rounds[round_id].evaluations[evaluation_id]
            assert after.rounds[round_id].evaluations[evaluation_id] == earlier
        for round_id, round in before.rounds.items():
            kept = after.rounds[round_id].versions
            assert {id: kept[id] for id in round.versions} == round.versions


def test_each_time_can_be_read_with_its_own_words_and_no_others():
    last = seven_times()[-1]
    for number, (round_id, evaluation_id) in enumerate(held(last), 1):
        told = report(last, round_id, evaluation_id)
        for word in ("RESULTAAT", "STAP", "WAARDERING"):
            assert re.findall(rf"{word}-\d", told) == [f"{word}-{number}"]


def test_a_new_round_begins_with_the_goals_and_the_running_plan():
    last = seven_times()[-1]
    round_id, round = current_round(last)
    assert round_id == "r3"
    assert round.goals == last.rounds["r1"].goals
    assert round.versions["v1"].plans == last.rounds["r2"].versions["v2"].plans


def test_partly_done_is_a_good_end_for_the_family_tavenier():
    told = report(tavenier_reviewed(), "r1", "v1")
    for words in (
        "Voor een deel",
        "Niet alles is opgelost. Het is wel ons plan.",
        "Wij werden serieus genomen en hoorden erbij.",
        "Hetzelfde cijfer als toen. Zo blijven is ook goed.",
        "De familie blijft oppassen.",
        "Wij bellen Michel.",
    ):
        assert words in told
    assert not NEVER.search(told)


def test_nothing_that_was_only_partly_done_is_asked_about_again():
    for end in loose_ends(tavenier_reviewed(), TODAY):
        assert "evaluations" not in end.path
