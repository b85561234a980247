"""A fold for what not everybody fills in: its title says what stands in it, and closed it is not drawn."""

from collections.abc import Callable, Iterable

from supportcycle.domain.model.base import Path, first_line, is_blank
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
) -> None:
    """The fold under `label`, with the first words of what was said at `keys` under `path` behind it, or what
    is `told` of it.

    It opens for whoever is brought to one of those places. With `telling` off its title does not say what was
    typed, only that something was.
    """
    keys = tuple(keys)
    said = [value for key in keys if not is_blank(value := value_at(session.dossier(), (*path, key)))]
    words = [told] if told else [value for value in said if type(value) is str] if telling else []
    typed = [first_line(each, _LONGEST) for each in words]
    title = label + (f" · {escape_markdown(typed[0])}" if typed else " ✓" if said else "")
    key = fold_key(keys[0], path)
    draw_fold(title, key, draw, pointed=any(is_pointed((*path, each)) for each in keys), type="compact")
