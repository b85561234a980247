"""The kinds of visit: each begins with what the talk is and ends with reading back, in the words of
people."""

import tomllib

import pytest

from supportcycle.content.visits import field_of, read_visit, visits
from supportcycle.domain.errors import TemplateError
from supportcycle.domain.visits.declaration import Moment
from supportcycle.resources import TEMPLATES
from tests.running.walking import for_each

ALL = list(visits().values())
MOMENTS = {(visit.key, moment.key): moment for visit in ALL for moment in visit.moments}


@pytest.mark.parametrize("visit", ALL, ids=lambda visit: visit.key)
def test_a_visit_begins_with_what_it_is_and_ends_with_reading_back(visit):
    kinds = [moment.kind for moment in visit.moments]
    assert kinds[0] == "opening"
    assert kinds[-3:] == ["read_back", "faces", "next"]
    assert visit.minutes > 0


@pytest.mark.parametrize(
    "visit", [visit for visit in ALL if visit.key != "free"], ids=lambda visit: visit.key
)
def test_the_proposal_fits_in_one_visit(visit):
    assert 6 <= len(visit.proposal) <= 12


@for_each("moment", MOMENTS.values(), ids=map("-".join, MOMENTS))
def test_a_question_is_one_line_and_short(moment):
    assert len(moment.question) <= 50
    assert "\n" not in moment.question
    assert moment.question.endswith("?") or moment.kind == "text"


def test_every_declared_moment_is_asked_at_some_visit():
    declared = {
        row["key"] for row in tomllib.loads((TEMPLATES / "nl" / "moments.toml").read_text("utf-8"))["moments"]
    }
    assert declared == {key for _, key in MOMENTS}


def test_a_moment_takes_the_choices_of_its_field_and_asks_its_own_question():
    field = field_of(visits()["review"].named["step_done"])
    assert (field.choices, field.label) == ("done", visits()["review"].named["step_done"].question)


def test_a_moment_without_a_field_is_a_box():
    assert field_of(Moment(key="k", question="Hoe?", kind="text")).kind == "text"


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("minutes = 45", "no moments"),
        ("minutes = 45\nmoments = []", "no moments"),
        ('minutes = 45\nmoments = ["opening"]\n[[own]]\nquestion = "x"', "without a key"),
        ('minutes = 45\nmoments = ["opening"]\nnot_proposed = ["nope"]', "nope"),
        ('minutes = 45\nmoments = ["opening"]\nnot_proposed = ["story"]', "story"),
        ('minutes = -5\nmoments = ["opening"]', "minutes"),
        ('minutes = 0\nmoments = ["opening"]', "minutes"),
        ('moments = ["opening"]', "minutes"),
    ],
)
def test_a_visit_that_was_declared_wrongly_is_told_with_its_file(tmp_path, body, told):
    file = tmp_path / "odd.toml"
    file.write_text(f'title = "t"\npurpose = "p"\n{body}\n', encoding="utf-8")
    with pytest.raises(TemplateError, match=told) as error:
        read_visit(file)
    assert "odd.toml" in str(error.value)


def test_a_moment_that_is_not_declared_is_told_with_its_file(tmp_path):
    file = tmp_path / "odd.toml"
    file.write_text('title = "t"\npurpose = "p"\nminutes = 45\nmoments = ["no_such"]\n', encoding="utf-8")
    with pytest.raises(TemplateError, match="no_such"):
        read_visit(file)


def test_a_visit_may_declare_a_moment_of_its_own(tmp_path):
    file = tmp_path / "own.toml"
    file.write_text(
        'title = "t"\npurpose = "p"\nminutes = 45\nmoments = ["opening", "tea"]\nnot_proposed = ["tea"]\n'
        '[[own]]\nkey = "tea"\nquestion = "Thee?"\nkind = "text"\nplace = "rounds.{round}.meeting.story"\n',
        encoding="utf-8",
    )
    visit = read_visit(file)
    assert [moment.key for moment in visit.moments] == ["opening", "tea"]
    assert visit.proposal == ("opening",)


@pytest.mark.parametrize(
    ("place", "told"), [("people.{item}.remark", "NetworkMember.remark"), ("people.odd.odd.odd", "not there")]
)
def test_a_moment_that_asks_for_what_the_table_may_not_show_is_told_with_its_file(tmp_path, place, told):
    file = tmp_path / "own.toml"
    file.write_text(
        'title = "t"\npurpose = "p"\nminutes = 45\nmoments = ["tea"]\n'
        f'[[own]]\nkey = "tea"\nquestion = "Thee?"\nkind = "text"\nplace = "{place}"\n',
        encoding="utf-8",
    )
    with pytest.raises(TemplateError, match=told):
        read_visit(file)
