"""Another edition changes words and nothing else: what is asked, of whom and in which order stays."""

import pytest

from supportcycle.content import language as reading
from supportcycle.content.catalogue import choice_label, text
from supportcycle.content.check import check_templates
from supportcycle.content.language import (
    HOME,
    JE,
    SIMPLE,
    dutch_of,
    edition_of,
    editions,
    in_language,
    language,
)
from supportcycle.content.overlay import differences, overlaid
from supportcycle.content.visits import visits
from supportcycle.content.worksheets import worksheet
from supportcycle.domain.model.client_edition import Address, ClientEdition

DUTCH = {
    "title": "Uw huis",
    "minutes": 45,
    "moments": ["opening", "story"],
    "rows": [{"key": "a", "label": "Uw deur"}, {"key": "b", "label": "Uw raam", "guide": ["Wat ziet u?"]}],
}


def test_words_lie_over_words_by_key_and_the_rest_is_dutch():
    over = {"title": "Je huis", "rows": [{"key": "b", "guide": ["Wat zie je?", "En nu?"]}]}
    rows = [
        {"key": "a", "label": "Uw deur"},
        {"key": "b", "label": "Uw raam", "guide": ["Wat zie je?", "En nu?"]},
    ]
    assert overlaid(DUTCH, over) == {**DUTCH, "title": "Je huis", "rows": rows}
    assert list(differences(DUTCH, over)) == []


@pytest.mark.parametrize(
    ("over", "told"),
    [
        ({"minutes": 90}, "minutes"),
        ({"moments": ["story"]}, "moments"),
        ({"rows": [{"key": "c", "label": "Je tuin"}]}, "rows.c"),
        ({"rows": [{"key": "a", "kind": "line"}]}, "rows.a.kind"),
        ({"rows": "Je deur"}, "rows"),
        ({"title": ["Je huis"]}, "title"),
        ({"subtitle": "Je huis"}, "subtitle"),
    ],
)
def test_what_is_no_words_stays_as_it_is_and_is_told(over, told):
    assert overlaid(DUTCH, over) == DUTCH
    assert list(differences(DUTCH, over)) == [told]


def test_rows_without_a_key_go_in_order():
    rows = [{"text": "Kennismaken"}, {"text": "Wat wilt u?"}]
    assert (
        overlaid({"items": rows}, {"items": [{}, {"text": "Wat wil je?"}]})["items"][1]["text"]
        == "Wat wil je?"
    )


def test_an_edition_lies_over_the_one_below_it(spoken, monkeypatch):
    monkeypatch.setitem(reading._OVER, "nl-low", ())
    monkeypatch.setitem(reading._OVER, "nl-high", ("nl-low",))
    words = '[page]\nto_start = "Jij"\nno_dossier = "Ga je mee"'
    spoken("nl-low", texts__own=words, choices='[understood]\nyes = "Ja hoor"')
    spoken("nl-high", texts__own='[page]\nto_start = "Begin"')
    with in_language("nl-high"):
        assert (text("page.to_start"), text("page.no_dossier"), language()) == ("Begin", "Ga je mee", HOME)
        assert choice_label("understood", "yes") == "Ja hoor"
    with in_language("nl-low"):
        assert text("page.to_start") == "Jij"


def test_the_simple_edition_may_leave_a_sentence_out():
    asked = visits()["meeting"].named["story"]
    with in_language(SIMPLE):
        said = visits()["meeting"].named["story"]
    assert asked.words
    assert (said.question, said.words) == ("Vertel eens", "")


def test_a_sheet_may_hold_some_of_its_labels_and_a_visit_some_of_its_questions(spoken):
    label = '[[header]]\nkey = "frequency"\nlabel = "Ne sıklıkta?"'
    moment = '[[moments]]\nkey = "story"\nquestion = "Kendinizi anlatın"\nplace = "people"'
    spoken("sa", worksheets__say=label, moments=moment)
    dutch, asked = worksheet("say"), visits()["meeting"].named["story"]
    with in_language("sa"):
        label = worksheet("say").named["frequency"].label
        said = visits()["meeting"].named["story"]
        assert [field.key for field in worksheet("say").fields] == [field.key for field in dutch.fields]
        assert worksheet("say").named["what"] == dutch.named["what"]
    assert (label, said.question, said.place) == ("Ne sıklıkta?", "Kendinizi anlatın", asked.place)
    assert "sa: moments.toml: moments.story.place does not fit nl" in check_templates()


def test_a_broken_file_leaves_dutch_on_the_screen_and_is_told(spoken):
    broken = {"texts__page": "[page]\nto_start = broken", "choices": "[understood", "lost": 'title = "x"'}
    spoken("sb", texts__meeting='[meeting]\nstop_listening = "Tamam"', **broken)
    with in_language("sb"):
        assert text("page.to_start") != "broken"
        assert choice_label("understood", "yes")
        assert text("meeting.stop_listening") == "Tamam"
    told = "\n".join(check_templates())
    assert all(words in told for words in ("page.toml:2", "choices.toml", "sb: lost.toml is no file of nl"))


def test_one_choice_says_which_edition_is_read(spoken):
    spoken("sc", texts__page="")
    assert edition_of(ClientEdition()) == HOME
    assert edition_of(ClientEdition(address=Address.JE)) == JE
    assert edition_of(ClientEdition(simple=True)) == SIMPLE
    turkish = ClientEdition(language="sc", address=Address.JE)
    assert (edition_of(turkish), dutch_of(turkish)) == ("sc", JE)
    assert edition_of(ClientEdition(language="qq")) == HOME
    assert editions()[:3] == (HOME, JE, SIMPLE)
    assert "sc" in editions()
