"""The outside of elections: rows, repositories, copies of facts, contracts said."""
