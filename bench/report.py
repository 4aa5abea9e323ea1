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


def our_milliseconds(program):
    command = [program, "--benchmark_repetitions=5", "--benchmark_report_aggregates_only=true", "--benchmark_format=json"]
    report = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    return {run["run_name"]: run["real_time"] for run in report["benchmarks"] if run["aggregate_name"] == "median"}


def peers_milliseconds(folder):
    command = ["node", str(HERE / "peers" / "layout.mjs"), folder, str(NODES), str(TIES)]
    return json.loads(subprocess.run(command, capture_output=True, check=True).stdout)


def main():
    ours = our_milliseconds(sys.argv[1])
    for name, milliseconds in ours.items():
        print(f"{name:32} {milliseconds:9.3f} ms")
    print()
    step = ours[f"force_layout_step/{NODES}/{TIES}"]
    print(f"One step of a force layout, {NODES:,} nodes and {TIES:,} edges")
    for name, milliseconds in peers_milliseconds(sys.argv[2]).items():
        verdict = "within" if step <= MOST_OF_A_PEER * milliseconds else "over"
        print(f"  {name:30} {milliseconds:9.3f} ms; ours is 1/{milliseconds / step:.0f} of it, {verdict} the budget of 1/10")


if __name__ == "__main__":
    main()
