"""What the browser puts on paper of the page as it stands."""

import io
import re

from pypdf import PdfReader

from supportcycle.content.catalogue import text
from tests.journeys.browser import Screen

VALUES = "all => all.filter(one => one.checkVisibility()).map(one => one.value)"
LINES_ONLY = "[data-testid=stMain] :is(input[type=text], input:not([type]))"
FIELDS = f"{LINES_ONLY}, [data-testid=stMain] textarea"


def bare(words: str) -> str:
    """The letters and digits alone: where a line breaks says nothing."""
    return re.sub(r"[\W_]+", "", words)


def on_paper(screen: Screen) -> str:
    reader = PdfReader(io.BytesIO(screen.page.pdf()))
    return bare("".join(page.extract_text() for page in reader.pages))


def wrong_on_paper(screen: Screen) -> list[str]:
    """The lines in fields that are not printed, and what is printed but should not be or stays on screen.

    Line by line: where a field goes on over a sheet, what stands beside it is read in between.
    """
    values = screen.page.locator(FIELDS).evaluate_all(VALUES)
    lines = [line for value in values for line in value.splitlines() if line.strip()]
    printed, menu = on_paper(screen), text("frame.to_start")
    lost = [f"not on paper: {line}" for line in lines if bare(line) not in printed]
    printed_too = ["the menu is on paper"] if bare(menu) in printed else []
    return lost + printed_too + ["a copy stays on screen"] * screen.page.locator(".workbook-on-paper").count()
