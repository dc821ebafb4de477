"""What an article is: document, article, formats, checks. Pure: no Qt, no SQL, no network."""
