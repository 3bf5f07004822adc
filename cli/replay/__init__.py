"""Plays a scenario through the public HTTP API, as the people in the hall would."""
