"""An idea is weighed by what was said of it, or by a tap alone."""

import pytest

from supportcycle.domain.model.options import Liking, Option, OptionSheet, unweighed


@pytest.mark.parametrize(
    ("option", "waits"),
    [
        (Option(text="Vissen"), True),
        (Option(text="Vissen", advantages=" "), True),
        (Option(text="Vissen", disadvantages="Het is ver."), False),
        (Option(text="Vissen", liking=(Liking.NOT_NICE,)), False),
        (Option(liking=(Liking.NICE,)), False),
    ],
)
def test_an_idea_waits_until_anything_was_said_of_it(option: Option, waits: bool) -> None:
    assert list(unweighed(OptionSheet(options={"o1": option}))) == ["o1"] * waits
