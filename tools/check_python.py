"""Says in one line what is wrong with the Python that make was given; runs on any Python, also very old ones."""

import os
import sys

WANTED = (3, 11)
NEWER = ("python3.14", "python3.13", "python3.12", "python3.11")


def problem():
    """Return one line, or an empty string when this Python will do."""
    found = "Python {}.{}.{} at {}".format(*(tuple(sys.version_info[:3]) + (sys.executable,)))
    if sys.version_info < WANTED:
        return "{} is too old: Baoxiao needs 3.11 or newer. {}".format(found, cure())
    try:
        import ensurepip
        import venv
    except ImportError:
        return (
            "{} cannot make a virtual environment: its venv or ensurepip is missing. "
            "On Debian and Ubuntu: apt-get install python3-venv. {}"
        ).format(found, cure())
    return "" if ensurepip and venv else "{} is incomplete".format(found)


def cure():
    """Name a newer Python if the search path has one."""
    for name in NEWER:
        for folder in os.environ.get("PATH", "").split(os.pathsep):
            path = os.path.join(folder, name)
            if os.access(path, os.X_OK) and works(path):
                return "Use another: make PYTHON={}".format(path)
    return "Install one and name it: make PYTHON=/path/to/python3.11"


def works(path):
    """Whether this Python could make the environment; pyenv puts names on the path that refuse to run."""
    return os.system("'{}' -c 'import venv, ensurepip' >/dev/null 2>&1".format(path)) == 0


if __name__ == "__main__":
    line = problem()
    if line:
        sys.stderr.write(line + "\n")
        sys.exit(1)
