"""Where somebody stands on each map: rings and quadrants, zones and sectors."""

from enum import StrEnum


class Ring(StrEnum):
    """The rings of the circle of Lensink, nearest first (r.1967-1980)."""

    INTIMACY = "intimacy"
    FRIENDSHIP = "friendship"
    ACQUAINTANCES = "acquaintances"
    SERVICES = "services"


class Quadrant(StrEnum):
    """The quarters of the circle of Lensink."""

    FAMILY = "family"
    FELLOW_CLIENTS = "fellow_clients"
    PROFESSIONALS = "professionals"
    SOCIETY = "society"


class Nearness(StrEnum):
    """The two circles of the neighbourhood map."""

    NEAR = "near"
    FURTHER = "further"


class Zone(StrEnum):
    """The zones of the MSNA (r.1904-1915); computed, see `tie_position.zone_of`."""

    PERSONAL = "personal"
    NOMINAL = "nominal"
    EXTENSIVE = "extensive"


class Sector(StrEnum):
    """The sectors of the MSNA and of the neighbourhood map."""

    RELATIVES = "relatives"
    FRIENDS = "friends"
    SERVICES = "services"


class StandardCluster(StrEnum):
    """The circles an ecogram begins with; clients add their own."""

    HOUSEHOLD = "household"
    FAMILY = "family"
    FRIENDS = "friends"
    NEIGHBOURHOOD = "neighbourhood"
    SCHOOL = "school"
    WORK = "work"
    LEISURE = "leisure"
    CARE = "care"
    ONLINE = "online"
