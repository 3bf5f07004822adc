"""Reading scenario files: from text to frozen dataclasses, or an error with line and field."""
