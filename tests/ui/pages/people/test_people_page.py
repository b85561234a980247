"""The page of an administrator: ending access, keeping, and what has to stay."""

from supportcycle.content.catalogue import text
from supportcycle.domain.access.removal import is_held
from tests.storage.team.rights.teams import BRAM
from tests.ui.pages.caseload.team_page import page, press, signed_in, team, words


def test_only_an_administrator_sees_it():
    made = team()
    assert text("caseload.not_here") in words(page("people"))
    with signed_in(made, "fatma"):
        app = page("people")
        assert text("caseload.denied.not_yours") in words(app)
        assert not app.button


def test_access_ends_at_once():
    made = team()
    with signed_in(made, "ad"):
        app = page("people")
        app.selectbox("end_who").select("fatma")
        press(app.run(), "end_membership")
        assert text("people.left", name="fatma", day=made.at.astimezone().strftime("%d-%m-%Y")) in words(app)
        assert "fatma" not in app.selectbox("end_who").options
    assert made.may_see("fatma") is None


def test_the_rule_of_keeping_is_changed_but_the_log_not_shortened():
    made = team()
    with signed_in(made, "ad"):
        app = page("people")
        app.number_input("dossier_days").set_value(365)
        press(app.run(), "keep")
        assert made.of("ad").rule().dossier_days == 365
        app.number_input("log_days").set_value(1)
        press(app.run(), "keep")
        assert text("caseload.denied.period") in words(app)


def test_a_dossier_is_held_and_let_go_by_its_code():
    made = team()
    with signed_in(made, "ad"):
        app = page("people")
        app.text_input("hold_code").set_value(BRAM[:8])
        press(app.run(), "hold")
        assert is_held(made.of("fatma").facts(BRAM))
        press(app, "let_go")
        assert not is_held(made.of("fatma").facts(BRAM))
