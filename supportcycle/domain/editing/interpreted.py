"""Words in another language with the same in Dutch beside them: where they stand, and how they are read."""

from collections.abc import Callable, Mapping
from hashlib import sha256

from supportcycle.domain.editing.spoken_notes import has_place, is_spoken_at
from supportcycle.domain.model.base import Path
from supportcycle.domain.model.client_edition import Interpreted
from supportcycle.domain.model.dossier import Dossier
from supportcycle.domain.typed_texts import typed_texts
from supportcycle.domain.update import value_at, with_value
from supportcycle.domain.visits.said_aloud import is_in_own_words

Said = Callable[[str, Interpreted], str]
"""What a paper says of the words in a field and of what they are in Dutch."""


def interpreted_id(path: Path) -> str:
    """Under which id the Dutch of a field stands: the same in every window, so that two can be merged."""
    return f"i{_mark('-'.join(path))}"


def interpreted_place(each: Interpreted) -> Path:
    """The path of its field."""
    return tuple(each.place.split("-"))


def interpreted_at(dossier: Dossier, path: Path) -> str:
    """The id under which the words in a field were put in Dutch, there or where the very same words stand;
    empty when they were not."""
    if (id := interpreted_id(path)) in dossier.interpreted:
        return id
    words = _words_at(dossier, path)
    same = (id for id, each in dossier.interpreted.items() if words and _own_words(dossier, each) == words)
    return next(same, "")


def with_interpreted(dossier: Dossier, path: Path, language: str) -> Dossier:
    """The dossier with room for the Dutch of what stands in a field in this language, and with the entries in
    which that field stands. ValueError when there is no such field."""
    if value_at(dossier, path) is None:
        dossier = with_value(dossier, path, "")
    room = Interpreted(place="-".join(path), language=language)
    return with_value(dossier, ("interpreted", interpreted_id(path)), room)


def is_as_heard(dossier: Dossier, each: Interpreted) -> bool:
    """Whether the words are still those that were put in Dutch; so too while no Dutch is there yet."""
    return not each.dutch.strip() or each.heard == _mark(_own_words(dossier, each))


def with_still_right(dossier: Dossier, id: str) -> Dossier:
    """The dossier in which this Dutch was said to be right for the words as they are now."""
    now = _mark(_own_words(dossier, dossier.interpreted[id]))
    return with_value(dossier, ("interpreted", id, "heard"), now)


def words_by_language(dossier: Dossier) -> dict[str, str]:
    """The words of which it was said in which language they are, with the key of that language."""
    said = {_own_words(dossier, each): each.language for each in dossier.interpreted.values()}
    return {words: language for words, language in said.items() if words}


def settled(before: Dossier, after: Dossier) -> Dossier:
    """What `before` became, without the Dutch of what was taken away; and of new Dutch it is known for which
    words it was said."""
    now = after.interpreted
    left = {id: each for id, each in now.items() if each.place and has_place(after, interpreted_place(each))}
    kept = {id: _heard(before.interpreted.get(id), each, after) for id, each in left.items()}
    same = len(kept) == len(now) and all(kept[id] is each for id, each in now.items())
    return after if same else after.model_copy(update={"interpreted": kept})


def read_as(dossier: Dossier, says: Said) -> Dossier:
    """The dossier with in each field that was put in Dutch, and wherever in the rounds its very words stand,
    what `says` makes of the two; the Dutch apart is not in it any more. The same object when there is none.

    Where neither words nor a spoken note stand the Dutch is of nothing, and is not read.
    """
    if not dossier.interpreted:
        return dossier
    told = {each.place: each for each in dossier.interpreted.values() if _is_of_something(dossier, each)}
    same = {_own_words(dossier, each): each for each in told.values()}
    made = dossier.model_copy(update={"interpreted": {}})
    for path, words in _where(dossier, told, same).items():
        each = told.get("-".join(path)) or same[words.strip()]
        made = with_value(made, path, says(words, each))
    return made


def _where(
    dossier: Dossier, told: Mapping[str, Interpreted], same: Mapping[str, Interpreted]
) -> dict[Path, str]:
    found = {each.path: each.words for each in typed_texts(dossier.rounds, ("rounds",))}
    equal = {path: words for path, words in found.items() if words.strip() in same}
    places = map(interpreted_place, told.values())
    return equal | {path: str(value_at(dossier, path) or "") for path in places}


def _is_of_something(dossier: Dossier, each: Interpreted) -> bool:
    if not each.dutch.strip() or not is_in_own_words(interpreted_place(each)):
        return False
    return bool(_own_words(dossier, each)) or is_spoken_at(dossier, interpreted_place(each))


def _heard(before: Interpreted | None, now: Interpreted, dossier: Dossier) -> Interpreted:
    if before and before.dutch == now.dutch:
        return now
    heard = _mark(_own_words(dossier, now)) if now.dutch.strip() else ""
    return now if heard == now.heard else now.model_copy(update={"heard": heard})


def _own_words(dossier: Dossier, each: Interpreted) -> str:
    return _words_at(dossier, interpreted_place(each))


def _words_at(dossier: Dossier, path: Path) -> str:
    return str(value_at(dossier, path) or "").strip()


def _mark(words: str) -> str:
    return sha256(words.encode()).hexdigest()[:20]
