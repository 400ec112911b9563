"""What makes a fact worth asking: how much a text makes of it, and in what manner the text is written."""
