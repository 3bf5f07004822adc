"""Changes the code that counts and decides, one small change at a time, and asks the unit tests whether they notice.

What is changed and which tests are asked stands in pyproject.toml, [tool.mutmut]. All of it happens in build/mutation, on a copy of
the checkout. A full run writes docs/mutation.md and ends with 1 where a change that nobody noticed is not explained in
survivors.toml; with files named, only these are tried and told on the terminal. It is cut short after an hour, and --keep goes
on from there. Measured in parts, on two cores with a load of 11 to 22 from other work: about 2080 changes took 6300 s of
processes, which is 53 minutes by two at a time. Not measured on a machine of its own.

A test that runs into the clock counts as failed, so a machine that is starved can take a change for noticed that is not.
"""

from __future__ import annotations

import argparse
import ast
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tomllib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
WORKSHOP = ROOT / "build" / "mutation"
MUTANTS = WORKSHOP / "mutants"
REPORT = ROOT / "docs" / "mutation.md"
EXPLAINED = Path(__file__).with_name("survivors.toml")
MUTATED: list[str] = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["mutmut"]["only_mutate"]
COPIED = ("cli", "services", "shared", "tests", "rulesets", "scenarios", "pyproject.toml")
NOTICED = {"killed", "timeout", "segfault"}  # a change after which the tests never end, is noticed too
KILLED = 1  # mutmut's code of a change for which a test failed
LONGEST_S = 3600


@dataclass(frozen=True)
class Survivor:
    file: str
    was: str
    becomes: str
    status: str
    why: str


def prepare(keep: bool) -> None:
    before = noticed_before() if keep else {}
    shutil.rmtree(WORKSHOP, ignore_errors=True)
    WORKSHOP.mkdir(parents=True)
    for name in COPIED:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, WORKSHOP / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, WORKSHOP / name)
    for name in MUTATED:
        path = WORKSHOP / name
        path.write_text(with_plain_properties(path.read_text()))
    for path, found in before.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(found)


def noticed_before() -> dict[Path, str]:
    """mutmut's notes of earlier runs, without what nobody noticed. It tries anew what the notes do not say, and every change of a
    function that is not as it was."""
    found = {}
    for path in MUTANTS.rglob("*.meta"):
        notes = json.loads(path.read_text())
        codes = notes["exit_code_by_key"]
        notes["exit_code_by_key"] = {name: code for name, code in codes.items() if code == KILLED}
        found[path] = json.dumps(notes)
    return found


def with_plain_properties(source: str) -> str:
    """The same program: each property is a method, made a property at the end of its class. mutmut leaves decorated functions
    alone, and half of what a race decides is said by properties."""
    lines = source.splitlines()
    added: list[tuple[int, list[str]]] = []
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.ClassDef) or node.end_lineno is None:
            continue
        wrapped = []
        for each in node.body:
            if isinstance(each, ast.FunctionDef) and [ast.unparse(one) for one in each.decorator_list] == ["property"]:
                lines[each.decorator_list[0].lineno - 1] = ""
                wrapped.append(f"{' ' * each.col_offset}{each.name} = property({each.name})")
        added.append((node.end_lineno, wrapped))
    for end, wrapped in sorted(added, reverse=True):
        lines[end:end] = wrapped
    return "\n".join(lines) + "\n"


def mutmut(*arguments: str) -> str:
    command = [sys.executable, "-m", "mutmut", *arguments]
    return subprocess.run(command, cwd=WORKSHOP, capture_output=True, text=True, check=True).stdout


def run(files: Sequence[str]) -> None:
    jobs = len(os.sched_getaffinity(0))
    names = [f"{module_of(each)}.*" for each in files]
    command = [sys.executable, "-m", "mutmut", "run", "--max-children", str(jobs), *names]
    process = subprocess.Popen(command, cwd=WORKSHOP, start_new_session=True)
    try:
        status = process.wait(LONGEST_S)
    except (subprocess.TimeoutExpired, KeyboardInterrupt):
        os.killpg(process.pid, signal.SIGKILL)
        sys.exit("Cut short; --keep goes on from here.")
    if status:
        sys.exit(status)  # the tests fail without any change: mutmut has said which


def results() -> dict[str, str]:
    """The status of every change, by its name."""
    found = re.findall(r"^\s*(\S+): (.+)$", mutmut("results", "--all", "true"), flags=re.MULTILINE)
    return dict(found)


def survivors(statuses: dict[str, str], files: Sequence[str]) -> list[Survivor]:
    explained = tomllib.loads(EXPLAINED.read_text())["survivor"]
    whys = {(each["file"], each["was"], each["becomes"]): each["why"] for each in explained}
    found = []
    for name, status in statuses.items():
        file = file_of(name)
        if file not in files or status in NOTICED:
            continue
        was, becomes = changed_lines(mutmut("show", name))
        found.append(Survivor(file, was, becomes, status, whys.get((file, was, becomes), "")))
    return sorted(found, key=lambda each: (files.index(each.file), each.was, each.becomes))


def changed_lines(diff: str) -> tuple[str, str]:
    """The lines that went and those that came, without their indentation."""
    body = [line for line in diff.splitlines() if not line.startswith(("---", "+++"))]
    return tuple("\n".join(line[1:].strip() for line in body if line.startswith(sign)) for sign in "-+")  # type: ignore[return-value]


def module_of(file: str) -> str:
    return file.removesuffix(".py").replace("/", ".")


def file_of(mutant: str) -> str:
    return mutant.rpartition(".")[0].replace(".", "/") + ".py"


def report(statuses: dict[str, str], left: Sequence[Survivor]) -> str:
    total = Counter(file_of(name) for name in statuses)
    lines = [
        "# Mutation testing",
        "",
        "Generated by `make nightly` (tests/mutation). The code that counts and decides is changed in one place at a time, and the unit",
        "tests are asked whether they notice. A change that no test notices survives; each survivor stands below, with why it is",
        "left. One without a reason fails the run.",
        "",
        "| file | changes | noticed | survivors | score |",
        "|---|---|---|---|---|",
    ]
    for file in MUTATED:
        lines.append(_row(f"`{file}`", total[file], sum(each.file == file for each in left)))
    lines.append(_row("all", sum(total.values()), len(left)))
    for file in MUTATED:
        own = [each for each in left if each.file == file]
        if own:
            lines += ["", f"## {file}"]
        for each in own:
            lines += ["", "```diff"]
            lines += [f"- {line}" for line in each.was.splitlines()] + [
                f"+ {line}" for line in each.becomes.splitlines()
            ]
            lines += ["```", "", each.why or f"**Not explained** ({each.status})."]
    return "\n".join(lines) + "\n"


def _row(name: str, total: int, surviving: int) -> str:
    noticed = total - surviving
    return f"| {name} | {total} | {noticed} | {surviving} | {1000 * noticed // total // 10}.{1000 * noticed // total % 10} % |"


def tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def main(files: Sequence[str], keep: bool) -> int:
    prepare(keep)
    run(files)
    tried = {name: status for name, status in results().items() if file_of(name) in (files or MUTATED)}
    missing = [file for file in files or MUTATED if not any(file_of(name) == file for name in tried)]
    if missing:
        tell(f"Nothing was changed in: {', '.join(missing)}")
        return 1
    left = survivors(tried, files or MUTATED)
    for each in left:
        if not each.why:
            tell(f"{each.file} ({each.status})\n- {each.was}\n+ {each.becomes}\n")
    if not files:
        REPORT.write_text(report(tried, left))
    tell(f"{len(tried)} changes, {len(left)} survivors, {sum(not each.why for each in left)} of them not explained")
    return int(any(not each.why for each in left))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("files", nargs="*", metavar="FILE", help="try only these, and write no report")
    parser.add_argument("--keep", action="store_true", help="do not try again what earlier runs saw noticed")
    asked = parser.parse_args()
    sys.exit(main(asked.files, asked.keep))
