"""*Over dit werkboek* says which version this is, how old its figures of the law are, and what is newer."""

import json

import pytest

from supportcycle.content import newer_version
from supportcycle.content.catalogue import text
from supportcycle.content.rules import checked_rules, rules
from supportcycle.domain.dates import as_date, as_typed
from supportcycle.domain.model.dossier import Dossier
from supportcycle.resources import version
from supportcycle.workspace.workspace import Workspace
from tests.ui.pages_open import Opened


def shown(workspace: Workspace, page: str = "about") -> Opened:
    return Opened(workspace, page, Dossier(id="d", name="D"))


def test_every_rule_that_names_a_day_is_counted():
    assert len(checked_rules()) == str(rules()).count("'checked': ")
    assert checked_rules({"law": {"a": {"checked": "x"}}, "b": {"weeks": 2}}) == [{"checked": "x"}]


def test_it_says_its_version_and_the_oldest_day_of_its_figures(open_workspace):
    page = shown(open_workspace)
    oldest = min(filter(None, (as_date(rule["checked"]) for rule in checked_rules())))
    assert page.shows(text("about.version", version=version()))
    assert page.shows(text("about.figures", on=as_typed(oldest)))


def test_figures_that_nobody_read_for_a_year_are_asked_about(open_workspace, monkeypatch: pytest.MonkeyPatch):
    assert not shown(open_workspace).shows(text("request.law_old"))
    monkeypatch.setitem(rules()["objection"], "checked", "2020-01-01")
    assert shown(open_workspace).shows(text("request.law_old"))


def test_a_newer_version_is_told_here_and_beside_the_dossiers_in_words_as_typed(
    open_workspace, tmp_path, monkeypatch: pytest.MonkeyPatch
):
    said = text("about.newer", version="99.1")
    assert not any(shown(open_workspace, page).shows(said) for page in ("about", "start"))
    monkeypatch.setattr(newer_version, "BESIDE", tmp_path)
    told = {"version": "99.1", "where": "Bel [ICT](http://x) op *1234*."}
    (tmp_path / text("about.newer_file")).write_text(json.dumps(told), encoding="utf-8")
    for page in (shown(open_workspace), shown(open_workspace, "start")):
        (notice,) = [info.value for info in page.app.info if said in info.value]
        assert r"\[ICT\]" in notice
