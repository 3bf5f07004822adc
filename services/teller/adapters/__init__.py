"""The store on the host's own disk, and voting over HTTP."""
