"""The command line: what a person types, turned into one call of the packages below, and its outcome into words."""
