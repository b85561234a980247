"""On screen the words of another language have the Dutch behind them where something is agreed to."""

from supportcycle.content.catalogue import choice_label, text
from supportcycle.content.language import in_language, on_screen
from supportcycle.content.visits import visits
from supportcycle.content.with_dutch import parted

WORDS = {
    "texts__at_table": '[at_table]\nclear = "Açık mı?"\non = "Devam"\n[at_table.reading]\nalong = "Evet"',
    "choices": '[agreement]\nagreed = "Katılıyorum"\n[liking]\nnice = "Güzel"',
    "moments": '[[moments]]\nkey = "read"\nquestion = "Doğru mu?"\n'
    '[[moments]]\nkey = "story"\nquestion = "Anlatın"',
}


def read() -> list[str]:
    named = visits()["free"].named
    asked = [named["read"].question, named["story"].question]
    chosen = [choice_label("agreement", "agreed"), choice_label("liking", "nice")]
    return [text("at_table.clear"), text("at_table.on"), text("at_table.reading.along"), *chosen, *asked]


def test_what_is_agreed_to_stands_in_both_and_the_rest_only_in_the_language(spoken):
    spoken("qm", **WORDS)
    dutch = read()
    with in_language(on_screen("qm")):
        both = [parted(words) for words in read()]
    with in_language("qm"):
        own = read()
    assert [words for words, _ in both] == own
    assert [behind for _, behind in both] == [dutch[0], "", dutch[2], dutch[3], "", dutch[5], ""]


def test_dutch_itself_has_nothing_behind_it():
    assert on_screen("nl") == "nl"
    assert parted(text("at_table.clear")) == (text("at_table.clear"), "")
