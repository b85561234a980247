"""A socket that is open when its session ends is closed, whoever ended it and wherever."""

import time
from ipaddress import ip_address

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect

from supportcycle.domain.access.roles import TeamRole
from supportcycle.storage.store import WorkerId
from supportcycle.storage.team.session_seal import key_of_id
from supportcycle.ui.server.team.client_address import ClientAddress
from supportcycle.ui.server.team.identity import use_sessions
from supportcycle.ui.server.team.open_sockets import OVER
from supportcycle.ui.server.team.session_cookies import SESSION
from supportcycle.ui.server.team.session_keeper import Arrival, Asker
from tests.running.providers import served
from tests.running.visitor import AGENT
from tests.ui.door import SHOWN
from tests.ui.server.team.conftest import TeamHouse, team_config

HERE = Asker(ClientAddress(ip_address("127.0.0.1")), AGENT)


@pytest.fixture
def practice(address):
    house = TeamHouse(team_config(address, "http://127.0.0.1:1"))
    use_sessions(house.keeper)
    with served(house.app, int(address.rpartition(":")[2])):
        yield house
    use_sessions(None)


def arrived(house: TeamHouse, person: str = "w1") -> str:
    who = Arrival(WorkerId(person), frozenset({TeamRole.WORKER}), f"s-{person}", "at provider", "Fatma")
    return house.keeper.begin(who, HERE)


def opened(house: TeamHouse, id: str) -> ClientConnection:
    return connect(
        house.address.replace("http", "ws") + "/_stcore/stream",
        origin=house.address,  # type: ignore[arg-type]
        additional_headers={"Cookie": f"{SESSION}={id}"},
        subprotocols=["streamlit", f"workbook.{SHOWN}"],  # type: ignore[list-item]
        user_agent_header=AGENT,
        proxy=None,
    )


def says(socket: ClientConnection) -> str:
    socket.send("x")
    return str(socket.recv(5))


def closed_with(socket: ClientConnection) -> int:
    with pytest.raises(ConnectionClosed) as closed:
        socket.recv(5)
    assert closed.value.rcvd
    return closed.value.rcvd.code


ENDED = {
    "signed out": lambda house, id: house.keeper.end(house.keeper.known(key_of_id(id)), HERE),
    "removed from the team": lambda house, _: house.keeper.end_person(WorkerId("w1")),
    "ended by the provider": lambda house, _: house.keeper.end_by_provider("s-w1", ""),
    "ended by another process": lambda house, id: house.sessions.end(key_of_id(id)),
    "idle": lambda house, _: setattr(house.clock, "by", 901),
    "here too long": lambda house, _: setattr(house.clock, "by", 36_001),
    "signed in anew": lambda house, id: house.sessions.open(
        house.sessions.kept[key_of_id(arrived(house, "w3"))], instead_of=key_of_id(id)
    ),
}


@pytest.mark.parametrize("how", ENDED)
def test_it_closes_when_its_session_ends(practice, how):
    id = arrived(practice)
    with opened(practice, id) as socket, opened(practice, id) as second:
        assert says(socket) == "w1 Fatma ['worker']"
        ENDED[how](practice, id)
        assert closed_with(socket) == closed_with(second) == OVER
    with pytest.raises(InvalidStatus) as refused:
        opened(practice, id)
    assert refused.value.response.status_code == 403


def test_that_of_somebody_else_stays(practice):
    one, other = arrived(practice), arrived(practice, "w2")
    with opened(practice, one) as socket, opened(practice, other) as theirs:
        practice.keeper.end_person(WorkerId("w1"))
        assert closed_with(socket) == OVER
        assert says(theirs).startswith("w2")


def test_when_the_database_is_away_who_is_inside_stays(practice):
    id = arrived(practice)
    with opened(practice, id) as socket:
        assert says(socket)
        practice.sessions.is_away = True
        time.sleep(0.3)
        practice.sessions.is_away = False
        assert says(socket).startswith("w1")


def test_what_its_page_says_shows_that_somebody_is_there(practice):
    id = arrived(practice)
    with opened(practice, id) as socket:
        for minutes in (10, 20, 30):
            practice.clock.by = 60 * minutes
            assert says(socket).startswith("w1")


def test_nothing_is_kept_of_sockets_that_are_gone(practice):
    id = arrived(practice)
    for _ in range(3):
        with opened(practice, id) as socket:
            says(socket)
    until = time.monotonic() + 5
    while practice.entrance.sockets._open and time.monotonic() < until:
        time.sleep(0.02)
    assert practice.entrance.sockets._open == {}
