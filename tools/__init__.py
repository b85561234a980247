"""What makes files that stand in the repository: the house style of Word, and how wide letters are."""
