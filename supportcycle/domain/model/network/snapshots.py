"""Dated copies of the network, and how one differs from another."""

from collections.abc import Mapping
from typing import Protocol

from pydantic import Field

from supportcycle.domain.model.base import Id, Model, PersonId, Text
from supportcycle.domain.model.network.family import Descent, Partnership
from supportcycle.domain.model.network.network_talk import Crowd, Perception
from supportcycle.domain.model.network.ties import Cluster, Tie
from supportcycle.domain.model.people import NetworkMember


class Network(Protocol):
    """All that maps are drawn from and measures are read from: a dossier now, or a snapshot."""

    @property
    def people(self) -> Mapping[str, NetworkMember]: ...
    @property
    def ties(self) -> Mapping[str, Tie]: ...
    @property
    def clusters(self) -> Mapping[str, Cluster]: ...
    @property
    def partnerships(self) -> Mapping[str, Partnership]: ...
    @property
    def descents(self) -> Mapping[str, Descent]: ...


class Snapshot(Model):
    """The network on a day. `matched`: who of then is who of now, where the ids differ.

    `crowd` and `perception` are what the client answered to the two questions about the network by then.
    """

    taken_on: Text = ""
    reason: Text = ""
    people: dict[Id, NetworkMember] = Field(default_factory=dict)
    ties: dict[Id, Tie] = Field(default_factory=dict)
    clusters: dict[Id, Cluster] = Field(default_factory=dict)
    partnerships: dict[Id, Partnership] = Field(default_factory=dict)
    descents: dict[Id, Descent] = Field(default_factory=dict)
    matched: dict[Id, PersonId] = Field(default_factory=dict)
    crowd: Crowd | None = None
    perception: Perception | None = None
