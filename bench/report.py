#!/usr/bin/env python3
"""Runs the benchmarks and their peers on the same machine and prints a table of ratios.

usage: report.py ATTACHE_BENCH PEERS_FOLDER
"""
import json
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
NODES, TIES = 10_000, 40_000
MOST_OF_A_PEER = 1 / 10  # docs: a step costs at most this part of the peer's


ROUNDS = 3  # ours and theirs in turns, the fastest of each: other programs of the machine disturb both alike


def our_milliseconds(program):
    report = json.loads(subprocess.run([program, "--benchmark_format=json"], capture_output=True, check=True).stdout)
    return {run["name"]: run["real_time"] for run in report["benchmarks"]}


def peers_milliseconds(folder):
    command = ["node", str(HERE / "peers" / "layout.mjs"), folder, str(NODES), str(TIES)]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)


def fastest(rounds):
    return {name: min(one[name] for one in rounds) for name in rounds[0]}


def main():
    rounds = [(our_milliseconds(sys.argv[1]), peers_milliseconds(sys.argv[2])) for _ in range(ROUNDS)]
    ours, peers = (fastest(side) for side in zip(*rounds))
    for name, milliseconds in ours.items():
        print(f"{name:32} {milliseconds:9.3f} ms")
    print()
    step = ours[f"force_layout_step/{NODES}/{TIES}"]
    print(f"One step of a force layout, {NODES:,} nodes and {TIES:,} edges")
    for name, milliseconds in peers.items():
        verdict = "within" if step <= MOST_OF_A_PEER * milliseconds else "over"
        print(f"  {name:30} {milliseconds:9.3f} ms; ours is 1/{milliseconds / step:.0f} of it, {verdict} the budget of 1/10")


if __name__ == "__main__":
    main()
