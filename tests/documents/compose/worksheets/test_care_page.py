"""The page of who cares on paper: own answers, room for the rest, no name that may not be named."""

from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.worksheets.care_page import care_page
from supportcycle.documents.text import rendered_text
from supportcycle.documents.tree import Document, Labelled, Table
from supportcycle.domain.model.people import NetworkMember

PIETER = NetworkMember.model_validate(
    {
        "relation": "man",
        "care": {"tasks": "de kinderen helpen", "takes_over": "p2", "talked_about": "met de ondersteuner"},
    }
)
SISTER = NetworkMember(name="Truus", relation="zus")


def questions(document: Document) -> set[str]:
    asked = {block.label for block in document.blocks if isinstance(block, Labelled)}
    tables = [block for block in document.blocks if isinstance(block, Table)]
    return asked | {column.title for table in tables for column in table.columns}


def test_answers_stand_there_and_every_other_question_has_room():
    page = care_page(PIETER, {"p1": PIETER, "p2": SISTER}, "")
    assert "de kinderen helpen" in rendered_text(page)
    assert questions(page) == {field.label for field in worksheet("care").without("talked_about")}


def test_it_names_nobody_who_may_not_be_named():
    words = rendered_text(care_page(PIETER, {"p1": PIETER, "p2": SISTER}, ""))
    assert "zus" in words
    assert "Truus" not in words


def test_what_was_noted_about_the_plan_is_not_on_it():
    assert "met de ondersteuner" not in rendered_text(care_page(PIETER, {"p1": PIETER}, ""))


def test_the_empty_page_asks_the_same_questions():
    assert questions(care_page(None, {}, "")) == questions(care_page(PIETER, {"p1": PIETER}, ""))
