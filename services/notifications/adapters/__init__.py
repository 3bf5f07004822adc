"""Announcements and display in SQL, and the facts said about them."""
