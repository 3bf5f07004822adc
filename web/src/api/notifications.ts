import { ask } from './http';
import type {
  Addressee, AnnouncementDraft, AnnouncementRead, Call, CallReason, Deliveries, Display, Language, NoticeTopic, Role, Subscriber, Template,
} from './types';

const at = '/notifications';

export const liveState = (role: Role, aid: string) =>
  ask<{ state: Record<string, unknown>; at: string }>('GET', `${at}/assemblies/${aid}/state?as=${role}`, { role });
/** The answer to a heartbeat of the stream. */
export const here = (role: Role, aid: string) => ask<null>('POST', `${at}/assemblies/${aid}/here`, { role });
export const announce = (role: Role, aid: string, body: AnnouncementDraft) =>
  ask<unknown>('POST', `${at}/assemblies/${aid}/announcements`, { role, body });
export const announcements = (role: Role, aid: string) =>
  ask<AnnouncementRead[]>('GET', `${at}/assemblies/${aid}/announcements`, { role });
export const withdrawAnnouncement = (role: Role, id: string) => ask<unknown>('DELETE', `${at}/announcements/${id}`, { role });
export const acknowledge = (role: Role, id: string) => ask<unknown>('PUT', `${at}/announcements/${id}/acknowledgement`, { role });
export const addressees = (role: Role, aid: string) => ask<Addressee[]>('GET', `${at}/assemblies/${aid}/addressees`, { role });

export const templates = (role: Role) => ask<Template[]>('GET', `${at}/templates`, { role });
export const keepTemplate = (role: Role, id: string, body: Omit<Template, 'template_id' | 'own'>) =>
  ask<Template>('PUT', `${at}/templates/${id}`, { role, body });
export const dropTemplate = (role: Role, id: string) => ask<unknown>('DELETE', `${at}/templates/${id}`, { role });

export const deliveries = (role: Role, aid: string) => ask<Deliveries>('GET', `${at}/assemblies/${aid}/deliveries`, { role });
export const addWebhook = (role: Role, aid: string, body: { name: string; address: string; topics: NoticeTopic[] }) =>
  ask<Subscriber & { secret: string }>('POST', `${at}/assemblies/${aid}/webhooks`, { role, body });
export const addRecipient = (
  role: Role, aid: string, body: { name: string; address: string; topics: NoticeTopic[]; language: Language },
) => ask<Subscriber>('POST', `${at}/assemblies/${aid}/recipients`, { role, body });
export const removeSubscriber = (role: Role, id: string) => ask<unknown>('DELETE', `${at}/subscribers/${id}`, { role });
export const resumeSubscriber = (role: Role, id: string) => ask<Subscriber>('POST', `${at}/subscribers/${id}/resume`, { role });
export const redeliver = (role: Role, id: string) => ask<unknown>('POST', `${at}/deliveries/${id}/redeliver`, { role });

export const callTeller = (role: Role, aid: string, reason: CallReason) =>
  ask<Call>('POST', `${at}/assemblies/${aid}/calls`, { role, body: { reason } });
export const answerCall = (role: Role, call: string) => ask<Call>('POST', `${at}/calls/${call}/answer`, { role });
export const endCall = (role: Role, call: string) => ask<Call>('POST', `${at}/calls/${call}/end`, { role });

export const setDisplay = (role: Role, aid: string, display: Display) =>
  ask<unknown>('PUT', `${at}/assemblies/${aid}/display`, { role, body: display });
