"""The facts that services tell each other: versioned schemas and topics. Imported only at the edges of a service."""
