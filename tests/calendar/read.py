# SPDX-License-Identifier: EUPL-1.2
# read.py FILE… : reads calendars with python3-icalendar. One line for each event: file, UID, start,
# end, sequence, status, summary. What is wrong goes to standard error.
import datetime
import sys

import icalendar

wrong = False


def say(path, what):
    global wrong
    wrong = True
    print(f"{path}: {what}", file=sys.stderr)


def check_lines(path, data):
    if not data.endswith(b"\r\n"):
        say(path, "slutar inte med radslut")
    for line in data.split(b"\r\n"):
        if b"\n" in line or b"\r" in line:
            say(path, "radslut som inte är CRLF")
        if len(line) > 75:
            say(path, f"raden är {len(line)} byte: {line[:40]}")
        try:
            line.decode()
        except UnicodeDecodeError:
            say(path, f"ett tecken är delat: {line}")


def time(value):
    if value is None:
        return "-"
    if isinstance(value.dt, datetime.datetime):
        return value.dt.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return value.dt.isoformat()


def check_component(path, component):
    for name, error in component.errors:
        say(path, f"{component.name} {name}: {error}")
    for name in component.required:
        if name not in component:
            say(path, f"{component.name} saknar {name}")


for path in sys.argv[1:]:
    with open(path, "rb") as f:
        data = f.read()
    check_lines(path, data)
    try:
        calendar = icalendar.Calendar.from_ical(data)
    except ValueError as error:
        say(path, error)
        continue
    for component in calendar.walk():
        check_component(path, component)
    events = calendar.walk("VEVENT")
    if len(calendar.subcomponents) != len(events) + 1:
        say(path, f"har {len(calendar.subcomponents)} delar och {len(events)} händelser")
    for e in events:
        print("\t".join([path, str(e.get("UID")), time(e.get("DTSTART")), time(e.get("DTEND")),
                         str(e.get("SEQUENCE")), str(e.get("STATUS")),
                         time(e.get("LAST-MODIFIED")), str(e.get("SUMMARY"))]))
sys.exit(wrong)
