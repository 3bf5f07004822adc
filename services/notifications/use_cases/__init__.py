"""What notifications does: announce, withdraw, set the display, keep every screen up to date."""
