"""The edition of a dossier without medical data: what is not known to be something else is not in it."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, TypeVar
from weakref import ref

from supportcycle.domain.model.base import Model
from supportcycle.domain.model.dossier import Dossier, Round
from supportcycle.domain.model.goals import Goal, goal_name
from supportcycle.domain.model.grounds import Grounds
from supportcycle.domain.model.options import OptionSheet
from supportcycle.domain.model.plan import Plan, Step
from supportcycle.domain.model.profile import first_row
from supportcycle.domain.model.review import Evaluation, helper_key
from supportcycle.domain.model.wmo import URGENT, Voorziening
from supportcycle.domain.model.worksheet import Sheet
from supportcycle.domain.privacy.health_fields import GOES, SHEETS_BY_ROW, UNDECIDED
from supportcycle.domain.references import mapped, references

MEDICAL_ROWS = frozenset({"health", "physical_wellbeing"})
"""The rows of the profile and of quality of life that are about the body, whatever was said in them."""

WITHHELD = "…"
"""What stands for words that stay at the table, where the paper still says that there are any."""

M = TypeVar("M", bound=Model)
Ids = dict[str, frozenset[str]]
"""The ids of what is medical, by the kind of thing they are of; see `Refers`."""

_COLLECTIONS = {"wishes": "wish", "goals": "goal", "option_sheets": "option_sheet", "steps": "step"}
_ABOUT = {**_COLLECTIONS, "plans": "goal", "enough": "goal", "standing": "goal"}
_OF_A_STEP = frozenset({"helpers", "provisions", "lines", "existing_help"})
"""Collections of which a key begins with the id of a step; see `helper_key`."""
_LINE = "line"
"""A provision: known by the step and its own key together."""


def without_medical(dossier: Dossier) -> Dossier:
    """The dossier without what is medical in any round, and with only the fields that may go without it.

    Made once of each state of a dossier, for a page asks it for every paper; kept no longer than that state.
    """
    known = _made.get(id(dossier))
    if known and known[0]() is dossier:
        return known[1]
    bare = _without_medical(dossier)
    _made[id(dossier)] = ref(dossier, partial(_forget, id(dossier))), bare
    return bare


_made: dict[int, tuple[ref[Dossier], Dossier]] = {}


def _forget(key: int, _: object) -> None:
    _made.pop(key, None)


def _without_medical(dossier: Dossier) -> Dossier:
    rounds = {id: _told(without_health(round)) for id, round in dossier.rounds.items()}
    bare = mapped(dossier.model_copy(update={"rounds": rounds}), Model, _what_goes)
    still = {id: _still_urgent(round, dossier.rounds[id]) for id, round in bare.rounds.items()}
    return bare.model_copy(update={"rounds": still})


def medical_keys(round: Round) -> frozenset[str]:
    """All that is medical in a round: rows about the body, what was said there, and what was marked."""
    marked = MEDICAL_ROWS | frozenset(round.aanvraag.medical)
    said = {id for id in (*round.wishes, *round.marks) if first_row(id) in marked}
    also = {id for id, wish in round.wishes.items() if marked.intersection(wish.also_in)}
    return marked | said | also


def holds_medical(round: Round) -> bool:
    """Whether there is anything in a round that is certainly medical."""
    return without_health(round) != round


def without_health(round: Round) -> Round:
    """The round without what is certainly medical, and without all that came from it."""
    keys = medical_keys(round)
    sheets = {
        id: _with(each, cells=_rest(each.cells, keys), picked=_rest(each.picked, keys))
        for id, each in round.sheets.items()
    }
    said = {name: _rest(getattr(round, name), keys) for name in ("wishes", "marks", "links")}
    meeting = _with(round.meeting, **dict.fromkeys(keys & type(round.meeting).model_fields.keys(), ""))
    bare = mapped(round, Evaluation, lambda held: _with(held, dimensions=_rest(held.dimensions, keys)))
    bare = _with(_without_marked(bare, keys), sheets=sheets, meeting=meeting, **said)
    return mapped(bare, Model, _less(_came_from(round, keys)))


def markable(round: Round) -> Iterator[tuple[str, str, str]]:
    """What may be called medical beside what was said in the rows: its key, the kind of thing, its words."""
    for id, goal in round.goals.items():
        yield id, "goal", goal_name(goal)
        yield from ((_within(id, layer), "reason", talk.reason) for layer, talk in goal.layers.items())
    for id, sheet in round.option_sheets.items():
        yield from ((_within(id, key), "option", option.text) for key, option in sheet.options.items())
        yield _within(id, _WHY), "reason", sheet.why
    plans = (plan for version in round.versions.values() for plan in version.plans.values())
    for id, step in ((id, step) for plan in plans for id, step in plan.steps.items()):
        yield id, "step", step.text
        for key, line in step.wmo.items():
            yield helper_key(id, key), "provision", line.what
            yield _within(helper_key(id, key), _WHY), "reason", line.reason


_WHY = "why"


def _within(id: str, key: str) -> str:
    return f"{id}__{key}"


def _without_marked(round: Round, keys: frozenset[str]) -> Round:
    """The round without the options, provisions and reasons that were called medical themselves."""

    def of_goal(id: str, goal: Goal) -> Goal:
        return _with(goal, layers={k: t for k, t in goal.layers.items() if _within(id, k) not in keys})

    def of_sheet(id: str, sheet: OptionSheet) -> OptionSheet:
        options = {k: o for k, o in sheet.options.items() if _within(id, k) not in keys}
        return _with(sheet, options=options, why="" if _within(id, _WHY) in keys else sheet.why)

    def of_step(id: str, step: Step) -> Step:
        lines = {k: line for k, line in step.wmo.items() if helper_key(id, k) not in keys}
        argued = {
            k: _without_reason(line, _within(helper_key(id, k), _WHY) in keys) for k, line in lines.items()
        }
        return _with(step, wmo=argued)

    bare = _with(
        round,
        goals={id: of_goal(id, each) for id, each in round.goals.items()},
        option_sheets={id: of_sheet(id, each) for id, each in round.option_sheets.items()},
    )
    return mapped(
        bare, Plan, lambda plan: _with(plan, steps={id: of_step(id, step) for id, step in plan.steps.items()})
    )


def _without_reason(line: Voorziening, is_medical: bool) -> Voorziening:
    return _with(line, reason="", form_reason="", grounds=Grounds()) if is_medical else line


def undecided_words(round: Round) -> dict[str, str]:
    """What was told and stays until the client says that it may go: by its key, the words."""
    said = {name: getattr(round.meeting, name) for name in UNDECIDED}
    said |= {id: f"{link.cause} → {link.effect}" for id, link in round.links.items()}
    return {key: words for key, words in said.items() if words.strip() and key not in round.aanvraag.medical}


def _still_urgent(bare: Round, whole: Round) -> Round:
    """That it cannot wait is asked of the municipality (Wmo 2015 art. 2.3.3) whatever stays at the table; why
    it cannot, is not told."""
    if not whole.aanvraag.urgent.strip():
        return bare
    parts = _rest(bare.aanvraag.parts, frozenset({URGENT}))
    return _with(bare, aanvraag=_with(bare.aanvraag, urgent=WITHHELD, parts=parts))


def _told(round: Round) -> Round:
    """Of what is told freely only what the client said is about something else."""
    free = frozenset(round.aanvraag.not_medical)
    meeting = _with(round.meeting, **{name: "" for name in UNDECIDED if name not in free})
    links = {id: link for id, link in round.links.items() if id in free}
    sheets: dict[str, Sheet] = {id: each for id, each in round.sheets.items() if id in SHEETS_BY_ROW}
    return _with(round, meeting=meeting, links=links, sheets=sheets)


def _came_from(round: Round, keys: frozenset[str]) -> Ids:
    """The ids of all goals, option sheets and steps that came from what is medical, however far."""
    ids: Ids = dict.fromkeys((*_COLLECTIONS.values(), _LINE), keys)
    named = {id for _, id in references(round, "wish") if first_row(id) in keys}
    ids["wish"] = keys | named
    while (more := _more(round, ids)) != ids:
        ids = more
    return ids


def _more(round: Round, ids: Ids) -> Ids:
    found = {kind: set(held) for kind, held in ids.items()}

    def look(model: Model) -> Model:
        for name, kind in _ABOUT.items():
            for key, each in _dict_of(model, name).items():
                if name in _COLLECTIONS and _points_to(each, ids):
                    found[kind].add(key)
                if name == "plans" and key in ids["goal"]:
                    found["step"].update(each.steps)
        return model

    mapped(round, Model, look)
    return {kind: frozenset(held) for kind, held in found.items()}


def _less(ids: Ids) -> Callable[[Model], Model]:
    """What takes out of every collection of a model all that has to do with these ids."""

    def less(model: Model) -> Model:
        update = {}
        for name in type(model).model_fields:
            held = _dict_of(model, name)
            kept = {key: each for key, each in held.items() if not _is_about(name, key, each, ids)}
            if len(kept) < len(held):
                update[name] = kept
        return model.model_copy(update=update) if update else model

    return less


def _is_about(name: str, key: str, each: object, ids: Ids) -> bool:
    if name in _ABOUT and key in ids[_ABOUT[name]]:
        return True
    if name in _OF_A_STEP and (key in ids[_LINE] or any(key.startswith(f"{s}__") for s in ids["step"])):
        return True
    return _points_to(each, ids)


def _points_to(each: object, ids: Ids) -> bool:
    """Whether a thing itself, not what is kept within it, names one of these ids."""
    if not isinstance(each, Model):
        return False
    return any(
        len(path) == 1 and id in ids[kind]
        for kind in _COLLECTIONS.values()
        for path, id in references(each, kind)
    )


def _dict_of(model: Model, name: str) -> Mapping[str, Any]:
    held = getattr(model, name, None)
    return held if isinstance(held, dict) else {}


def _what_goes(model: Model) -> Model:
    """The model with only the fields that may go; a model nobody decided about is empty."""
    goes: frozenset[str] = GOES.get(type(model).__name__, frozenset())
    fields = type(model).model_fields.items()
    empty = {name: field.get_default(call_default_factory=True) for name, field in fields if name not in goes}
    return model.model_copy(update=empty)


def _rest(held: Mapping[str, Any], without: frozenset[str]) -> dict[str, Any]:
    return {id: each for id, each in held.items() if id not in without}


def _with(model: M, **update: Any) -> M:
    return model.model_copy(update=update)
