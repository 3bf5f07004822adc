"""Notifications: the live channel to every screen, announcements, and what the hall's display shows."""
