"""A key that never leaves its security module; tried with SoftHSM where this machine has it."""

import subprocess
import sys
from pathlib import Path

import pytest

from supportcycle.domain.errors import Damaged, Unwritable, WrongSecret
from supportcycle.storage.encryption.crypto import fresh_key
from supportcycle.storage.team.organisation_key import key_source
from supportcycle.storage.team.security_module import security_module_key

PLACES = ("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so")
PIN = "1234"


@pytest.fixture
def token(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The module's file, with a token that has a key."""
    pkcs11 = pytest.importorskip("pkcs11", reason="the package python-pkcs11 is not installed")
    module = next((place for place in PLACES if Path(place).exists()), None)
    if module is None:
        pytest.skip("no SoftHSM: apt install softhsm2")
    (tmp_path / "tokens").mkdir()
    settings = tmp_path / "softhsm2.conf"
    settings.write_text(f"directories.tokendir = {tmp_path}/tokens\nobjectstore.backend = file\n", "ascii")
    monkeypatch.setenv("SOFTHSM2_CONF", str(settings))
    library = pkcs11.lib(module)
    library.reinitialize()
    made = ["softhsm2-util", "--init-token", "--free", "--label", "team", "--so-pin", PIN, "--pin", PIN]
    subprocess.run(made, check=True, capture_output=True)
    library.reinitialize()
    with library.get_token(token_label="team").open(user_pin=PIN, rw=True) as session:
        session.generate_key(pkcs11.KeyType.AES, 256, label="organisation", store=True)
    return module


def test_it_wraps_and_opens_in_the_module_and_tells_what_was_changed(token: str):
    chosen = f"pkcs11:{token}?token=team&key=organisation&pin=env:PIN"
    source, inner = key_source(chosen, {"PIN": PIN}), fresh_key()
    wrapped = source.wrap(inner, "o/dossier/a")
    assert source.unwrap(wrapped, "o/dossier/a") == inner
    assert inner not in wrapped
    for other, label in (
        (wrapped, "o/dossier/b"),
        (wrapped[:-1] + b"?", "o/dossier/a"),
        (b"", "o/dossier/a"),
    ):
        with pytest.raises(Damaged):
            source.unwrap(other, label)
    assert PIN not in repr(source)


@pytest.mark.parametrize("wrong", ["token=team&key=none", "token=none&key=organisation"])
def test_a_key_or_a_token_that_is_not_there_is_told(token: str, wrong: str):
    with pytest.raises(WrongSecret):
        key_source(f"pkcs11:{token}?{wrong}&pin=env:PIN", {"PIN": PIN})


def test_without_token_key_or_pin_nothing_is_tried():
    for words in ("", "?token=t&key=k", "?token=t&pin=env:P", "?key=k&pin=env:P"):
        with pytest.raises(WrongSecret):
            security_module_key(f"/nowhere.so{words}", lambda _: PIN)


def test_without_the_package_or_the_module_it_is_out_of_reach(monkeypatch: pytest.MonkeyPatch):
    chosen = "pkcs11:/nowhere.so?token=t&key=k&pin=env:P"
    with pytest.raises(Unwritable):
        key_source(chosen, {"P": PIN})
    monkeypatch.setitem(sys.modules, "pkcs11", None)
    with pytest.raises(Unwritable):
        key_source(chosen, {"P": PIN})
