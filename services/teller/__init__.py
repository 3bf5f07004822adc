"""The tellers' host: signer B and the relay, a program that runs apart from the platform and trusts it with nothing."""
