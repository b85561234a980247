"""The seven parts: proposed from what was said, each with where it came from."""

import pytest

from supportcycle.content.catalogue import choice_label
from supportcycle.content.worksheets import worksheets
from supportcycle.documents.compose.parts.about_others import network
from supportcycle.documents.compose.parts.problems import chains
from supportcycle.documents.compose.parts.proposals import part_text, proposed_parts, source_label
from supportcycle.domain.model.profile import Link
from supportcycle.domain.model.wmo import PARTS
from supportcycle.domain.update import with_value
from tests.dossiers.bram import AANVRAAG, GOALS, OPTION_SHEETS, STEPS, VERSION, bram, empty, half

DOSSIERS = {"empty": empty(), "half": half(), "full": bram()}
PART = ("rounds", "r1", "aanvraag", "parts")


def proposed(part, dossier=None):
    return proposed_parts(dossier or bram(), "r1")[part].text


def with_measure(**changes):
    """Bram with other words in his first measure."""
    place = ("rounds", "r1", "versions", "v1", "plans", "g1", "steps", "g1_t1", "wmo", "w1")
    dossier = bram()
    for key, value in changes.items():
        dossier = with_value(dossier, (*place, key), value)
    return dossier


def test_all_seven_parts_are_proposed_in_the_order_of_the_book():
    assert tuple(proposed_parts(bram(), "r1")) == PARTS


def test_every_part_of_the_full_dossier_says_something():
    assert all(proposal.text for proposal in proposed_parts(bram(), "r1").values())


def test_nothing_is_made_up_for_an_empty_dossier():
    assert {proposal.text for proposal in proposed_parts(empty(), "r1").values()} == {""}


@pytest.mark.parametrize("dossier", DOSSIERS.values(), ids=DOSSIERS)
def test_a_part_has_sources_when_it_has_text_and_they_are_fields_of_worksheets(dossier):
    for proposal in proposed_parts(dossier, "r1").values():
        assert bool(proposal.text) == bool(proposal.sources)
        for source in proposal.sources:
            sheet, _, field = source.partition(".")
            assert field in worksheets()[sheet].named
            assert source_label(source).startswith(worksheets()[sheet].title)


def test_the_words_of_the_client_stand_as_they_were_said():
    assert f"“{GOALS['g1']['own_words'].rstrip('.')}”" in proposed("intended_results")
    assert "“stress, chaos en schaamte”" in proposed("problems")


def test_links_that_follow_one_another_become_one_chain():
    assert "overzicht kwijt → rommel → stress en chaos → schaamte → geen bezoek" in proposed("analysis")


def test_links_that_bite_their_tail_still_end():
    links = [Link(cause="a", effect="b"), Link(cause="B.", effect="a"), Link(cause="c", effect="")]
    assert chains(links) == [["c"], ["a", "b", "a"]]


def test_the_row_about_health_stays_out_without_medical_data():
    cells = {"physical_wellbeing": {"barriers": "pijn in mijn rug"}}
    sheets = {"quality_of_life": {"cells": cells}}
    assert "rug" in proposed("problems", bram(sheets=sheets))
    hidden = bram(sheets=sheets, aanvraag={"medical_data": "stays"})
    assert "rug" not in proposed("problems", hidden)


def test_the_circles_stand_in_their_order_from_the_inside_out():
    text = proposed("direction_of_solution")
    places = [text.index(name) for name in ("Eigen kracht", "Sociaal netwerk", "Algemene", "Maatwerk")]
    assert places == sorted(places)


def test_an_empty_circle_is_given_its_reason():
    assert "“Voor schoonmaken is er in de wijk niets.”" in proposed("direction_of_solution")


def test_a_circle_nobody_spoke_of_is_not_discussed():
    goals = {"g1": {"own_words": "rust", "layers": {"eigen_kracht": {"discussed": True}}}}
    text = proposed("direction_of_solution", bram(goals=goals, versions={}, option_sheets={}))
    assert text.count("Niet besproken.") == 3
    assert text.count("Hier is niets gevonden dat past.") == 1


def test_rather_not_is_a_full_reason_and_names_nobody():
    text = proposed("direction_of_solution")
    assert "Van sommige mensen wil de cliënt liever geen hulp. Dat is een geldige reden." in text
    assert "moeder" not in text


def test_help_that_was_not_promised_is_still_to_be_asked():
    assert "Nog te vragen: teamgenote van volleybal" in proposed("direction_of_solution")


def only_an_option(option, **sheet):
    """A goal with two ideas and nothing else."""
    options = {"o1": {"text": "Zelf lopen", "layer": "eigen_kracht"}, "o2": {"text": "Anders", **option}}
    goals = {"g1": {"own_words": "rust", **sheet.pop("goal", {})}}
    sheets = {"s1": {"goal": "g1", "options": options, **sheet}}
    return proposed("direction_of_solution", bram(goals=goals, versions={}, option_sheets=sheets))


@pytest.mark.parametrize("laag", ["sociaal_netwerk", "algemene_voorziening", "maatwerkvoorziening"])
def test_the_second_best_option_stands_in_its_circle(laag):
    text = only_an_option({"layer": laag}, best="o1", second_best="o2")
    assert "Op één na beste, voor als het nodig is: Anders" in text
    assert text.count("Niet besproken.") == 2


def test_somebody_who_was_chosen_but_not_yet_asked_is_still_to_be_asked():
    text = only_an_option({"person": "p1"}, best="o2")
    assert "Nog te vragen: Anders" in text
    assert text.count("Niet besproken.") == 3


def test_who_the_client_rather_does_not_ask_is_no_second_best_on_paper():
    text = only_an_option({"person": "p1"}, best="o1", second_best="o2", goal={"rather_not": ["p1"]})
    assert "Anders" not in text


@pytest.mark.parametrize(
    ("chosen", "title"),
    [({"best": "o2"}, "Nog te vragen"), ({"second_best": "o2", "best": "o1"}, "Op één na beste")],
)
def test_the_plan_of_the_client_says_in_the_network_what_was_chosen_too(chosen, title):
    options = {"o1": {"text": "Zelf lopen"}, "o2": {"text": "Met z'n tweeën lopen", "person": "p1"}}
    sheets = {"s1": {"goal": "g1", "options": options, **chosen}}
    words = network(bram(goals={"g1": {"own_words": "rust"}}, versions={}, option_sheets=sheets), "r1")
    assert words.startswith(title)
    assert "Met z'n tweeën lopen" in words


def test_who_said_no_is_not_mentioned():
    steps = {**STEPS, "g1_t3": {"text": "Boodschappen", "others": {"a1": {"person": "p2", "asked": "no"}}}}
    versions = {"v1": {**VERSION, "plans": {"g1": {"steps": steps}}}}
    assert "vriend" not in proposed("direction_of_solution", bram(versions=versions))


def test_results_are_grouped_by_the_domains_of_the_wmo():
    text = proposed("intended_results")
    assert f"Zelfredzaamheid: {choice_label('intended_result', 'household')}" in text
    assert f"Participatie: {choice_label('intended_result', 'contribution')}" in text
    assert "Sociale samenhang" not in text


def test_a_goal_that_can_wait_is_not_asked_for():
    goals = {**GOALS, "g2": {**GOALS["g2"], "not_now": True}}
    assert "Vrijwilligerswerk" not in proposed("intended_results", bram(goals=goals))


def test_a_measure_tells_why_it_was_chosen_and_the_second_best_was_not():
    text = proposed("measures")
    assert "Gekozen uit 3 mogelijkheden: “elke week een medewerker van Thuiszorg”" in text
    assert "Waarom deze niet: “Na een week raak ik het overzicht kwijt.”" in text


BEST = {"o1": {"text": "De buurman komt", "advantages": "Hij is vlakbij."}, "o2": {"text": "Hulp aan huis"}}
NEIGHBOUR = {"others": {"a1": {"person": "p1", "asked": "yes"}}}


def measured(options, wmo, step=None):
    """What the fifth part says of lines in a step that came from these options, of which o1 was best."""
    sheets = {"s1": {"goal": "g1", "options": options, "best": "o1", "why": "Dit past."}}
    one = {"text": "Wassen", "from_sheet": "s1", "wmo": wmo, **(step or {})}
    versions = {"v1": {**VERSION, "plans": {"g1": {"steps": {"g1_t1": one}}}}}
    return proposed("measures", bram(option_sheets=sheets, versions=versions))


@pytest.mark.parametrize(
    ("best", "step"),
    [
        ({"person": "p1"}, NEIGHBOUR),
        ({"layer": "sociaal_netwerk"}, {}),
        ({"layer": "eigen_kracht"}, {}),
        ({"layer": "algemene_voorziening"}, {}),
        ({}, NEIGHBOUR),
        ({}, {"own": "Ik was zelf."}),
    ],
)
def test_a_measure_never_argues_with_what_was_chosen_beside_it(best, step):
    options = {**BEST, "o1": {**BEST["o1"], **best}}
    text = measured(options, {"w1": {"what": "Hulp bij het wassen", "reason": "Alleen lukt het niet."}}, step)
    assert "Alleen lukt het niet." in text
    assert [words for words in ("buurman", "vlakbij", "Gekozen", "Dit past") if words in text] == []


@pytest.mark.parametrize(
    "best", [{"layer": "maatwerkvoorziening"}, {"text": "Hulp bij het  wassen"}, {"person": "p4"}, {}]
)
def test_a_measure_argues_with_the_option_it_is_itself(best):
    options = {**BEST, "o1": {**BEST["o1"], **best}}
    text = measured(options, {"w1": {"what": "Hulp bij het wassen", "provider": "p4"}})
    assert "Gekozen uit 2 mogelijkheden" in text
    assert "Hij is vlakbij." in text


def test_of_two_measures_only_the_chosen_one_says_that_it_was_chosen():
    options = {**BEST, "o1": {"text": "Thuiszorg", "layer": "maatwerkvoorziening", "person": "p4"}}
    wmo = {"w1": {"what": "Wassen", "provider": "p4"}, "w2": {"what": "Vervoer", "provider": "p5"}}
    assert measured(options, wmo).count("Gekozen uit") == 1
    assert (
        measured(options, {id: {**line, "provider": None} for id, line in wmo.items()}).count("Gekozen") == 0
    )


def test_that_somebody_who_rather_not_helps_was_second_best_stays_at_the_table():
    options = {**OPTION_SHEETS["s2"]["options"], "o2": {"text": "mijn moeder vragen", "person": "p3"}}
    sheets = {**OPTION_SHEETS, "s2": {**OPTION_SHEETS["s2"], "options": options}}
    assert "moeder" not in proposed("measures", bram(option_sheets=sheets))


def test_hours_appear_only_when_they_were_entered():
    assert "uur" not in proposed("measures")
    assert "3 uur per week" in proposed("measures", with_measure(amount="3 uur per week"))


def test_the_form_is_still_to_choose_until_it_was_chosen():
    assert proposed("form").count("nog te kiezen") == 2
    chosen = with_measure(leveringsvorm="pgb", form_reason="Ik ken haar al.")
    assert "persoonsgebonden budget (pgb), omdat: “Ik ken haar al.”" in proposed("form", chosen)


def test_what_does_not_exist_yet_is_a_new_solution():
    assert "“een opruimmaatje uit de buurt”" in proposed("new_solution")


def test_edited_words_go_before_the_proposal():
    edited = with_value(bram(), (*PART, "problems", "text"), "Zo zeg ik het liever.")
    part = part_text(edited, "r1", "problems")
    assert part.text == "Zo zeg ik het liever."
    assert part.edited


BESIDE = "In de woorden van de aanvraag: Ondersteuning bij het huishouden."


@pytest.mark.parametrize("part", [*PARTS, "who_i_am", "own", "costs"])
def test_words_for_the_municipality_stand_under_the_own_words_and_never_instead_of_them(part):
    own = part_text(bram(), "r1", part).text
    words = ((*PART, part, "application_words"), "Ondersteuning bij\n\nhet huishouden.")
    both = part_text(with_value(bram(), *words), "r1", part)
    assert both.own == own
    assert both.text.split() == f"{own}\n\n{BESIDE}".split()
    assert not both.edited


def test_words_for_the_municipality_have_to_be_approved_too():
    right = {"approval": "right", "approved_text": proposed("problems")}
    approved = with_value(bram(), (*PART, "problems"), right)
    assert part_text(approved, "r1", "problems").approved
    more = with_value(approved, (*PART, "problems", "application_words"), "Regieverlies")
    assert not part_text(more, "r1", "problems").approved


WISH = ("rounds", "r1", "wishes", "housing__1")


def with_words_for_a_wish(**goal):
    dossier = with_value(bram(), (*WISH, "application_words"), "Ondersteuning bij het huishouden.")
    for key, value in {"wishes": ("housing__1",), **goal}.items():
        dossier = with_value(dossier, ("rounds", "r1", "goals", "g1", key), value)
    return dossier


def test_a_wish_stands_in_both_words_beside_each_other():
    dossier = with_words_for_a_wish()
    wish = dossier.rounds["r1"].wishes["housing__1"].text
    assert f"“{wish}” {BESIDE}" in part_text(dossier, "r1", "who_i_am").text


def test_a_goal_without_words_of_the_request_has_those_of_its_wish():
    bare = with_words_for_a_wish(application_words="")
    assert BESIDE in proposed("intended_results", bare)
    own = proposed("intended_results", with_words_for_a_wish(application_words="Schoon huis"))
    assert "In de woorden van de aanvraag: Schoon huis" in own
    assert BESIDE not in own


def test_white_space_is_no_edit():
    part = part_text(with_value(bram(), (*PART, "problems", "text"), " "), "r1", "problems")
    assert not part.edited
    assert part.text == proposed("problems")


def test_approval_counts_for_the_words_that_were_approved_only():
    words = proposed("problems")
    approved = bram(
        aanvraag={**AANVRAAG, "parts": {"problems": {"approval": "right", "approved_text": words}}}
    )
    assert part_text(approved, "r1", "problems").approved
    changed = with_value(approved, ("rounds", "r1", "meeting", "reason"), "Iets anders.")
    assert not part_text(changed, "r1", "problems").approved


def test_do_not_write_leaves_a_part_out():
    dossier = with_value(bram(), (*PART, "problems", "approval"), "do_not_write")
    assert part_text(dossier, "r1", "problems").left_out
