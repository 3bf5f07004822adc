"""A round as the tellers' host knows it, its keys, and what it refuses."""
