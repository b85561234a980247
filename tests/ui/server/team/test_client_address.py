"""Who asks is told by our own proxies only, and by them only over TLS."""

import pytest

from supportcycle.ui.server.browser_request import BrowserRequest
from supportcycle.ui.server.team.client_address import client_address
from supportcycle.ui.server.team.team_config import config_of

SERVER = config_of({"address": "https://werkboek.nl", "proxy": {"trusted": ["10.0.0.4", "10.0.1.0/24"]}})
NEAR = config_of({"address": "http://127.0.0.1:8501"})


def asked(peer, *forwarded, scheme=("https",), config=SERVER):
    headers = [(b"x-forwarded-for", each.encode()) for each in forwarded]
    headers += [(b"x-forwarded-proto", each.encode()) for each in scheme]
    request = BrowserRequest({"type": "http", "path": "/", "client": peer and (peer, 1), "headers": headers})
    found = client_address(request, config)
    return found and str(found.address)


def test_our_proxy_tells_who_asks():
    assert asked("10.0.0.4", "82.1.2.3") == "82.1.2.3"
    assert asked("10.0.0.4", "82.1.2.3, 10.0.1.7") == "82.1.2.3"
    assert asked("::ffff:10.0.0.4", "2a02::1") == "2a02::1"


def test_what_somebody_writes_in_front_counts_for_nothing():
    assert asked("10.0.0.4", "127.0.0.1, 10.0.0.4, 82.1.2.3") == "82.1.2.3"
    assert asked("10.0.0.4", "1.1.1.1", "82.1.2.3") == "82.1.2.3"


@pytest.mark.parametrize(
    ("peer", "forwarded", "scheme"),
    [
        ("82.1.2.3", ("127.0.0.1",), ("https",)),
        ("127.0.0.1", ("82.1.2.3",), ("https",)),
        ("10.0.0.4", (), ("https",)),
        ("10.0.0.4", ("",), ("https",)),
        ("10.0.0.4", ("10.0.1.7",), ("https",)),
        ("10.0.0.4", ("somebody",), ("https",)),
        ("10.0.0.4", ("82.1.2.3:80",), ("https",)),
        ("10.0.0.4", ("82.1.2.3",), ()),
        ("10.0.0.4", ("82.1.2.3",), ("http",)),
        ("10.0.0.4", ("82.1.2.3",), ("https", "http")),
        (None, ("82.1.2.3",), ("https",)),
    ],
)
def test_who_comes_past_the_proxy_or_without_tls_is_nobody(peer, forwarded, scheme):
    assert asked(peer, *forwarded, scheme=scheme) is None


def test_for_practice_only_this_computer_counts_whatever_is_forwarded():
    assert asked("127.0.0.1", "82.1.2.3", config=NEAR) == "127.0.0.1"
    assert asked("192.168.1.4", "127.0.0.1", config=NEAR) is None


def test_a_network_is_that_of_one_office_or_one_home():
    def network(address):
        headers = [(b"x-forwarded-for", address.encode()), (b"x-forwarded-proto", b"https")]
        scope = {"type": "http", "path": "/", "client": ("10.0.0.4", 1), "headers": headers}
        return client_address(BrowserRequest(scope), SERVER)

    assert network("82.1.2.3").network == network("82.1.2.250").network != network("82.1.3.3").network
    assert network("2a02:1:2:3::1").network == network("2a02:1:2:4::9").network
    assert [network(each).place for each in ("82.1.2.3", "192.168.1.1")] == ["public", "private"]
