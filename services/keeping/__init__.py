"""Backup and restore of the whole platform, beside the services: it knows their databases by their tables, and none of them from
inside."""
