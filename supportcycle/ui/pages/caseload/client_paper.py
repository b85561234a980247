"""The client's paper of who looked, made for one dossier of one's own."""

from collections.abc import Mapping

import streamlit as st

from supportcycle import clock
from supportcycle.content.catalogue import text
from supportcycle.documents.compose.who_looked import who_looked
from supportcycle.documents.rendering import PDF
from supportcycle.domain.access.caseload import live_access
from supportcycle.domain.access.grants import DossierAccess, Member
from supportcycle.domain.access.team_rights import TeamRights
from supportcycle.ui import session
from supportcycle.ui.shared.downloads import draw_made, made_file, make_file


def draw_paper(rights: TeamRights, facts: DossierAccess, people: Mapping[str, Member], name: str) -> None:
    """Make it, and fetch it then."""
    st.markdown(text("caseload.paper.purpose"))
    of = ("who_looked", facts.dossier)
    if st.button(text("caseload.paper.make"), key=f"paper_{facts.dossier}"):
        now = clock.now()
        found = ((person, live_access(facts, person, now)) for person in people)
        may = {person: access for person, access in found if access}
        document = who_looked(name, rights.looks(facts.dossier), facts, session.today(), may)
        make_file(of, PDF, document)
    if made := made_file(of):
        draw_made(made, text("caseload.paper.stem"), key=f"who_looked_{facts.dossier}", dossier=facts.dossier)
