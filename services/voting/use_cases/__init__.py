"""What voting does, one verb a file."""
