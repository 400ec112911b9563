"""The label in front of a question: topic and heading, where the sentence takes them for granted."""
