"""Scenario texts for tests: a small valid one, and its steps to vary."""

from __future__ import annotations

HEAD = """\
scenario: small
title: "A small assembly"
assembly: {place: Lyon, time_zone: Europe/Paris, opens: 2026-11-23, closes: 2026-11-26}
rules: interpol
members: {count: 10}
present: 8
delegates_per_delegation: 2
"""
MOTION = "  - motion: {id: m1, title: t, subject: resolution, votes: {yes: 5, no: 2}}\n"
# M001 is of Africa and M002 of the Americas.
BY_REGION = '{regions: {Africa: 1, Americas: 1}, rounds: [{ballots: "1-", majority: most}]}'


def scenario(steps: str = MOTION, head: str = HEAD) -> str:
    return f"{head}steps:\n{steps}"


def motion(fields: str) -> str:
    """The small scenario with one motion of these further fields."""
    return scenario(f"  - motion: {{id: m1, title: t, subject: resolution, {fields}}}\n")


def election(
    rounds: str, office: str = "president", candidates: str = "[{name: A, member: M001}, {name: B, member: M002}]"
) -> str:
    return scenario(
        f"  - election:\n      id: e1\n      office: {office}\n      candidates: {candidates}\n      rounds: {rounds}\n"
    )
