"""Rules that make an exchange fail, and their presets by name; what a rule does is carried out by ``platform`` and
``callbacks``.
"""
