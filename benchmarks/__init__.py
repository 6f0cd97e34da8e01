"""Measurements: what we do beside what others do, in one run on one machine; ``make bench`` starts them all."""
