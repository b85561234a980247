"""The list of what the client reads names nothing that is not there, and what must stand in Dutch too."""

from supportcycle.content.client_words import (
    client_sentences,
    in_dutch_too,
    is_listed,
    listed_keys,
    sentences_of,
)
from supportcycle.content.language import words_file
from supportcycle.content.template_file import read_toml

LIST = read_toml(words_file().parent / "client_words.toml")


def names_nothing(table: str) -> list[str]:
    return [
        f"{place}: {key}"
        for place, keys in LIST[table].items()
        for key in keys
        if not any(is_listed(name, [key]) for file in words_file().glob(place) for name in sentences_of(file))
    ]


def test_every_key_of_the_list_is_one_of_a_dutch_sentence():
    assert names_nothing("words") == []
    assert names_nothing("dutch_too") == []


def test_what_stands_in_dutch_too_is_read_by_the_client():
    read = client_sentences(words_file())
    found = {
        (place, key) for place in LIST["dutch_too"] for key in sentences_of(words_file(place))
        if is_listed(key, in_dutch_too(place))
    }  # fmt: skip
    assert found
    assert found <= {(place, key) for place, said in read.items() for key in said}


def test_a_row_goes_by_its_key_and_a_file_by_any_pattern_that_fits():
    assert sentences_of(words_file("moments.toml"))["moments.story.kind"] == "text"
    assert listed_keys("visits/plan.toml") == ["purpose"]
    assert listed_keys("methods.toml") == []
