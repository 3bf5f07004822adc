"""Sealed ballots (verifier/SPECIFICATION.md, section 5): tokens signed blindly, ballots that two of three tellers open, envelopes
to the urn. Every part of a round stands on it: signers, relay, urn, and the tablets that Python plays.

Promises that whatever comes from outside is refused by name before it is used, and that no refusal tells more than its name.
It cannot see what a part does with what it was given; the audit bundle shows that."""
