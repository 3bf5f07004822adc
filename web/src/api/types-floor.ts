/** The floor of an agenda item: who asks for it, who has it. */

import type { Texts } from './types';

export type Speech = 'point_of_order' | 'in_favour' | 'against' | 'statement' | 'explanation' | 'reply';
export type Debate = 'open' | 'closed' | 'adjourned' | 'meeting_suspended' | 'meeting_adjourned';
export type Procedure = 'suspend_meeting' | 'adjourn_meeting' | 'adjourn_debate' | 'close_list' | 'close_debate';

/** Members are named by their code; an observer has a name of its own. */
export interface Voice {
  delegation_id: string;
  member: string | null;
  name: Texts | null;
  kind: Speech;
}

export interface FloorRequest extends Voice {
  request_id: string;
}

export interface FloorTurn extends Voice {
  turn_id: string;
  began_at: string;
  allowed_seconds: number | null;
}

export interface ProceduralMotion {
  motion_id: string;
  procedure: Procedure;
  moved_by: string | null;
  in_favour: number;
  against: number;
}

export interface FloorSettings {
  list_open: boolean;
  debate: Debate;
  observers_invited: boolean;
  turn_seconds: number | null;
  item_seconds: number | null;
}

export interface Floor extends FloorSettings {
  item_id: string;
  used_seconds: number;
  seed: string | null;
  turn: FloorTurn | null;
  queue: FloorRequest[];
  motions: ProceduralMotion[];
}

/** What the live channel says of the item opened last; `floor` null: nobody has asked yet. */
export interface LiveFloor {
  item_id: string;
  floor: Floor | null;
}
