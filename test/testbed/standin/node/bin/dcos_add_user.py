#!/usr/bin/env python3
"""dcos_add_user.py (DC/OS stand-in): adds a user who logs in elsewhere, on the master that it runs on."""

import argparse
import logging
import re
import urllib.error
import urllib.request

log = logging.getLogger(__name__)
logging.basicConfig(format='[%(levelname)s] %(message)s', level='INFO')


def main():
    """As DC/OS's own: a name that is no address is logged, and is no failure."""
    parser = argparse.ArgumentParser()
    parser.add_argument('email', help='e-mail address of the user')
    email = parser.parse_args().email
    if not re.match(r'[^@]+@[^@]+\.[^@]+', email):
        log.error('Provided email `%s` is not valid', email)
        return
    request = urllib.request.Request('http://127.0.0.1:8101/acs/api/v1/users/' + email, b'{}', method='PUT')
    try:
        urllib.request.urlopen(request, timeout=20).close()
        log.info('Created IAM user `%s`', email)
    except urllib.error.HTTPError as error:
        if error.code != 409:
            raise
        log.info('Skipping existing IAM user `%s`', email)


main()
