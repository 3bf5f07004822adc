// An invented assembly for looking at the screens without the services (see fixture-server.mjs).
const NAMES = `ALB Albania ألبانيا|DZA Algeria الجزائر|AGO Angola أنغولا|ARG Argentina الأرجنتين|AUS Australia أستراليا|AUT Austria النمسا|BHR Bahrain البحرين|BRB Barbados بربادوس|BEL Belgium بلجيكا|BEN Benin بنن|BOL Bolivia بوليفيا|BRA Brazil البرازيل|BGR Bulgaria بلغاريا|CPV Cabo Verde كابو فيردي|CMR Cameroon الكاميرون|CAN Canada كندا|CHL Chile شيلي|COL Colombia كولومبيا|CRI Costa Rica كوستاريكا|HRV Croatia كرواتيا|CYP Cyprus قبرص|DNK Denmark الدانمرك|ECU Ecuador إكوادور|EGY Egypt مصر|EST Estonia إستونيا|FJI Fiji فيجي|FIN Finland فنلندا|FRA France فرنسا|GAB Gabon غابون|GEO Georgia جورجيا|DEU Germany ألمانيا|GHA Ghana غانا|GRC Greece اليونان|GTM Guatemala غواتيمالا|HUN Hungary هنغاريا|ISL Iceland آيسلندا|IND India الهند|IDN Indonesia إندونيسيا|IRQ Iraq العراق|IRL Ireland آيرلندا|ITA Italy إيطاليا|JAM Jamaica جامايكا|JPN Japan اليابان|JOR Jordan الأردن|KEN Kenya كينيا|KWT Kuwait الكويت|LBN Lebanon لبنان|LUX Luxembourg لكسمبرغ|MYS Malaysia ماليزيا|MLT Malta مالطة|MEX Mexico المكسيك|MAR Morocco المغرب|NLD Netherlands هولندا|NZL New Zealand نيوزيلندا|NGA Nigeria نيجيريا|NOR Norway النرويج|OMN Oman عُمان|PAK Pakistan باكستان|PAN Panama بنما|PER Peru بيرو|PHL Philippines الفلبين|POL Poland بولندا|PRT Portugal البرتغال|QAT Qatar قطر|ROU Romania رومانيا|RWA Rwanda رواندا|SAU Saudi Arabia المملكة العربية السعودية|SEN Senegal السنغال|SGP Singapore سنغافورة|ZAF South Africa جنوب أفريقيا|ESP Spain إسبانيا|SWE Sweden السويد|CHE Switzerland سويسرا|THA Thailand تايلند|TUN Tunisia تونس|TUR Türkiye تركيا|UGA Uganda أوغندا|ARE United Arab Emirates الإمارات العربية المتحدة|URY Uruguay أوروغواي|VNM Viet Nam فييت نام|ZMB Zambia زامبيا|ZWE Zimbabwe زمبابوي`;

export const members = Object.fromEntries(
  NAMES.split('|').map((line) => {
    const [, code, en, ar] = /^(\w{3}) ([^\u0600-\u06ff]+) (.+)$/u.exec(line);
    return [code, { en, ar }];
  }),
);
for (let n = Object.keys(members).length; n < 171; n++) members[`X${String(n).padStart(2, '0')}`] = { en: `Member ${n}`, ar: `عضو ${n}` };
export const codes = Object.keys(members).sort();

export const ids = { organisation: 'f'.repeat(32), assembly: 'a'.repeat(32), motion: 'b'.repeat(32), poll: 'c'.repeat(32), contest: 'd'.repeat(32), election: 'e'.repeat(32) };

const title = (en, ar, fr, es) => ({ en, ar, fr, es });
const yesNo = [['yes', 'Yes', 'نعم', 'Oui', 'Sí'], ['no', 'No', 'لا', 'Non', 'No'], ['abstain', 'Abstain', 'امتناع', 'Abstention', 'Abstención']].map(
  ([choice_id, ...label]) => ({ choice_id, label: title(...label), member: null }),
);
const question = title(
  'Adoption of the Strategic Framework 2026–2030', 'اعتماد الإطار الاستراتيجي 2026–2030',
  'Adoption du cadre stratégique 2026-2030', 'Aprobación del Marco Estratégico 2026-2030',
);

export const poll = {
  poll_id: ids.poll, motion_id: ids.motion, contest_id: null, number: 1, repeat_of: null, title: question, mode: 'recorded',
  secrecy: 'named', state: 'open', choices: yesNo, min_marks: 1, max_marks: 1, change_allowed: true, opened_at: null,
  closes_at: null, roll: codes, present_at_opening: codes, quorum_required: 98, quorum_met: true, manifest_hash: '9'.repeat(64), rule: {},
  round: null, region: null, excluded: [], write_ins: 0, paper_issued: 0, as_amended: [], without_parts: [],
};

const rollCall = Object.fromEntries(codes.filter((_, n) => n % 17 !== 3).map((code, n) => [code, n % 7 === 2 ? 'no' : n % 11 === 5 ? 'abstain' : 'yes']));
const count = (choice) => Object.values(rollCall).filter((one) => one === choice).length;
const [yes, no, abstain] = ['yes', 'no', 'abstain'].map(count);
export const result = {
  poll_id: ids.poll, outcome: 'adopted', counts: { yes, no, abstain }, papers: yes + no + abstain, valid: yes + no + abstain, blank: 0, invalid: 0,
  not_voting: codes.length - yes - no - abstain, absent: 0, second_vote: false, paper: null, corrections: [], announced: null,
  rule: { rules: 'fixture', majority: 'two_thirds', source: 'Rule 12, recalled', verify: true },
  working: title('Rule: two_thirds.\nThis rule is still to be verified against its text.', 'القاعدة: two_thirds.', 'Règle : two_thirds.', 'Regla: two_thirds.'),
  required: Math.ceil(((yes + no) * 2) / 3), base: 'yes_no', base_size: yes + no, fraction: '2/3',
  comparison: 'at_least', quorum_required: 98, quorum_present: 171, quorum_met: true, roll_call: rollCall, entered_by: [], checks: {},
  manifest_hash: '9'.repeat(64), declared_at: new Date().toISOString(), declared_by: 'chair',
  sentence: title(
    `${yes} in favour, ${no} against, ${abstain} abstentions. Two thirds of ${yes + no} is ${Math.ceil(((yes + no) * 2) / 3)}. The motion is adopted.`,
    `${yes} مؤيدًا و${no} معارضًا و${abstain} ممتنعًا. ثلثا ${yes + no} هو ${Math.ceil(((yes + no) * 2) / 3)}. اعتُمد الاقتراح.`,
    `${yes} pour, ${no} contre, ${abstain} abstentions. La motion est adoptée.`,
    `${yes} a favor, ${no} en contra, ${abstain} abstenciones. La moción queda aprobada.`,
  ),
};

const people = [['Amina Benali', 'MAR'], ['João Pereira Duarte', 'PRT'], ['Mei Tanaka', 'JPN'], ['Carlos Quispe', 'PER'], ['Ngozi Adeyemi', 'NGA'], ['Lars Holm', 'DNK']];
const candidates = people.map(([name, member], n) => ({ candidate_id: `${n}`.repeat(32), name, member, region: n % 2 ? 'Europe' : 'Africa', withdrawn: false, written_in: false, barred: null }));
const standing = candidates.map((one) => one.candidate_id);
export const contest = {
  contest_id: ids.contest, item_id: '3'.repeat(32), office: 'delegate-africa', title: title('Election of two Vice-Presidents', 'انتخاب نائبين للرئيس', 'Élection de deux vice-présidents', 'Elección de dos vicepresidentes'),
  seats: 2, state: 'polling', candidates, elected: [], rounds: 1, regions: { Africa: 1, Europe: 1 }, vacancy_of: null, only_region: null,
  races: [
    { region: 'Africa', seats: 1, elected: [], standing: [], ballots: 1, awaits: 'lots', tie: { kind: 'lead', among: [standing[0], standing[2]], places: 1, remedy: 'lots', commitment: '4'.repeat(64) } },
    { region: 'Europe', seats: 1, elected: [], standing: standing.filter((_, n) => n % 2), ballots: 0, awaits: 'call', tie: null },
  ],
};

export const rules = {
  id: 'fixture', source: 'Invented', quorum: { fraction: '1/2', comparison: '>', base: 'members', checked_at: ['open'] }, tie: ['revote', 'rejected'],
  majorities: { simple: { fraction: '1/2', comparison: '>', base: 'yes_no' }, two_thirds: { fraction: '2/3', comparison: '>=', base: 'yes_no', source: 'Rule 12, recalled', verify: true } },
  subjects: { resolution: 'two_thirds', procedural: 'simple' },
  elections: { vice_president: { title: contest.title, regions: { Africa: 1, Europe: 1 }, term_years: 3, rounds: [{ ballots: '1-', majority: 'simple', candidates: 'all' }], tie: { lead: ['special', 'lots'] } } },
  bodies: { executive: { offices: ['vice_president'], distinct: ['member'] } },
};
export const election = {
  ...poll, poll_id: ids.election, motion_id: null, contest_id: ids.contest, title: contest.title, mode: 'secret', secrecy: 'operator-trusted', round: 'ballot', write_ins: 1,
  change_allowed: false, max_marks: 2, choices: candidates.map(({ candidate_id, name, member }) => ({ choice_id: candidate_id, label: { en: name }, member })),
};

const agenda = [
  ['Opening of the session', 'افتتاح الدورة', 'ceremony', 'closed'], ['Strategic Framework 2026–2030', 'الإطار الاستراتيجي 2026–2030', 'decision', 'open'],
  ['Elections to the Executive Committee', 'انتخابات اللجنة التنفيذية', 'election', 'planned'], ['Programme of activities and budget for 2026', 'برنامج الأنشطة والميزانية لعام 2026', 'decision', 'planned'],
  ['Place of the next session', 'مكان انعقاد الدورة القادمة', 'decision', 'planned'], ['Closing', 'الاختتام', 'ceremony', 'planned'],
].map(([en, ar, kind, state], n) => ({ item_id: String(n + 1).repeat(32), position: n + 1, title: { en, ar }, kind, state }));

export const delegations = codes.slice(0, 60).map((code, n) => {
  const id = (k) => `${(n * 4 + k).toString(16)}`.padStart(32, '0');
  const functions = ['head', 'alternate', 'adviser'];
  return {
    delegation_id: id(3), member: code, name: members[code], accredited: n !== 4, credentials: n === 4 ? 'disputed' : 'in_order', voting_delegate_id: id(0), in_hall: n % 5 !== 0,
    delegates_present: n % 5 ? [id(0)] : [],
    delegates: functions.map((one, k) => ({ delegate_id: id(k), name: ['Samira Haddad', 'Tomás Ríos', 'Ingrid Lund'][k], function: one, credential_valid: k < 2 })),
  };
});

export const state = {
  assembly: { assembly_id: ids.assembly, organisation_id: ids.organisation, title: title('93rd General Assembly', 'الجمعية العامة الثالثة والتسعون', '93e Assemblée générale', '93.ª Asamblea General'), place: 'Marrakech', time_zone: 'Africa/Casablanca', opens: '2026-11-24', closes: '2026-11-27', rehearsal: false },
  presence: { present: 171, eligible: 184, accredited: 188, members_total: 196, quorum_required: 98, quorum_met: true },
  in_hall: codes, members, agenda, poll: null, tally: null, result: null, contest: null, round: null, alarm: null, announcements: [],
  display: { blank: false, layout: 'auto', languages: ['en', 'ar'] },
  [`motion:${ids.motion}`]: { motion_id: ids.motion, item_id: agenda[1].item_id, subject: 'resolution', title: question, text: { en: 'The General Assembly,\n\nHAVING CONSIDERED the report of the Executive Committee,\n\nADOPTS the Strategic Framework 2026–2030.' }, majority: 'two_thirds', parent_motion_id: null, state: 'tabled', role: 'motion', distance: null, operative: null, question: null, moot_if_adopted: [], sets_majority_of: null, gives_priority_to: null, second_vote: false, sentence: null },
};
