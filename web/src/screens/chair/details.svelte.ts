/**
 * What the chair's screen asks for over HTTP beside the live channel: contests with their races, the rounds of the contest
 * shown, motions with what they wait for, bodies, and the assembly's rules. Asked again whenever the channel says that it
 * changed; of several answers under way the one asked for last stands, and one that did not come is asked for again.
 */

import * as elections from '../../api/elections';
import { Problem } from '../../api/http';
import { rules as rulesOf } from '../../api/registration';
import type { Body, Contest, DecidedRound, MotionAtTheDesk, Role, RuleSet } from '../../api/types';
import * as voting from '../../api/voting';
import { waitBefore } from '../../live/waiting';

export class Details {
  contests = $state.raw<Contest[]>([]);
  motions = $state.raw<MotionAtTheDesk[]>([]);
  bodies = $state.raw<Body[]>([]);
  rounds = $state.raw<DecidedRound[]>([]);
  rules = $state.raw<RuleSet | null>(null);

  private readonly asked: Record<string, number> = {};
  private stopped = false;

  constructor(
    readonly role: Role,
    readonly assembly: string,
  ) {}

  stop(): void {
    this.stopped = true;
  }

  askRules(): void {
    void this.keep('rules', () => rulesOf(this.role, this.assembly), (answer) => (this.rules = answer.rules));
  }

  /** Contests, and the bodies that they fill. */
  async askContests(): Promise<void> {
    await Promise.all([
      this.keep('contests', () => elections.contests(this.role, this.assembly), (all) => (this.contests = all)),
      this.keep('bodies', () => elections.bodies(this.role, this.assembly), (all) => (this.bodies = all)),
    ]);
  }

  async askMotions(): Promise<void> {
    await this.keep('motions', () => voting.motions(this.role, this.assembly), (all) => (this.motions = all));
  }

  askRounds(contest: string | null): void {
    if (!contest) this.rounds = [];
    else void this.keep('rounds', () => elections.rounds(contest), (all) => (this.rounds = all));
  }

  private async keep<T>(what: string, ask: () => Promise<T>, take: (answer: T) => unknown, attempt = 0): Promise<void> {
    const asked = (this.asked[what] = (this.asked[what] ?? 0) + 1);
    try {
      const answer = await ask();
      if (asked === this.asked[what]) take(answer);
    } catch (error) {
      if (error instanceof Problem && error.status < 500 && error.status !== 429) return; // a refusal stays one
      const again = (): void => void (this.stopped || asked !== this.asked[what] || this.keep(what, ask, take, attempt + 1));
      setTimeout(again, waitBefore(attempt + 1));
    }
  }
}
