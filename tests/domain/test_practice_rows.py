"""Every row of the method that a dossier can show stands on a practice dossier, in the words of who it is
about; and what is the worker's alone comes out on no paper."""

from collections.abc import Callable
from functools import cache

import pytest

from supportcycle.content.catalogue import choice_label, loose_end_texts, text
from supportcycle.content.library import viewing_frames
from supportcycle.content.practice import practice_names
from supportcycle.content.worksheets import worksheet
from supportcycle.documents.compose.parts.reading import ends_about_reading, unread_parts
from supportcycle.documents.compose.registry import composed, documents
from supportcycle.documents.privacy.health_words import health_places
from supportcycle.documents.privacy.name_consent import ends_about_names
from supportcycle.documents.text import rendered_text
from supportcycle.domain.guide.isolation import DEEP
from supportcycle.domain.loose_ends import LooseEndKind as Kind
from supportcycle.domain.loose_ends import all_loose_ends
from supportcycle.domain.loose_ends.kinds import LooseEnd
from supportcycle.domain.model.dossier import Dossier, Round, current_round
from supportcycle.domain.model.network.person_facts import FoundBy, Sex
from supportcycle.domain.model.network.street import StreetContactKind, wished_more
from supportcycle.domain.model.network.tie_qualities import NetworkAim, RadioMove
from supportcycle.domain.model.reflection import Orientation
from supportcycle.domain.model.worksheet import Sheet, written_rows
from supportcycle.domain.network.dependence import balance
from supportcycle.domain.network.measures import spread
from supportcycle.domain.network.potential import Potential, could_help, potential
from supportcycle.domain.network.radio import chosen_moves
from supportcycle.domain.network.vitality import SocialPosition, social_position
from supportcycle.domain.typed_texts import typed_texts
from supportcycle.domain.update import with_value
from tests.domain.dossiers import LIMITS, TODAY, practice

ALL = tuple(name for name in practice_names() if name != "leeg")


@cache
def printed(name: str, paper: str) -> str:
    """What this paper of a practice dossier says."""
    return rendered_text(composed(paper, practice(name), TODAY))


def round_now(name: str) -> Round:
    return current_round(practice(name))[1]


def asked(name: str, *kinds: Kind) -> list[LooseEnd]:
    dossier = practice(name)
    found = [*all_loose_ends(dossier, TODAY, LIMITS), *ends_about_reading(dossier)]
    return [end for end in (*found, *ends_about_names(dossier, TODAY)) if end.kind in kinds]


def loose_ends_of_the_book() -> None:
    """15: all that was not read is counted, and asked is after a name, a stale reason, a bare possibility."""
    (unread,) = asked("bram-plan", Kind.PARTS_NOT_CONFIRMED)
    assert unread.values["number"] == str(len(unread_parts(practice("bram-plan"), "r1")))
    assert int(unread.values["number"]) > 1
    assert asked("bram-review", Kind.NAME_IN_REQUEST)
    assert asked("bram-review", Kind.REASON_WITH_WHO_STOPPED)
    assert asked("bram-review", Kind.ONLY_POSSIBILITIES)


def two_texts() -> None:
    """19: the words for the municipality stand beside the client's own, at a wish and at a part."""
    round = round_now("ria")
    wish, part = round.wishes["housing__1"], round.aanvraag.parts["analysis"]
    for said in (wish.text, wish.application_words, part.text, part.application_words):
        assert said
        assert said in printed("ria", "persoonlijk-plan")


def without_medical_data() -> None:
    """20: an option and a reason that were called medical stay without a yes; the rest is asked about."""
    bram = practice("bram-plan")
    line, option = "Humanitas DMH weet veel", "Het team weet veel"
    assert line in printed("bram-plan", "wmo-aanvraag")
    held = with_value(bram, ("rounds", "r1", "aanvraag", "medical_data"), None)
    paper = composed("wmo-aanvraag", held, TODAY)
    assert line not in rendered_text(paper)
    assert option not in rendered_text(paper)
    left = [place for place in health_places(paper) if "beperking" in place.words]
    assert ("beperking" in rendered_text(paper)) is bool(left)
    assert "astma" not in printed("tavenier", "wmo-aanvraag")


def question_deck() -> None:
    """27: three questions brought up a name, and it stands on the circle."""
    sheet = round_now("ria").sheets["circle_questions"]
    deck = worksheet("circle_questions")
    assert written_rows(deck, sheet) == deck.rows
    found = [id for id, each in practice("ria").people.items() if each.found_by is FoundBy.CIRCLE_QUESTIONS]
    (id,) = found
    ria = practice("ria")
    assert ria.people[id].name in sheet.cell("may_become", "names")
    assert ria.people[id].relation in printed("ria", "kaart-netwerkcirkel")


def family_tree() -> None:
    """29: the client's own sex, who died, and since when people are together."""
    assert practice("ria").identity.sex is Sex.WOMAN
    words = printed("ria", "kaart-genogram")
    assert "overleden" in words
    assert "vanaf 1976" in words


def variety() -> None:
    """31: how different the people around are, in age, sex and schooling."""
    ria = practice("ria")
    assert len([key for key in spread(ria, lambda person, _: person.schooling) if key]) > 1
    assert len([key for key in spread(ria, lambda person, _: person.sex) if key]) > 1
    assert text("maps.msna.variety") in printed("ria", "kaart-msna")


def words_for_who_somebody_is() -> None:
    """33: the VIP card, the life line and a word at a letter."""
    assert written_rows(worksheet("interests_abc"), round_now("ria").sheets["interests_abc"])
    assert "Wim" in printed("ria", "kaart-vip-kaart")
    assert "1976" in printed("ria", "kaart-levenslijn")


def radio() -> None:
    """36: four moves and looking for somebody, each chosen by the client and with a first step."""
    ria = practice("ria")
    moves = chosen_moves(ria)
    assert set(moves.values()) == {RadioMove.MAINTAIN, RadioMove.ACTIVATE, RadioMove.INTENSIFY}
    assert all(ria.ties[id].radio_step for id in moves)
    assert not any(ria.people[id].makes_it_harder for id in moves)
    (sought,) = (tie for tie in ria.ties.values() if tie.radio is RadioMove.SEARCH)
    assert sought.search_through
    assert sought.not_found


def background_of_the_network() -> None:
    """37: both ways, who could help by the rule, and two places of Machielse with what to think of."""
    assert {each for each, ids in balance(practice("ria")).items() if ids} - {None}
    assert potential(practice("ria"), TODAY) is Potential.ROOM
    assert any(not each.counts for each in could_help(practice("tavenier"), TODAY))
    talks = {name: round_now(name).network for name in ("ria", "tavenier")}
    places = {name: social_position(talk.crowd, talk.perception) for name, talk in talks.items()}
    assert places == {"ria": SocialPosition.FEW_CONTACTS, "tavenier": SocialPosition.ISOLATED}
    hints = [practice(name).private.isolation for name in ("ria", "tavenier")]
    assert [hint.isolation in DEEP for hint in hints] == [False, True]
    assert all(hint.orientation is Orientation.TAKING_PART and hint.protects and hint.asked for hint in hints)
    assert {tie.aim for tie in practice("ria").ties.values()} >= {
        NetworkAim.BUILD, NetworkAim.SUPPORT, NetworkAim.STRENGTHEN,
    }  # fmt: skip


def contact_in_the_street() -> None:
    """40: how often now, how often wished, how much that counts, and an idea."""
    street = round_now("ria").network.street
    assert wished_more(street) == [StreetContactKind.COFFEE, StreetContactKind.TOGETHER]
    assert street.idea in printed("ria", "werkblad-street_contacts")


def names_of_help() -> None:
    """44: the words of the book that brought the family to the table, and the question behind them."""
    (end,) = asked("tavenier", Kind.WORDED_AS_PRODUCT)
    assert "Ondersteuning bij de financiën" in end.values["said"]
    assert end.values["behind"].endswith("?")
    assert "{behind}" in loose_end_texts()[Kind.WORDED_AS_PRODUCT]["question"]


def frames() -> None:
    """48: presence and welcoming places, as private background: a mark and what was seen."""
    for name, frame in (("ria", "presence"), ("ria", "welcome"), ("tavenier", "presence")):
        sheet = practice(name).private.sheets[frame]
        known = {row.key for section in viewing_frames()[frame].sections for row in section.rows}
        assert sheet.cells
        assert set(sheet.cells) <= known
        assert all(cells.get("note") for cells in sheet.cells.values())


ROWS: dict[int, Callable[[], None]] = {
    15: loose_ends_of_the_book,
    19: two_texts,
    20: without_medical_data,
    27: question_deck,
    29: family_tree,
    31: variety,
    33: words_for_who_somebody_is,
    36: radio,
    37: background_of_the_network,
    40: contact_in_the_street,
    44: names_of_help,
    48: frames,
}
"""The rows of the book that are shown, by the number under which the method is told over."""
NO_DOSSIER_SHOWS = {59: "where dossiers are kept and who may sign in: no client has that"}


@pytest.mark.parametrize("row", ROWS)
def test_the_row_stands_on_a_practice_dossier(row: int) -> None:
    ROWS[row]()


def test_every_row_is_shown_or_cannot_be() -> None:
    assert not set(ROWS) & set(NO_DOSSIER_SHOWS)
    assert all(shows.__doc__ and shows.__doc__.startswith(f"{row}:") for row, shows in ROWS.items())


def workers_words(dossier: Dossier) -> set[str]:
    """What only the worker wrote or chose."""
    return {typed.words for typed in typed_texts(dossier.private)} - set(map(str, frames_marks(dossier)))


def frames_marks(dossier: Dossier) -> set[str]:
    sheets: tuple[Sheet, ...] = tuple(dossier.private.sheets.values())
    return {cells.get("mark", "") for sheet in sheets for cells in sheet.cells.values()}


@pytest.mark.parametrize("name", ALL)
def test_nothing_of_the_workers_own_part_stands_on_any_paper(name: str) -> None:
    dossier = practice(name)
    private = workers_words(dossier) | {choice_label("social_position", place) for place in SocialPosition}
    told = {paper: rendered_text(composed(paper, dossier, TODAY)) for paper in documents()}
    assert not [
        (paper, words) for paper, said in told.items() for words in private if words and words in said
    ]
