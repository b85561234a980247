"""What finds somebody, typed in words that go on a paper: a number, an address, an account."""

import re
from collections.abc import Iterator

from supportcycle.domain.loose_ends.kinds import LooseEnd, LooseEndKind
from supportcycle.domain.loose_ends.scene import Scene
from supportcycle.domain.privacy.health_fields import GOES, STAYS
from supportcycle.domain.typed_texts import TypedText, typed_texts

MEANT_FOR_IT = frozenset(
    {
        "Meeting.call", "Meeting.call_how", "Meeting.place", "HelperAgreement.call", "Aanvraag.case_number",
        "Closing.contact_by", "Closing.way_back", "Aftercare.calls", "Gathering.place",
        "ActionTeam.call_first",
        "TeamMember.calls", "VolunteerRequest.where", "VolunteerRequest.contact", "AsVolunteer.where",
        "AsVolunteer.contact",
    }
)  # fmt: skip
"""Fields that ask where somebody is, or how to reach them."""
_MAY_FIND = re.compile(r"[@\d]")
"""Without one of these nothing that finds somebody is in a text."""
_APART = frozenset({"visits", "slips"})
_DAY = r"\d{1,2}[-./]\d{1,2}[-./]\d{2,4}"
_YEAR = r"(?:1[5-9]|20)\d\d"
_HOUSE = "|".join(rf"(?<=\s{number}{end})" for number in (r"\d", r"\d\d", r"\d\d\d") for end in (", ", r"\n"))
_FINDS = re.compile(
    r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    rf"|(?<![\w-])(?<!\d\.)(?!{_DAY})(?:\+\d\d|0)(?:[ .-]?\(?0?\)?)?(?:[ .-]?\d){{8,9}}(?!\d)"
    r"|\b[A-Z]{2}\d\d ?[A-Z]{4}(?: ?\d){10}\b"
    r"|(?<![\d-])\d{9}(?!\d)"
    rf"|\b(?!{_YEAR} )[1-9]\d{{3}} ?[A-Z]{{2}}\b"
    rf"|\b{_YEAR} [A-Z]{{2}}\b(?=,? (?:[A-Z][a-z]|\d{{1,3}}\b))|(?:{_HOUSE}){_YEAR} [A-Z]{{2}}\b"
)
"""A mail address, a telephone number, an account, nine digits such as the number of a citizen, a postcode.
What may be a year with a word in capitals is a postcode beside the number of a house or a place."""


def contact_data(scene: Scene) -> Iterator[LooseEnd]:
    """Words for a paper in which somebody's number or address stands, other than the client's own (W21)."""
    own = set(map(_bare, vars(scene.dossier.identity).values()))
    for typed in _going(scene):
        found = next((each[0] for each in _FINDS.finditer(typed.words) if _bare(each[0]) not in own), None)
        if found:
            kind = LooseEndKind.CONTACT_DATA_IN_TEXT
            yield scene.end(kind, typed.path, *typed.path[2:], found=found)


def _going(scene: Scene) -> Iterator[TypedText]:
    """All typed in this round, in the plan as it is now, that may stand on a paper."""
    for typed in typed_texts(scene.round, scene.at()):
        if not _MAY_FIND.search(typed.words):
            continue
        at = typed.path[2:]
        known = GOES.get(typed.model, frozenset()) | STAYS.get(typed.model, frozenset())
        older = at[0] == "versions" and at[1] != scene.version_id
        meant = f"{typed.model}.{typed.field}" in MEANT_FOR_IT
        if typed.field in known and at[0] not in _APART and not older and not meant:
            yield typed


def _bare(value: object) -> str:
    return re.sub(r"[ .()-]", "", str(value)).casefold()


CHECKS = (contact_data,)
