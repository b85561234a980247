"""The whole in half a page: short enough for a field of a web form."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date

from supportcycle.content.catalogue import at_start, text
from supportcycle.documents.compose.parts.asked import asked_lines
from supportcycle.documents.compose.parts.proposals import PartText
from supportcycle.documents.compose.plan.who_does_what import evaluation_day
from supportcycle.documents.compose.sections import left_out_of
from supportcycle.documents.compose.shortening import WHOLE, ShortLine
from supportcycle.documents.compose.support_circles import step_name
from supportcycle.documents.compose.typed_text import DASH
from supportcycle.documents.words.help import helper_does, how_often
from supportcycle.domain.model.base import ends_sentence
from supportcycle.domain.model.dossier import Dossier, Round, goals_now, steps_now
from supportcycle.domain.model.goals import goal_name
from supportcycle.domain.model.plan import helpers_now, is_helping
from supportcycle.domain.model.wmo import Voorziening
from supportcycle.domain.model.worksheet import Sheet

MOST, LONGEST = 4, 120
"""At most so many points of so many characters a line; six lines stay under half a page. Why this help and no
other is said in whole sentences: nobody can judge half a reason."""


def summary(
    dossier: Dossier,
    round_id: str,
    today: date,
    parts: Mapping[str, PartText],
    voice: str,
    *,
    with_evaluation: bool = True,
) -> list[tuple[str, str]]:
    """At most six labels with words; parts that are left out are kept silent about.

    `voice` is the table of labels: `plan` for the client's own, `aanvraag` for the neutral one.
    """
    round = dossier.rounds[round_id]
    left_out = left_out_of(round)
    lines = {
        "problems": _of_part(parts["problems"], _problems(round, left_out)),
        "goals": _of_part(parts["intended_results"], _goals(round)),
        "own": () if "own" in left_out else _own(round),
        "network": () if left_out & {"network", "housemates"} else _network(dossier, round),
        "why": _of_part(parts["measures"], _why(round, left_out)),
    }
    told = {
        **{key: _short(points, WHOLE if key == "why" else LONGEST) for key, points in lines.items()},
        "evaluation": evaluation_day(round, today) if with_evaluation else "",
    }
    return [(text(f"{voice}.summary_lines.{key}"), words) for key, words in told.items() if words]


def _of_part(part: PartText, points: Iterable[ShortLine]) -> Iterable[ShortLine]:
    """What the client had changed in the part goes before what the dossier says."""
    if part.left_out:
        return ()
    return (ShortLine(line.removeprefix(DASH)) for line in part.own.splitlines()) if part.edited else points


def _short(points: Iterable[ShortLine], longest: int) -> str:
    lines = dict.fromkeys(point.within(longest) for point in points)
    return " ".join([_sentence(line) for line in lines if line][:MOST])


def _sentence(line: str) -> str:
    words = at_start(line.rstrip(" .,;:"))
    return words if ends_sentence(words) else f"{words}."


def _problems(round: Round, left_out: Collection[str]) -> list[ShortLine]:
    """What does not work, as far as it was said: in general, in a side of life, and for each help asked."""
    cells = round.sheets.get("quality_of_life", Sheet()).cells.values()
    asked = () if "measures" in left_out else (line.grounds.problem for _, line in asked_lines(round))
    words = (round.meeting.what_does_not_work, *(cell.get("barriers", "") for cell in cells), *asked)
    return list(map(ShortLine, words))


def _goals(round: Round) -> list[ShortLine]:
    return [ShortLine(goal_name(goal)) for goal in goals_now(round).values()]


def _own(round: Round) -> list[ShortLine]:
    shares = [ShortLine(goal.own_share) for goal in goals_now(round).values()]
    steps = [
        ShortLine(text("plan.says.step", step=step_name(step), words=step.own.strip()))
        for _, _, step in steps_now(round)
        if step.own.strip()
    ]
    return [*shares, *steps]


def _network(dossier: Dossier, round: Round) -> list[ShortLine]:
    return [
        ShortLine(helper_does(helper, step, dossier.people), how_often(helper))
        for _, _, step in steps_now(round)
        for helper in helpers_now(step).values()
        if is_helping(helper)
    ]


def _why(round: Round, left_out: Collection[str]) -> list[ShortLine]:
    """Why this very help, as far as that was said; what stands above it says which."""
    lines = [line for _, line in asked_lines(round)]
    return [ShortLine(words) for line in lines for words in (line.reason, *_otherwise(line, left_out))]


def _otherwise(line: Voorziening, left_out: Collection[str]) -> Iterator[str]:
    if "network" not in left_out:
        yield line.grounds.network_help
    if "neighbourhood" not in left_out:
        yield line.grounds.general_offer
    yield line.grounds.cheaper
