"""Every paper of every practice client, plain and large, before the judge of PDF/UA-1 and PDF/A-2a."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from supportcycle.content.practice import practice_names, practice_text
from supportcycle.documents.compose.annexes import annexes_for, composed_with
from supportcycle.documents.compose.registry import documents
from supportcycle.documents.pdf import rendered_pdf
from supportcycle.documents.tree import Document
from supportcycle.domain.model.dossier import Dossier, current_round
from supportcycle.domain.privacy.sharing import usual_slip
from tests.documents.composing import NOON, TODAY
from tests.documents.pdf.verapdf import broken_rules, where_it_runs

PLAIN, LARGE = 1.0, 1.5
AT_A_TIME, SPREAD = 60, 40


class Case(NamedTuple):
    """One paper as it may be handed over: with everything behind it that may go there."""

    client: str
    paper: str
    scale: float

    @property
    def file(self) -> str:
        return f"{self.client}_{self.paper}_{self.scale}.pdf"


def register() -> list[Case]:
    """Everything there is, in a fixed order."""
    return [
        Case(client, paper, scale)
        for client in sorted(practice_names())
        for paper in sorted(documents())
        for scale in (PLAIN, LARGE)
    ]


def spread(cases: Sequence[Case], count: int) -> list[Case]:
    """So many cases from all over the register; an odd step, so that both sizes of type are among them."""
    step = (len(cases) // count) | 1
    return [cases[at * step % len(cases)] for at in range(count)]


@cache
def dossier_of(client: str) -> Dossier:
    return Dossier.model_validate_json(practice_text(client))


def document_of(case: Case) -> Document:
    dossier = dossier_of(case.client)
    slip = usual_slip(dossier, current_round(dossier)[0])
    whole = composed_with(case.paper, annexes_for(case.paper), dossier, TODAY, slip).document
    return replace(whole, scale=max(whole.scale, case.scale))


def broken_by(cases: Sequence[Case], folder: Path) -> list[str]:
    """What the judge says of these papers, some at a time."""
    broken = []
    for start in range(0, len(cases), AT_A_TIME):
        files = []
        for case in cases[start : start + AT_A_TIME]:
            files.append(folder / case.file)
            files[-1].write_bytes(rendered_pdf(document_of(case), created=NOON))
        broken += broken_rules(files)
        for file in files:
            file.unlink()
    return broken


def test_the_spread_holds_every_client_both_sizes_and_no_paper_twice():
    cases = spread(register(), SPREAD)
    assert len(set(cases)) == SPREAD
    assert {case.client for case in cases} == set(practice_names())
    assert {case.scale for case in cases} == {PLAIN, LARGE}


@pytest.mark.slow
@where_it_runs
def test_papers_from_all_over_the_register_break_no_rule(tmp_path):
    assert broken_by(spread(register(), SPREAD), tmp_path) == []


@pytest.mark.soak
@where_it_runs
def test_no_paper_of_any_practice_client_breaks_a_rule(tmp_path):
    assert broken_by(register(), tmp_path) == []
