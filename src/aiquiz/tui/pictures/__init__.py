"""Pictures of a deck in cells of the terminal. Pillow is imported when the first one is to be shown."""
