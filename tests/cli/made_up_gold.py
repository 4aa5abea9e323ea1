"""Gold marks made from a report's own findings by chance, with every feature that the format has."""
import json

THEMES = ("aid", "trade", "finance", "energy", "security", "borders", "diplomacy", "rights")
EVENTS = ("AGREE", "CONSULT", "AID", "ACCUSE", "STATE", "unheard of")
STATUSES = ("fact", "claim", "plan", "denied")
CODES = ("USA", "CHN", "RUS", "IGO:UN", "XXX")


class MadeUpGold:
    def __init__(self, chance, report, source):
        self.chance, self.report = chance, report
        self.begins, self.lines, at = [], [], 0
        for raw in source.split(b"\n"):
            if raw.strip():
                self.begins.append(at + len(raw) - len(raw.lstrip()))
                self.lines.append(raw.strip())
            at += len(raw) + 1

    def write(self, folder):
        folder.mkdir()
        for name in ("countries", "entities", "dates", "amounts", "quantities", "relations", "sections", "references",
                     "abbreviations", "checks"):
            rows = getattr(self, name)()
            self.chance.shuffle(rows)
            text = "".join(json.dumps(row, ensure_ascii=self.chance.random() < 0.5) + "\n" for row in rows)
            (folder / f"{name}.jsonl").write_text("\n" + text, encoding="utf-8")

    def often(self, share=0.8):
        return self.chance.random() < share

    def some(self, rows, most=60):
        return [row for row in rows if self.often()][:most]

    def line_of(self, row):
        return max(n for n, begin in enumerate(self.begins) if begin <= row["begin"])

    def place(self, row):
        """The words of a mark, or others of its line; sometimes another place of the same words."""
        s = self.line_of(row)
        line, begin = self.lines[s], row["begin"] - self.begins[s]
        words = line[begin:begin + row["end"] - row["begin"]].decode("utf-8", errors="ignore")
        if not words.strip() or words.encode() not in line or not self.often(0.9):
            words = self.chance.choice(line.decode("utf-8", errors="ignore").split()[:6])
        nth = {} if self.often(0.7) else {"nth": self.chance.choice((0, 1, 2, 9))}
        return {"s": s, "text": words, **nth}

    def or_other(self, value, others):
        return value if self.often(0.85) else self.chance.choice(others)

    def values(self, value, others):
        """One value or a list of several."""
        mark = self.or_other(value, others)
        return mark if self.often(0.6) else self.chance.sample(others, 2) + ([mark] if self.often(0.5) else [])

    def countries(self):
        kinds = {entity["id"]: entity["kind"] for entity in self.report["entities"]}
        rows = []
        for mention in self.some([m for m in self.report["mentions"] if kinds[m["entity"]] == "country"]):
            place = self.place(mention)
            rows.append({"s": place.pop("s"), "mentions": [{**place, "country": self.or_other(mention["entity"], CODES)}]})
        return rows

    def entities(self):
        kinds = {"igo": "organisation", "ngo": "organisation"}
        rows = []
        for entity in self.report["entities"]:
            kind = kinds.get(entity["kind"], entity["kind"])
            mentions = self.some([m for m in self.report["mentions"] if m["entity"] == entity["id"]], 12)
            if kind != "country" and mentions:
                for part in ([mentions] if self.often() else [mentions[::2], mentions[1::2]]):
                    kind = self.or_other(kind, ("person", "organisation", "place"))
                    rows.append({"kind": kind, "name": entity["name"], "mentions": [self.place(m) for m in part]})
        return rows

    def dates(self):
        return [{**self.place(date), "earliest": self.or_other(date["earliest"], ("1999-01-01",)), "latest": date["latest"]}
                for date in self.some(self.report["dates"])]

    def amounts(self):
        rows = []
        for amount in self.some(self.report["amounts"]):
            aid = amount["aid"] or {}
            row = {**self.place(amount), "value": amount["value"] * self.chance.choice((1, 1, 1, 1.004, 1.006)),
                   "unit": self.or_other(amount["unit"], ("USD", "percent")), "max": amount["max"]}
            row["role"] = self.or_other(amount["role"], ("aid", "debt"))
            optional = {"qualifier": amount["qualifier"], "aid_status": aid.get("status"), "payer": aid.get("payer"),
                        "payee": self.or_other(aid.get("payee"), CODES), "from": aid.get("from"), "to": aid.get("to")}
            rows.append({**row, **{name: value for name, value in optional.items() if self.often() and value != ""}})
            if rows[-1].get("qualifier", "") is None:
                del rows[-1]["qualifier"]
        return rows

    def quantities(self):
        return [{**self.place(q), "value": q["value"] * self.chance.choice((1, 1, 1.004, 1.006)), "unit": q["unit"]}
                for q in self.some(self.report["quantities"])]

    def relations(self):
        rows = []
        for relation in self.some(self.report["relations"], 300):
            ends = [relation["source"], relation["target"]]
            if not self.often():
                ends.reverse()
            row = {"s": self.line_of(relation), "source": ends[0], "target": self.or_other(ends[1], CODES),
                   "theme": self.values(relation["theme"], THEMES), "event": self.values(relation["event"], EVENTS),
                   "polarity": self.values(relation["polarity"], (-1, 0, 1, 0.5)),
                   "status": self.values(relation["status"], STATUSES), "trigger": "x"}
            for name, choices in (("mutual", (True, False, "either")), ("implicit", (True, False, None, "")),
                                  ("optional", (True, False, False))):
                if self.often(0.7):
                    row[name] = self.chance.choice(choices)
            rows += [row] * self.chance.choice((1, 1, 1, 2))
        return rows

    def sections(self):
        first = {0, *(self.line_of(self.report["sentences"][s["first"]]) for s in self.some(self.report["sections"]))}
        first |= {self.chance.randrange(len(self.lines)) for _ in range(3)}
        return [{"first": line, "title": "A Title", "level": 1} for line in first]

    def references(self):
        return [{**self.place(r), "resolvable": self.or_other(r["resolved"] is not None, (True, False))}
                for r in self.some(self.report["references"])]

    def abbreviations(self):
        return [{"s": 0, "short": self.or_other(a["short"].upper(), ("ÉÀ", "X")), "long": a["long"]}
                for a in self.some(self.report["abbreviations"]) * 2]

    def checks(self):
        rows = [{"s": [self.line_of(self.report["sentences"][s]) for s in c["sentences"]] + [0] * (not self.often())}
                for c in self.some(self.report["checks"])]
        rows += [{"s": [self.chance.randrange(len(self.lines))]} for _ in range(3)]
        return [{**row, **({} if self.often(0.5) else {"core": self.often(0.5)})} for row in rows]
