"""What the screen asks before a paper is made is said beside it where there is no screen."""

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.registry import composed, documents, slip_for
from supportcycle.documents.privacy.paper_warnings import paper_warnings
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from tests.domain.dossiers import ROUND, TODAY, practice


def told(name: str, dossier: Dossier) -> list[str]:
    slip = slip_for(name, dossier)
    return list(paper_warnings(name, composed(name, dossier, TODAY, slip), dossier, TODAY, slip))


def account(**said: object) -> Dossier:
    bram = practice("bram-review")
    at = (*ROUND, "evaluations", next(reversed(bram.rounds["r1"].evaluations)), "municipality")
    for field, value in said.items():
        bram = with_value(bram, (*at, field), value)
    return bram


UNSHARED = text("command.unshared_help", help="Ambulante begeleiding", where="Welke hulp is er geweest?")


def test_help_of_which_nothing_may_be_told_is_named_with_the_answer_it_stands_in() -> None:
    words = told("gemeente", account(used="Hulp in huis, en begeleiding."))
    start = UNSHARED.partition(":")[0]
    assert any(sentence.startswith(start) for sentence in words)


def test_nothing_is_said_of_it_while_nothing_may_be_shared_or_on_another_paper() -> None:
    part = text("command.unshared_help", help="Ambulante begeleiding", where="").partition(".")[0]
    assert not any(part in words for words in told("gemeente", account(may_be_shared=False)))
    assert not any(part in words for words in told("evaluatie", account()))


def test_every_paper_can_be_asked_about_and_an_own_paper_is_quiet_about_health() -> None:
    quiet = practice("leeg")
    assert not [name for name in documents() if told(name, quiet)]
    assert text("command.health_stays") not in told("een-bladzijde", practice("tavenier"))
