"""The ways in: HTTP, the streams to screens, facts heard, live tallies heard."""
