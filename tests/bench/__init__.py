"""Measured speed: ``make bench``. Starts its own servers, writes docs/benchmarks/. Wall time is reported, never asserted."""
