"""Who “he” and what “the fleet” is: noted where the text leaves no doubt, and told where it leaves some."""
