"""The panels around the paper: drafts, card, findings, history, preview."""
