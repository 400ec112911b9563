"""The nouns of aiquiz: frozen values, no behaviour beyond what a value knows of itself."""
