"""What an article is about, elected from its title and its text."""
