"""The rules of the house, pure: majorities, quorum, required counts, election schedules, rule sets.

Standard library and shared.kernel only; integers only. voting and elections decide with this package and nothing else.
"""
