"""What is wished more often in the street than it is, by how much it counts."""

from supportcycle.domain.model.network.street import Street, wished_more

CONTACTS = {
    "greet": {"now": "often", "wished": "often", "weight": "very"},
    "chat": {"now": "never", "wished": "sometimes", "weight": "somewhat"},
    "parcel": {"now": "sometimes", "wished": "often"},
    "coffee": {"now": "sometimes", "wished": "often", "weight": "very"},
    "help": {"now": "never", "wished": "often", "weight": "not"},
    "together": {"now": "often", "wished": "never", "weight": "much"},
}


def test_what_counts_most_comes_first_and_what_does_not_count_is_left_as_it_is():
    assert wished_more(Street.model_validate({"contacts": CONTACTS})) == ["coffee", "chat", "parcel"]


def test_as_long_as_one_of_the_two_is_not_said_nothing_is_wished():
    for said in ({"now": "never"}, {"wished": "often"}, {}):
        assert wished_more(Street.model_validate({"contacts": {"chat": said}})) == []
