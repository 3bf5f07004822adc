"""The verifier: checks the bundle of one vote by itself, without a network and without the platform's code.

Written from SPECIFICATION.md beside it, with the standard library and ``cryptography`` alone: what it says does not depend on
the program that it checks."""
