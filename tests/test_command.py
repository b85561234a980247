"""The workbook without a screen: documents, loose ends and templates from the command line."""

import json
import shutil
import subprocess
import sys
import zipfile

import pytest

from supportcycle.command import main
from supportcycle.content.catalogue import text
from supportcycle.content.language import in_language
from supportcycle.content.practice import practice_names
from supportcycle.content.spoken_languages import spoken_languages
from supportcycle.documents.compose.registry import documents
from supportcycle.documents.compose.two_languages import IN_TWO_LANGUAGES
from supportcycle.documents.exchange.dossier_file import dossier_json
from supportcycle.documents.rendering import FORMATS, Format
from supportcycle.domain.update import with_value
from supportcycle.resources import TEMPLATES
from tests.documents.compose.visits.test_visit_papers import visited
from tests.domain.dossiers import practice
from tests.dossiers.bram import bram
from tests.dossiers.hostile import hostile_dossier
from tests.running.walking import for_each
from tests.sources import ROOT

DAY = ("--today", "2026-11-24")


@pytest.fixture
def file(tmp_path):
    """Bram as a file."""
    file = tmp_path / "bram.json"
    file.write_text(dossier_json(bram()), encoding="utf-8")
    return file


def render(source, out, document="wmo-aanvraag", format="txt"):
    return main(["render", str(source), "--document", document, "--format", format, "--out", str(out), *DAY])


@pytest.mark.parametrize(("format", "start"), [("pdf", b"%PDF"), ("txt", b"Wmo-aanvraag"), ("json", b"{")])
def test_a_document_is_written_in_each_format(file, tmp_path, format, start):
    out = tmp_path / f"out.{format}"
    assert render(file, out, format=format) == 0
    assert out.read_bytes().startswith(start)


@for_each("language", [each.key for each in spoken_languages()])
def test_a_paper_of_the_client_is_written_in_the_language_of_the_client(language, tmp_path):
    source, out = tmp_path / "one.json", tmp_path / "out.txt"
    dossier = with_value(visited(), ("edition", "language"), language)
    source.write_text(dossier_json(dossier), encoding="utf-8")
    with in_language(language):
        unread = text("language.unread")
        cards = text("helper_card.closing")
    for name in (name for name, offer in documents().items() if offer.key in IN_TWO_LANGUAGES):
        assert render(source, out, name) == 0
        made = out.read_text("utf-8")
        assert unread in made or cards in made, name


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_in_the_table_is_written(file, tmp_path, format):
    out = tmp_path / FORMATS[format].file_name("out")
    assert render(file, out, format=format) == 0
    assert out.stat().st_size


def test_a_row_in_the_table_of_formats_is_a_choice_and_a_file(file, tmp_path, monkeypatch, capsys):
    bare = Format("bare", "text/x-bare", ".bare", lambda document, _: document.title.encode())
    monkeypatch.setitem(FORMATS, "bare", bare)
    assert render(file, tmp_path / "out.bare", format="bare") == 0
    assert (tmp_path / "out.bare").read_text("utf-8") == "Wmo-aanvraag"
    assert main([]) == 2
    assert "|bare" in capsys.readouterr().err


def test_the_list_names_every_document_map_annex_and_picture_with_its_title(capsys):
    assert main(["render", "--list"]) == 0
    lines = dict(line.split(maxsplit=1) for line in capsys.readouterr().out.splitlines())
    assert list(lines) == list(documents())
    assert lines["kaart-netwerkcirkel"] == "Netwerkcirkel"
    assert lines["wmo-aanvraag"] == "Wmo-aanvraag"
    assert {"kaart-toen-en-nu", "lege-kaart-msna", "in-beeld", "vier-cirkels", "pgb-plan"} <= set(lines)


def test_an_annex_goes_behind_the_document_it_is_asked_for(tmp_path):
    out = tmp_path / "out.txt"
    place = ("--document", "persoonlijk-plan", "--format", "txt", "--out", str(out), *DAY)
    assert main(["render", "practice:bram-plan", *place, "--annex", "wie-doet-wat"]) == 0
    assert "Bijlage 1. Wie doet wat, per persoon" in out.read_text("utf-8")


def test_two_annexes_go_behind_it_in_their_own_order(tmp_path):
    out = tmp_path / "out.txt"
    place = ("--document", "wmo-aanvraag", "--format", "txt", "--out", str(out), *DAY)
    behind = ("--annex", "vier-cirkels", "--annex", "wie-doet-wat")
    assert main(["render", "practice:bram-plan", *place, *behind]) == 0
    words = out.read_text("utf-8")
    assert words.index("Bijlage 1. Wie doet wat, per persoon") < words.index("Bijlage 2. De vier cirkels")


def test_an_annex_with_nothing_in_it_is_told_and_the_file_is_made(tmp_path, capsys):
    out = tmp_path / "out.txt"
    place = ("--document", "wmo-aanvraag", "--format", "txt", "--out", str(out), *DAY)
    behind = ("--annex", "kaart-ecogram", "--annex", "wie-doet-wat", "--annex", "pgb-plan")
    assert main(["render", "practice:bram-plan", *place, *behind]) == 0
    (told,) = [line for line in capsys.readouterr().err.splitlines() if "deze bijlage gaat niet mee" in line]
    assert told.endswith(": Pgb-plan, Ecogram.")
    assert "Bijlage 2" not in out.read_text("utf-8")


@pytest.mark.parametrize(
    ("document", "title"), [("kaart-netwerkcirkel", "Çember"), ("kaart-toen-en-nu", "Iki")]
)
def test_a_map_is_written_in_the_language_that_is_asked_for(document, title, tmp_path, spoken):
    spoken("qs", documents__shared='[shared]\nlanguage = "tr-TR"',
           texts__maps='[maps.subjects]\ncircle = "Çember"\nthen_now = "Iki"')  # fmt: skip
    out = tmp_path / "out.html"
    place = ("--document", document, "--format", "html", "--out", str(out), *DAY)
    assert main(["render", "practice:bram-review", *place, "--language", "qs"]) == 0
    page = out.read_text("utf-8")
    assert 'lang="tr-TR"' in page
    assert f"<h1>{title}</h1>" in page


@pytest.mark.parametrize("document", ["evaluatie", "kaartjes"])
def test_an_annex_that_cannot_go_behind_a_document_is_told(document, tmp_path, capsys):
    out = tmp_path / "out.txt"
    place = ("--document", document, "--format", "txt", "--out", str(out))
    assert main(["render", "practice:bram-review", *place, "--annex", "kaart-ecogram"]) == 2
    assert "kaart-ecogram" in capsys.readouterr().err
    assert not out.exists()


@pytest.mark.parametrize(
    ("document", "more", "code"),
    [
        ("kaart-toen-en-nu", (), 1),
        ("wmo-aanvraag", ("--annex", "wie-doet-wat", "--annex", "kaart-genogram"), 2),
        ("kaart-ecogram", ("--language", "xx"), 2),
        ("kaart-ecogram", ("--annex", "wie-doet-wat"), 2),
    ],
)
def test_what_is_refused_leaves_no_file(document, more, code, tmp_path, capsys):
    out = tmp_path / "out.pdf"
    place = ("--document", document, "--format", "pdf", "--out", str(out))
    assert main(["render", "practice:leeg", *place, *more]) == code
    assert capsys.readouterr().err.strip()
    assert not out.exists()


def test_a_map_is_made_with_only_who_may_stand_on_it(file, tmp_path):
    out = tmp_path / "out.txt"
    assert render(file, out, document="kaart-netwerkcirkel") == 0
    assert "Naamloos" not in out.read_text("utf-8")
    assert "buurman" not in out.read_text("utf-8")


def test_the_same_day_gives_the_same_file(file, tmp_path):
    assert render(file, tmp_path / "one.pdf", format="pdf") == 0
    assert render(file, tmp_path / "two.pdf", format="pdf") == 0
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


def test_without_a_day_of_its_own_everything_is_of_the_named_day(file, tmp_path, monkeypatch):
    monkeypatch.setenv("SUPPORTCYCLE_TODAY", "2031-07-05")
    out = {format: tmp_path / f"out.{format}" for format in ("txt", "pdf", "docx")}
    for format, each in out.items():
        asked = ["--document", "wmo-aanvraag", "--format", format, "--out", str(each)]
        assert main(["render", str(file), *asked]) == 0
    assert "5 juli 2031" in out["txt"].read_text("utf-8")
    assert b"<xmp:CreateDate>2031-07-05T" in out["pdf"].read_bytes()
    facts = zipfile.ZipFile(out["docx"]).read("docProps/core.xml")
    assert facts.count(b">2031-07-0") == 2


@pytest.mark.parametrize("name", practice_names())
def test_a_practice_dossier_is_known_by_its_name(name, tmp_path):
    out = tmp_path / "out.txt"
    assert render(f"practice:{name}", out, document="persoonlijk-plan") == 0
    assert out.read_text("utf-8").startswith("Persoonlijk plan")


def test_a_blank_worksheet_needs_no_words_of_anybody(file, tmp_path):
    out = tmp_path / "out.txt"
    assert render(file, out, document="leeg-werkblad-goal") == 0
    assert "Bram" not in out.read_text("utf-8")


def test_a_folder_that_is_not_there_is_told_and_not_made(file, tmp_path, capsys):
    out = tmp_path / "missing" / "out.txt"
    assert render(file, out) == 1
    assert "Deze map is er niet" in capsys.readouterr().err
    assert not out.parent.exists()


def test_a_place_that_cannot_be_written_is_told(file, tmp_path, capsys):
    assert render(file, tmp_path) == 1
    assert "Schrijven lukt niet" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_told(tmp_path, capsys):
    assert render(tmp_path / "nobody.json", tmp_path / "out.txt") == 1
    assert "Dit bestand is er niet" in capsys.readouterr().err


@pytest.mark.parametrize("content", [b"hello", b"\xff\xfe\x00", b"[" * 9_999, b'{"schema_version": 1}'])
def test_a_strange_file_is_refused_without_repeating_it(content, tmp_path, capsys):
    strange = tmp_path / "strange.json"
    strange.write_bytes(content)
    assert render(strange, tmp_path / "out.txt") == 1
    said = capsys.readouterr().err
    assert said.strip()
    assert "Traceback" not in said
    assert "hello" not in said


def test_a_file_of_a_later_workbook_says_so(tmp_path, capsys):
    later = tmp_path / "later.json"
    later.write_text('{"schema_version": 99}', encoding="utf-8")
    assert main(["loose-ends", str(later)]) == 1
    assert "nieuwere versie" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["dance"],
        ["render"],
        ["render", "practice:leeg", "--document", "x", "--format", "txt", "--out", "x"],
        ["render", "practice:leeg", "--document", "gemeente", "--format", "none", "--out", "x"],
        ["loose-ends", "practice:nobody"],
        ["loose-ends", "practice:leeg", "--today", "tomorrow"],
    ],
    ids=range(7),
)
def test_wrong_use_is_answered_in_dutch_with_code_two(arguments, capsys):
    assert main(arguments) == 2
    said = capsys.readouterr().err
    assert said.strip()
    assert "error" not in said
    assert "usage" not in said


def test_help_names_every_document(capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["--help"])
    assert stopped.value.code == 0
    said = capsys.readouterr().out
    assert "wmo-aanvraag" in said
    assert "werkblad-personal_profile" in said


def test_loose_ends_are_questions(file, capsys):
    assert main(["loose-ends", str(file), *DAY]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("goal_without_options: ") for line in lines)
    assert any("kleding in de kast" in line for line in lines)


def test_loose_ends_as_json_have_ids_and_questions(file, capsys):
    assert main(["loose-ends", str(file), "--json", *DAY]) == 0
    ends = json.loads(capsys.readouterr().out)
    assert {"kind", "key", "path", "values", "question"} <= set(ends[0])
    assert "help_wanted_without_step" in {end["kind"] for end in ends}


def test_a_dossier_without_loose_ends_says_so(capsys):
    assert main(["loose-ends", "practice:leeg", *DAY]) == 0
    assert "Er zijn geen losse eindjes." in capsys.readouterr().out


def test_the_templates_are_right(capsys):
    assert main(["check-templates"]) == 0
    assert "in orde" in capsys.readouterr().out


@pytest.mark.slow
@pytest.mark.parametrize(
    ("file", "content", "problem"),
    [
        ("nl/worksheets/goal.toml", 'title = "x"\nopen_rows = "many"\n', "goal.toml:2"),
        ("nl/documents/plan.toml", "[plan]\ntitle = broken\n", "plan.toml:2"),
        ("nl/examples/leeg.json", '{"schema_version": 1, "colour": "red"}', "leeg.json"),
    ],
)
def test_a_broken_template_is_named_with_its_line(file, content, problem, tmp_path, monkeypatch):
    home = tmp_path / "templates"
    shutil.copytree(TEMPLATES, home, ignore=shutil.ignore_patterns("*.ttf"))
    (home / file).write_text(content, encoding="utf-8")
    monkeypatch.setenv("SUPPORTCYCLE_TEMPLATES", str(home))
    command = [sys.executable, "-m", "supportcycle", "check-templates"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8")
    assert done.returncode == 1
    assert problem in done.stderr
    assert "Traceback" not in done.stderr


def test_a_name_without_a_yes_is_told_on_the_error_stream_and_the_file_is_made(tmp_path, capsys):
    cell = ("rounds", "r1", "sheets", "personal_profile", "cells", "housing", "now")
    dossier = with_value(bram(), ("people", "p90"), {"name": "Wilhelmina", "relation": "zus"})
    file = tmp_path / "bram.json"
    file.write_text(dossier_json(with_value(dossier, cell, "Wilhelmina slaapt bij mij.")), encoding="utf-8")
    assert render(file, tmp_path / "out.txt") == 0
    said = capsys.readouterr().err
    assert "staat de naam Wilhelmina" in said
    assert "Onder: Hoe het nu gaat" in said
    assert main(["loose-ends", str(file), *DAY]) == 0
    assert "Wilhelmina" in capsys.readouterr().out


@pytest.fixture
def ill(tmp_path):
    """Bram as a file, with a wish about his health."""
    dossier = with_value(bram(), ("rounds", "r1", "aanvraag", "medical_data"), None)
    dossier = with_value(dossier, ("rounds", "r1", "wishes", "health__1"), {"text": "Quetzal", "rank": "1"})
    file = tmp_path / "ill.json"
    file.write_text(dossier_json(dossier), encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("option", "goes", "told"),
    [((), False, True), (("--with-medical",), True, False), (("--without-medical",), False, False)],
)
def test_health_goes_along_or_not_as_was_said_and_is_told_when_nobody_said(
    ill, tmp_path, capsys, option, goes, told
):
    out = tmp_path / "out.txt"
    place = ("--document", "persoonlijk-plan", "--format", "txt", "--out", str(out))
    assert main(["render", str(ill), *place, *DAY, *option]) == 0
    assert ("Quetzal" in out.read_text("utf-8")) == goes
    assert ("Met --with-medical mag het mee" in capsys.readouterr().err) == told


def test_words_about_health_that_are_left_are_told_with_their_place(tmp_path, capsys):
    words = ("rounds", "r1", "goals", "g1", "own_words")
    file = tmp_path / "ill.json"
    file.write_text(
        dossier_json(with_value(bram(), words, "Ondanks mijn epilepsie naar buiten.")), encoding="utf-8"
    )
    place = ("--document", "persoonlijk-plan", "--format", "txt", "--out", str(tmp_path / "out.txt"))
    assert main(["render", str(file), *place, *DAY, "--without-medical"]) == 0
    told = capsys.readouterr().err
    assert "woorden over gezondheid" in told
    assert "epilepsie" not in told


def test_words_about_help_of_which_nothing_may_be_told_are_told_with_their_place(tmp_path, capsys):
    dossier = practice("bram-review")
    account = (
        "rounds",
        "r1",
        "evaluations",
        next(reversed(dossier.rounds["r1"].evaluations)),
        "municipality",
    )
    for field, value in (("may_be_shared", True), ("used", "Hulp in huis, en begeleiding.")):
        dossier = with_value(dossier, (*account, field), value)
    file = tmp_path / "bram.json"
    file.write_text(dossier_json(dossier), encoding="utf-8")
    assert render(file, tmp_path / "out.txt", document="gemeente") == 0
    told = capsys.readouterr().err
    assert "mag nog niets gedeeld worden" in told
    assert "Ambulante begeleiding" in told
    assert render(file, tmp_path / "out.txt", document="evaluatie") == 0
    assert "mag nog niets gedeeld worden" not in capsys.readouterr().err


def test_an_empty_form_is_not_about_anybodys_health(ill, tmp_path, capsys):
    assert render(ill, tmp_path / "out.txt", document="leeg-werkblad-personal_profile") == 0
    assert "gezondheid" not in capsys.readouterr().err


def test_signs_that_no_file_can_show_are_told_beside_the_file(tmp_path, capsys):
    source = tmp_path / "other.json"
    source.write_text(dossier_json(hostile_dossier("tavenier", "བད")), encoding="utf-8")
    assert render(source, tmp_path / "out.pdf", format="pdf") == 0
    assert "བ ད" in capsys.readouterr().err
