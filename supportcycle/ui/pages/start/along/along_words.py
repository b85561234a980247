"""What the list says of a dossier that is taken along: who has it, or of which day it is."""

from collections.abc import Mapping

from supportcycle.content.catalogue import text
from supportcycle.domain.access.taken_along import Taking
from supportcycle.domain.errors import StoreError
from supportcycle.storage.settings import Settings
from supportcycle.ui.widgets.markdown import escape_markdown
from supportcycle.workspace.acting.worker import worker
from supportcycle.workspace.along.current import TeamAlong, current_along


def along_words(settings: Settings) -> Mapping[str, str]:
    """One calm line, by the id of the dossier; nothing for all others, nor when the server cannot say now."""
    if along := current_along():
        try:
            return {taking.dossier: since_words(taking, along) for taking in along.takings.out()}
        except StoreError:
            return {}
    marks = {id: settings.mark_of(id) for id in settings.along}
    return {id: text("along.of_server", day=mark.on) for id, mark in marks.items() if mark}


def since_words(taking: Taking, along: TeamAlong) -> str:
    """Since when it is out, and with whom."""
    since = f"{taking.since.astimezone():%d-%m-%Y %H:%M}"
    if taking.person == worker():
        return text("along.since_you", since=since)
    name = escape_markdown(along.name_of(taking.person))
    return text("along.since", since=since, name=name or text("along.colleague"))
