"""The rules of item writing, one file each."""
