"""HTTP in: callbacks verified, recorded, acknowledged; pages and their calls; health. No decision about a claim."""
