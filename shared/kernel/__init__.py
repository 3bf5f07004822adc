"""What every layer may use: ids, clock, errors, the unit of work. Standard library only."""
