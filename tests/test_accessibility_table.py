"""The table of docs/accessibility.md has each criterion of WCAG 2.2 A and AA once, with what shows it."""

import re

from tests.sources import ROOT

TABLE = (ROOT / "docs" / "accessibility.md").read_text(encoding="utf-8")
STATEMENT = (ROOT / "docs" / "toegankelijkheid.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| ([1-4]\.\d\.\d+) [^|]+ \| (AA?) \| ([a-z ]+) \| (.+) \|$", TABLE, re.MULTILINE)
A = """
1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3
2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2
"""
AA = """
1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8
3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3
"""
LEVELS = {**dict.fromkeys(A.split(), "A"), **dict.fromkeys(AA.split(), "AA")}
"""The criteria of WCAG 2.2 (W3C Recommendation of 5 October 2023) at these two levels."""


def test_each_criterion_stands_in_the_table_once_with_its_level():
    assert len(ROWS) == len(LEVELS)
    assert {number: level for number, level, *_ in ROWS} == LEVELS


def test_each_row_says_whether_it_holds_and_names_a_test_that_is_there_or_who_looked():
    for number, _, holds, how in ROWS:
        assert holds in {"met", "partly", "not applicable"}, number
        named = re.findall(r"`(tests/[\w./]+)`", how)
        assert all((ROOT / name).is_file() for name in named), number
        assert named or "by hand" in how or holds == "not applicable", number


def test_what_is_met_in_part_stands_in_the_dutch_statement_and_nothing_else():
    told = re.findall(r"^\| (\d\.\d\.\d+) ", STATEMENT, re.MULTILINE)
    assert told == [number for number, _, holds, _ in ROWS if holds == "partly"]
