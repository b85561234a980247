"""A fold for what not everybody fills in: its title says what stands in it, and closed it is not drawn."""

from collections.abc import Callable, Iterable, Mapping

from supportcycle.content.catalogue import choice_label
from supportcycle.domain.model.base import Model, Path, first_line, is_blank
from supportcycle.domain.typed_texts import typed_fields
from supportcycle.domain.update import value_at
from supportcycle.ui import session
from supportcycle.ui.shell.deep_link import is_pointed
from supportcycle.ui.widgets.fold import draw_fold, fold_key
from supportcycle.ui.widgets.markdown import escape_markdown

_LONGEST = 60


def draw_named_fold(
    label: str,
    path: Path,
    keys: Iterable[str],
    draw: Callable[[], None],
    *,
    telling: bool = True,
    told: str = "",
    choices: Mapping[str, str] | None = None,
) -> None:
    """The fold under `label`, with the first words of what was said at `keys` under `path` behind it, or what
    is `told` of it. `choices` names the list for a key of which the words may be a choice.

    It opens for whoever is brought to one of those places. With `telling` off its title does not say what was
    typed, only that something was.
    """
    keys = tuple(keys)
    node = value_at(session.dossier(), path)
    said = {key: value for key in keys if not is_blank(value := value_at(session.dossier(), (*path, key)))}
    words = [told] if told else _typed(node, said, choices or {}) if telling else []
    typed = [first_line(each, _LONGEST) for each in words]
    title = label + (f" · {escape_markdown(typed[0])}" if typed else " ✓" if said else "")
    key = fold_key(keys[0], path)
    draw_fold(title, key, draw, pointed=any(is_pointed((*path, each)) for each in keys), type="compact")


def _typed(node: object, said: Mapping[str, object], choices: Mapping[str, str]) -> list[str]:
    """What people typed of it, by its label where it was chosen; somebody's key is nothing to read."""
    fields = typed_fields(type(node)) if isinstance(node, Model) else frozenset[str]()
    typed = {key: value for key, value in said.items() if key in fields and type(value) is str}
    return [choice_label(choices[key], words) if key in choices else words for key, words in typed.items()]
