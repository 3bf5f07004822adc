/** Announcements as those who make them see them, and notices to people outside the hall. */

import type { Audience } from './types-live';
import type { Language, Texts } from './types';

/** Who was asked to acknowledge: a delegation, or one of its delegates; `by` and `at` once it has. */
export interface Asked {
  delegation_id: string;
  delegate_id: string | null;
  by: string | null;
  at: string | null;
}

export interface AnnouncementRead {
  announcement_id: string;
  to: Audience[];
  delegations: string[];
  delegates: string[];
  text: Texts;
  at: string;
  until: string | null;
  acknowledge: boolean;
  withdrawn_at: string | null;
  asked: Asked[];
}

export interface AnnouncementDraft {
  to: Audience[];
  delegations: string[];
  delegates: string[];
  text: Texts;
  acknowledge: boolean;
  seconds?: number;
}

export interface Addressee {
  delegation_id: string;
  name: Texts;
  delegates: { delegate_id: string; name: string }[];
}

export interface Template {
  template_id: string;
  name: Texts;
  text: Texts;
  acknowledge: boolean;
  seconds: number | null;
  own: boolean;
}

export type NoticeTopic = 'announcement' | 'result' | 'resolution' | 'document' | 'item';

export interface Subscriber {
  subscriber_id: string;
  channel: 'webhook' | 'email';
  name: string;
  address: string;
  language: Language;
  topics: NoticeTopic[];
  since: string;
  paused_at: string | null;
}

export interface Delivery {
  delivery_id: string;
  subscriber_id: string;
  channel: 'webhook' | 'email';
  topic: NoticeTopic;
  type: string;
  at: string;
  state: 'waiting' | 'delivered' | 'dead' | 'dropped';
  attempts: number;
  next_at: string | null;
  last_answer: string;
  last_at: string | null;
}

export interface Deliveries {
  email: boolean;
  waiting: number;
  subscribers: Subscriber[];
  deliveries: Delivery[];
}
