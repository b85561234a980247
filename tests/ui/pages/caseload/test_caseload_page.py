"""The page of one's dossiers: sharing, handing over, a client's no, an emergency and standing in."""

import pytest

from supportcycle.content.catalogue import text
from supportcycle.domain.access.audit_event import Act
from supportcycle.domain.access.grants import AccessReason, GrantKind
from supportcycle.ui.server.generated_files import leaving
from tests.storage.team.rights.teams import BRAM
from tests.ui.kinds_told import kinds_told
from tests.ui.pages.caseload.team_page import page, press, signed_in, team, words

OWN = f"caseload_{BRAM}"


@pytest.fixture
def made():
    return team()


def kind_of(made, person):
    return [line.access.kind for line in made.of(person).caseload()]


def test_on_a_laptop_it_says_what_it_is_for():
    assert text("caseload.not_here") in words(page("caseload"))


def test_each_sees_the_own_caseload_only(made):
    with signed_in(made, "fatma"):
        assert text("caseload.line", name=text("caseload.unnamed", code=BRAM[:8]), kind="van u") in words(
            page("caseload")
        )
    with signed_in(made, "ben"):
        assert text("caseload.none") in words(page("caseload"))


def test_a_stranger_is_told_so(made):
    with signed_in(made, "stranger"):
        assert text("caseload.denied.not_in_team") in words(page("caseload"))


def test_a_dossier_is_shared_until_the_last_day_and_taken_back(made):
    with signed_in(made, "fatma"):
        app = page("caseload", OWN, f"share_{BRAM}")
        assert app.button(f"share_{BRAM}").disabled
        app.selectbox(f"share_who_{BRAM}").select("ben")
        app.radio(f"share_why_{BRAM}_read").set_value(AccessReason.TOGETHER)
        press(app.run(), f"share_{BRAM}")
        assert text("caseload.done") in words(app)
        assert kind_of(made, "ben") == [GrantKind.READ]
        press(app, f"back_{BRAM}_ben")
        assert kind_of(made, "ben") == []


def test_a_colleague_gives_back_what_was_shared(made):
    made.of("fatma").share(
        BRAM, "ben", GrantKind.READ, AccessReason.ADVICE, made.at.replace(year=made.at.year + 1)
    )
    with signed_in(made, "ben"):
        press(page("caseload", OWN), f"give_back_{BRAM}")
    assert kind_of(made, "ben") == []


def test_a_dossier_is_handed_over(made):
    with signed_in(made, "fatma"):
        app = page("caseload", OWN, f"hand_over_{BRAM}")
        app.selectbox(f"hand_over_who_{BRAM}").select("ben")
        app.radio(f"hand_over_why_{BRAM}").set_value(AccessReason.HANDED_OVER)
        press(app.run(), f"hand_over_{BRAM}")
        assert text("caseload.none") in words(app)
    assert kind_of(made, "ben") == [GrantKind.OWNER]


def test_a_clients_no_is_noted_and_taken_away(made):
    with signed_in(made, "fatma"):
        app = page("caseload", OWN, f"refuse_{BRAM}")
        app.selectbox(f"refuse_who_{BRAM}").select("ben")
        press(app.run(), f"refuse_{BRAM}")
        assert text("caseload.not_wanted", names="ben") in words(app)
        assert "ben" not in app.selectbox(f"refuse_who_{BRAM}").options
        press(app, f"again_{BRAM}_ben")
        assert text("caseload.not_wanted", names="ben") not in words(app)


def test_an_emergency_asks_to_sign_in_anew_first(made):
    with signed_in(made, "ben", confirmed=False):
        app = page("caseload", "emergency")
        assert text("signed_in.again_first") in words(app)
        assert not app.text_input


def test_an_emergency_opens_and_its_owner_is_told_until_it_is_read(made):
    with signed_in(made, "ben"):
        app = page("caseload", "emergency")
        app.text_input("emergency_code").set_value(BRAM[:8])
        app.radio("emergency_why").set_value(AccessReason.DANGER)
        app.text_input("emergency_words").set_value("er is brand")
        press(app.run(), "emergency_go")
    assert kind_of(made, "ben") == [GrantKind.BREAK_GLASS]
    with signed_in(made, "fatma"):
        app = page("caseload")
        assert "er is brand" in words(app)
        press(app, f"read_{BRAM}")
        assert "er is brand" not in words(app)


def test_who_is_not_wanted_reads_only_that_somebody_else_must_do_it(made):
    made.of("fatma").refuse_worker(BRAM, "ben")
    with signed_in(made, "ben"):
        app = page("caseload", "emergency")
        app.text_input("emergency_code").set_value(BRAM[:8])
        app.radio("emergency_why").set_value(AccessReason.DANGER)
        app.text_input("emergency_words").set_value("er is brand")
        press(app.run(), "emergency_go")
        assert text("caseload.denied.barred") in words(app)


def test_somebody_stands_in_and_that_ends(made):
    with signed_in(made, "fatma"):
        app = page("caseload", "stand_in")
        app.selectbox("stand_in_who").select("ben")
        app.radio("stand_in_why").set_value(AccessReason.LEAVE)
        press(app.run(), "stand_in_go")
        (one,) = made.of("fatma").stand_ins()
        press(app, f"end_stand_in_{one.id}")
        assert made.of("fatma").stand_ins() == []


def test_a_lead_gives_a_dossier_and_sees_no_content(made):
    with signed_in(made, "lia"):
        app = page("caseload", "lead")
        assert "bellen" not in str(app.dataframe[0].value)
        app.selectbox("lead_which").select(BRAM)
        app.selectbox("lead_who").select("cor")
        app.radio("lead_why").set_value(AccessReason.ILLNESS)
        press(app.run(), "lead_give")
    assert kind_of(made, "cor") == [GrantKind.OWNER]


def test_the_paper_for_the_client_is_made_and_it_is_noted_of_its_dossier_when_it_is_fetched(
    made, monkeypatch
):
    with signed_in(made, "fatma"):
        kinds = kinds_told(monkeypatch)
        app = press(page("caseload", OWN, f"paper_{BRAM}"), f"paper_{BRAM}")
        assert app.session_state["memory"]["made"].data.startswith(b"%PDF")
    told = leaving(kinds[-1])
    assert told
    assert (told.act, told.dossier) == (Act.PRINT, BRAM)
