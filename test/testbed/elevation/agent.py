#!/usr/bin/python3
"""A polkit agent for one process: answers every question as told, without a window and without a password.

Usage: agent.py PID UID accept|dismiss LOG. Prints "ready" once it is registered; one line a question goes to LOG.
As root it may answer for anybody, which otherwise only polkit's own setuid helper does.
"""

import os
import sys

import dbus
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

PID, UID, ANSWER, LOG = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4]
PATH = "/io/dcos/test/agent"


class Cancelled(dbus.DBusException):
    _dbus_error_name = "org.freedesktop.PolicyKit1.Error.Cancelled"


class Agent(dbus.service.Object):
    @dbus.service.method("org.freedesktop.PolicyKit1.AuthenticationAgent", "sssa{ss}saa{sv}")
    def BeginAuthentication(self, action, message, icon, details, cookie, identities):
        with open(LOG, "a") as log:
            log.write(f"{action}\n")
        if ANSWER == "dismiss":
            raise Cancelled("the user closed the window")
        # The uid is that of who registered the agent, the identity that of the administrator who agrees.
        authority.AuthenticationAgentResponse2(dbus.UInt32(os.getuid()), cookie, identities[0])

    @dbus.service.method("org.freedesktop.PolicyKit1.AuthenticationAgent", "s")
    def CancelAuthentication(self, cookie):
        pass


def start_time(pid):
    with open(f"/proc/{pid}/stat") as stat:
        return int(stat.read().rsplit(")", 1)[1].split()[19])


dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
bus = dbus.SystemBus()
agent = Agent(bus, PATH)
authority = dbus.Interface(
    bus.get_object("org.freedesktop.PolicyKit1", "/org/freedesktop/PolicyKit1/Authority"),
    "org.freedesktop.PolicyKit1.Authority",
)
subject = dbus.Dictionary(
    {
        "pid": dbus.UInt32(PID),
        "start-time": dbus.UInt64(start_time(PID)),
        "uid": dbus.Int32(UID),
    },
    signature="sv",
)
authority.RegisterAuthenticationAgent(("unix-process", subject), "C", PATH)
print("ready", flush=True)
GLib.MainLoop().run()
