"""The addresses of the public pages, none of which asks for a key."""
