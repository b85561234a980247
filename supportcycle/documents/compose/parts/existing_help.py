"""What the help that is there already yields, in words: each in the chapter on who gives it."""

from collections.abc import Callable

from supportcycle.content.catalogue import at_start, text
from supportcycle.documents.compose.typed_text import listed, quoted
from supportcycle.documents.words.help import provision_name
from supportcycle.documents.words.names import People, named, named_at_work
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.existing_help import ExistingHelp
from supportcycle.domain.model.people import NetworkMember, is_formal
from supportcycle.domain.model.review import Verdict
from supportcycle.domain.network.existing_help import HelpNow, is_usual, said_of_help


def of_housemates(person: NetworkMember | None) -> bool:
    """The usual help of who lives in the same house."""
    return person is not None and not is_formal(person) and is_usual(person)


def of_network(person: NetworkMember | None) -> bool:
    """Help of people around the client that is more than usual."""
    return person is not None and not is_formal(person) and not is_usual(person)


def of_others(person: NetworkMember | None) -> bool:
    """Paid help, and what the municipality granted."""
    return person is None or is_formal(person)


def existing_help(
    dossier: Dossier, round_id: str, which: Callable[[NetworkMember | None], bool] = lambda _: True
) -> str:
    """What the client said of each help of `which`, under a line that leads in; empty when nothing was.

    That a help may stay tells nothing without what it yields, such as where that is held back.
    """
    people = dossier.people
    lines = [
        _line(help_name(each, people), said)
        for each, said in said_of_help(dossier, dossier.rounds[round_id])
        if which(people.get(each.person)) and (said.yields.strip() or said.verdict is not Verdict.KEEP)
    ]
    return listed(text("existing_help.lead"), lines)


def help_name(each: HelpNow, people: People) -> str:
    """Who gives it, as they may be named on paper, or what was granted."""
    if each.line:
        return provision_name(each.line)
    person = people.get(each.person)
    name = named_at_work if person and is_formal(person) else named
    return at_start(name(people, each.person))


def _line(name: str, said: ExistingHelp) -> str:
    words = quoted(said.yields) if said.yields.strip() else ""
    verdict = text(f"existing_help.{said.verdict}") if said.verdict else ""
    return text("existing_help.line", name=name, words=" ".join(filter(None, (words, verdict))))
