"""Mutation testing: ``make nightly``. Works in build/, writes docs/mutation.md."""
