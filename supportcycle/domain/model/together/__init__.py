"""What is done together with others: meetings of the network, and cards to take along."""
