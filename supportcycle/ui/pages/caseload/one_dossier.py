"""One dossier of one's own: with whom it is shared, and what its owner does about that."""

from collections.abc import Mapping
from functools import partial

import streamlit as st

from supportcycle import clock
from supportcycle.content.catalogue import text
from supportcycle.content.rules import access_rules
from supportcycle.domain.access.caseload import LiveAccess, live_access
from supportcycle.domain.access.grants import REASONS, DossierAccess, GrantKind, Member
from supportcycle.domain.access.removal import is_held, time_is_over
from supportcycle.domain.access.roles import TeamRole
from supportcycle.domain.access.team_rights import TeamRights, barred_of
from supportcycle.ui import session
from supportcycle.ui.pages.caseload.client_paper import draw_paper
from supportcycle.ui.shared.team.acts import act, day_of, end_of, name_of, reason_words
from supportcycle.ui.shared.team.choosers import draw_last_day, draw_person, draw_reason
from supportcycle.ui.widgets.fold import draw_fold
from supportcycle.workspace.acting.current import current_workspace

People = Mapping[str, Member]


def draw_own(rights: TeamRights, people: People, dossier: str, name: str) -> None:
    """With whom it is shared, and under folds what can be done."""
    facts, at, me = rights.facts(dossier), clock.now(), rights.me().person
    accesses = {person: live_access(facts, person, at) for person in people if person != me}
    others = {person: access for person, access in accesses.items() if access}
    _draw_others(rights, people, dossier, others)
    _draw_notes(rights, facts, people)
    barred = {each.person for each in barred_of(facts, at)}
    free = [
        each.person
        for each in people.values()
        if each.person not in barred | {me} and each.is_in(at, TeamRole.WORKER, TeamRole.TEAM_LEAD)
    ]
    workers = [person for person in free if people[person].is_in(at, TeamRole.WORKER)]
    for part, draw in (
        ("share", partial(_draw_share, rights, people, dossier, free)),
        ("hand_over", partial(_draw_hand_over, rights, people, dossier, workers)),
        ("refuse", partial(_draw_refuse, rights, people, dossier, free, sorted(barred))),
        ("paper", partial(draw_paper, rights, facts, people, name)),
    ):
        draw_fold(text(f"caseload.{part}.fold"), f"{part}_{dossier}", draw)


def _draw_others(rights: TeamRights, people: People, dossier: str, others: Mapping[str, LiveAccess]) -> None:
    if not others:
        st.caption(text("caseload.others_none"))
    for person, access in others.items():
        st.markdown(
            text(
                "caseload.with_line",
                name=name_of(people, person),
                kind=text(f"caseload.kinds.{access.kind.value}"),
                reason=reason_words(access.reason),
                day=day_of(access.until) if access.until else "",
            )
        )
        if access.kind is not GrantKind.STAND_IN:
            label = text("caseload.share.back", name=people[person].name)
            act(label, f"back_{dossier}_{person}", partial(rights.unshare, dossier, person))


def _draw_notes(rights: TeamRights, facts: DossierAccess, people: People) -> None:
    """Whom the client does not want, and how long it is kept."""
    barred = [name_of(people, each.person) for each in barred_of(facts, clock.now())]
    if barred:
        st.markdown(text("caseload.not_wanted", names=", ".join(barred)))
    if is_held(facts):
        st.info(text("caseload.stays"), icon=":material/info:")
    entries = current_workspace().entries(session.browser())
    saved = next((each.saved_at for each in entries if each.id == facts.dossier), None)
    if saved and time_is_over(rights.rule(), saved, facts, clock.now()):
        st.info(text("caseload.time_over"), icon=":material/info:")


def _draw_share(rights: TeamRights, people: People, dossier: str, free: list[str]) -> None:
    st.markdown(text("caseload.share.purpose"))
    person = draw_person(people, free, f"share_who_{dossier}")
    kind = st.radio(
        text("caseload.share.kind"),
        (GrantKind.READ, GrantKind.WRITE),
        format_func=lambda each: text(f"caseload.kinds.{each.value}"),
        key=f"share_kind_{dossier}",
    )
    reason = draw_reason(REASONS[kind], f"share_why_{dossier}_{kind.value}")
    last = draw_last_day(f"share_until_{dossier}", access_rules().share_days)
    words = st.text_input(
        text("caseload.words"), help=text("caseload.words_help"), key=f"share_words_{dossier}"
    )

    def share() -> None:
        if person and reason:
            rights.share(dossier, person, kind, reason, end_of(last), words)

    act(text("caseload.share.go"), f"share_{dossier}", share, ready=bool(person and reason), primary=True)


def _draw_hand_over(rights: TeamRights, people: People, dossier: str, workers: list[str]) -> None:
    st.markdown(text("caseload.hand_over.purpose"))
    person = draw_person(people, workers, f"hand_over_who_{dossier}")
    reason = draw_reason(REASONS[GrantKind.OWNER], f"hand_over_why_{dossier}")

    def hand_over() -> None:
        if person and reason:
            rights.hand_over(dossier, person, reason)

    act(text("caseload.hand_over.go"), f"hand_over_{dossier}", hand_over, ready=bool(person and reason))


def _draw_refuse(
    rights: TeamRights, people: People, dossier: str, free: list[str], barred: list[str]
) -> None:
    st.markdown(text("caseload.refuse.purpose"))
    person = draw_person(people, free, f"refuse_who_{dossier}")

    def refuse() -> None:
        if person:
            rights.refuse_worker(dossier, person)

    act(text("caseload.refuse.go"), f"refuse_{dossier}", refuse, ready=bool(person))
    for each in barred:
        label = text("caseload.refuse.again", name=people[each].name)
        act(label, f"again_{dossier}_{each}", partial(rights.want_worker_again, dossier, each))
