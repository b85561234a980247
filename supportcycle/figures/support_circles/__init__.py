"""The circles of support: own strength, network, general and individual services."""
