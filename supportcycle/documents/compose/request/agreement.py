"""What the client thinks of the whole, where views differ, and the lines to sign on."""

from collections.abc import Iterator

from supportcycle.content.catalogue import text
from supportcycle.documents.compose.sections import left_out_of
from supportcycle.documents.tree import Block, Heading, Labelled, Paragraph, SignatureLine
from supportcycle.documents.words.days import day_words
from supportcycle.domain.dates import as_date
from supportcycle.domain.kind_of_help import hulp_of
from supportcycle.domain.model.dossier import Dossier, Round, current_version, steps_now
from supportcycle.domain.model.plan import helpers_now, is_helping
from supportcycle.domain.model.wmo import Aanvraag, Agreement, Hulp

LINES_BY_PEN, NO_BREAK = 4, "\u00a0"


def views(request: Aanvraag, *, mine: bool) -> tuple[Block, ...]:
    """The client's view and, where views differ, both of them beside each other: as far as it was typed."""
    own = request.zienswijze.strip()
    view = (Heading(text(_voiced("zienswijze", mine))), Paragraph(own, "own_words")) if own else ()
    if not (request.dissent_client.strip() or request.dissent_worker.strip()):
        return view
    client = "dissent_mine" if mine else "dissent_client"
    both = (*_view(client, request.dissent_client), *_view("dissent_worker", request.dissent_worker))
    return (*view, Heading(text("agreement.dissent")), *both)


def signing(dossier: Dossier, round_id: str, *, mine: bool) -> tuple[Block, ...]:
    """Lines for the client's view while it was not typed, what the client thinks of the whole, and lines to
    sign on."""
    round = dossier.rounds[round_id]
    by_pen = not round.aanvraag.zienswijze.strip() and "views" not in left_out_of(round)
    return (
        *(_room_to_write(mine) if by_pen else ()),
        *agreement(round, mine=mine),
        *signatures(dossier, round_id),
    )


def _room_to_write(mine: bool) -> tuple[Block, ...]:
    """Lines for who rather writes it by hand."""
    return (Heading(text(_voiced("zienswijze", mine)), 2), Labelled("", "", lines=LINES_BY_PEN))


def not_agreed_yet(dossier: Dossier, round_id: str) -> Dossier:
    """The dossier for a paper that nobody saw yet: without what was said of an earlier one."""
    round = dossier.rounds[round_id]
    nothing: dict[str, object] = {**dict.fromkeys(_SAID_OF_A_PAPER, ""), "agreement": None}
    anew = round.model_copy(update={"aanvraag": round.aanvraag.model_copy(update=nothing)})
    return dossier.model_copy(update={"rounds": {**dossier.rounds, round_id: anew}})


_SAID_OF_A_PAPER = ("agreed_on", "zienswijze", "dissent_client", "dissent_worker")


def agreement(round: Round, *, mine: bool) -> tuple[Block, ...]:
    """Agreed, not agreed or later: ticked when the client said so of this plan, boxes to tick by pen
    otherwise. What was said before the plan was made anew, was said of another paper."""
    request = Aanvraag() if _is_of_earlier_plan(round) else round.aanvraag
    boxes = "   ".join(
        _box(answer, ticked=answer is request.agreement).replace(" ", NO_BREAK) for answer in Agreement
    )
    question = text("agreement.asked", question=text(_voiced("question", mine)), boxes=boxes)
    on = day_words(request.agreed_on)
    dated = (Labelled(text("agreement.agreed_on"), on, beside=True),) if on else ()
    return (Paragraph(question), *dated)


def _is_of_earlier_plan(round: Round) -> bool:
    said, made = as_date(round.aanvraag.agreed_on), as_date(current_version(round)[1].made_on)
    return bool(said and made and said < made)


def signatures(dossier: Dossier, round_id: str) -> tuple[Block, ...]:
    """Lines for client and worker beside each other, each with a date. Under them for whoever may sign on the
    client's behalf, and for a carer."""
    pairs = [("client", "worker"), tuple(_beside(dossier, round_id))]
    lines = ("\n".join(map(_with_date, pair)) for pair in pairs if pair)
    return (Paragraph(text("agreement.truth")), *map(SignatureLine, lines))


def _with_date(who: str) -> str:
    return "\n".join((text(f"agreement.sign_{who}"), text("agreement.date")))


def _beside(dossier: Dossier, round_id: str) -> Iterator[str]:
    """Who signs beside the client: a representative, and a mantelzorger who said yes."""
    if dossier.identity.representative:
        yield "representative"
    helping = (
        hulp_of(helper, dossier.people.get(helper.person or ""))
        for _, _, step in steps_now(dossier.rounds[round_id])
        for helper in helpers_now(step).values()
        if is_helping(helper)
    )
    if Hulp.MANTELZORG in helping:
        yield "carer"


def _box(answer: Agreement, *, ticked: bool) -> str:
    return text("shared.ticked" if ticked else "shared.box", words=text(f"agreement.{answer}"))


def _view(key: str, words: str) -> tuple[Block, ...]:
    silence = Paragraph(text("agreement.dissent_silent"))
    view = Paragraph(words.strip(), "own_words") if words.strip() else silence
    return (Heading(text(f"agreement.{key}"), 2), view)


def _voiced(key: str, mine: bool) -> str:
    return f"agreement.{key}{'_mine' if mine else ''}"
