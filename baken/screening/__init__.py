"""The signaalcheck: from answers to an outcome with its reasons, and to the next question. Pure."""
