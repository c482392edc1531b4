"""The signaalcheck: from answers to an outcome with its reasons, and from an outcome so far to the next question. Pure."""
