"""Before a paper leaves: names and words about health in what is really printed."""
