"""Tables of an article, and questions about their cells."""
