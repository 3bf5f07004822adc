"""The verifier against whole bundles, good and bad, made with real keys."""
