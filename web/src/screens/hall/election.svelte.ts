/** What the hall's display asks for over HTTP of an election: the lot or acclamation just decided, and lots that are due. */

import * as elections from '../../api/elections';
import type { DecidedRound, RoundTold, Tie } from '../../api/types';

export class ElectionDetails {
  decided = $state.raw<DecidedRound | null>(null);
  lots = $state.raw<Tie | null>(null);

  private round: string | null = null;

  constructor(private readonly assembly: string) {}

  follow(round: RoundTold | null): void {
    const other = round?.round_id !== this.round;
    this.round = round?.round_id ?? null;
    if (other) this.decided = this.lots = null;
    if (round && (round.kind === 'lots' || round.kind === 'acclamation')) void this.askDecided(round);
    if (round?.tie) void this.askLots(round);
  }

  private async askDecided({ contest_id, round_id }: RoundTold): Promise<void> {
    const all = await elections.rounds(contest_id).catch(() => []); // the explanation says it all the same
    if (this.round === round_id) this.decided = all.find((one) => one.round_id === round_id) ?? null;
  }

  /** The hash of the sealed number stands on the wall before the witnesses speak. */
  private async askLots({ contest_id, round_id, region }: RoundTold): Promise<void> {
    const all = await elections.contests('display', this.assembly).catch(() => []); // the draw is published with the result
    const races = all.find((one) => one.contest_id === contest_id)?.races ?? [];
    const race = races.find((one) => one.region === region && one.awaits === 'lots');
    if (this.round === round_id) this.lots = race?.tie ?? null;
  }
}
