"""How voting stores, counts live, and speaks: SQL, Redis, the log."""
