"""What ties a sentence to those before it: “he”, “the fleet”, and other words that take up what was said."""
