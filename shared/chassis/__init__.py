"""Plumbing that every service needs and no assembly noun: log, outbox, inbox, database, HTTP edge, sign-in check, runner."""
