# SPDX-License-Identifier: EUPL-1.2
"""ports.py N: N free ports on loopback."""
import socket
import sys

sockets = [socket.socket() for _ in range(int(sys.argv[1]))]
for s in sockets:
    s.bind(("127.0.0.1", 0))
print(*(s.getsockname()[1] for s in sockets))
