"""The edge of elections: HTTP and the facts it hears."""
