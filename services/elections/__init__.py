"""Offices, candidacies, rounds, seats and mandates. Decides who is elected; counts no ballot (voting does)."""
