"""What keeps the promise that nothing a user writes is kept: stores, ids, limits and logs."""
