"""Finding out: wishes shared between rows, what is kept for later, and the order of the client."""

from supportcycle.content.catalogue import text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.profile import MarkKind
from supportcycle.workspace.workspace import Workspace
from tests.ui.pages_open import Opened

WISHES = {
    "housing__1": {"text": "Een opgeruimd huis"},
    "work__1": {"text": "Vrijwilligerswerk", "rank": "2"},
    "work__2": {"text": "Collega's zien", "rank": "1"},
}


def dossier(**round: object) -> Dossier:
    people = {"p1": {"name": "Oom Jan"}}
    return Dossier.model_validate({"id": "d", "name": "Sam", "people": people, "rounds": {"r1": round}})


def test_a_wish_said_elsewhere_can_be_shown_here_too_and_taken_away_again(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "profile", dossier(wishes=WISHES))
    assert not page.has("wishes", "work__1", "text")
    page.set(True, "wishes", "work__1", "also_in", "housing")
    assert page.dossier.rounds["r1"].wishes["work__1"].also_in == ("housing",)
    assert page.has("wishes", "work__1", "text")
    assert page.shows(text("profile.said_elsewhere", row="Werken"))
    page.set(False, "wishes", "work__1", "also_in", "housing")
    assert page.dossier.rounds["r1"].wishes["work__1"].also_in == ()


def test_a_wish_shared_with_quality_of_life_is_typed_once_and_changed_in_both(
    open_workspace: Workspace,
) -> None:
    page = Opened(open_workspace, "quality_of_life", dossier(wishes=WISHES)).turn("emotional_wellbeing")
    page.set(True, "wishes", "housing__1", "also_in", "emotional_wellbeing")
    page.set("Een huis met overzicht", "wishes", "housing__1", "text")
    page.go("profile")
    assert page.value("wishes", "housing__1", "text") == "Een huis met overzicht"


def test_somebody_to_build_on_is_kept_with_who_it_is(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "profile", dossier())
    page.set("Oom Jan komt graag langs", "marks", "housing__1", "text")
    assert not page.has("marks", "housing__1", "person")
    page.set("person", "marks", "housing__1", "kind")
    page.set("p1", "marks", "housing__1", "person")
    mark = page.dossier.rounds["r1"].marks["housing__1"]
    assert (mark.kind, mark.person) == (MarkKind.PERSON, "p1")
    assert text("profile.marks_kept", count=1) in page.folds()


def test_the_wishes_stand_in_the_order_of_the_client_with_four_questions_each(
    open_workspace: Workspace,
) -> None:
    page = Opened(open_workspace, "profile", dossier(wishes=WISHES)).subject(text("profile.subjects.ranking"))
    ranked = [title for title in page.folds() if " · " in title and title[0].isdigit()]
    assert ranked == ["1 · Collega's zien", "2 · Vrijwilligerswerk"]
    for question in ("needs", "wants", "expects", "contributes"):
        page.set("woorden", "wishes", "work__2", question)
    assert page.dossier.rounds["r1"].wishes["work__2"].contributes == "woorden"


def test_wishes_are_tapped_in_order_and_a_second_tap_takes_one_out(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "profile", dossier(wishes=WISHES)).subject(text("profile.subjects.ranking"))
    page.set(["housing__1", "work__1", "work__2"], "wishes", "of_all", "rank")
    page.set(["housing__1", "work__1"], "wishes", "of_all", "rank")
    ranks = {id: wish.rank for id, wish in page.dossier.rounds["r1"].wishes.items()}
    assert ranks == {"housing__1": "2", "work__1": "1", "work__2": ""}


def test_one_wish_is_not_ranked_and_has_its_four_questions(open_workspace: Workspace) -> None:
    one = {"housing__1": WISHES["housing__1"]}
    page = Opened(open_workspace, "profile", dossier(wishes=one)).subject(text("profile.subjects.ranking"))
    assert not page.shows(text("profile.ranking_why"))
    assert "1 · Een opgeruimd huis" in page.folds()


def test_a_card_of_the_overview_leads_to_its_row(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "profile", dossier(wishes=WISHES)).subject(
        text("profile.subjects.overview")
    )
    assert page.shows(text("profile.nothing_said"))
    page.press("**Leren - Opleiding**")
    assert page.has("cells", "learning", "now")


def test_a_link_that_is_made_empty_goes_away(open_workspace: Workspace) -> None:
    links = {"l1": {"cause": "rommel", "effect": "stress"}}
    page = Opened(open_workspace, "profile", dossier(links=links)).subject(text("profile.subjects.links"))
    assert page.has("links", "l2", "cause")
    page.set("", "links", "l1", "cause").set("", "links", "l1", "effect")
    assert not page.has("links", "l1", "cause")
