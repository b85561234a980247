"""The papers of the project say what is so: where things are, what is checked, which version it is."""

import re
import tomllib

import pytest
import yaml

from tests.commands import CHECKS
from tests.running.walking import for_each
from tests.sources import ROOT, place, tracked

GUIDES = ("CONTRIBUTING.md", "SECURITY.md", "README.md")
NAMED = re.compile(
    r"`((?:supportcycle|templates|tests|docs|pages)/[\w./-]+|[\w.-]+\.(?:toml|py|txt|md|lock|yaml))`"
)
PAPERS = ("README.md", "CONTRIBUTING.md", *(place(file) for file in tracked("docs/*.md")))
PLACE = re.compile(r"(?<![\w.<>*/=-])(?!\d)(?:[\w.-]+/)+[\w.*-]+")
MADE = {"supportcycle/shipped"}
"""What stands in the wheel only."""
ROOMS = (ROOT, *(ROOT / room for room in ("supportcycle", "tests", "templates", "templates/nl")))
SUBJECTS = (
    "module",
    "worksheet",
    "loose end",
    "document",
    "format",
    "method",
    "card",
    "map",
    "language",
    "sentence for the client",
    "practice dossier",
    "package",
)
SOFTWARE_TYPES = {f"standalone/{kind}" for kind in ("mobile", "iot", "desktop", "web", "backend", "other")}
MAINTENANCE = {"internal": (), "contract": ("contractors",), "community": ("contacts",), "none": ()}
PUBLIC = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def _read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("guide", GUIDES)
def test_every_file_that_a_guide_names_is_there(guide):
    named = set(NAMED.findall(_read(guide)))
    elsewhere = {path.name for path in ROOT.glob("supportcycle/ui/pages/maps/*.py")}
    assert {name for name in named if not (ROOT / name).exists() and name not in elsewhere} == set()


@for_each("paper", PAPERS)
def test_every_place_that_a_paper_names_is_there(paper):
    coded = re.findall(r"`([^`\n]+)`", _read(paper))
    named = {name for code in coded for name in PLACE.findall(code)} - MADE
    assert [name for name in sorted(named) if not any(any(room.glob(name)) for room in ROOMS)] == []
    bare = {code for code in coded if re.fullmatch(r"\w+\.(py|js|css|toml)", code)}
    assert sorted(bare - {file.name for file in tracked()}) == []


def test_the_guide_says_of_each_kind_of_thing_where_it_is_added():
    assert re.findall(r"^\*\*An? ([\w ]+)\.\*\*", _read("CONTRIBUTING.md"), re.MULTILINE) == list(SUBJECTS)


def test_every_check_runs_before_a_commit_and_no_other():
    (local,) = yaml.safe_load(_read(".pre-commit-config.yaml"))["repos"]
    entries = {hook["name"]: hook["entry"] for hook in local["hooks"]}
    commands = {name: f'"{name}"' if " " in name else name for name in CHECKS}
    assert local["repo"] == "local"
    assert entries == {name: f"python3 run.py check {word}" for name, word in commands.items()}
    assert {hook["language"] for hook in local["hooks"]} == {"system"}
    assert {hook["pass_filenames"] for hook in local["hooks"]} == {False}


def test_the_newest_version_in_the_changelog_is_the_one_being_made():
    versions = re.findall(
        r"^## ([\d.]+) \((unreleased|\d{4}-\d\d-\d\d)\)$", _read("CHANGELOG.md"), re.MULTILINE
    )
    (newest, when), *older = versions
    assert PROJECT["version"] == (f"{newest}.dev0" if when == "unreleased" else newest)
    assert older
    assert "unreleased" not in {when for _, when in older}


def test_public_code_has_every_key_that_the_standard_asks():
    asked = {"publiccodeYmlVersion", "name", "url", "platforms", "categories", "developmentStatus"}
    asked |= {"softwareType", "description", "legal", "maintenance", "localisation"}
    assert asked <= PUBLIC.keys()
    assert PUBLIC["publiccodeYmlVersion"] == "0.4"
    assert PUBLIC["developmentStatus"] in {"concept", "development", "beta", "stable", "obsolete"}
    assert PUBLIC["softwareType"] in SOFTWARE_TYPES
    assert set(PUBLIC["platforms"]) <= {"web", "windows", "mac", "linux", "ios", "android"}
    assert PUBLIC["url"].startswith("https://")


def test_public_code_names_the_licence_and_who_keeps_it_up():
    assert PUBLIC["legal"]["license"] == PROJECT["license"]
    assert _read("LICENSE").lstrip().upper().startswith("EUROPEAN UNION PUBLIC LICENCE")
    kept = PUBLIC["maintenance"]
    assert all(kept[key] and all(each["name"] for each in kept[key]) for key in MAINTENANCE[kept["type"]])


def test_public_code_says_that_the_workbook_speaks_dutch_only():
    assert PUBLIC["localisation"] == {"localisationReady": False, "availableLanguages": ["nl"]}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_public_code_describes_the_workbook_in_the_lengths_of_the_standard(language):
    told = PUBLIC["description"][language]
    assert len(told["shortDescription"]) <= 150
    assert "\n" not in told["shortDescription"]
    assert 150 <= len(told["longDescription"]) <= 10_000
    assert told["features"]


def test_the_changelog_says_nothing_twice():
    told = re.split(r"^- ", _read("CHANGELOG.md"), flags=re.MULTILINE)[1:]
    assert len(told) == len({" ".join(each.split("\n## ")[0].split()) for each in told})
