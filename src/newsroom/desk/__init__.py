"""What a journalist does: drafting, publishing, linking, searching. No Qt, no signals."""
