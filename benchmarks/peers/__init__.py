"""The servers other people would use, each as its own documentation shows it."""
