/** The sheets that can be open over the chair's screen. */

import type { Motion } from '../../api/types';

export type OpenSheet =
  | { kind: 'motion'; amends?: Motion }
  | { kind: 'contest'; extra?: { office: string; region: string } }
  | { kind: 'candidates' }
  | { kind: 'lots' }
  | { kind: 'exclude' }
  | { kind: 'result'; motion: Motion };
