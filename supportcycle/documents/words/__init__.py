"""How people, their help and amounts are told of, on whatever paper or map."""
