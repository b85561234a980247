"""The features of a network: what the dossier says of each, and nothing where it says nothing."""

from hypothesis import given, settings

from supportcycle.content.catalogue import choice_lists, text
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.update import with_value
from supportcycle.ui.pages.mirror.network_features import FEATURES
from supportcycle.workspace.workspace import Workspace
from tests.domain.cases.every_case import tavenier
from tests.domain.random_dossiers import dossiers
from tests.ui.pages_open import Opened


def test_each_feature_of_the_table_is_told_with_what_the_book_says_of_it(open_workspace: Workspace) -> None:
    page = Opened(open_workspace, "mirror", tavenier()).turn("network")
    for key in ("size", "composition", "density", "stability", "complexity", "reach"):
        assert page.shows(text(f"mirror.features.{key}"))
        assert page.shows(text(f"mirror.features.means.{key}"))
    assert page.shows(choice_lists()["vitality"]["family_and_professionals"])
    kinds = "praktische steun, emotionele steun"
    assert page.shows(text("mirror.features.several", name="Pieter", kinds=kinds))


def test_where_nothing_was_said_nothing_is_claimed() -> None:
    blank = Dossier(id="d", name="Sam")
    assert not [
        line for key, facts in FEATURES.items() if key not in ("size", "composition") for line in facts(blank)
    ]


@settings(max_examples=20)
@given(dossiers())
def test_any_network_can_be_told(dossier: Dossier) -> None:
    assert all(line.strip() for facts in FEATURES.values() for line in facts(dossier))


def test_what_makes_contact_hard_and_what_would_help_are_told_in_the_words_of_the_list(
    open_workspace: Workspace,
) -> None:
    vital = {"hindrances": ["transport", "freedom"], "moves": ["connect"]}
    said = with_value(tavenier(), ("rounds", "r1", "network", "vital"), vital)
    page = Opened(open_workspace, "mirror", said).turn("network")
    kinds = choice_lists()["hindrance"]
    told = f"{kinds['transport']}, {kinds['freedom']}".lower()
    assert page.shows(text("mirror.features.hindrances", hindrances=told))
    assert page.shows(choice_lists()["network_move"]["connect"].lower())
