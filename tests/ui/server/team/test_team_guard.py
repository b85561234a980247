"""Every route of a team's server for every role, and for whoever has no session that holds here."""

import time
from dataclasses import replace
from html import escape
from typing import Any

import pytest

from supportcycle.content.catalogue import text
from supportcycle.domain.access.audit_event import Act
from supportcycle.domain.access.audit_sink import FileEvent, SignInAct
from supportcycle.domain.access.grants import Denial
from supportcycle.domain.access.roles import TeamRole, may_open
from supportcycle.domain.errors import NotAllowed, Unwritable
from supportcycle.storage.store import WorkerId
from supportcycle.storage.team.session_seal import fresh_id, key_of_id
from supportcycle.ui.server.generated_files import kind_told
from supportcycle.ui.server.team.client_address import ClientAddress
from supportcycle.ui.server.team.identity import use_sessions
from supportcycle.ui.server.team.session_cookies import SESSION, SIGN_IN
from supportcycle.ui.server.team.session_keeper import Arrival, Asker
from supportcycle.workspace.acting.worker import acting_for
from tests.ui.door import SHOWN, run_to_its_end
from tests.ui.server.team.conftest import TeamHouse, team_config

HOST, ORIGIN, AGENT = "werkboek.nl", "https://werkboek.nl", "a browser"
PROXY, HOME, ABROAD = "10.0.0.4", "82.1.2.3", "93.184.216.34"
DOSSIERS = {TeamRole.WORKER, TeamRole.TEAM_LEAD}
ALL = set(TeamRole)
SOCKET = "/_stcore/stream"
ROUTES: list[tuple[str, str, set[TeamRole]]] = [
    ("GET", "/", DOSSIERS),
    ("GET", "/plan", DOSSIERS),
    ("GET", "/caseload", DOSSIERS),
    ("GET", "/people", {TeamRole.ADMINISTRATOR}),
    ("GET", "/audit", {TeamRole.AUDITOR}),
    ("GET", "/methods", ALL),
    ("SOCKET", SOCKET, ALL),
    ("POST", "/_wb/autosave", DOSSIERS),
    ("POST", "/_wb/lock", ALL),
    ("POST", "/_wb/incoming", DOSSIERS),
    ("POST", "/_wb/spoken", DOSSIERS),
    ("GET", "/_wb/spoken/d1/n1", DOSSIERS),
    ("POST", "/_wb/anything_new", DOSSIERS),
    ("PUT", "/_stcore/upload_file/one/two", DOSSIERS),
    ("GET", "/media/abc.pdf", ALL),
    ("GET", "/static/js/index.js", ALL),
    ("GET", "/app/static/noto-sans-latin-400.woff", ALL),
    ("GET", "/_stcore/host-config", ALL),
]
SHUT = [
    "/_stcore/agent/interact",
    "/_stcore/metrics",
    "/component/x/y.js",
    "/auth/login",
    "/oauth2callback",
    "/a/_wb/lock",
]


class At:
    """A browser at the door, without a network."""

    def __init__(self, house: TeamHouse, id: str = "", *, address: str = HOME, agent: str = AGENT) -> None:
        self.house, self.id, self.address, self.agent = house, id, address, agent
        self.headers: dict[str, str] = {}

    def ask(self, method: str, path: str, body: bytes = b"", **headers: str) -> int:
        """The status; of a socket 200 when it opens and 403 when not."""
        return self.answer(method, path, body, **headers)[0]

    def answer(
        self, method: str, path: str, body: bytes = b"", **headers: str
    ) -> tuple[int, dict[str, str], str]:
        told: list[Any] = []
        said = [{"type": "http.request", "body": body, "more_body": False}]
        if method == "SOCKET":
            said = [{"type": "websocket.connect"}, {"type": "websocket.disconnect", "code": 1000}]

        async def receive() -> Any:
            return said.pop(0) if said else {"type": "http.disconnect"}

        async def send(message: Any) -> None:
            told.append(message)

        run_to_its_end(self.house.app(self._scope(method, path, headers), receive, send))
        if method == "SOCKET":
            return (200 if told[0]["type"] == "websocket.accept" else 403), {}, ""
        found = {name.decode().lower(): value.decode() for name, value in told[0]["headers"]}
        return told[0]["status"], found, b"".join(m.get("body", b"") for m in told[1:]).decode()

    def _scope(self, method: str, path: str, headers: dict[str, str]) -> dict[str, Any]:
        path, _, query = path.partition("?")
        ours = {
            "host": HOST,
            "origin": ORIGIN,
            "user-agent": self.agent,
            "x-forwarded-for": self.address,
            "x-forwarded-proto": "https",
            "x-workbook-page": SHOWN,
            "sec-websocket-protocol": f"streamlit, workbook.{SHOWN}",
        }
        if self.id:
            ours["cookie"] = f"{SESSION}={self.id}"
        if method == "GET":
            del ours["origin"]
        told = ours | self.headers | {name.replace("_", "-"): value for name, value in headers.items()}
        raw = [(name.encode(), value.encode("latin-1")) for name, value in told.items() if value]
        kind = "websocket" if method == "SOCKET" else "http"
        place = {"path": path, "raw_path": path.encode(), "query_string": query.encode(), "root_path": ""}
        ends = {"client": (PROXY, 4000), "server": ("10.0.0.9", 8501), "scheme": "http", "subprotocols": []}
        return {"type": kind, "method": method, "headers": raw} | place | ends


@pytest.fixture
def house():
    config = team_config(ORIGIN, "https://login.voorbeeld.nl", proxy={"trusted": [PROXY]})
    house = TeamHouse(config)
    use_sessions(house.keeper)
    yield house
    use_sessions(None)


def signed_in(house: TeamHouse, *roles: TeamRole, person: str = "w1", stepped_up: bool = False) -> At:
    who = Arrival(WorkerId(person), frozenset(roles), "subject", "", "Fatma")
    from ipaddress import ip_address

    asker = Asker(ClientAddress(ip_address(HOME)), AGENT)
    return At(house, house.keeper.begin(who, asker, stepped_up=stepped_up))


@pytest.mark.parametrize("role", TeamRole)
@pytest.mark.parametrize(("method", "path", "roles"), ROUTES, ids=[f"{m} {p}" for m, p, _ in ROUTES])
def test_a_route_opens_for_its_roles_and_for_no_other(house, method, path, roles, role):
    status = signed_in(house, role).ask(method, path)
    first = {TeamRole.ADMINISTRATOR: 303, TeamRole.AUDITOR: 303}.get(role, 403) if path == "/" else 403
    assert status == (200 if role in roles else first)
    assert (path.startswith("/_") or "." in path) or (role in roles) is may_open(path[1:] or "start", {role})


def nobody(house: TeamHouse) -> At:
    return At(house)


def idle_for_too_long(house: TeamHouse) -> At:
    at = signed_in(house, *TeamRole)
    house.clock.by = 15 * 60 + 1
    return at


def here_for_too_long(house: TeamHouse) -> At:
    at = signed_in(house, *TeamRole)
    (key,) = house.sessions.kept
    house.sessions.kept[key] = replace(house.sessions.kept[key], idle_until=time.time() + 99_999)
    house.clock.by = 10 * 3600 + 1
    return at


def signed_out(house: TeamHouse) -> At:
    at = signed_in(house, *TeamRole)
    house.keeper.sessions.end(key_of_id(at.id))
    return at


def removed_from_the_team(house: TeamHouse) -> At:
    at = signed_in(house, *TeamRole)
    house.keeper.end_person(WorkerId("w1"))
    return at


def guessed(house: TeamHouse) -> At:
    signed_in(house, *TeamRole)
    return At(house, fresh_id())


def the_hash_out_of_the_database(house: TeamHouse) -> At:
    at = signed_in(house, *TeamRole)
    return At(house, key_of_id(at.id))


def cut_off(house: TeamHouse) -> At:
    at = signed_in(house, *TeamRole)
    return At(house, at.id[:-1])


def twice(house: TeamHouse) -> At:
    at = signed_in(house, *TeamRole)
    at.headers = {"cookie": f"{SESSION}={at.id}; {SESSION}={fresh_id()}"}
    return at


def as_the_name_behind_the_door(house: TeamHouse) -> At:
    at = signed_in(house, *TeamRole)
    at.headers = {"cookie": f"supportcycle={key_of_id(at.id)}~{'0' * 64}"}
    return at


def from_another_network(house: TeamHouse) -> At:
    return At(house, signed_in(house, *TeamRole).id, address=ABROAD)


def with_another_browser(house: TeamHouse) -> At:
    return At(house, signed_in(house, *TeamRole).id, agent="another browser")


def without_the_proxy(house: TeamHouse) -> At:
    at = signed_in(house, *TeamRole)
    at.headers = {"x-forwarded-for": ""}
    return at


def without_tls(house: TeamHouse) -> At:
    at = signed_in(house, *TeamRole)
    at.headers = {"x-forwarded-proto": "http"}
    return at


def under_another_name(house: TeamHouse) -> At:
    at = signed_in(house, *TeamRole)
    at.headers = {"host": "evil.example"}
    return at


def without_any_role(house: TeamHouse) -> At:
    return signed_in(house)


STRANGERS = [
    nobody,
    idle_for_too_long,
    here_for_too_long,
    signed_out,
    removed_from_the_team,
    guessed,
    the_hash_out_of_the_database,
    cut_off,
    twice,
    as_the_name_behind_the_door,
    from_another_network,
    with_another_browser,
    without_the_proxy,
    without_tls,
    under_another_name,
    without_any_role,
]


@pytest.mark.parametrize("stranger", STRANGERS)
def test_whoever_has_no_session_that_holds_here_gets_nothing_of_any_route(house, stranger):
    at = stranger(house)
    got = {f"{method} {path}": at.ask(method, path) for method, path, _ in ROUTES}
    assert set(got.values()) <= {303, 403, 421}
    assert {status for name, status in got.items() if not name.startswith("GET /")} <= {403, 421}


@pytest.mark.parametrize("stranger", [*STRANGERS, lambda house: signed_in(house, *TeamRole, stepped_up=True)])
def test_what_the_workbook_does_not_use_is_shut_for_everybody(house, stranger):
    at = stranger(house)
    assert {at.ask(method, path) for path in SHUT for method in ("GET", "POST")} <= {403, 421}


def test_the_health_check_is_open_and_tells_nothing_else(house):
    at = At(house)
    at.headers = {"host": "10.0.0.9", "x-forwarded-for": "", "x-forwarded-proto": ""}
    assert at.answer("GET", "/_stcore/health")[::2] == (200, "ok")
    assert at.ask("GET", "/_stcore/health/x") == 421
    assert at.ask("SOCKET", "/_stcore/health") == 403


KEYED = [
    (method, path) for method, path, _ in ROUTES if path.startswith(("/_wb/", SOCKET, "/_stcore/upload"))
]
FOREIGN = [
    "null",
    "https://evil.example",
    "http://werkboek.nl",
    "https://werkboek.nl:8443",
    "https://x.werkboek.nl",
]


@pytest.mark.parametrize(("method", "path"), KEYED)
def test_another_page_does_nothing_with_our_session(house, method, path):
    at = signed_in(house, *TeamRole)
    assert at.ask(method, path) == 200
    assert {at.ask(method, path, origin=each) for each in FOREIGN} == {403}
    assert {at.ask(method, path, sec_fetch_site=site) for site in ("cross-site", "same-site")} == {403}
    if method != "GET":
        assert at.ask(method, path, origin="") == 403
    assert at.ask(method, path, x_workbook_page="", sec_websocket_protocol="streamlit") == 403
    wrong = f"{'0' * 32}.{'0f' * 32}"
    assert at.ask(method, path, x_workbook_page=wrong, sec_websocket_protocol=f"workbook.{wrong}") == 403


@pytest.mark.parametrize("path", ["/media/abc.pdf", "/static/js/index.js", "/_stcore/host-config"])
def test_another_page_gets_no_file_of_ours(house, path):
    at = signed_in(house, *TeamRole)
    assert {at.ask("GET", path, sec_fetch_site=site) for site in ("cross-site", "same-site")} == {403}
    assert at.ask("POST", path) == 403


def test_a_page_only_answers_to_being_asked_for(house):
    at = signed_in(house, *TeamRole)
    assert {at.ask(method, "/plan") for method in ("POST", "PUT", "DELETE")} == {403}


def test_what_leaves_the_server_asks_to_sign_in_once_more(house):
    at = signed_in(house, TeamRole.WORKER)
    status, headers, _ = at.answer("GET", "/_wb/backup")
    assert (status, headers["x-workbook-sign-in-again"]) == (403, "1")
    assert signed_in(house, TeamRole.WORKER, stepped_up=True).ask("GET", "/_wb/backup") == 200
    assert signed_in(house, TeamRole.AUDITOR, stepped_up=True).ask("GET", "/_wb/backup") == 403


def test_stepping_up_is_over_after_a_few_minutes(house):
    at = signed_in(house, TeamRole.WORKER, stepped_up=True)
    house.clock.by = 301
    assert at.ask("GET", "/_wb/backup") == 403


def test_who_is_not_signed_in_is_shown_the_way_in_with_the_page_that_was_asked_for(house):
    status, headers, _ = At(house).answer("GET", "/plan?naam=Bram")
    assert (status, headers["location"]) == (303, "/sign-in?to=/plan")
    assert At(house).answer("GET", "/sign-in?to=/plan")[0] == 200


def test_a_link_from_elsewhere_comes_by_once_more_so_that_the_cookie_goes_along(house):
    status, headers, body = At(house).answer(
        "GET", "/plan", sec_fetch_site="cross-site", sec_fetch_mode="navigate"
    )
    assert (status, "set-cookie" in headers) == (200, False)
    assert 'content="0;url=/plan"' in body
    lax = f"{SIGN_IN}={fresh_id()}"
    told = {"sec_fetch_site": "cross-site", "sec_fetch_mode": "navigate"}
    assert At(house).answer("GET", "/plan", cookie=lax, **told)[0] == 200
    assert At(house, fresh_id()).answer("GET", "/plan", **told)[0] == 303
    again = At(house).answer("GET", "/plan", sec_fetch_site="same-origin", sec_fetch_mode="navigate")
    assert again[0] == 303


def test_a_script_of_a_page_that_was_left_open_hears_that_the_session_is_over(house):
    status, headers, _ = At(house).answer("POST", "/_wb/lock")
    assert (status, headers["x-workbook-signed-out"]) == (403, "1")


def test_a_stolen_cookie_is_told_once_for_each_place_and_its_owner_works_on(house):
    owner = signed_in(house, TeamRole.WORKER)
    thief = At(house, owner.id, address=ABROAD)
    assert {thief.ask("GET", "/plan") for _ in range(5)} == {303}
    assert owner.ask("GET", "/plan") == 200
    told = [event for event in house.audit.events if event.act is SignInAct.CAME_FROM_ELSEWHERE]
    assert [(event.person, event.place) for event in told] == [("w1", "public")]
    assert ABROAD not in str(house.audit.events)


def test_the_same_network_is_the_same_place_and_the_binding_can_be_left(house):
    owner = signed_in(house, TeamRole.WORKER)
    assert At(house, owner.id, address="82.1.2.77").ask("GET", "/plan") == 200
    loose = replace_sessions(house, bound_to_network=False, bound_to_browser=False)
    assert At(loose, owner.id, address=ABROAD, agent="x").ask("GET", "/plan") == 200


def replace_sessions(house: TeamHouse, **change: Any) -> TeamHouse:
    told = {"proxy": {"trusted": [PROXY]}, "sessions": change}
    other = TeamHouse(team_config(ORIGIN, "https://login.voorbeeld.nl", **told), house.sessions)
    use_sessions(other.keeper)
    return other


def test_another_process_knows_the_session_and_the_name_of_who_shows_it(house):
    owner = signed_in(house, TeamRole.WORKER)
    other = TeamHouse(house.config, house.sessions)
    use_sessions(other.keeper)
    assert "w1 Fatma ['worker']" in At(other, owner.id).answer("GET", "/plan")[2]


def test_being_there_keeps_it_open_and_a_page_that_only_asks_how_the_lock_is_does_not(house):
    for path, holds in (("/_wb/lock", False), ("/_wb/autosave", True)):
        at = signed_in(house, TeamRole.WORKER)
        for minutes in (10, 20, 30):
            house.clock.by = minutes * 60
            at.ask("POST", path)
        assert (at.ask("POST", path) == 200) is holds
        house.clock.by = 0


def test_without_the_database_nobody_is_let_in_and_nobody_is_thrown_out(house):
    at = signed_in(house, TeamRole.WORKER)
    house.sessions.is_away = True
    status, headers, body = at.answer("GET", "/plan")
    assert (status, headers["retry-after"]) == (503, "60")
    assert "kan nu niet bij de gegevens" in body
    assert at.ask("POST", "/_wb/autosave") == 503
    assert at.ask("SOCKET", SOCKET) == 403
    assert At(house).answer("GET", "/sign-in")[0] == 200
    house.sessions.is_away = False
    assert at.ask("POST", "/_wb/autosave") == 200


def test_every_page_knows_how_to_cover_itself_when_its_session_is_over(house):
    body = signed_in(house, TeamRole.WORKER).answer("GET", "/plan")[2]
    for key in ("over_title", "cover_why", "cover_waiting", "go"):
        assert escape(text(f"signed_in.{key}")) in body
    assert body.index("data-start=") < body.index("data-waiting=")


def test_so_much_may_be_saved_in_a_minute_by_one_person_and_another_is_not_held_up(house):
    house = replace_limits(house, saves_of_a_person=10, requests_of_a_person=100, exports_of_a_person=2)
    at, other = signed_in(house, TeamRole.WORKER), signed_in(house, TeamRole.WORKER, person="w2")
    assert [at.ask("POST", "/_wb/autosave") for _ in range(12)] == [200] * 10 + [429] * 2
    assert other.ask("POST", "/_wb/autosave") == 200
    assert at.ask("GET", "/plan") == 200
    exporting = signed_in(house, TeamRole.WORKER, person="w3", stepped_up=True)
    assert [exporting.ask("GET", "/_wb/backup") for _ in range(3)] == [200, 200, 429]
    assert (SignInAct.TOO_OFTEN, "") in house.audit.acts()


def test_so_many_sign_ins_come_from_one_address_and_others_go_on(house):
    house = replace_limits(house, sign_ins_of_an_address=5)
    stranger, other = At(house, address=ABROAD), At(house)
    assert [stranger.ask("GET", "/sign-in") for _ in range(6)] == [200] * 5 + [429]
    assert other.ask("GET", "/sign-in") == 200
    assert signed_in(house, TeamRole.WORKER).ask("GET", "/plan") == 200


def replace_limits(house: TeamHouse, **change: int) -> TeamHouse:
    told = {"proxy": {"trusted": [PROXY]}, "limits": change}
    other = TeamHouse(team_config(ORIGIN, "https://login.voorbeeld.nl", **told))
    use_sessions(other.keeper)
    return other


def test_too_much_is_refused_before_it_is_read_and_while_it_comes(house):
    at = signed_in(house, TeamRole.WORKER)
    assert at.ask("POST", "/_wb/autosave", content_length="2000001") == 413
    assert at.ask("POST", "/_wb/autosave", b"x" * 2_000_001) == 413
    assert at.ask("POST", "/_wb/autosave", b"x" * 2_000_000) == 200
    assert at.ask("PUT", "/_stcore/upload_file/one/two", b"x" * 2_000_001) == 200


def test_a_page_is_not_kept_and_lets_no_other_script_run(house):
    _, headers, body = signed_in(house, TeamRole.WORKER).answer("GET", "/plan")
    policy = headers["content-security-policy"]
    scripts = next(part for part in policy.split("; ") if part.startswith("script-src"))
    nonce = scripts.split("'nonce-")[1].split("'")[0]
    assert "unsafe" not in scripts
    assert "frame-ancestors 'none'" in policy
    assert body.count("<script") == body.count(f'<script nonce="{nonce}"') > 0
    assert headers["strict-transport-security"] == "max-age=31536000"
    assert headers["cache-control"] == "no-store"
    assert (headers["x-frame-options"], headers["x-content-type-options"]) == ("DENY", "nosniff")
    assert nonce not in signed_in(house, TeamRole.WORKER).answer("GET", "/plan")[1]["content-security-policy"]


@pytest.mark.parametrize("path", ["/sign-in", "/sign-in/again", "/sign-out", "/sign-out/done"])
def test_the_way_in_runs_no_script_at_all_and_is_not_kept(house, path):
    _, headers, body = At(house).answer("GET", path)
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "script" not in policy + body
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cache-control"] == "no-store"


def test_an_answer_that_is_no_page_is_not_kept_either(house):
    at = signed_in(house, TeamRole.WORKER)
    for path in ("/media/abc.pdf", "/_stcore/host-config"):
        assert at.answer("GET", path)[1]["cache-control"] == "no-store"
    assert "default-src 'none'" in at.answer("GET", "/media/abc.pdf")[1]["content-security-policy"]


@pytest.mark.parametrize(
    ("maker", "of_nobody", "status"),
    [("w1", False, 200), ("w2", False, 404), ("w2", True, 200)],
    ids=["of oneself", "of a colleague", "of nobody"],
)
def test_a_made_file_goes_to_who_made_it_and_to_no_colleague(house, maker, of_nobody, status):
    with acting_for(WorkerId(maker)):
        kind = kind_told("application/pdf", b"words", of_nobody=of_nobody)
    told, headers, body = signed_in(house, TeamRole.WORKER).answer("GET", "/media/abc.pdf", x_kind=kind)
    assert told == status
    assert body == ("words" if status == 200 else "")
    assert headers.get("content-type", "application/pdf") == "application/pdf"
    assert headers["cache-control"] == "no-store"
    assert maker not in str(headers)


def fetched(at: At, act: Act = Act.PRINT, dossier: str = "d1", data: bytes = b"words") -> int:
    with acting_for(WorkerId("w1")):
        kind = kind_told("application/pdf", data, of_nobody=False, act=act, dossier=dossier)
    status, headers, _ = at.answer("GET", "/media/abc.pdf", x_kind=kind)
    assert "d1" not in str(headers)
    return status


def test_a_file_that_is_fetched_stands_in_the_log_once_with_its_dossier_and_from_where(house):
    at = signed_in(house, TeamRole.WORKER)
    assert [fetched(at) for _ in range(3)] == [200] * 3
    assert fetched(at, data=b"other words") == 200
    key = key_of_id(at.id)
    assert house.audit.files == [FileEvent(Act.PRINT, "w1", key, "public", "d1")] * 2
    house.clock.by = 14 * 60
    at.ask("POST", "/_wb/autosave")
    house.clock.by = 20 * 60
    assert fetched(at) == 200
    assert len(house.audit.files) == 3


def test_data_leaves_only_with_who_signed_in_anew_and_papers_with_everybody(house):
    at, confirmed = signed_in(house, TeamRole.WORKER), signed_in(house, TeamRole.WORKER, stepped_up=True)
    assert (fetched(at, Act.EXPORT), fetched(at, Act.PRINT)) == (403, 200)
    assert fetched(confirmed, Act.EXPORT, dossier="") == 200
    assert [(each.act, each.dossier) for each in house.audit.files] == [
        (Act.PRINT, "d1"),
        (Act.EXPORT, None),
    ]
    house.clock.by = 5 * 60 + 1
    assert fetched(confirmed, Act.EXPORT) == 403


@pytest.mark.parametrize(
    ("error", "status"), [(NotAllowed(Denial.NOT_YOURS), 404), (Unwritable("08006"), 503)]
)
def test_what_cannot_be_noted_does_not_leave(house, error, status):
    at = signed_in(house, TeamRole.WORKER, stepped_up=True)
    house.audit.refuses = error
    assert fetched(at) == status
    assert at.ask("GET", "/_wb/backup/abc") == status
    house.audit.refuses = None
    assert (fetched(at), at.ask("GET", "/_wb/backup/abc")) == (200, 200)


def test_a_back_up_asks_to_sign_in_anew_and_stands_in_the_log_and_its_arrival_does_not(house):
    at, confirmed = signed_in(house, TeamRole.WORKER), signed_in(house, TeamRole.WORKER, stepped_up=True)
    assert at.ask("GET", "/_wb/backup/abc") == 403
    assert at.ask("POST", "/_wb/backup/abc/arrived") == 200
    assert confirmed.ask("GET", "/_wb/backup/abc") == 200
    assert [(each.act, each.dossier) for each in house.audit.files] == [(Act.EXPORT, None)]


def test_neither_the_session_nor_its_key_reaches_what_is_behind_the_door(house):
    seen: list[Any] = []
    inside = house.app

    async def app(scope: Any, receive: Any, send: Any) -> None:
        seen.append(scope)
        await inside(scope, receive, send)

    from supportcycle.ui.server.team.team_guard import TeamGuard

    at = signed_in(house, TeamRole.WORKER)
    guard = TeamGuard(app, house.entrance)
    house.app = guard  # type: ignore[assignment]
    for method, path, _ in ROUTES:
        at.ask(method, path)
    told = str([scope["headers"] for scope in seen]) + str([scope["query_string"] for scope in seen])
    assert seen
    assert at.id not in told
    assert SHOWN not in told


@pytest.mark.parametrize("path", ["/%2e%2e/plan", "/plan%00", "/%5fwb/lock", "/_wb%2flock"])
def test_a_path_that_hides_something_is_shut(house, path):
    assert signed_in(house, *TeamRole).ask("GET", path) == 403


@pytest.mark.parametrize("value", ["x\r\nset-cookie: a=b", "\x00", "é" * 500, "a" * 20_000])
def test_strange_headers_change_nothing(house, value):
    at = signed_in(house, TeamRole.WORKER)
    status, headers, _ = at.answer("GET", "/plan", x_forwarded_host=value, forwarded=value, referer=value)
    assert status == 200
    assert "a=b" not in str(headers)
