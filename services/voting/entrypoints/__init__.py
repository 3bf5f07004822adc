"""How voting is reached: HTTP, facts of other services, jobs."""
