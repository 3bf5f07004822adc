"""The rules of voting, pure: no database, no network, no clock of their own."""
