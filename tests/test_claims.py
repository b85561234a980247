"""Each claim of docs/privacy.md has a test that shows it, and each of those tests is there."""

import re

from tests.running.walking import for_each
from tests.sources import ROOT

WORDS = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| (.+?) \| (.+?) \| (`.+`) \|$", WORDS, re.MULTILINE)
NOT_FOR_A_TEST = {"What this does not do", "Who is responsible"}
"""What is not claimed, and what the law says."""


def test_every_paragraph_of_claims_is_shown_by_tests():
    paragraphs = {title.rstrip(".") for title in re.findall(r"^\*\*(.+?)\*\*", WORDS, re.MULTILINE)}
    assert paragraphs - {of for of, _, _ in ROWS} == NOT_FOR_A_TEST


@for_each(("claim", "tests"), [(claim, tests) for _, claim, tests in ROWS])
def test_what_shows_a_claim_is_there(claim, tests):
    for named in re.findall(r"`(.+?)::(\w+)`", tests):
        file, name = named
        assert f"def {name}(" in (ROOT / "tests" / file).read_text(encoding="utf-8"), claim
