# SPDX-License-Identifier: EUPL-1.2
# Validates the open data of built sites: check.py SITE… Called by run.
import copy
import json
import os
import sys

import jsonschema

passed = failed = 0


def check(good, what):
    global passed, failed
    if good:
        passed += 1
    else:
        failed += 1
        print("data:", what)


def valid(validator, data):
    return next(validator.iter_errors(data), None) is None


for site in sys.argv[1:]:
    names = sorted(n[:-12] for n in os.listdir(site) if n.endswith(".schema.json"))
    check(names == ["beslut", "evenemang", "exempel", "forbund"], f"{site}: har {names}")
    for name in names:
        with open(f"{site}/{name}.json", encoding="utf-8") as f:
            data = json.load(f)
        with open(f"{site}/{name}.schema.json", encoding="utf-8") as f:
            schema = json.load(f)
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        for error in validator.iter_errors(data):
            print(f"data: {name}: {'/'.join(map(str, error.path))}: {error.message[:200]}")
        check(valid(validator, data), f"{site}/{name}.json följer inte sitt schema")
        items = data["poster"]
        ids = [item["id"] for item in items]
        check(len(ids) == len(set(ids)), f"{name}: samma id två gånger")
        check(data["schema"].endswith(f"/{name}.schema.json"), f"{name}: fel schema")
        for item in items:
            page = item["adress"].removeprefix(data["kalla"]).split("#")[0]
            check(os.path.isfile(f"{site}/{page}index.html"), f"{name}: ingen sida {page}")
        # The schema tells right from wrong.
        for change in ("okänt", "utan id"):
            wrong = copy.deepcopy(data)
            for item in wrong["poster"][:1]:
                item["okänt"] = 1
                if change == "utan id":
                    del item["okänt"], item["id"]
            check(not items or not valid(validator, wrong), f"{name}: schemat godtar {change}")

print(f"data: {passed} passed, {failed} failed")
sys.exit(failed > 0)
