"""The proxy of the example, run by the real program: who is where stays there, and nobody lies about it."""

import http.client
import http.server
import json
import shutil
import socket
import ssl
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from tests.sources import ROOT

HAPROXY = shutil.which("haproxy")
CONFIG = ROOT / "deploy" / "haproxy.cfg"
PATIENCE = 30.0
ASKED, ACCEPTED = "dGhlIHNhbXBsZSBub25jZQ==", "s3pPLMBiTxaQ9kYGzzhZRbK+xOo="
"""The example of RFC 6455, 1.3."""
pytestmark = pytest.mark.skipif(HAPROXY is None, reason="no haproxy: apt-get install haproxy")


class Upstream(http.server.ThreadingHTTPServer):
    """A server that tells who it is and what it was sent."""

    daemon_threads = True

    def __init__(self, name: str) -> None:
        self.name = name
        super().__init__(("127.0.0.1", 0), Told)
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def handle_error(self, *_: object) -> None:
        """A line that was let go of is no news."""

    def end(self) -> None:
        self.shutdown()
        self.server_close()


class Told(http.server.BaseHTTPRequestHandler):
    server: Upstream
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        if self.headers.get("Upgrade") == "websocket":
            self.send_response(101)
            self.send_header("Upgrade", "websocket")
            self.send_header("Connection", "Upgrade")
            self.send_header("Sec-WebSocket-Accept", ACCEPTED)
            self.end_headers()
            self.wfile.write(f"hello of {self.server.name}".encode())
            self.close_connection = True
            return
        told = [self.server.name, self.headers.items(), self.client_address[0]]
        body = json.dumps(told).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


def free_port() -> int:
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        return int(held.getsockname()[1])


def certificate(file: Path) -> None:
    """One for localhost, with its key, as HAProxy takes it."""
    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=True)
        .sign(key, SHA256())
    )
    written = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    file.write_bytes(made.public_bytes(Encoding.PEM) + written)


class Proxy:
    """HAProxy with our file, at ports of this machine and before two servers of its own."""

    def __init__(self, folder: Path) -> None:
        self.apps = {each.name: each for each in (Upstream("a"), Upstream("b"))}
        self.port, self.plain, self.log = free_port(), free_port(), folder / "log"
        certificate(folder / "certificate.pem")
        words = CONFIG.read_text("utf-8")
        for before, after in (
            ("/run/secrets/certificate.pem", str(folder / "certificate.pem")),
            (":8443", f"127.0.0.1:{self.port}"),
            (":8080", f"127.0.0.1:{self.plain}"),
            ("172.28.0.11:8501", f"127.0.0.1:{self.apps['a'].server_port}"),
            ("172.28.0.12:8501", f"127.0.0.1:{self.apps['b'].server_port}"),
        ):
            assert words.count(before) == 1
            words = words.replace(before, after)
        self.config = folder / "haproxy.cfg"
        self.config.write_text(words, "utf-8")
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(
                [str(HAPROXY), "-db", "-f", str(self.config)], stdout=log, stderr=log
            )

    def ask(self, path: str = "/", **headers: str) -> tuple[str, dict[str, list[str]], str]:
        """Who answered, which headers came there, and the cookie that was set."""
        line = self.line()
        line.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = line.getresponse()
        who, sent, _ = json.loads(answer.read())
        line.close()
        came: dict[str, list[str]] = {}
        for name, value in sent:
            came.setdefault(name.lower(), []).append(value)
        return who, came, answer.getheader("Set-Cookie") or ""

    def line(self) -> http.client.HTTPSConnection:
        trusted = ssl.create_default_context()
        trusted.check_hostname, trusted.verify_mode = False, ssl.CERT_NONE
        return http.client.HTTPSConnection("127.0.0.1", self.port, timeout=10, context=trusted)

    def end(self) -> None:
        self.process.terminate()
        self.process.wait()
        for app in self.apps.values():
            with suppress(OSError):
                app.end()


@pytest.fixture
def proxy(tmp_path: Path) -> Iterator[Proxy]:
    running = Proxy(tmp_path)
    until = time.monotonic() + PATIENCE
    while True:
        try:
            running.ask()
            break
        except (OSError, ValueError, http.client.HTTPException):
            assert running.process.poll() is None, running.log.read_text("utf-8", "replace")
            assert time.monotonic() < until
            time.sleep(0.05)
    yield running
    running.end()


def test_the_program_finds_nothing_wrong_with_the_file(proxy: Proxy):
    checked = subprocess.run([str(HAPROXY), "-c", "-f", str(proxy.config)], capture_output=True, text=True)
    assert checked.returncode == 0, checked.stderr
    assert "WARNING" not in checked.stderr


def test_who_came_once_stays_at_that_server_and_newcomers_are_spread(proxy: Proxy):
    seats = {}
    for _ in range(8):
        who, came, cookie = proxy.ask()
        seats[who] = cookie.partition(";")[0]
        assert "cookie" not in came
        assert {"Secure", "HttpOnly", "path=/", "SameSite=Lax"} <= set(cookie.split("; "))
    assert set(seats) == {"a", "b"}
    for who, cookie in seats.items():
        answers = [proxy.ask(Cookie=f"mine=1; {cookie}") for _ in range(5)]
        assert {each[0] for each in answers} == {who}
        assert [each[1]["cookie"] for each in answers] == [["mine=1"]] * 5


def test_what_somebody_says_of_who_they_are_is_not_passed_on(proxy: Proxy):
    _, came, _ = proxy.ask(
        X_Forwarded_For="10.0.0.1",
        X_Forwarded_Proto="http",
        Forwarded="for=10.0.0.1",
        X_Real_IP="10.0.0.1",
        X_Forwarded_Host="elsewhere",
    )
    assert came["x-forwarded-for"] == ["127.0.0.1"]
    assert came["x-forwarded-proto"] == ["https"]
    assert not {"forwarded", "x-real-ip", "x-forwarded-host"} & set(came)


def test_when_a_server_falls_over_its_people_come_to_the_other(proxy: Proxy):
    who, _, cookie = proxy.ask()
    proxy.apps[who].end()
    other = ({"a", "b"} - {who}).pop()
    until = time.monotonic() + PATIENCE
    while (now := _asked(proxy, cookie.partition(";")[0])) != other:
        assert time.monotonic() < until, now
        time.sleep(0.1)


def _asked(proxy: Proxy, cookie: str) -> str:
    try:
        return proxy.ask(Cookie=cookie)[0]
    except (ValueError, OSError, http.client.HTTPException):
        return ""


def test_a_socket_goes_through(proxy: Proxy):
    line = proxy.line()
    upgrade = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Key": ASKED}
    line.request("GET", "/_stcore/stream", headers=upgrade)
    assert line.sock is not None
    said = b""
    while b"hello of" not in said and (more := line.sock.recv(4096)):
        said += more
    assert b"101" in said.splitlines()[0]
    assert b"hello of" in said
    line.close()


def test_without_tls_one_is_sent_to_the_other_door(proxy: Proxy):
    line = http.client.HTTPConnection("127.0.0.1", proxy.plain, timeout=10)
    line.request("GET", "/", headers={"Host": "werkboek.example.nl"})
    answer = line.getresponse()
    assert (answer.status, answer.getheader("Location")) == (308, "https://werkboek.example.nl/")
    line.close()


def test_its_log_holds_no_address_that_was_asked_for_and_no_header(proxy: Proxy):
    proxy.ask("/dossier/Bram?q=Bram", Cookie="mine=Bram", Referer="https://x/Bram")
    proxy.process.terminate()
    proxy.process.wait()
    said = proxy.log.read_text("utf-8", "replace")
    assert '"status":200' in said
    assert "Bram" not in said
