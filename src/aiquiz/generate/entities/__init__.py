"""What sentences mention, and what kind of thing each name, number and term of an article stands for."""
