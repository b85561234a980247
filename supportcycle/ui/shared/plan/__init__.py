"""What several pages show of a plan: its steps, who does what, its versions and when it is looked back on."""
