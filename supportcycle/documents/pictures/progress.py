"""What the pictures are made of: the dossier as rows, dots and names, each with the same in words."""

from collections.abc import Iterator

from supportcycle.content.catalogue import choice_label, text
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.pictures.support import DescribedPicture, carriers, circles
from supportcycle.documents.words.days import short_day
from supportcycle.domain.dates import as_date, number_as_typed
from supportcycle.domain.goal_progress import GoalMoment, GoalProgress, progress_of_goals
from supportcycle.domain.model.base import first_line
from supportcycle.domain.model.dossier import Dossier, Phase, current_round, touched_phases
from supportcycle.domain.quality_of_life_change import dimension_pairs
from supportcycle.figures.progress.cycle import PhaseMark, State, cycle_picture
from supportcycle.figures.progress.goal_progress import ProgressPoint, ProgressRow, progress_picture
from supportcycle.figures.progress.then_and_now import ThenNowRow, ThenNowWords, then_now_picture

GOALS_TOGETHER = 4
_ROOM = 8
"""Letters of a score that fit at its dot."""


def pictures_of(dossier: Dossier, now: Phase) -> list[DescribedPicture]:
    """All pictures there is something to show in; `now` is the phase people are in."""
    found = (
        *_course(dossier),
        circles(dossier),
        carriers(dossier),
        dimensions(dossier),
        _cycle(dossier, now),
    )
    return [each for each in found if each]


def _cycle(dossier: Dossier, now: Phase) -> DescribedPicture:
    touched = touched_phases(current_round(dossier)[1])
    names = {phase: text(f"phases.{phase}") for phase in Phase}
    marks = [PhaseMark(name, _state(phase, now, touched)) for phase, name in names.items()]
    words = [text("pictures.cycle.words", number=list(Phase).index(now) + 1, phase=names[now])]
    if others := [names[phase] for phase in Phase if phase in touched and phase is not now]:
        words.append(text("pictures.cycle.touched", phases=", ".join(others)))
    return DescribedPicture("cycle", cycle_picture(marks, title=""), "\n".join(words))


def _state(phase: Phase, now: Phase, touched: frozenset[Phase]) -> State:
    if phase is now:
        return "now"
    return "touched" if phase in touched else "untouched"


def _course(dossier: Dossier) -> Iterator[DescribedPicture]:
    """A few goals in each picture, so that a sheet of paper holds it at a size that can be read."""
    courses = progress_of_goals(dossier)
    for first in range(0, len(courses), GOALS_TOGETHER):
        some = courses[first : first + GOALS_TOGETHER]
        drawn = [ProgressRow(each.name or text("plan.unnamed"), list(_points(each))) for each in some]
        svg = progress_picture(drawn, no_number=text("pictures.course.no_number"))
        yield DescribedPicture("course", svg, "\n\n".join(_course_words(each) for each in some))


def _points(course: GoalProgress) -> Iterator[ProgressPoint]:
    for place, moment in enumerate(course.moments):
        day = as_date(moment.on)
        yield ProgressPoint(
            _when(moment, place), _number(moment), moment.height, day.toordinal() if day else None
        )


def _number(moment: GoalMoment) -> str:
    """The score as it was given; the number that was understood when it was given in many words."""
    if moment.height is not None and len(moment.score) > _ROOM:
        return number_as_typed(moment.height)
    return first_line(moment.score, _ROOM)


def _when(moment: GoalMoment, place: int) -> str:
    return short_day(moment.on) or text("pictures.undated" if place else "pictures.course.beginning")


def _course_words(course: GoalProgress) -> str:
    lines = [text("pictures.course.goal", name=course.name or text("plan.unnamed"))]
    for place, moment in enumerate(course.moments):
        kind = "moment" if moment.height is not None else "moment_silent"
        said = [text(f"pictures.course.{kind}", on=_when(moment, place), number=moment.score)]
        if moment.result:
            said.append(text("pictures.course.result", words=moment.result))
        if moment.verdict:
            verdict = choice_label("verdict", moment.verdict)
            said.append(text("pictures.course.verdict", verdict=verdict))
        lines.append(" ".join(said))
    return "\n".join(lines)


def dimensions(dossier: Dossier) -> DescribedPicture | None:
    """The chosen sides of quality of life then and now; None when none was chosen."""
    labels = {row.key: row.label for row in worksheet("quality_of_life").rows}
    pairs = [each for each in dimension_pairs(dossier) if each.row in labels]
    if not pairs:
        return None
    rows = [ThenNowRow(labels[each.row], each.then, each.now) for each in pairs]
    said = {key: text(f"pictures.dimensions.{key}") for key in ("then", "now", "silent")}
    svg = then_now_picture(rows, words=ThenNowWords(said["then"], said["now"], said["silent"]))
    lines = [
        text(
            "pictures.dimensions.pair",
            label=row.label, then=row.before or said["silent"], now=row.now or said["silent"],
        )
        for row in rows
    ]  # fmt: skip
    return DescribedPicture("dimensions", svg, "\n".join(lines))
