"""Finding what Baken's own texts say about a question. Pure, but for `component`."""
