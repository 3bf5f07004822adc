"""Sheets of paper: what an official document holds, and its three written forms, HTML that prints, CSV and JSON.

Knows no domain: services say what stands on a sheet, in words of their own. Imported by their entrypoints alone."""
