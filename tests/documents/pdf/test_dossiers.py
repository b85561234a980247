"""The papers of an empty, an ordinary and an extreme dossier are accessible, whoever judges them."""

from datetime import date
from functools import cache
from typing import Any

import pikepdf
import pytest

from supportcycle.content.practice import practice_names, practice_text
from supportcycle.documents.compose.annexes import Annex, with_annexes
from supportcycle.documents.compose.plan.by_person import by_person
from supportcycle.documents.compose.registry import composed, composed_card
from supportcycle.documents.compose.request.budget_plan import budget_plan
from supportcycle.documents.pdf import rendered_pdf
from supportcycle.documents.tree import Document
from supportcycle.domain.model.dossier import Dossier
from tests.documents.compose.test_sections import wanting_a_budget
from tests.documents.composing import NOON
from tests.documents.pdf.checks import faults
from tests.documents.pdf.reading import read
from tests.documents.pdf.test_blocks import KITCHEN_SINK
from tests.documents.pdf.test_checks import drop_description
from tests.documents.pdf.test_stress import AWKWARD, SENTENCE, everywhere
from tests.documents.pdf.verapdf import broken_rules, where_it_runs
from tests.dossiers.practised import long_walks

TODAY = date(2026, 11, 28)
PAPERS = (
    "wmo-aanvraag",
    "persoonlijk-plan",
    "plan-heronderzoek",
    "gemeente",
    "een-bladzijde",
    "voorbereiding",
    "evaluatie",
    "kaartjes",
    "werkblad-personal_profile",
    "werkblad-quality_of_life",
    "werkblad-action_plan",
)
JUDGED = ("wmo-aanvraag", "annexes", "een-bladzijde", "voorbereiding", "kaartjes")
TYPED = (
    "text",
    "own_words",
    "own",
    "reason",
    "story",
    "barriers",
    "now",
    "what",
    "own_share",
    "name",
)
AWKWARD_WORDS = "\n".join(text[:160] for text in AWKWARD.values())


def extreme() -> Dossier:
    """Bram with everything at once in whatever was typed: emoji, Arabic, control characters;
    with pictures on his own page."""
    data = wanting_a_budget().model_dump(mode="json")
    data["rounds"]["r1"]["aanvraag"]["zienswijze"] = SENTENCE * 600
    data["edition"] = {"simple": True}
    return Dossier.model_validate(_filled(data))


def _filled(node: Any) -> Any:
    if isinstance(node, dict):
        return {
            key: AWKWARD_WORDS if key in TYPED and isinstance(value, str) and value else _filled(value)
            for key, value in node.items()
        }
    return [_filled(each) for each in node] if isinstance(node, list) else node


DOSSIERS = {
    **{name: Dossier.model_validate_json(practice_text(name)) for name in practice_names()},
    "extreme": extreme(),
}


def papers(dossier: Dossier) -> dict[str, Document]:
    found = {name: composed(name, dossier, TODAY) for name in PAPERS}
    annexes = [Annex("Wie doet wat", by_person(dossier, "r1")), Annex("Pgb-plan", budget_plan(dossier, "r1"))]
    found["annexes"] = with_annexes(found["persoonlijk-plan"], annexes)
    return found


@cache
def printed(name: str) -> dict[str, tuple[Document, bytes]]:
    """The papers of one dossier and what is printed of each; several judges look at the same."""
    made = papers(DOSSIERS[name]).items()
    return {paper: (document, rendered_pdf(document, created=NOON)) for paper, document in made}


@pytest.mark.parametrize("name", [*long_walks(), pytest.param("extreme", marks=pytest.mark.slow)])
def test_every_paper_has_no_faults_and_is_read_from_its_title(name: str) -> None:
    for paper, (document, whole) in printed(name).items():
        assert faults(whole) == [], paper
        assert read(whole).all("H1")[0].text == document.title


@pytest.mark.slow
@where_it_runs
def test_verapdf_finds_no_fault_in_any_paper_but_a_planted_one(tmp_path) -> None:
    """All in one start of it, for starting takes longest."""
    sink = rendered_pdf(Document("T", KITCHEN_SINK), created=NOON)
    awkward = [rendered_pdf(everywhere(text), created=NOON) for text in AWKWARD.values()]
    judged = [printed("extreme")[paper][1] for paper in JUDGED]
    files = [tmp_path / f"{at}.pdf" for at, _ in enumerate([sink, *awkward, *judged])]
    for file, whole in zip(files, [sink, *awkward, *judged], strict=True):
        file.write_bytes(whole)
    spoiled = tmp_path / "spoiled.pdf"
    with pikepdf.open(files[0]) as pdf:
        drop_description(pdf)
        pdf.save(spoiled)
    broken = broken_rules([*files, spoiled])
    assert {line.split(":")[0].split()[-1] for line in broken} == {str(spoiled)}


def test_a_card_is_as_accessible_as_the_rest() -> None:
    card = composed_card("p1", DOSSIERS["bram-plan"], TODAY)
    assert faults(rendered_pdf(card, created=NOON)) == []
