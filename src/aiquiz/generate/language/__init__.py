"""English as the rules know it: words by what they do, names of the world, where clauses join. Knows no article."""
