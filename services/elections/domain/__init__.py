"""Contests, decided purely: who stands, what a round's papers mean, who is elected, which mandates begin."""
