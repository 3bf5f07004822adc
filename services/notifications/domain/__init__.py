"""What each audience sees, as pure functions of what has been told. Standard library, kernel and rules only."""
