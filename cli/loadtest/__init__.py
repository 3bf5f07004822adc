"""Load from many tablets on a running rehearsal, measured as its people would feel it; started by ``hemicycle loadtest``."""
