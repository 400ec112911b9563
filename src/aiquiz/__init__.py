"""aiquiz: an article becomes a deck of questions, studied in the terminal until it is remembered."""
