"""On which page the parts of a dossier stand."""

from collections.abc import Iterable, Mapping

from supportcycle.content.worksheets import worksheets
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.network.network_talk import StandingMoment
from supportcycle.domain.model.profile import first_row
from supportcycle.ui.shell.page_registry import PAGES

_OF_ALL: Mapping[str, str] = {
    "identity": "meeting",
    "edition": "meeting",
    "people": "network",
    "ties": "maps",
    "clusters": "maps",
    "partnerships": "maps",
    "descents": "maps",
    "turning_points": "maps",
    "snapshots": "maps",
    "put_away": "loose_ends",
    "spoken": "visit",
    "interpreted": "visit",
    "half_said": "network",
    "private": "reflection",
}
_OF_ONE: Mapping[Path, str] = {("identity", "sex"): "maps"}
_OF_A_ROUND: Mapping[str, str] = {
    "meeting": "meeting",
    "sheets": "profile",
    "wishes": "profile",
    "marks": "profile",
    "links": "profile",
    "network": "maps",
    "existing_help": "options",
    "goals": "goals",
    "option_sheets": "options",
    "asks": "maps",
    "versions": "plan",
    "logbook": "action",
    "actions": "action",
    "helper_agreements": "action",
    "evaluations": "review",
    "closing": "review",
    "touchstones": "touchstone",
    "aanvraag": "request",
    "slips": "papers",
    "together": "together",
    "visits": "visit",
}
_OF_A_SHEET: Mapping[Path, str] = {
    ("sheets", key): "maps" for key in ("balance", "circle_questions", "weak_tie_questions", "daily_route")
}
_MIRRORED = frozenset({"mirrors", "sheets", "isolation"})
_OF_WISH_QUESTIONS = frozenset({"needs", "wants", "expects", "contributes", "application_words"})
_WHAT_CAME = frozenset({("wmo", "outcome"), ("wmo", "granted"), ("first", "state"), ("first", "how_it_felt")})
"""What is said of a step once the plan is carried out: the part of the step, and the field."""
_AFTER_REQUEST = frozenset(
    {"researched_on", "objected_on", "objection_reason", "objection_result", "objection_decided_on"}
)
_OF_THE_WORKER = frozenset({("network", "worker_role"), ("network", "worker_role_why")})
_BY_ROW = ("sheets", "wishes", "marks")


def page_of(path: Path) -> str:
    """The key of the page on which what stands at `path` is filled in; the start page for the name."""
    part, *below = path
    if _is_mirrored(path):
        return "mirror"
    if part == "half_said" and below:
        return below[0]
    if part == "people" and path[2:3] == ("care",):
        return "maps"
    if part != "rounds":
        return _OF_ONE.get(path, _OF_ALL.get(part, "start"))
    if len(below) < 2:
        return "meeting"
    if below[1:3] == ["network", "standing"] and len(below) > 3:
        return "review" if below[3].startswith(StandingMoment.REVIEW) else "plan"
    if below[1] == "evaluations" and "municipality" in below[3:4]:
        return "account"
    return _by_part(below)


def _is_mirrored(path: Path) -> bool:
    """Whether it stands on the page that is for the worker alone, wherever it is kept."""
    match path:
        case ("private", part, *_):
            return part in _MIRRORED
        case (*_, "refusal", "another_way") | (*_, "refusals", _, "another_way"):
            return True
        case ("rounds", _, part, field, *_):
            return (part, field) in _OF_THE_WORKER
    return path[:1] == ("ties",) and path[2:] == ("aim",)


def pages_of(paths: Iterable[Path]) -> list[str]:
    """The pages of these places, each once, in the order of the workbook."""
    found = {page_of(path) for path in paths}
    return [page.key for page in PAGES if page.key in found]


def _by_part(below: list[str]) -> str:
    """By the part of the round, but for what is asked later or elsewhere than the rest of its part."""
    match below:
        case [*_, "grounds", _]:
            return "request"
        case [_, "wishes", _, key] if key in _OF_WISH_QUESTIONS:
            return "profile"
        case [_, "goals", _, "layers", *_]:
            return "options"
        case [_, "aanvraag", key] if key in _AFTER_REQUEST:
            return "action"
        case [_, "versions", *_, "first" as part, key] if (part, key) in _WHAT_CAME:
            return "action"
        case [_, "versions", *_, part, _, key] if (part, key) in _WHAT_CAME:
            return "action"
    page = _OF_A_SHEET.get(tuple(below[1:3])) or _OF_A_ROUND.get(below[1], "start")
    return "quality_of_life" if below[1] in _BY_ROW and _is_quality(below[2:]) else page


def _is_quality(below: list[str]) -> bool:
    rows = {row.key for row in worksheets()["quality_of_life"].rows}
    return bool(below) and (below[0] == "quality_of_life" or first_row(below[0]) in rows)
