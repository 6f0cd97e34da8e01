"""The pure core: values and rules of a reimbursement; no I/O, no clock, no platform words."""
