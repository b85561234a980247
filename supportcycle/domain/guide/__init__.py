"""The guide of methods and other ways to help: what there is, how to find it, what fits a situation."""
