"""Plays a scenario, and those it follows, step by step, and reports what came of each. Those before it are played without
waiting, whatever the pace: they are its past.

A refusal that the scenario does not expect makes its step fail and the play goes on. Where the platform itself fails,
PlatformFailed goes through and nothing is reported as played.
"""

from __future__ import annotations

from collections.abc import Callable

from cli.platform import PlatformFailed
from cli.replay import moments
from cli.replay.client import Platform, Refused
from cli.replay.contests import expected_of, play_election
from cli.replay.floor import play_floor
from cli.replay.founding import convene, found
from cli.replay.mandates import play_vacate
from cli.replay.motions import play_admission, play_correct, play_motion, play_refuse, play_repeat
from cli.replay.pace import Pace
from cli.replay.papers import play_document
from cli.replay.progress import Progress
from cli.replay.report import Difference, Played, Report, StepReport, judge
from cli.replay.stage import Organisation, Stage
from cli.scenario.model import (
    AdmissionStep,
    AgendaStep,
    AnnounceStep,
    ArriveStep,
    CorrectStep,
    DisputeStep,
    DocumentStep,
    ElectionStep,
    FloorStep,
    HandoverStep,
    LeaveStep,
    MotionStep,
    QuorumStep,
    RefuseStep,
    RepeatStep,
    RestoreStep,
    Scenario,
    SettleStep,
    Step,
    SuspendStep,
    VacateStep,
)


class RulesRefused(Exception):
    """The platform cannot use the rules that the scenario brings: not a valid scenario for it."""


async def play(
    scenario: Scenario,
    platform: Platform,
    bootstrap_token: str,
    progress: Progress,
    pace: Pace,
    on_stage: Callable[[Stage], None] | None = None,
) -> Report:
    chain = _chain(scenario)
    report: Report | None = None
    try:
        organisation = await found(platform, bootstrap_token, chain[0])
        for one in chain:
            progress.heading(one)
            last = one is chain[-1]
            stage = await _convene(platform, organisation, one, progress)
            if on_stage is not None and last:
                on_stage(stage)
            report = Report(one.name, after=report)
            await play_steps(stage, one, report, progress, pace if last else Pace())
            progress.end(report)
    except Refused as refusal:
        if refusal.about_rules:
            raise RulesRefused(refusal.detail) from refusal
        raise PlatformFailed(f"refused before the first step: {refusal}") from refusal
    if report is None:
        raise ValueError("a scenario is at least itself")
    return report


def _chain(scenario: Scenario) -> list[Scenario]:
    chain = [scenario]
    while (earlier := chain[0].after) is not None:  # the parser bounds how many follow one another
        chain.insert(0, earlier)
    return chain


async def _convene(platform: Platform, organisation: Organisation, scenario: Scenario, progress: Progress) -> Stage:
    stage = await convene(platform, organisation, scenario)
    voters = len(stage.hall.voters())
    progress.note(f"{len(stage.hall.members)} members, {len(stage.hall.present)} in the hall, {voters} may vote")
    return stage


async def play_steps(stage: Stage, scenario: Scenario, report: Report, progress: Progress, pace: Pace) -> None:
    """The steps of an assembly that stands; what comes of each is in ``report`` as soon as it is played."""
    for step in scenario.steps:
        await pace.before_step()
        played = await _play_step(stage, step, pace)
        report.steps.append(played)
        progress.step(played)
    await moments.close_item(stage)


async def _play_step(stage: Stage, step: Step, pace: Pace) -> StepReport:
    expected = expected_of(step) if isinstance(step, ElectionStep) else dict(step.expect)
    try:
        played = await _dispatch(stage, step, pace)
    except Refused as refusal:
        if refusal.about_rules:
            raise RulesRefused(f"{step.place.path}, line {step.place.line}: {refusal.detail}") from refusal
        trouble = Difference("refused", False, refusal.code)
        played = Played("refused", {"code": refusal.code}, refusal.detail, (trouble,))
    except (KeyError, TypeError, ValueError) as error:
        raise PlatformFailed(
            f"step {step.id}: an answer of the platform is not as its contract says: {error!r}"
        ) from error
    return judge(step, expected, played)


async def _dispatch(stage: Stage, step: Step, pace: Pace) -> Played:
    match step:
        case MotionStep():
            return await play_motion(stage, step, pace)
        case AdmissionStep():
            return await play_admission(stage, step, pace)
        case ElectionStep():
            return await play_election(stage, step, pace)
        case RepeatStep():
            return await play_repeat(stage, step, pace)
        case CorrectStep():
            return await play_correct(stage, step)
        case RefuseStep():
            return await play_refuse(stage, step)
        case FloorStep():
            return await play_floor(stage, step, pace)
        case VacateStep():
            return await play_vacate(stage, step)
        case _:
            return await _moment(stage, step)


async def _moment(stage: Stage, step: Step) -> Played:
    match step:
        case QuorumStep():
            return await moments.play_quorum(stage, step)
        case AgendaStep():
            return await moments.play_agenda(stage, step)
        case DocumentStep():
            return await play_document(stage, step)
        case AnnounceStep():
            return await moments.play_announce(stage, step)
        case ArriveStep():
            return await moments.play_arrive(stage, step)
        case LeaveStep():
            return await moments.play_leave(stage, step)
        case HandoverStep():
            return await moments.play_handover(stage, step)
        case SuspendStep():
            return await moments.play_suspend(stage, step)
        case RestoreStep():
            return await moments.play_restore(stage, step)
        case DisputeStep():
            return await moments.play_dispute(stage, step)
        case SettleStep():
            return await moments.play_settle(stage, step)
        case _:
            raise PlatformFailed(f"step {step.id}: steps of kind '{step.kind}' are not played")
