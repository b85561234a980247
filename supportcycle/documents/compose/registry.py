"""Every document there is, by the name it has on the command line and in file names, and for whom."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, partial

from supportcycle.content.catalogue import text
from supportcycle.content.language import HOME, dutch_of, in_language
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.cards.client_page import client_page
from supportcycle.documents.compose.cards.helper_card import helper_card, helper_cards
from supportcycle.documents.compose.cards.volunteer_cards import as_volunteer, how_it_works, volunteer_request
from supportcycle.documents.compose.evaluation.municipality import municipality_report
from supportcycle.documents.compose.evaluation.report import evaluation_report
from supportcycle.documents.compose.evaluation.then_and_now import prepared_review
from supportcycle.documents.compose.map_documents import annexes_apart, blank_maps, maps
from supportcycle.documents.compose.offer import OUTSIDE, Audience, Offer
from supportcycle.documents.compose.plan.persoonlijk_plan import persoonlijk_plan
from supportcycle.documents.compose.request.aanvraag import wmo_aanvraag
from supportcycle.documents.compose.request.municipal_questions import municipal_questions
from supportcycle.documents.compose.request.preparation import preparation
from supportcycle.documents.compose.request.short_aanvraag import short_aanvraag
from supportcycle.documents.compose.together.gathering import invitations, table_sheet
from supportcycle.documents.compose.together.team import action_team
from supportcycle.documents.compose.two_languages import IN_TWO_LANGUAGES, in_client_languages, in_words_read
from supportcycle.documents.compose.visits.visit_agenda import visit_agenda
from supportcycle.documents.compose.visits.visit_sheet import visit_sheet
from supportcycle.documents.compose.worksheets.worksheet import (
    FILLED_IN,
    printable_worksheets,
    worksheet_document,
)
from supportcycle.documents.tree import Document
from supportcycle.domain.model.client_edition import ClientEdition
from supportcycle.domain.model.dossier import Dossier, current_round
from supportcycle.domain.model.review import CARD_KINDS
from supportcycle.domain.model.share_slip import ShareSlip
from supportcycle.domain.privacy.sharing import as_shared, slip_of, with_own_contact, with_visits

CARDS_OF_CLIENT = (*(kind.sheet for kind in CARD_KINDS if kind.own), "touchstone")
"""The cards that a client fills in, on paper empty or filled in."""


@cache
def offers() -> Mapping[str, Offer]:
    """All documents by name (templates/nl/documents/names.toml); every worksheet as a blank form too.

    The names are the same whatever language is read.
    """
    with in_language(HOME):
        return _offers()


def _offers() -> dict[str, Offer]:
    city, client = Audience.MUNICIPALITY, Audience.CLIENT
    again = partial(persoonlijk_plan, again=True)
    found = {
        text("names.aanvraag"): Offer(city, "aanvraag", partial(_of_round, wmo_aanvraag)),
        text("names.short_aanvraag"): Offer(city, "short_aanvraag", partial(_of_round, short_aanvraag)),
        text("names.questions"): Offer(city, "questions", partial(_of_round, municipal_questions)),
        text("names.plan"): Offer(city, "plan", partial(_of_round, persoonlijk_plan)),
        text("names.plan_again"): Offer(city, "plan_again", partial(_of_round, again)),
        text("names.municipality"): Offer(city, "municipality", partial(_of_evaluation, municipality_report)),
        text("names.client_page"): Offer(
            client, "client_page", partial(_of_round, client_page), seen=_own_contact
        ),
        text("names.preparation"): Offer(client, "preparation", partial(_of_round, preparation)),
        text("names.prepared"): Offer(client, "prepared", partial(_of_evaluation, prepared_review)),
        text("names.evaluation"): Offer(client, "evaluation", partial(_of_evaluation, evaluation_report)),
        text("names.cards"): Offer(Audience.HELPER, "cards", partial(_of_round, helper_cards)),
    }
    return found | _to_take_along() | _worksheets() | blank_maps()


def _to_take_along() -> dict[str, Offer]:
    """Papers for a meeting of the network, and cards."""
    made: dict[str, Callable[..., Document]] = {
        "invitations": invitations,
        "table_sheet": table_sheet,
        "action_team": action_team,
        "volunteer_request": volunteer_request,
        "as_volunteer": as_volunteer,
        "how_it_works": how_it_works,
    }
    return {
        text(f"names.{key}"): Offer(Audience.TAKE_ALONG, key, partial(_of_round, compose))
        for key, compose in made.items()
    }


@cache
def documents() -> Mapping[str, Offer]:
    """Every document by name, the maps, annexes and pictures too, that on screen go with another page."""
    with in_language(HOME):
        return {**offers(), **maps(), **annexes_apart(), **_visit_papers()}


def _visit_papers() -> dict[str, Offer]:
    """Both papers of a visit go with its own page, so that the worker's never stands among the client's."""
    sheet = Offer(
        Audience.CLIENT, "visit_sheet", partial(_of_round, visit_sheet), partial(_with_visits, covered=False)
    )
    agenda = Offer(
        Audience.SUPPORT_WORKER,
        "visit_agenda",
        partial(_of_round, visit_agenda),
        partial(_with_visits, covered=True),
    )
    return {text("names.visit_sheet"): sheet, text("names.visit_agenda"): agenda}


def composed_visit_paper(
    name: str, visit_id: str, dossier: Dossier, today: date, slip: ShareSlip | None = None
) -> Document:
    """One of the papers of a visit (`names.visit_sheet`, `names.visit_agenda`), of this visit."""
    compose = {"visit_sheet": visit_sheet, "visit_agenda": visit_agenda}[documents()[name].key]
    round_id, _ = current_round(dossier)

    def made() -> Document:
        seen = seen_by(name, dossier, slip)
        return compose(seen, round_id=round_id, today=today, visit_id=visit_id)

    return _spoken(name, dossier, made)


def worksheet_name(key: str) -> str:
    """The name of a worksheet as it is filled in."""
    return text("names.worksheet", key=key)


def composed(
    name: str, dossier: Dossier, today: date, slip: ShareSlip | None = None, *, language: str = ""
) -> Document:
    """The document of this name about the current round. KeyError for an unknown name.

    It is made of what `slip` lets leave the table; without one, of what the client said before (`slip_for`).
    Its words are of `language`, whatever the language on screen; without one, as `edition_for` says.
    """
    offer = documents()[name]

    def made() -> Document:
        return offer.compose(seen_by(name, dossier, slip), today)

    if not language:
        return _spoken(name, dossier, made)
    with in_language(language):
        return made()


def _spoken(name: str, dossier: Dossier, made: Callable[[], Document]) -> Document:
    """What is made, in the languages of the client where it is one of the client's papers, else in Dutch."""
    offer = documents()[name]
    if offer.key in IN_TWO_LANGUAGES:
        own = offer.audience is not Audience.HELPER
        return in_client_languages(dossier.edition if own else _of_a_helper(dossier), made)
    with in_language(edition_for(name, dossier)):
        return made()


def edition_for(name: str, dossier: Dossier) -> str:
    """The edition in which a document of this name speaks: the client's own papers as the client is spoken
    to, all others in plain Dutch. KeyError for an unknown name."""
    offer = documents()[name]
    own = offer.audience is Audience.CLIENT or offer.key in CARDS_OF_CLIENT
    return dutch_of(dossier.edition) if own else HOME


def seen_by(name: str, dossier: Dossier, slip: ShareSlip | None = None) -> Dossier:
    """The dossier as the document of this name is composed of it, in the language that is read now. KeyError
    for an unknown name."""
    slip, offer = slip or slip_for(name, dossier), documents()[name]
    worded = in_words_read(dossier, offer.key, own=offer.audience not in OUTSIDE)
    return offer.seen(_shared(worded, slip), worded, slip)


def composed_card(person: str, dossier: Dossier, today: date, slip: ShareSlip | None = None) -> Document:
    """The card of one person who helps or may be asked."""
    round_id, _ = current_round(dossier)
    slip = slip or slip_for(card_name(person), dossier)

    def made() -> Document:
        shared = _shared(in_words_read(dossier, "cards", own=False), slip)
        return helper_card(shared, round_id=round_id, person=person, today=today)

    return in_client_languages(_of_a_helper(dossier), made)


def _of_a_helper(dossier: Dossier) -> ClientEdition:
    """Who is near the client reads the same language, and is spoken to as everybody."""
    return ClientEdition(language=dossier.edition.language)


def card_name(person: str) -> str:
    """The name under which the slip of somebody's card is kept."""
    return f"card_{person}"


def slip_for(name: str, dossier: Dossier) -> ShareSlip:
    """What the client said of what goes along in the document of this name, or of this key of a map."""
    return slip_of(dossier, current_round(dossier)[0], name, own=_stays_with_the_client(name))


def _stays_with_the_client(name: str) -> bool:
    offers_of = (each for key, each in documents().items() if name in (key, each.key))
    return any(each.audience not in OUTSIDE for each in offers_of)


def _shared(dossier: Dossier, slip: ShareSlip) -> Dossier:
    return as_shared(dossier, current_round(dossier)[0], slip)


def _own_contact(shared: Dossier, dossier: Dossier, _slip: ShareSlip) -> Dossier:
    """For what stays with the client, and may say how to reach the client's own contact."""
    return with_own_contact(shared, current_round(dossier)[0], dossier)


def _with_visits(shared: Dossier, dossier: Dossier, slip: ShareSlip, *, covered: bool) -> Dossier:
    return with_visits(shared, current_round(dossier)[0], dossier, slip, covered=covered)


def _worksheets() -> dict[str, Offer]:
    found: dict[str, Offer] = {}
    for key in printable_worksheets():
        if key in FILLED_IN:
            filled = Offer(Audience.SUPPORT_WORKER, key, partial(_worksheet, key))
            found[worksheet_name(key)] = filled
        found[text("names.blank", key=key)] = Offer(Audience.BLANK, key, partial(_blank, key))
    return found


def _of_round(compose: Callable[..., Document], dossier: Dossier, today: date) -> Document:
    return compose(dossier, round_id=current_round(dossier)[0], today=today)


def _of_evaluation(compose: Callable[..., Document], dossier: Dossier, today: date) -> Document:
    round_id, round = current_round(dossier)
    last = next(reversed(round.evaluations), "")
    return compose(dossier, round_id=round_id, evaluation_id=last, today=today)


def _worksheet(key: str, dossier: Dossier, today: date) -> Document:
    return worksheet_document(worksheet(key), dossier, today=today)


def _blank(key: str, _dossier: Dossier, today: date) -> Document:
    return worksheet_document(worksheet(key), None, today=today)
