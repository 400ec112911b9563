"""How much of the article a question shows, so that it stands alone."""
