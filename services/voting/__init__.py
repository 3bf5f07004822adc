"""Voting: the agenda, motions, polls, ballots, tallies, results and the register of resolutions."""
