#!/usr/bin/env python3
"""Runs a shell command with a terminal as standard error, and prints what that terminal was sent, with its signs spelled out.

  on-terminal.py [--output-too] COMMAND   exits as the command does; with --output-too its standard output is the terminal as well
"""
import os, pty, subprocess, sys

words = sys.argv[1:]
output_too = words[0] == "--output-too"
terminal, end = pty.openpty()
process = subprocess.Popen(["bash", "-c", words[-1]], stdin=subprocess.DEVNULL, stderr=end, stdout=end if output_too else subprocess.DEVNULL)
os.close(end)
seen = b""
while True:
    try: part = os.read(terminal, 65536)
    except OSError: break  # nobody holds the other end any more
    if not part: break
    seen += part
print(seen.decode().replace("\r\n", "\n").replace("\r", "<return>").replace("\x1b", "<escape>"))
sys.exit(process.wait())
