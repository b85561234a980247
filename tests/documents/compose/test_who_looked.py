"""The client's paper of who looked: plain, whole, and without a word of what was in the dossier."""

import os
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from supportcycle.documents.compose.who_looked import who_looked
from supportcycle.documents.rendering import FORMATS, rendered
from supportcycle.documents.text import rendered_text
from supportcycle.domain.access.audit_event import Act, ActOutcome, AuditEvent, Whence
from supportcycle.domain.access.caseload import live_access
from supportcycle.domain.access.grant_changes import Doing, broken_glass, laid_out, shared
from supportcycle.domain.access.grants import AccessReason, AccessRules, GrantKind, Member
from supportcycle.domain.access.roles import TeamRole

GOLDEN = Path(__file__).parent / "golden" / "team" / "who_looked.txt"
START, TODAY = datetime(2026, 11, 27, 12, tzinfo=UTC), date(2026, 11, 30)
WORKER = frozenset({TeamRole.WORKER})
MEMBERS = (Member("fatma", WORKER, "Fatma Yıldız"), Member("ben", WORKER, "Ben de Boer"))
RULES = AccessRules(24, 365, 92)
WHENCE = Whence("local", "s", "app")


def doing(by, hours=0):
    return Doing(by, START + timedelta(hours=hours), RULES, f"g{by}{hours}")


def event(hours, person, act, outcome=ActOutcome.DONE, other=None, reason=None):
    at = START + timedelta(hours=hours)
    id = f"e{hours}-{person}-{act.value}"
    return AuditEvent(id, at, person, TeamRole.WORKER, act, outcome, WHENCE, "d1", other, reason)


def facts():
    """Fatma's; Ben opened it in an emergency, and works along since."""
    made = replace(laid_out("d1", MEMBERS[0], doing("fatma")), members=MEMBERS)
    made = broken_glass(made, doing("ben", 1), AccessReason.DANGER, "er is brand")
    end = START + timedelta(days=60)
    return shared(made, doing("fatma", 5), "ben", GrantKind.READ, AccessReason.TOGETHER, end)


def events():
    """Some days of work."""
    share = event(5, "fatma", Act.SHARE, other="ben", reason=AccessReason.TOGETHER)
    return [
        event(0, "fatma", Act.LAY_OUT),
        event(0, "ben", Act.VIEW, ActOutcome.DENIED),
        event(1, "ben", Act.BREAK_GLASS, reason=AccessReason.DANGER),
        event(2, "ben", Act.VIEW),
        share,
        *(event(24, "ben", Act.VIEW) for _ in range(3)),
        event(48, "fatma", Act.PRINT),
        event(49, "gone", Act.VIEW),
    ]


def paper(what):
    made, at = facts(), START + timedelta(days=3)
    found = ((each.person, live_access(made, each.person, at)) for each in MEMBERS)
    return who_looked("Bram", what, made, TODAY, {who: access for who, access in found if access})


def test_the_paper_reads_as_it_was_agreed():
    said = rendered_text(paper(events()))
    if os.environ.get("SUPPORTCYCLE_GOLDEN") == "write":
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(said, encoding="utf-8")
    assert said == GOLDEN.read_text(encoding="utf-8")


def test_where_nobody_looked_and_nobody_may_it_says_so():
    said = rendered_text(who_looked("Bram", [], facts(), TODAY, {}))
    assert "Er keek nog niemand" in said
    assert "Op dit moment niemand" in said


def test_words_beside_a_reason_are_not_on_it():
    assert "brand" not in rendered_text(paper(events()))


@pytest.mark.parametrize("act", list(Act))
@pytest.mark.parametrize("outcome", list(ActOutcome))
def test_every_act_has_plain_words(act, outcome):
    assert act.value not in rendered_text(paper([event(0, "ben", act, outcome, "fatma")])).split()


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_many_lines_fit_in_every_format(format):
    many = [event(hours, "ben", Act.VIEW) for hours in range(0, 24 * 300, 24)]
    assert rendered(paper(many), format, created=START)
