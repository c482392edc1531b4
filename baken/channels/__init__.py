"""The ways in which people talk to Baken. The website is the first; `web` is where it begins."""
