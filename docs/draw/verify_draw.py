#!/usr/bin/env python3
"""Verifies a draw record (rule pe-draw, version 1) with nothing but the record. Written from docs/draw.md alone.

Usage: verify_draw.py FILE [ANNOUNCEMENT-HASH]
Prints 'verified' and what was announced, or the first thing that disagrees; exit code 0 or 1.
"""
import hashlib
import hmac
import json
import re
import sys
import zlib
from datetime import datetime
from fractions import Fraction
from functools import lru_cache
from itertools import product
from math import ceil, comb, floor


class Disagrees(Exception):
    pass


def need(condition, what):
    if not condition:
        raise Disagrees(what)


# Canonical JSON, messages, hashes ------------------------------------------------------------------------------------

def canonical(value):
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def message(parts):
    out = b""
    for part in parts:
        data = b"" if part is None else str(part).encode() if isinstance(part, (str, int)) else part
        out += len(data).to_bytes(4, "big") + data
    return out


def H(*parts):
    return hashlib.sha256(message(parts)).digest()


def MAC(key, *parts):
    return hmac.new(key, message(parts), hashlib.sha256).digest()


def hash_of(value):
    return hashlib.sha256(canonical(value)).hexdigest()


def unhex(text, length):
    need(isinstance(text, str) and re.fullmatch("[0-9a-f]{%d}" % (2 * length), text), f"{text!r} is not {length} bytes")
    return bytes.fromhex(text)


def without(obj, *names):
    return {k: v for k, v in obj.items() if k not in names}


def check_crcs(value, path=""):
    if isinstance(value, list):
        for i, item in enumerate(value):
            check_crcs(item, f"{path}/{i}")
    elif isinstance(value, dict):
        for name, item in value.items():
            check_crcs(item, f"{path}/{name}")
        if "check" in value:
            need(value["check"] == "%08x" % zlib.crc32(canonical(without(value, "check"))), f"{path} disagrees with its check")


def with_crc(obj):
    return {**obj, "check": "%08x" % zlib.crc32(canonical(obj))}


def same(found, expected, path):
    """Compares, and names the first member that differs."""
    if isinstance(found, dict) and isinstance(expected, dict):
        need(found.keys() == expected.keys(), f"{path}: members {sorted(found)} instead of {sorted(expected)}")
        for name in sorted(found):
            same(found[name], expected[name], f"{path}/{name}")
    elif isinstance(found, list) and isinstance(expected, list):
        for i, (a, b) in enumerate(zip(found, expected)):
            same(a, b, f"{path}/{i}")
        need(len(found) == len(expected), f"{path}: {len(found)} items instead of {len(expected)}")
    else:
        need(type(found) is type(expected) and found == expected, f"{path}: {found!r} instead of {expected!r}")


# Random numbers --------------------------------------------------------------------------------------------------------

class Stream:
    def __init__(self, key, draw, purpose, commitment, number):
        self.key, self.name = key, (draw, purpose, commitment, number)
        self.block, self.left = 0, b""

    def byte(self):
        if not self.left:
            self.left = MAC(self.key, *self.name, self.block)
            self.block += 1
        first, self.left = self.left[0], self.left[1:]
        return first

    def below(self, m):
        if m == 1:
            return 0
        bits = (m - 1).bit_length()
        while True:
            number = 0
            for _ in range((bits + 7) // 8):
                number = number << 8 | self.byte()
            number &= (1 << bits) - 1
            if number < m:
                return number

    def choose(self, m, c):
        moved, chosen = {}, []
        for j in range(c):
            p = j + self.below(m - j)
            chosen.append(moved.get(p, p))
            moved[p] = moved.get(j, j)
        return chosen


# The draw -----------------------------------------------------------------------------------------------------------------

class Draw:
    def __init__(self, record):
        self.record, self.frozen = record, record["frozen"]
        self.audit = record["form"] == "audit"
        self.plan = self.frozen["plan"]
        self.id = self.plan["draw"]
        self.strata = self.frozen["strata"]
        self.rules = [rule["seats"] for rule in self.frozen["teamRules"]]
        for name in ("inspectors", "strata", "teamRules", "witnesses"):
            same([x["number"] for x in self.frozen[name]], list(range(1, len(self.frozen[name]) + 1)), f"numbers of {name}")
        self.read_rows()
        self.inspectors = [self.public_inspector(i) for i in self.frozen["inspectors"]]
        self.recused = {(r["object"] if not self.audit else self.by_id[r["object"]], r["inspector"]) for r in self.frozen["recusals"]}

    def salt(self, kind, id):
        return MAC(unhex(self.frozen["salts"]["key"], 32), kind, id)[:16]

    def commitment(self, kind, id):
        return H(kind, self.id, self.salt(kind, id), id).hex()

    def read_rows(self):
        rows = self.frozen["objects"]
        keys = [r["id"].encode() if self.audit else unhex(r["commitment"], 32) for r in rows]
        need(all(a < b for a, b in zip(keys, keys[1:])), "rows are not sorted")
        self.by_id = {r["id"]: self.commitment("object", r["id"]) for r in rows} if self.audit else {}
        self.id_of = {c: i for i, c in self.by_id.items()}
        self.rows = [{"commitment": self.by_id[r["id"]] if self.audit else r["commitment"], "stratum": r["stratum"], "weight": r["weight"]} for r in rows]
        for row in rows:
            need(1 <= row["stratum"] <= len(self.strata) and 1 <= row["weight"] <= 1000, f"row {row}")
            need(not self.audit or row["weight"] == 1 or row.get("clause"), f"weight without clause: {row}")

    def public_inspector(self, inspector):
        needed = {n for rule in self.rules for seat in rule for n in seat["needs"]}
        return {
            "away": inspector["away"], "cap": inspector["cap"], "number": inspector["number"],
            "commitment": self.commitment("inspector", inspector["id"]) if self.audit else inspector["commitment"],
            "qualifications": [q for q in inspector["qualifications"] if q in needed],
        }

    def public_frozen(self):
        frozen = self.frozen
        if not self.audit:
            return frozen
        clauses = {c for s in self.strata for c in s["clauses"]} | {o["clause"] for o in frozen["objects"] if "clause" in o}
        bare = lambda items, *names: [with_crc(without(i, "check", *names)) for i in items]
        recusals = sorted(({"inspector": r["inspector"], "object": self.by_id[r["object"]]} for r in frozen["recusals"]),
                          key=lambda r: (r["inspector"], r["object"]))
        return {
            "inspectors": bare(self.inspectors),
            "objects": bare(sorted(self.rows, key=lambda r: r["commitment"])),
            "plan": with_crc({**without(self.plan, "check"), "clauses": sorted(clauses)}),
            "recusals": bare(recusals),
            "strata": bare(self.strata, "clauses", "code"),
            "teamRules": bare(frozen["teamRules"], "code"),
            "witnesses": bare(frozen["witnesses"], "name"),
        }

    # Announcement, key

    def announcement(self):
        stated = self.record["announcement"]
        secret = unhex(self.record["randomness"]["host"]["secret"], 32)
        audit = hash_of(self.frozen) if self.audit else stated["audit"]
        public, host = hash_of(self.public_frozen()), H("host", self.id, secret).hex()
        hash = H("announcement", self.id, stated["at"], unhex(audit, 32), unhex(public, 32), unhex(host, 32)).hex()
        return with_crc({"at": stated["at"], "audit": audit, "hash": hash, "host": host, "public": public})

    def key(self):
        randomness, announced = self.record["randomness"], unhex(self.record["announcement"]["hash"], 32)
        parts = ["key", self.id, announced]
        same([w["number"] for w in randomness["witnesses"]], [w["number"] for w in self.frozen["witnesses"]], "/record/randomness/witnesses")
        for w in randomness["witnesses"]:
            state = w["state"]
            need(state in ("revealed", "forfeited", "absent"), f"witness {w['number']}: state {state}")
            commitment = None if state == "absent" else unhex(w["commitment"], 32)
            salt = unhex(w["salt"], 16) if state == "revealed" else None
            if state == "revealed":
                same(w["commitment"], H("witness", self.id, announced, w["number"], w["value"], salt).hex(), f"commitment of witness {w['number']}")
            else:
                need(w["value"] is None and w["salt"] is None and (state == "forfeited" or w["commitment"] is None), f"witness {w['number']}")
            need(not self.audit or (w["reason"] is not None) == (state == "forfeited"), f"reason of witness {w['number']}")
            parts += [state, commitment, w["value"], salt]
        value = randomness["publicValue"]
        same(value and value["issue"], self.plan["publicIssue"], "public issue")
        parts += [value["issue"], value["value"]] if value else [None, None]
        times = [self.record["announcement"]["at"], randomness["times"]["committed"]] + ([value["at"]] if value else []) + [randomness["times"]["revealed"]]
        read = [datetime.fromisoformat(t) for t in times]
        need(all(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", t) for t in times) and read == sorted(read), "times")
        return MAC(unhex(randomness["host"]["secret"], 32), *parts)

    # Objects

    def quotas(self):
        quotas = []
        for s in self.strata:
            n = sum(r["stratum"] == s["number"] for r in self.rows)
            share = lambda k: Fraction(k * 100, n)
            lawful = [k for k in range(1, n + 1)
                      if (not s["atLeast"] or share(k) > Fraction(s["atLeast"]["percent"]) or (s["atLeast"]["inclusive"] and share(k) == Fraction(s["atLeast"]["percent"])))
                      and (not s["atMost"] or share(k) < Fraction(s["atMost"]["percent"]) or (s["atMost"]["inclusive"] and share(k) == Fraction(s["atMost"]["percent"])))
                      and k >= (s["atLeastCount"] or 0) and k <= (n if s["atMostCount"] is None else s["atMostCount"])]
            need((s["percent"] is None) != (s["count"] is None) and s["rounding"] in ("up", "down"), f"quota of stratum {s['number']}")
            exact = Fraction(s["percent"]) * n / 100 if s["percent"] else Fraction(s["count"])
            k = ceil(exact) if s["rounding"] == "up" else floor(exact)
            need(k in lawful, f"stratum {s['number']}: {k} is not lawful")
            quotas.append(with_crc({"chosen": k, "population": n, "reserves": min(s["reserves"], n - k), "stratum": s["number"]}))
        return quotas

    def named(self, row):
        return {**row, "id": self.id_of[row["commitment"]]} if self.audit else row

    def objects(self, key):
        tickets = {s["number"]: [] for s in self.strata}
        for row in self.rows:
            c = bytes.fromhex(row["commitment"])
            best = min((MAC(key, self.id, c, t), t) for t in range(1, row["weight"] + 1))
            tickets[row["stratum"]].append((best[0].hex(), best[1], row))
        drawn, reserves = [], []
        for quota in self.quotas():
            ranked = sorted(tickets[quota["stratum"]], key=lambda t: t[0])
            drawn += ranked[:quota["chosen"]]
            reserves += [with_crc(self.named({"commitment": row["commitment"], "rank": i + 1, "stratum": quota["stratum"], "ticket": ticket, "ticketNumber": t}))
                         for i, (ticket, t, row) in enumerate(ranked[quota["chosen"]:quota["chosen"] + quota["reserves"]])]
        drawn.sort(key=lambda t: t[0])
        b, s = self.plan["batchSize"], self.plan["slotSize"]
        visits = [with_crc(self.named({
            "batch": n // b + 1 if b else 1, "commitment": row["commitment"], "order": n + 1, "slot": n // s + 1 if s else None,
            "stratum": row["stratum"], "ticket": ticket, "ticketNumber": t})) for n, (ticket, t, row) in enumerate(drawn)]
        return visits, reserves

    # Teams

    def rule(self, visit):
        number = self.strata[visit["stratum"] - 1]["teamRule"]
        return None if number is None else self.rules[number - 1]

    def signature(self, visit, inspector):
        who = self.inspectors[inspector - 1]
        if who["cap"] == 0 or (visit["commitment"], inspector) in self.recused or visit["slot"] in who["away"]:
            return 0
        return sum(1 << i for i, seat in enumerate(self.rule(visit)) if set(seat["needs"]) <= set(who["qualifications"]))

    def can_seat(self, rule, signatures):
        return all(s > 0 for s in signatures) and all(
            sum((s & ~kinds) == 0 for s in signatures) <= sum(seat["count"] for i, seat in enumerate(rule) if kinds >> i & 1)
            for kinds in range(1, 1 << len(rule)))

    def size(self, visit):
        return sum(seat["count"] for seat in self.rule(visit))

    @lru_cache(None)
    def pool(self, order):
        visit = self.tasks[order]
        classes = {}
        for inspector in range(1, len(self.inspectors) + 1):
            signature = self.signature(visit, inspector)
            if signature:
                classes.setdefault(signature, []).append(inspector)
        ordered = sorted(classes)
        size, compositions = self.size(visit), []
        for counts in product(*(range(min(size, len(classes[s])) + 1) for s in ordered)):
            if sum(counts) == size and self.can_seat(self.rule(visit), [s for s, c in zip(ordered, counts) for _ in range(c)]):
                teams = 1
                for s, c in zip(ordered, counts):
                    teams *= comb(len(classes[s]), c)
                compositions.append((counts, teams))
        return [classes[s] for s in ordered], compositions

    def team(self, order, stream):
        classes, compositions = self.pool(order)
        need(compositions, f"visit {order} has no legal team")
        r = stream.below(sum(teams for _, teams in compositions))
        for counts, teams in compositions:
            if r < teams:
                break
            r -= teams
        return sorted(members[i] for members, c in zip(classes, counts) for i in stream.choose(len(members), c))

    def legal_loads(self, teams):
        loads, slots = {}, set()
        for order, team in teams.items():
            for inspector in team:
                loads[inspector] = loads.get(inspector, 0) + 1
                slot = (inspector, self.tasks[order]["slot"])
                if slot[1] is not None and slot in slots or loads[inspector] > self.cap(inspector):
                    return False
                slots.add(slot)
        return True

    def cap(self, inspector):
        cap = self.inspectors[inspector - 1]["cap"]
        return 10**9 if cap is None else cap

    def groups(self):
        parent = {order: order for order in self.tasks}

        def root(order):
            while parent[order] != order:
                order = parent[order]
            return order

        def couple(orders):
            for order in orders[1:]:
                a, b = sorted((root(orders[0]), root(order)))
                parent[b] = a

        for inspector in range(1, len(self.inspectors) + 1):
            open_ = [o for o, v in self.tasks.items() if self.signature(v, inspector)]
            if self.cap(inspector) < len(open_):
                couple(open_)
            else:
                for slot in {self.tasks[o]["slot"] for o in open_} - {None}:
                    couple([o for o in open_ if self.tasks[o]["slot"] == slot])
        grouped = {}
        for order in self.tasks:
            grouped.setdefault(root(order), []).append(order)
        return [grouped[first] for first in sorted(grouped)]

    def draw_teams(self, visits, key):
        self.tasks = {v["order"]: v for v in visits if self.rule(v) is not None}
        groups, all_teams = [], {}
        for number, orders in enumerate(self.groups(), 1):
            for attempt in range(1, 501):
                teams = {o: self.team(o, Stream(key, self.id, "team", bytes.fromhex(self.tasks[o]["commitment"]), attempt)) for o in orders}
                if self.legal_loads(teams):
                    method, steps = "single" if len(orders) == 1 else "redraw", 0
                    break
            else:
                method, teams = "chain", self.start(orders)
                seats = sum(self.size(self.tasks[o]) for o in orders)
                steps = 200 + 20 * seats * seats.bit_length()
                stream = Stream(key, self.id, "chain", bytes.fromhex(self.tasks[orders[0]]["commitment"]), 1)
                for _ in range(steps):
                    teams = self.step(orders, teams, stream)
            groups.append(with_crc({"attempts": attempt, "method": method, "number": number, "steps": steps, "visits": orders}))
            all_teams.update(teams)
        return groups, [with_crc({"inspectors": all_teams[o], "order": o}) for o in self.tasks]

    def step(self, orders, teams, stream):
        c = stream.below(2)
        n = 1 if c == 0 else 2
        while n < len(orders) and stream.below(2) == 1:
            n += 1
        chosen = [orders[i] for i in stream.choose(len(orders), n)]
        proposal = dict(teams)
        if c == 0:
            for o in chosen:
                proposal[o] = self.team(o, stream)
        else:
            gone = [teams[o][stream.below(len(teams[o]))] for o in chosen]
            for i, o in enumerate(chosen):
                comes = gone[i - 1]
                if comes == gone[i]:
                    continue
                if comes in teams[o]:
                    return teams
                proposal[o] = sorted([m for m in teams[o] if m != gone[i]] + [comes])
                if not self.can_seat(self.rule(self.tasks[o]), [self.signature(self.tasks[o], m) for m in proposal[o]]):
                    return teams
        return proposal if self.legal_loads(proposal) else teams

    def start(self, orders):
        seats = [(o, kind) for o in orders for kind, seat in enumerate(self.rule(self.tasks[o])) for _ in range(seat["count"])]
        holder = [None] * len(seats)
        people = range(1, len(self.inspectors) + 1)

        def time(seat):
            slot = self.tasks[seats[seat][0]]["slot"]
            return ("visit", seats[seat][0]) if slot is None else slot

        def may(seat, inspector):
            return self.signature(self.tasks[seats[seat][0]], inspector) >> seats[seat][1] & 1

        def held(inspector):
            return [s for s in range(len(seats)) if holder[s] == inspector]

        for empty in range(len(seats)):
            queue, reached, expanded = [empty], {empty: None}, set()
            while True:
                need(queue, "a group has no legal assignment")
                seat = queue.pop(0)
                free = [i for i in people if may(seat, i) and len(held(i)) < self.cap(i) and all(time(s) != time(seat) for s in held(i))]
                if free:
                    mover = free[0]
                    while seat is not None:
                        holder[seat], mover = mover, holder[seat]
                        seat = reached[seat]
                    break
                for i in people:
                    if not may(seat, i):
                        continue
                    now = [s for s in held(i) if time(s) == time(seat)]
                    if not now and i not in expanded:
                        expanded.add(i)
                        now = held(i)
                    elif not now:
                        continue
                    for other in now:
                        if other not in reached:
                            reached[other] = seat
                            queue.append(other)
        return {o: sorted(holder[s] for s in range(len(seats)) if seats[s][0] == o) for o in orders}


# Entries ---------------------------------------------------------------------------------------------------------------------

class Standing:
    def __init__(self, draw, visits, reserves, teams, key):
        self.draw, self.key, self.reserves = draw, key, reserves
        self.visits = {v["order"]: v for v in visits}
        self.teams = {t["order"]: list(t["inspectors"]) for t in teams}
        self.left, self.unavailable, self.reported, self.used = {}, set(), set(), {}

    def reserve_order(self, visit):
        c = bytes.fromhex(visit["commitment"])
        return sorted(range(1, len(self.draw.inspectors) + 1), key=lambda i: MAC(self.key, self.draw.id, c, i))

    def complete(self, order, candidates, barred):
        visit, team, joined = self.visits[order], self.teams[order], []
        for i in candidates:
            mine = [o for o, t in self.teams.items() if i in t]
            if (len(team) == self.draw.size(visit) or i in barred or i in team or len(mine) >= self.draw.cap(i)
                    or visit["slot"] is not None and any(self.visits[o]["slot"] == visit["slot"] for o in mine)):
                continue
            if self.draw.can_seat(self.draw.rule(visit), [self.draw.signature(visit, m) for m in team + [i]]):
                team.append(i)
                joined.append(i)
        need(len(team) == self.draw.size(visit), f"nobody to step in at visit {order}")
        return joined

    def replace(self, entry):
        out = entry["inspector"]
        need(entry["replacements"] or entry["unavailable"], "an entry without effect")
        if entry["unavailable"]:
            self.unavailable.add(out)
        replacements = []
        orders = [r["order"] for r in entry["replacements"]]
        need(all(out in self.teams.get(o, []) for o in orders) and len(set(orders)) == len(orders), f"inspector {out} is not on a visit")
        for order in sorted(orders):
            self.teams[order].remove(out)
            self.left.setdefault(order, set()).add(out)
            joined = self.complete(order, self.reserve_order(self.visits[order]), self.left[order] | self.unavailable)
            replacements += [{"inspector": i, "order": order} for i in joined]
        return {"replacements": replacements}

    def report(self, entry):
        order = entry["order"]
        need(order in self.visits and order not in self.reported and entry["evidence"], f"visit {order} cannot be reported")
        self.reported.add(order)
        old, members = self.visits[order], sorted(self.teams.pop(order, []))
        rank = self.used.get(old["stratum"], 0) + 1
        reserve = next((r for r in self.reserves if (r["stratum"], r["rank"]) == (old["stratum"], rank)), None)
        if not self.draw.plan["substituteObjects"] or reserve is None:
            return {"substitute": None}
        self.used[old["stratum"]] = rank
        new = {"batch": old["batch"], "commitment": reserve["commitment"], "order": len(self.visits) + 1, "rank": rank,
               "slot": old["slot"], "stratum": old["stratum"], "inspectors": []}
        self.visits[new["order"]] = new
        if self.draw.rule(new) is not None:
            self.teams[new["order"]] = []
            self.complete(new["order"], members + self.reserve_order(new), self.unavailable)
            new["inspectors"] = sorted(self.teams[new["order"]])
        return {"substitute": self.draw.named(new)}


def verify(data, announced=None):
    def no_float(text):
        raise Disagrees(f"{text} is no whole number")
    file = json.loads(data, parse_float=no_float, parse_constant=no_float)
    need(canonical(file) == data, "the file is not canonical JSON")
    check_crcs(file)
    record = file["record"]
    same(without(record["algorithm"], "check"), {"hash": "SHA-256", "mac": "HMAC-SHA256", "rule": "pe-draw", "version": 1}, "/record/algorithm")
    need(record["form"] in ("audit", "public"), "/record/form")
    need(file.keys() == ({"entries", "hash", "record"} | (set() if record["form"] == "audit" else {"openings"})), "members of the file")
    draw = Draw(record)
    commitments = [i["commitment"] for i in draw.inspectors]
    need(commitments == sorted(set(commitments)), "inspectors are not numbered in the order of their commitments")
    same(record["announcement"], draw.announcement(), "/record/announcement")
    key = draw.key()
    part = lambda name: MAC(key, name)
    visits, reserves = draw.objects(part("tickets"))
    groups, teams = draw.draw_teams(visits, part("teams"))
    expected = {
        "algorithm": record["algorithm"], "announcement": record["announcement"], "chosen": visits, "form": record["form"], "frozen": record["frozen"],
        "groups": groups, "key": key.hex(), "quotas": draw.quotas(), "randomness": record["randomness"], "reserves": reserves, "teams": teams,
    }
    same(record, expected, "/record")
    same(file["hash"], hash_of(without(record, "frozen")), "/hash")
    standing, previous = Standing(draw, visits, reserves, teams, part("reserves")), file["hash"]
    for n, entry in enumerate(file["entries"], 1):
        need(entry["kind"] in ("replace-inspector", "object-cannot-be-inspected"), f"entry {n}: kind")
        effect = standing.replace(entry) if entry["kind"] == "replace-inspector" else standing.report(entry)
        body = {**without(entry, "check", "hash"), **effect, "number": n, "previous": previous}
        previous = hash_of(body)
        same(entry, with_crc({**body, "hash": previous}), f"/entries/{n - 1}")
    for n, o in enumerate(file.get("openings", [])):
        same(o, with_crc({name: o[name] for name in ("commitment", "id", "kind", "salt")}), f"/openings/{n}")
        known = [r["commitment"] for r in draw.rows] if o["kind"] == "object" else commitments if o["kind"] == "inspector" else []
        need(o["commitment"] in known and H(o["kind"], draw.id, unhex(o["salt"], 16), o["id"]).hex() == o["commitment"], f"/openings/{n}")
    if announced:
        same(record["announcement"]["hash"], announced, "announcement kept elsewhere")
    return record["announcement"]["hash"]


if __name__ == "__main__":
    try:
        with open(sys.argv[1], "rb") as opened:
            print("verified; announced was", verify(opened.read(), *sys.argv[2:3]))
    except (Disagrees, KeyError, TypeError, ValueError, IndexError, AttributeError) as e:
        print("not verified:", e if isinstance(e, Disagrees) else f"{type(e).__name__}: {e}")
        sys.exit(1)
