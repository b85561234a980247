"""The pages of the workbook, in the order in which the work goes on."""

from collections.abc import Mapping
from dataclasses import dataclass

from supportcycle.domain.model.dossier import Phase
from supportcycle.resources import PAGE_FILES


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One page. `phase` is the step it belongs to; `walked` pages have a previous and a next one.

    Those `for_worker` have a group of their own in the menu; `private` ones are covered in own time.
    A `bare` one has no menu, and stands in none.
    """

    key: str
    phase: Phase | None = None
    walked: bool = True
    for_worker: bool = False
    private: bool = False
    bare: bool = False

    @property
    def step(self) -> int:
        """The number of the phase, from 1; 0 outside the cycle."""
        return list(Phase).index(self.phase) + 1 if self.phase else 0

    @property
    def file(self) -> str:
        """The page's script, as `st.switch_page` wants it."""
        return str(PAGE_FILES / f"{self.key}.py")


PAGES: tuple[PageEntry, ...] = (
    PageEntry("start", walked=False),
    PageEntry("overview", walked=False),
    PageEntry("visit", walked=False),
    PageEntry("at_table", walked=False, bare=True),
    PageEntry("meeting", Phase.MEETING),
    PageEntry("profile", Phase.INFORMATION),
    PageEntry("quality_of_life", Phase.INFORMATION),
    PageEntry("network", Phase.INFORMATION),
    PageEntry("maps", Phase.INFORMATION),
    PageEntry("goals", Phase.GOALS),
    PageEntry("options", Phase.PLAN),
    PageEntry("plan", Phase.PLAN),
    PageEntry("request"),
    PageEntry("action", Phase.ACTION),
    PageEntry("review", Phase.REVIEW),
    PageEntry("read_together", walked=False),
    PageEntry("papers", walked=False),
    PageEntry("together", walked=False),
    PageEntry("touchstone", walked=False),
    PageEntry("search", walked=False, for_worker=True, private=True),
    PageEntry("loose_ends", walked=False, for_worker=True),
    PageEntry("methods", walked=False, for_worker=True),
    PageEntry("account", walked=False, for_worker=True),
    PageEntry("reflection", walked=False, for_worker=True, private=True),
    PageEntry("mirror", walked=False, for_worker=True, private=True),
    PageEntry("history", walked=False, for_worker=True),
    PageEntry("handbook", walked=False, for_worker=True),
    PageEntry("about", walked=False, for_worker=True),
)
WITHOUT_DOSSIER = ("start", "overview", "handbook", "about", "caseload", "people", "audit")
"""Pages that are there without a dossier, and draw their heading themselves."""
ABOUT_ALL = ("start", "overview")
"""Pages about all dossiers: the menu of one of them leads to none of these."""
_BY_KEY: Mapping[str, PageEntry] = {page.key: page for page in PAGES}


def entry(key: str) -> PageEntry:
    """One page. KeyError when there is no such page."""
    return _BY_KEY[key]


def first_page(phase: Phase) -> PageEntry:
    """The page on which a phase begins."""
    return next(page for page in PAGES if page.phase is phase)


def neighbours(key: str) -> tuple[PageEntry | None, PageEntry | None]:
    """The pages before and after this one; None at the ends and for a page outside the walk."""
    walk = [page for page in PAGES if page.walked]
    if entry(key) not in walk:
        return None, None
    place = walk.index(entry(key))
    return (walk[place - 1] if place else None), (walk[place + 1] if place + 1 < len(walk) else None)
