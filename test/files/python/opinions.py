"""A second opinion on files before and after a command: the schemas, the parts, and openpyxl's reading.

Usage: opinions.py [FOLDER], the one that holds xlsx_lint.py; without it the schemas are not asked. Each line of standard input is a JSON object
{"id", "input" (or null), "output", "written"}, each line of standard output {"id", "faults": [[kind, text], …],
"renewed": [[sheet, address, result], …], "seen"}: results of formulas on sheets that the command did not write to,
and whether openpyxl reads the file before the command whole."""
import collections
import json
import re
import sys
import traceback

from parts import Package, changed_parts
from reading import changed_reading, known_reading, sees_all

xlsx_lint = None
if len(sys.argv) > 1:
    sys.path.insert(0, sys.argv[1])
    import xlsx_lint

# Faults of one kind that are told of one file.
TOLD = 8
lint_of = {}


def lint(path):
    if path not in lint_of:
        found = xlsx_lint.check(path) if xlsx_lint else []
        # How often the schema is broken in the same way is no new fault.
        lint_of[path] = collections.Counter(re.sub(r" x\d+ ", " ", line) for line in found)
    return lint_of[path]


def new_lint(before, after):
    had = lint(before) if before else collections.Counter()
    return [["schema", line] for line in (lint(after) - had)]


def told(kind, texts):
    more = [f"and {len(texts) - TOLD} more"] if len(texts) > TOLD else []
    return [[kind, text] for text in texts[:TOLD] + more]


def judge(order):
    before, after, written = order["input"], order["output"], order["written"]
    faults = new_lint(before, after)
    renewed, seen = [], True
    if before is None:
        book = known_reading(after)
        faults += [["openpyxl", "cannot open the file: " + book]] if isinstance(book, str) else []
    else:
        found, renewed = changed_parts(before, after, written)
        faults += told("parts", found)
        seen = sees_all(before, list(Package(before).sheets()))
        if seen:
            faults += told("openpyxl", changed_reading(before, after, written))
    return {"id": order["id"], "faults": faults, "renewed": renewed, "seen": seen}


def main():
    for line in sys.stdin:
        order = json.loads(line)
        try:
            answer = judge(order)
        except Exception as error:
            answer = {"id": order["id"], "faults": [["opinion failed", repr(error) + traceback.format_exc()[-400:]]], "renewed": [], "seen": True}
        print(json.dumps(answer), flush=True)


main()
