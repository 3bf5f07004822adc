"""The command ``hemicycle``. It knows the platform only through its public HTTP API, as any client does."""
