"""What the client said in another language goes away in Dutch, and stays with the client in both."""

from supportcycle.content.catalogue import text
from supportcycle.content.language import HOME
from supportcycle.documents.compose.parts.in_dutch import in_dutch_words
from supportcycle.documents.compose.parts.proposals import part_text
from supportcycle.documents.compose.registry import composed, documents
from supportcycle.documents.tree import Beside, Document, strings
from supportcycle.domain.editing.interpreted import interpreted_id, settled, with_interpreted
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.model.wmo import Approval
from supportcycle.domain.privacy.medical_redaction import without_medical
from supportcycle.domain.update import with_value, with_values
from tests.domain.dossiers import ROUND, TODAY, dossier_with

GOAL = (*ROUND, "goals", "g1", "own_words")
NOTICE = (*ROUND, "goals", "g1", "notice")
OWN, DUTCH = "Yeniden insanların arasında olmak", "Weer onder de mensen zijn"
TURKISH = (("edition", "language"), "tr")
HELPED = ((*ROUND, "meeting", "interpreter"), "Mevrouw Demir")


def spoken(*writes, dutch: str = DUTCH, language: str = "tr") -> Dossier:
    """A dossier with a goal in Turkish, and what it is in Dutch."""
    room = with_interpreted(dossier_with((GOAL, OWN), *writes), GOAL, language)
    return settled(room, with_value(room, ("interpreted", interpreted_id(GOAL), "dutch"), dutch))


def paper(key: str, dossier: Dossier) -> Document:
    name = next(name for name, offer in documents().items() if offer.key == key)
    return composed(name, dossier, TODAY)


def said(document: Document) -> str:
    return "\n".join(strings(document))


def marked(key: str, words: str = DUTCH) -> str:
    return text(f"parts.own_words.{key}", words=words, language="Turks")


def test_what_goes_to_the_municipality_has_the_dutch_of_the_interpreter_and_says_so() -> None:
    for key in ("aanvraag", "short_aanvraag", "plan"):
        request = said(paper(key, spoken(TURKISH, HELPED)))
        assert marked("interpreted") in request, key
        assert OWN not in request, key


def test_where_nobody_helped_with_talking_it_only_says_out_of_which_language() -> None:
    request = said(paper("aanvraag", spoken(TURKISH)))
    assert marked("translated") in request
    assert marked("interpreted") not in request


def test_it_tells_that_the_words_changed_after_they_were_put_in_dutch() -> None:
    changed = with_value(spoken(TURKISH, HELPED), GOAL, f"{OWN} ve yüzmek")
    assert text("parts.own_words.changed", words=marked("interpreted")) in said(paper("aanvraag", changed))


def test_words_that_are_dutch_after_all_stay_as_they_are() -> None:
    request = said(paper("aanvraag", spoken(TURKISH, HELPED, language=HOME)))
    assert OWN in request
    assert DUTCH not in request


def test_the_own_paper_of_the_client_has_both_beside_each_other() -> None:
    page = paper("client_page", spoken(TURKISH, HELPED))
    columns = [block for block in page.blocks if isinstance(block, Beside)]
    own, home = (
        "\n".join(words for one in columns for each in getattr(one, side) for words in strings(each))
        for side in ("own", "home")
    )
    assert (OWN in own, DUTCH in own) == (True, False)
    assert (marked("interpreted") in home, OWN in home) == (True, False)


def test_a_paper_of_the_client_in_dutch_alone_has_both_below_each_other() -> None:
    both = text("parts.own_words.both", own=OWN, dutch=marked("interpreted"))
    assert both in said(paper("client_page", spoken(HELPED)))
    assert both in said(
        paper("prepared", spoken(TURKISH, HELPED, ((*ROUND, "evaluations", "e1", "on"), "1-2-2027")))
    )


def test_what_is_read_together_is_what_goes_and_stays_approved() -> None:
    dossier = spoken(TURKISH, HELPED)
    read = part_text(dossier, "r1", "intended_results")
    assert marked("interpreted") in read.text
    answers = {"approval": Approval.RIGHT, "approved_text": read.text}
    approved = with_values(dossier, (*ROUND, "aanvraag", "parts", "intended_results"), answers)
    assert part_text(approved, "r1", "intended_results").approved
    again = with_value(approved, ("interpreted", interpreted_id(GOAL), "dutch"), "Iets anders")
    assert not part_text(again, "r1", "intended_results").approved


def test_words_for_the_municipality_say_out_of_which_language_they_were_put_in_dutch() -> None:
    words = ((*GOAL[:-1], "application_words"), DUTCH)
    plain = dossier_with((GOAL, OWN), words)
    told = {"application_words": plain, "translated": dossier_with((GOAL, OWN), words, TURKISH)}
    told["interpreted"] = dossier_with((GOAL, OWN), words, TURKISH, HELPED)
    for key, dossier in told.items():
        assert text(f"parts.{key}", words=DUTCH, language="Turks") in said(paper("aanvraag", dossier)), key


def test_a_part_that_the_client_wrote_anew_goes_in_dutch_too() -> None:
    place = (*ROUND, "aanvraag", "parts", "problems", "text")
    room = with_interpreted(dossier_with((place, OWN), TURKISH), place, "tr")
    dossier = with_value(room, ("interpreted", interpreted_id(place), "dutch"), DUTCH)
    assert part_text(settled(room, dossier), "r1", "problems").text == marked("translated")


def test_the_dutch_of_a_field_leaves_only_where_the_field_may() -> None:
    stays = (*ROUND, "touchstones", "t1", "words")
    room = with_interpreted(dossier_with((stays, OWN), TURKISH), stays, "tr")
    dossier = with_value(room, ("interpreted", interpreted_id(stays), "dutch"), DUTCH)
    for key in ("aanvraag", "plan", "questions"):
        assert DUTCH not in said(paper(key, dossier)), key
    bare = without_medical(in_dutch_words(settled(room, dossier)))
    assert DUTCH not in bare.model_dump_json()
    assert DUTCH not in without_medical(settled(room, dossier)).model_dump_json()
