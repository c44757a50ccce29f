"""What a person reads of the DC/OS stand-in's installer."""

import sys


def log(message):
    """One line for a person, on stderr."""
    print(message, file=sys.stderr, flush=True)
