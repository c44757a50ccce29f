"""The DC/OS stand-in on a machine: it plays the part of DC/OS's services for the testbed."""
