"""The chapters of the persoonlijk plan about others: housemates, network, carers, neighbourhood."""

from collections.abc import Callable, Iterator, Sequence

from supportcycle.content.catalogue import at_start, choice_label, text
from supportcycle.documents.compose.parts.about_client import professionals_in_plan
from supportcycle.documents.compose.parts.direction import rather_not
from supportcycle.documents.compose.parts.existing_help import existing_help, of_housemates, of_network
from supportcycle.documents.compose.parts.own_circle import carer_load, own_circle
from supportcycle.documents.compose.sections import left_out_of
from supportcycle.documents.compose.support_circles import circles
from supportcycle.documents.compose.typed_text import listed, quoted
from supportcycle.documents.words.help import helper_words
from supportcycle.documents.words.names import named
from supportcycle.domain.circles import layer_of
from supportcycle.domain.kind_of_help import hulp_of, lives_with_client
from supportcycle.domain.model.dossier import Dossier, steps_now
from supportcycle.domain.model.people import NetworkMember
from supportcycle.domain.model.plan import Helper, Step, helpers_now, is_helping
from supportcycle.domain.model.wmo import Hulp, Laag, Respite

Which = Callable[[Helper, NetworkMember | None], bool]


def housemates(dossier: Dossier, round_id: str) -> str:
    """With whom the client lives and what they do (gebruikelijke hulp)."""
    lives = dossier.identity.housemates.strip()
    parts = [
        text("plan.says.lives_with", words=lives) if lives else "",
        _helping("housemates_do", dossier, round_id, _is_usual),
        _to_be_asked(dossier, round_id, _is_usual),
        existing_help(dossier, round_id, of_housemates),
        _beyond_usual(dossier, round_id),
    ]
    return "\n\n".join(filter(None, parts))


def network(dossier: Dossier, round_id: str) -> str:
    """Who helps: mantelzorg and others, apart from who is still to be asked."""
    round = dossier.rounds[round_id]
    circle = circles(dossier, round_id)[Laag.SOCIAAL_NETWERK]
    parts = [
        text("plan.says.rather_not") if rather_not(round) else "",
        _helping("carers", dossier, round_id, _is_carer),
        _helping("others", dossier, round_id, _is_other),
        existing_help(dossier, round_id, of_network),
        _to_be_asked(dossier, round_id, _is_from_network, circle.chosen),
        listed(text("plan.says.second_best"), circle.second_best),
        own_circle(dossier, round_id),
        listed(text("plan.says.why_no_network"), list(map(quoted, circle.reasons))),
    ]
    return "\n\n".join(filter(None, parts))


def carer(dossier: Dossier, round_id: str) -> str:
    """What whoever cares for the client needs, and how it is for them as far as they let that be told."""
    asked = dossier.rounds[round_id].aanvraag
    needs = quoted(asked.mantelzorger_needs) if asked.mantelzorger_needs.strip() else ""
    lighter = [choice_label("respite", kind) for kind in Respite if kind in asked.respite]
    parts = (needs, listed(text("plan.says.respite"), lighter), carer_load(dossier, round_id))
    return "\n\n".join(filter(None, parts))


def neighbourhood(dossier: Dossier, round_id: str) -> str:
    """What is there for everybody, so no professional of one's own, and what the client does for others."""
    round = dossier.rounds[round_id]
    circle = circles(dossier, round_id)[Laag.ALGEMENE_VOORZIENING]
    useful = round.aanvraag.useful_activities.strip()
    at_work = professionals_in_plan(dossier, round_id)
    done = [*([quoted(useful)] if useful else []), *_in_return(dossier, round_id)]
    parts = [
        listed(text("plan.says.general"), [each for each in circle.found if each not in at_work]),
        listed(text("plan.says.not_yet"), circle.to_be_asked),
        listed(text("plan.says.second_best"), circle.second_best),
        listed(text("plan.says.looked_at"), circle.looked_at),
        listed(text("plan.says.why_no_general"), list(map(quoted, circle.reasons))),
        listed(text("plan.says.useful"), done),
    ]
    return "\n\n".join(filter(None, parts))


def _beyond_usual(dossier: Dossier, round_id: str) -> str:
    """Who lives there and does more than is usual: that stands in the chapter on the network, and why; so
    nothing when the client leaves that chapter out."""
    if "network" in left_out_of(dossier.rounds[round_id]):
        return ""

    def more(helper: Helper, person: NetworkMember | None) -> bool:
        return lives_with_client(person) and _is_carer(helper, person)

    who = dict.fromkeys(
        helper.person for _, helper in _helpers(dossier, round_id, more) if is_helping(helper)
    )
    names = ", ".join(named(dossier.people, id) for id in who)
    return text("plan.says.beyond_usual", names=at_start(names)) if names else ""


def _is_usual(helper: Helper, person: NetworkMember | None) -> bool:
    return hulp_of(helper, person) is Hulp.GEBRUIKELIJKE_HULP


def _is_carer(helper: Helper, person: NetworkMember | None) -> bool:
    return hulp_of(helper, person) is Hulp.MANTELZORG


def _is_other(helper: Helper, person: NetworkMember | None) -> bool:
    in_network = layer_of(person) is Laag.SOCIAAL_NETWERK
    return in_network and hulp_of(helper, person) not in (Hulp.GEBRUIKELIJKE_HULP, Hulp.MANTELZORG)


def _is_from_network(helper: Helper, person: NetworkMember | None) -> bool:
    return _is_carer(helper, person) or _is_other(helper, person)


def _helpers(dossier: Dossier, round_id: str, which: Which) -> Iterator[tuple[Step, Helper]]:
    for _, _, step in steps_now(dossier.rounds[round_id]):
        for helper in helpers_now(step).values():
            if which(helper, dossier.people.get(helper.person or "")):
                yield step, helper


def _helping(lead: str, dossier: Dossier, round_id: str, which: Which) -> str:
    helpers = _helpers(dossier, round_id, which)
    lines = [helper_words(helper, step, dossier.people) for step, helper in helpers if is_helping(helper)]
    return listed(text(f"plan.says.{lead}"), list(map(at_start, lines)))


def _to_be_asked(dossier: Dossier, round_id: str, which: Which, chosen: Sequence[str] = ()) -> str:
    helpers = _helpers(dossier, round_id, which)
    lines = [helper_words(helper, step, dossier.people) for step, helper in helpers if not is_helping(helper)]
    return listed(text("plan.says.not_yet"), [*map(at_start, lines), *chosen])


def _in_return(dossier: Dossier, round_id: str) -> Iterator[str]:
    for _, helper in _helpers(dossier, round_id, lambda _helper, _person: True):
        if is_helping(helper) and helper.in_return.strip():
            name = named(dossier.people, helper.person, text("people.somebody"))
            yield text("plan.says.in_return", name=name, words=quoted(helper.in_return))
