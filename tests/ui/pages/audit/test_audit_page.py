"""The page of the log: searched, and as a file after signing in anew."""

from datetime import timedelta

from supportcycle.content.catalogue import text
from supportcycle.domain.access.audit_event import Act
from supportcycle.domain.access.team_rights import LogQuery
from tests.storage.team.rights.teams import BRAM
from tests.ui.pages.caseload.team_page import page, press, signed_in, team, words


def test_only_an_auditor_sees_it():
    assert text("caseload.not_here") in words(page("audit"))
    with signed_in(team(), "ad"):
        app = page("audit")
        assert text("caseload.denied.not_yours") in words(app)
        assert not app.button


def test_the_log_is_searched_by_person():
    made = team()
    made.of("ben").record(Act.VIEW, BRAM)
    made.of("cor").record(Act.SIGN_IN, None)
    with signed_in(made, "audrey"):
        app = page("audit")
        app.selectbox("log_person").select("ben")
        press(app.run(), "log_search")
        assert text("audit.found", count=1) in words(app)
        row = app.dataframe[0].value.iloc[0]
        assert row[text("audit.columns.act")] == text("who_looked.acts.view")
        app.text_input("log_dossier").set_value("nothing")
        press(app.run(), "log_search")
        assert text("audit.none") in words(app)


def test_a_file_asks_to_sign_in_anew_and_stands_in_the_log():
    made = team()
    made.of("ben").record(Act.VIEW, BRAM)
    with signed_in(made, "audrey", confirmed=False):
        app = press(page("audit"), "log_search")
        assert text("signed_in.again_first") in words(app)
    with signed_in(made, "audrey"):
        press(app.run(), "make_log_csv")
        assert b"ben" in app.session_state["memory"]["made"].data
    ever = LogQuery(made.at - timedelta(days=1), made.at + timedelta(days=1))
    acts = [each.act for each in made.of("audrey").log(ever)]
    assert Act.EXPORT_LOG in acts
