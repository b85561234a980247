"""Texts as people may type or paste them, and the data of each picture made of them."""

from hypothesis import strategies as st

from supportcycle.figures.progress.cycle import PhaseMark
from supportcycle.figures.progress.goal_progress import ProgressPoint, ProgressRow
from supportcycle.figures.progress.load import LoadRow, LoadWords
from supportcycle.figures.progress.quality_of_life import Petal, PetalWords
from supportcycle.figures.progress.then_and_now import ThenNowRow, ThenNowWords
from supportcycle.figures.progress.week import WeekItem, WeekRow, WeekWords
from supportcycle.figures.support_circles.drawing import CircleLayer, CircleWords
from supportcycle.figures.support_circles.then_and_now import CircleEntry, CirclePair, MomentWords

HARD = (
    "",
    " ",
    "x" * 200,
    "neighbour " * 20,
    "\x00\x07bell\x1b[31m\x85\ufffe\ud800",
    "<b>&amp;\"'</b>]]>",
    "👩🏽‍🚀😀🇳🇱 emoji",
    "مرحلة اللقاء والتعارف",
    "\u202eturned\u202c \ufeffmark",
    "inter\u00adpersonal\u00adrelation\u00adships" * 3,
    "one\ntwo\tthree\u2028four",
    "e\u0301" * 80,
    "漢字かな" * 20,
)

words = st.sampled_from(HARD) | st.text(st.characters(), max_size=40)
few = st.lists(words, max_size=4)

phases = st.lists(st.builds(PhaseMark, words, st.sampled_from(["now", "touched", "untouched"])), max_size=8)
layers = st.lists(st.builds(CircleLayer, words, st.lists(words, max_size=14), st.booleans()), max_size=5)
circle_words = st.none() | st.builds(CircleWords, words, words)
petals = st.lists(st.builds(Petal, words, *[st.booleans()] * 4), max_size=9)
petal_words = st.builds(PetalWords, words, words, words, words)
week_rows = st.lists(
    st.builds(WeekRow, words, st.lists(st.builds(WeekItem, words, words), max_size=5), st.booleans()),
    max_size=5,
)
week_words = st.builds(WeekWords, words, words, words)
then_now_rows = st.lists(st.builds(ThenNowRow, words, words, words), max_size=4)
then_now_words = st.builds(ThenNowWords, words, words, words)
points = st.builds(
    ProgressPoint, words, st.sampled_from(["7", "7,5", "acht", ""]), st.none() | st.floats(0, 10)
)
courses = st.lists(st.builds(ProgressRow, words, st.lists(points, max_size=20)), max_size=3)
counts = st.integers(0, 500)
carrier_rows = st.lists(st.builds(LoadRow, words, st.none() | counts, counts), max_size=5)
carrier_words = st.builds(LoadWords, words, words)
circle_entries = st.lists(st.builds(CircleEntry, words, st.booleans(), st.booleans()), max_size=14)
circle_pairs = st.lists(st.builds(CirclePair, words, circle_entries), max_size=5)
moment_words = st.builds(MomentWords, words, words, words, words, words)


@st.composite
def graphs(draw):
    nodes = draw(st.lists(words, max_size=12))
    ends = st.integers(0, max(0, len(nodes) - 1))
    links = draw(st.lists(st.tuples(ends, ends, words), max_size=18)) if nodes else []
    return nodes, links
