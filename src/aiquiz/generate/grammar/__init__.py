"""What a parser adds to the rules: questions for gaps, and facts the rules refuse."""
