"""Says in one line what is wrong with the Python that make was given; runs on any Python, also very old ones."""

import sys

WANTED = (3, 11)
EXIT_WRONG_PYTHON = 1


def problem():
    """Return one line, or an empty string when this Python will do."""
    found = ".".join(str(part) for part in sys.version_info[:3])
    if sys.version_info < WANTED:
        return "Python %s was found at %s; Baoxiao needs 3.11 or newer. Name one: make PYTHON=/path/to/python3.11" % (  # noqa: UP031
            found,
            sys.executable,
        )
    try:
        import ensurepip  # noqa: F401, PLC0415
        import venv  # noqa: F401, PLC0415
    except ImportError:
        return (
            "Python %s at %s cannot make a virtual environment (no venv or ensurepip). On Debian and Ubuntu: "  # noqa: UP031
            "apt-get install python3-venv. Or name another Python: make PYTHON=/path/to/python3.11"
        ) % (found, sys.executable)
    return ""


if __name__ == "__main__":
    line = problem()
    if line:
        sys.stderr.write(line + "\n")
        sys.exit(EXIT_WRONG_PYTHON)
