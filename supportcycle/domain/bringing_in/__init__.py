"""What comes out of a file of somebody else: beside what is here, and put among it as chosen."""
