"""One catalogue for screen and paper."""

from collections import Counter

import pytest

from supportcycle.content.catalogue import (
    at_start,
    document_texts,
    filled,
    in_sentence,
    sentences_in,
    text,
    texts,
)
from supportcycle.content.language import HOME
from supportcycle.content.template_file import read_toml
from supportcycle.domain.errors import TemplateError
from supportcycle.resources import TEMPLATES


def keys(node, prefix=""):
    for key, value in node.items():
        yield from keys(value, f"{prefix}{key}.") if isinstance(value, dict) else [prefix + key]


def test_no_key_stands_in_two_files():
    home = TEMPLATES / HOME
    files = [home / "texts.toml", *(home / "texts").glob("*.toml"), *(home / "documents").glob("*.toml")]
    found = Counter(key for file in files for key in keys(read_toml(file)))
    assert [key for key, times in found.items() if times > 1] == []
    assert set(found) == set(texts())


def test_a_key_that_stands_in_two_files_is_told_with_its_line(tmp_path):
    (folder := tmp_path / HOME / "texts").mkdir(parents=True)
    for name in ("one", "two"):
        (folder / f"{name}.toml").write_text('[page]\n\nnext = "Verder"\n', encoding="utf-8")
    with pytest.raises(TemplateError, match=r"page\.next") as told:
        sentences_in(tmp_path / HOME)
    assert told.value.line == 3


def test_papers_have_a_part_of_their_own():
    assert "shared.nothing" in document_texts()
    assert "page.to_start" not in document_texts()
    assert document_texts().items() <= texts().items()


def test_a_key_that_is_not_there_is_an_error():
    with pytest.raises(KeyError):
        text("no.such.key")


def test_a_value_may_be_called_key():
    assert text("names.blank", key="goal").endswith("goal")


def test_braces_in_a_value_stay_as_typed():
    assert filled("Over {what}.", {"what": "{name}", "name": "Bram"}) == "Over {name}."


@pytest.mark.parametrize(
    ("label", "inside"), [("Eén keer", "één keer"), ("Zelf", "zelf"), ("WMO", "WMO"), ("", ""), ("U", "U")]
)
def test_a_label_inside_a_sentence_has_no_capital_of_its_own(label, inside):
    assert in_sentence(label) == inside


def test_a_line_begins_with_a_capital():
    assert (at_start("inwoner"), at_start("")) == ("Inwoner", "")
    assert at_start("één keer") == "Eén keer"
