"""The way of a vote in one process, under a seeded schedule of faults: the real domain, use cases, adapters, relay, listeners
and screens, over SQLite, a log in memory and a clock that only moves when nobody has anything to do. A seed is a course that
happens again, to the last step: ``python -m tests.simulation SEED`` prints it.

It cannot find what hangs on a real network, disk, PostgreSQL, Redis or Kafka: the suites beside it and `make chaos` do."""
