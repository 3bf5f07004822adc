// Serves dist/ with an invented assembly behind it, to look at the screens without the services: npm run build && npm run fixture
// Sign in as staff with the name of a role (chair, display, desk, teller, operator) and any password, or with any badge
// and PIN as a delegate. POST /api/fixture with {"set": {key: value}} changes the live state of all screens.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { contest, delegations, election, ids, members, poll, result, rules, state } from './fixture-assembly.mjs';

const dist = new URL('../dist/', import.meta.url).pathname;
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.webmanifest': 'application/manifest+json' };
const listeners = new Set();
const fixture = { contests: [contest], results: [], resolutions: [], mandates: [], ballot: null, mayVote: true, reason_code: null, delayMs: 0, refuse: null };
let signed = 'delegate';

const session = (role) => ({
  role, name: role === 'delegate' ? 'Samira Haddad' : 'Karim Alaoui', organisation_id: ids.organisation, assembly_id: ids.assembly, expires_at: new Date(Date.now() + 18e5).toISOString(),
  ...(role === 'delegate' ? { delegation_id: '1'.repeat(32), delegate_id: '2'.repeat(32), member: 'PER', delegation_name: members.PER } : {}),
});

function change(set) {
  Object.assign(state, set);
  for (const send of listeners) send('change', { set, remove: [] });
}

function turn(pollState, more = {}) {
  const { tally } = state;
  change({ poll: { ...(state.poll ?? poll), state: pollState, ...more }, ...(pollState === 'prepared' ? { tally: null } : { tally }) });
  return state.poll;
}

const problem = (status, code) => ({ status, body: { type: `urn:hemicycle:problem:${code}`, title: code, status, code, detail: code } });
const ok = (body, status = 200) => ({ status, body });

const routes = [
  ['POST', /sessions\/delegate$/, () => ok(session('delegate'))],
  ['POST', /sessions\/staff$/, ({ body }) => ((signed = body.username), session(body.username) && body.password !== 'wrong' ? ok(session(body.username)) : problem(401, 'wrong-token'))],
  ['GET', /sessions\/me$/, ({ role }) => (role === signed || role === 'delegate' || signed === 'any' ? ok(session(role)) : problem(401, 'not-signed-in'))],
  ['POST', /sessions\/refresh$/, () => ok({})],
  ['DELETE', /sessions$/, () => ok(null)],
  ['GET', /organisations\/\w+$/, () => ok({ organisation_id: ids.organisation, name: { en: 'International organisation', ar: 'المنظمة الدولية' }, rehearsal: state.assembly.rehearsal, members_total: 196 })],
  ['GET', /registration\/assemblies$/, () => ok({ assemblies: [state.assembly] })],
  ['GET', /members$/, () => ok({ members: Object.entries(members).map(([code, name]) => ({ code, name, region: 'x', enrolled_on: '1960-01-01', suspended: code === 'BOL', suspended_since: code === 'BOL' ? '2026-01-01' : null, suspension_reason: code === 'BOL' ? 'Arrears of 2024 and 2025' : null })), total: 171 })],
  ['GET', /delegations$/, () => ok({ delegations })],
  ['GET', /badges$/, () => ok({ badges: [] })],
  ['GET', /walk-ins$/, () => ok({ walk_ins: [] })],
  ['GET', /tablets$/, () => ok({ out: 0, tablets: [] })],
  ['GET', /rights$/, () => ok({ suspensions: [] })],
  ['POST', /scans$/, ({ body }) => ok({ scans: body.scans.map(({ nonce, delegate_id }) => ({ nonce, outcome: 'recorded', again: false, code: null, detail: null, delegate_id, delegation_id: null, name: null })) })],
  ['POST', /credential$/, () => ok({ badge_code: 'K7QX-29FM', pin: '481 920', qr_svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h2v2H0zM3 0h1v1H3zM2 2h1v1H2zM0 3h1v1H0zM3 3h1v1H3z"/></svg>' }, 201)],
  ['GET', /my-ballot$/, () => ok({ voted: Boolean(fixture.ballot), ballot_id: fixture.ballot?.ballot_id ?? null, marks: state.poll?.mode === 'recorded' ? (fixture.ballot?.marks ?? null) : null, supersedes_next: fixture.ballot?.ballot_id ?? null, may_vote: fixture.mayVote, reason_code: fixture.reason_code, reason: null })],
  ['POST', /ballots$/, ({ body }) => cast(body)],
  ['GET', /motions$/, () => ok({ motions: [{ ...state[`motion:${ids.motion}`], mode: 'recorded', rule: rules.majorities.two_thirds, waits_for: null }] })],
  ['GET', /assemblies\/\w+\/rules$/, () => ok({ rules, uncertain: [{ path: 'majorities.two_thirds', source: 'Rule 12, recalled' }] })],
  ['GET', /bodies$/, () => ok({ bodies: [{ name: 'executive', title: {}, holders: [], extra_due: ['Asia'], extra_office: 'vice_president' }] })],
  ['GET', /rounds$/, () => ok({ rounds: [] })],
  ['GET', /paper-voters$/, () => ok({ paper_issued: 0, members: [] })],
  ['POST', /motions\/\w+\/polls$/, () => ok(turn('prepared'), 201)],
  ['GET', /polls$/, () => ok({ polls: [] })],
  ['POST', /polls\/\w+\/open$/, ({ body }) => ok(turn('open', { closes_at: body.seconds ? new Date(Date.now() + body.seconds * 1000).toISOString() : null }))],
  ['POST', /polls\/\w+\/hold$/, () => ok(turn('held'))],
  ['POST', /polls\/\w+\/resume$/, () => ok(turn('open'))],
  ['POST', /polls\/\w+\/extend$/, () => ok(turn('open', { closes_at: new Date(Date.now() + 120_000).toISOString() }))],
  ['POST', /polls\/\w+\/close$/, () => ok({ poll: turn('closed'), recount: result, proposed: result })],
  ['POST', /polls\/\w+\/void$/, () => ok(turn('void'))],
  ['GET', /recount$/, () => ok({ recount: result, proposed: result })],
  ['POST', /polls\/\w+\/declare$/, () => (change({ result: { poll_id: state.poll.poll_id, poll: state.poll, result } }), ok({ poll: turn('declared'), result }))],
  ['POST', /agenda\/\w+\/(open|close)$/, ({ path }) => (change({ agenda: state.agenda.map((item) => (path.includes(item.item_id) ? { ...item, state: path.endsWith('open') ? 'open' : 'closed' } : item)) }), ok({}))],
  ['GET', /contests$/, () => ok({ contests: fixture.contests })],
  ['POST', /rounds$/, () => (change({ poll: { ...election, state: 'prepared' } }), ok({}, 201))],
  ['GET', /results$/, () => ok({ results: fixture.results.length ? fixture.results : [{ poll: { ...poll, state: 'declared' }, result }] })],
  ['GET', /resolutions$/, () => ok({ resolutions: [{ year: 2026, number: 1, title: poll.title, text: null, motion_id: ids.motion, poll_id: ids.poll, adopted_on: '2026-11-25' }] })],
  ['GET', /mandates$/, () => ok({ mandates: [{ mandate_id: '7'.repeat(32), office: 'president', person: 'Amina Benali', member: 'MAR', region: 'Africa', begins: '2026-11-26', ends: '2030-11-26', ended_on: null, end_reason: null, contest_id: null }] })],
  ['PUT', /display$/, ({ body }) => (change({ display: body }), ok(body))],
  ['POST', /announcements$/, ({ body }) => (change({ announcements: [...state.announcements, { announcement_id: String(Date.now()), text: body.text, at: new Date().toISOString(), until: null }] }), ok({}, 201))],
  ['GET', /condition$/, ({ path }) => ok({ service: path.split('/')[2], version: '0.1.0+fixture', at: new Date().toISOString(), since: new Date().toISOString(), stores: [{ name: 'database', state: 'ok', ms: 3 }], stopped: null, behind: {}, outbox: 0, dead: {}, disk_free_bytes: 5e10, disk_bytes: 1e11 })],
  ['GET', /screens$/, () => ok({ voting: false, roles: [{ role: 'delegate', online: 170, gone: 2, seen: new Date().toISOString() }], public: 3, lost: [], lost_total: 0, whole: true })],
  ['GET', /health$/, () => ok({ status: 'ok', checks: { database: 'ok', log: 'ok' } })],
  ['GET', /audit$/, () => ok({ entries: [1, 2, 3], head_hash: '0', intact: true })],
  ['GET', /state$/, () => ok({ state, at: new Date().toISOString() })],
  ['POST', /api\/fixture$/, ({ body }) => (Object.assign(fixture, body.fixture ?? {}), change(body.set ?? {}), ok({ poll, election, result, contest }))],
];

async function cast(body) {
  await new Promise((resolve) => setTimeout(resolve, fixture.delayMs));
  if (fixture.refuse) return fixture.refuse === 'unavailable' ? problem(503, 'unavailable') : problem(409, fixture.refuse);
  const link = fixture.ballot ? 2 : 1;
  fixture.ballot = body;
  return ok({ poll_id: state.poll.poll_id, ballot_id: body.ballot_id, member: 'PER', marks: state.poll.mode === 'recorded' ? body.marks : null, accepted_at: new Date().toISOString(), manifest_hash: '9', link }, 201);
}

function stream(response) {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  const send = (event, data) => response.write(`id: ${Date.now()}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  send('snapshot', { state, at: new Date().toISOString() });
  listeners.add(send);
  const beat = setInterval(() => response.write(': beat\n\n'), 15_000);
  response.on('close', () => (clearInterval(beat), listeners.delete(send)));
}

async function file(path, response) {
  const name = extname(path) ? path : '/index.html';
  const content = await readFile(join(dist, name)).catch(() => null);
  response.writeHead(content ? 200 : 404, { 'Content-Type': types[extname(name)] ?? 'application/octet-stream' });
  response.end(content);
}

createServer(async (request, response) => {
  const path = new URL(request.url, 'http://fixture').pathname;
  if (!path.startsWith('/api/')) return file(path, response);
  if (path.endsWith('stream')) return stream(response);
  let text = '';
  for await (const piece of request) text += piece;
  const route = routes.find(([method, pattern]) => method === request.method && pattern.test(path));
  const role = request.headers['hemicycle-role'];
  const answer = route ? await route[2]({ path, role, body: text.startsWith('{') ? JSON.parse(text) : {} }) : problem(404, 'invalid');
  response.writeHead(answer.status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(answer.body));
}).listen(Number(process.env.PORT ?? 4173), '127.0.0.1', () => console.log('fixture: http://127.0.0.1:4173'));
