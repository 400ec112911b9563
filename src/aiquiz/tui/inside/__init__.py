"""All that leans on what Textual promises nobody: its names that begin with an underscore, and what it does by itself.

With any other version than the tested one (`is_tested`) nothing of it is used, and Textual's own way is taken: a little
slower, the same screens. A test knows the names, and says where one is used outside.
"""
