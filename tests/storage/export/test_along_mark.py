"""What a file says of where it came from is read whole or not at all."""

import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from supportcycle.domain.errors import Damaged
from supportcycle.storage.export.along_mark import AlongMark, along_of
from supportcycle.storage.export.sealed_export import ExportedDossier, SealedExport, sealed_export_of
from supportcycle.storage.settings import Settings
from tests.storage.conftest import CHEAP, PASSPHRASE

MARK = AlongMark("0f" * 32, "a" * 32, 7, "30-11-2026")
ANYTHING = st.recursive(
    st.none() | st.integers() | st.text(max_size=9),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=9), inner),
)


def test_it_comes_out_of_a_file_as_it_went_in_and_the_token_is_never_printed():
    data = sealed_export_of({"a": "{}"}, PASSPHRASE, along=MARK, cost=CHEAP)
    (packed,) = SealedExport(io.BytesIO(data), PASSPHRASE)
    assert isinstance(packed, ExportedDossier)
    assert packed.along == MARK
    assert MARK.token not in f"{MARK!r}{packed!r}"
    assert MARK.token.encode() not in data


@pytest.mark.parametrize(
    "wrong",
    [
        {"token": "0f"},
        {"token": "G" * 64},
        {"token": 5},
        {"dossier": ""},
        {"dossier": "../a"},
        {"revision": 0},
        {"revision": True},
        {"revision": "7"},
        {"on": "ooit"},
        {"on": None},
    ],
)
def test_one_that_is_not_whole_is_none(wrong: dict[str, Any]):
    assert along_of(MARK.as_raw()) == MARK
    assert along_of(MARK.as_raw() | wrong) is None
    assert along_of({name: value for name, value in MARK.as_raw().items() if name not in wrong}) is None


@given(ANYTHING)
def test_anything_else_is_none(raw: object):
    assert along_of(raw) is None


def test_the_settings_keep_it_by_the_id_here_until_the_dossier_goes():
    carrying = Settings().carrying("d1", MARK)
    assert Settings.from_text(carrying.as_text()).mark_of("d1") == MARK
    assert carrying.mark_of("d2") is None
    assert carrying.without("d1") == carrying.carrying("d1", None) == Settings()
    with pytest.raises(Damaged):
        Settings.from_text('{"along": []}')
    assert Settings.from_text("{}") == Settings()
