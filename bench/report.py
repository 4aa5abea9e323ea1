#!/usr/bin/env python3
"""Runs the benchmarks and their peers in turns on the same machine, prints what was measured with its ratios, and writes
the same to a file.

usage: report.py BUILD_FOLDER PEERS_FOLDER OUTPUT.md
"""
import json
import os
import platform
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
NODES, TIES = 10_000, 40_000
LONG_TEXT_BYTES = 10_000_000
ROUNDS = 3  # ours and theirs in turns, the fastest of each: other programs of the machine disturb both alike

# Budgets.
MOST_OF_A_PEERS_STEP = 1 / 10  # of a force layout
TIMES_THE_PEERS_PARSE = 40
ASKED_MEGABYTES = 20  # a second, for the parse of the long text
MOST_MEMORY = 12  # times the text
MOST_OF_A_FRAME = 4  # ms of processor time, for the slowest one
ELSEWHERE = "## Frames in a browser"

TEXTS = ("the shipped report", "10 MB of permuted copies", "the same as one endless sentence")


def run_json(*command):
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)


def our_runs(program):
    report = run_json(program, "--benchmark_format=json", "--benchmark_min_time=0.2")
    return {run["name"]: (run["real_time"], run.get("bytes_per_second", 0) / 1e6) for run in report["benchmarks"]}


def layout_peers(folder):
    return run_json("node", str(HERE / "peers" / "layout.mjs"), folder, str(NODES), str(TIES))


def parse_peers(folder, text):
    return run_json("node", str(HERE / "peers" / "parse.mjs"), folder, text)


def best(rounds, choose):
    return {name: choose(one[name] for one in rounds) for name in rounds[0]}


def peak_bytes(*command):
    """The peak memory of a program that succeeds."""
    with open(os.devnull, "wb") as nothing:
        child = subprocess.Popen(command, stdout=nothing)
        _, status, usage = os.wait4(child.pid, 0)
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f"{command[0]} failed")
    return usage.ru_maxrss * 1024


def write_texts(program, folder):
    """The long text, and the same as one sentence."""
    paths = [folder / "long.txt", folder / "endless.txt"]
    for path, options in zip(paths, ([], ["endless"])):
        with open(path, "wb") as file:
            subprocess.run([program, str(LONG_TEXT_BYTES), *options], stdout=file, check=True)
    return [str(path) for path in paths]


def processor():
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.machine()
    return next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), platform.machine())


def verdict(within, budget):
    return f"{'within' if within else '**over**'} the budget of {budget}"


def parse_lines(ours, peers, memory):
    yield "## Reading a report"
    yield ""
    yield "MB of text a second of one core's time. `whole` is `read_report()`, from bytes to findings; the other rows are its steps"
    yield "alone (`relations` has `tags` in it and `clauses` for the sentences that need them), and `json` writes the report."
    yield ""
    yield f"| step | {TEXTS[0]} | {TEXTS[1]} |"
    yield "|---|---:|---:|"
    steps = [name.split("/")[1] for name in ours if name.startswith("parse/") and name.endswith("/0")]
    for step in steps:
        yield f"| {step} | {ours[f'parse/{step}/0'][1]:.1f} | {ours[f'parse/{step}/1'][1]:.1f} |"
    yield ""
    speed = ours["parse/whole/1"][1]
    yield f"- {TEXTS[1]}: {speed:.1f} MB/s, {verdict(speed >= ASKED_MEGABYTES, f'at least {ASKED_MEGABYTES} MB/s')}"
    endless = ours["parse/whole/2"][1]
    yield f"- {TEXTS[2]} takes {speed / endless:.2f} times as long ({endless:.1f} MB/s)"
    for name, theirs in peers.items():
        within = verdict(speed >= TIMES_THE_PEERS_PARSE * theirs, f"{TIMES_THE_PEERS_PARSE} times")
        yield f"- {name}: {theirs:.2f} MB/s on the same text; ours is {speed / theirs:.1f} times as fast, {within}"
    for text, peak in zip(TEXTS[1:], memory):
        share = peak / LONG_TEXT_BYTES
        yield (f"- peak memory of `attache parse` on {text}: {peak / 1e6:.0f} MB, {share:.1f} times the text, "
               + verdict(share <= MOST_MEMORY, f"{MOST_MEMORY} times"))


def layout_lines(ours, peers):
    yield "## Layouts"
    yield ""
    yield "| | ms |"
    yield "|---|---:|"
    for name, (milliseconds, _) in ours.items():
        if not name.startswith("parse/"):
            yield f"| {name} | {milliseconds:.3f} |"
    yield ""
    step = ours[f"force_layout_step/{NODES}/{TIES}"][0]
    yield f"One step of a force layout, {NODES:,} nodes and {TIES:,} edges:"
    yield ""
    for name, theirs in peers.items():
        within = verdict(step <= MOST_OF_A_PEERS_STEP * theirs, "1/10")
        yield f"- {name}: {theirs:.3f} ms; ours is 1/{theirs / step:.0f} of it, {within}"


def frame_runs(program):
    """(name, label): (mean, slowest) in ms of processor time."""
    runs = run_json(program, "--benchmark_format=json", "--benchmark_min_time=0.3")["benchmarks"]
    return {(run["name"].split("/")[0], run.get("label", "")): (run["cpu_time"], run["longest_ms"]) for run in runs}


FRAMES = {
    "frame": "{}, the pointer moves across",
    "frame_of_zoomed_map": "map of the {}, a notch of the wheel in each frame",
    "frame_of_dragged_map": "map of the {}, dragged",
    "frame_of_large_graph": "graph of 2,000 actors and 8,000 ties, the pointer moves across",
}


def frame_lines(rounds):
    yield "## Frames of the window"
    yield ""
    yield "What the program computes for a frame of 1440 by 900, natively and without a graphics driver, in ms of processor time."
    yield "The slowest is the one that a hand feels: of a map that is moved the one that makes the ground anew."
    yield ""
    yield "| | mean | slowest |"
    yield "|---|---:|---:|"
    best_of = {name: tuple(min(one[name][i] for one in rounds) for i in (0, 1)) for name in rounds[0]}
    for (kind, label), (mean, slowest) in best_of.items():
        yield f"| {FRAMES[kind].format(label)} | {mean:.2f} | {slowest:.2f} |"
    yield ""
    moved = max(slowest for (kind, _), (_, slowest) in best_of.items() if kind.endswith("_map"))
    yield f"- slowest frame of a map that is moved: {moved:.1f} ms, {verdict(moved <= MOST_OF_A_FRAME, f'at most {MOST_OF_A_FRAME} ms')}"


def written_elsewhere(output):
    """What bench/frames.mjs and bench/idle.mjs have written into the same document."""
    old = output.read_text() if output.is_file() else ""
    begin = old.find(ELSEWHERE)
    return "" if begin < 0 else "\n" + old[begin:]


def main():
    build, folder, output = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    bench = build / "bench"
    long_text, endless_text = write_texts(str(bench / "attache_bench_text"), Path(folder))
    rounds = [(our_runs(str(bench / "attache_bench")), layout_peers(folder), parse_peers(folder, long_text))
              for _ in range(ROUNDS)]
    ours_rounds, layout_rounds, parse_rounds = zip(*rounds)
    ours = {name: (min(one[name][0] for one in ours_rounds), max(one[name][1] for one in ours_rounds))
            for name in ours_rounds[0]}
    memory = [peak_bytes(str(build / "attache"), "parse", text) for text in (long_text, endless_text)]
    lines = ["# Speed", "",
             f"Written by script/bench: the preset \"release\" on {processor()}, the fastest of {ROUNDS} rounds in turns with",
             "the peers. What a clock says is no test; compare ratios, and runs of the same machine.", ""]
    lines += parse_lines(ours, best(parse_rounds, max), memory)
    lines += ["", *layout_lines(ours, best(layout_rounds, min))]
    lines += ["", *frame_lines([frame_runs(str(bench / "attache_frame_bench")) for _ in range(ROUNDS)])]
    text = "\n".join(lines) + "\n"
    print(text)
    output.write_text(text + written_elsewhere(output))


if __name__ == "__main__":
    main()
