"""Questions about figures: what is asked, which figure of `data/knowledge` answers it, and in which words. Pure."""
