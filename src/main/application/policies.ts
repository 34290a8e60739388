import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { checkMeasure } from '#domain/outcomes/measure.ts';
import { checkInstrument } from '#domain/screening/instrument.ts';
import { ok, type Result } from '#shared/result.ts';
import { type AgendaLibrary, agendaFormSchema, agendaLibrarySchema } from '#shared/vocabulary/agenda.ts';
import { type Measure, measureSchema } from '#shared/vocabulary/measure.ts';
import { type WageTable, wageTablesSchema } from '#shared/vocabulary/money.ts';
import type { Obligation, ServiceKind } from '#shared/vocabulary/obligation.ts';
import { obligationLibrarySchema, serviceKindsSchema } from '#shared/vocabulary/obligation.ts';
import type { Policy } from '#shared/vocabulary/policy.ts';
import { policySchema } from '#shared/vocabulary/policy.ts';
import type { Instrument } from '#shared/vocabulary/screening.ts';
import { instrumentSchema } from '#shared/vocabulary/screening.ts';
import { Faults, type PolicyRefusal, type Report } from './policy-faults.ts';
import { sentenceOfFault } from './words.ts';

/** The practice that ships with Circlekeeper as data (`policies/`), checked and found whole. */
export interface Policies {
  readonly program: ReadonlyMap<string, Policy>;
  readonly agendas: AgendaLibrary;
  readonly obligations: readonly Obligation[];
  readonly serviceKinds: readonly ServiceKind[];
  readonly instruments: ReadonlyMap<string, Instrument>;
  readonly wages: readonly WageTable[];
  readonly measures: ReadonlyMap<string, Measure>;
}

/**
 * Checks one program policy, shipped or edited: its form, and that whatever it names is there. Reads nothing.
 * `instruments`, where given, are those that the policy may name.
 */
export function checkPolicy(
  policy: unknown,
  {
    file = 'policy.json',
    instruments,
    measures,
  }: { file?: string; instruments?: Policies['instruments']; measures?: Policies['measures'] } = {},
): Result<Policy, PolicyRefusal> {
  const faults = new Faults();
  const parsed = parse(policySchema, policy, faults.in(file, policy));
  if (parsed) crossCheckPolicy(parsed, instruments, faults.in(file, policy));
  if (parsed && measures) crossCheckOutcomes(parsed, measures, faults.in(file, policy));
  return parsed && faults.all.length === 0 ? ok(parsed) : faults.refusal();
}

/** Reads and checks every shipped policy file below `folder`, once, at the start of the core. */
export function loadPolicies(folder: string): Result<Policies, PolicyRefusal> {
  const faults = new Faults();
  const [agendas] = readAll(folder, 'agendas', agendaLibrarySchema, faults, 'agendas.json');
  const [library] = readAll(folder, 'obligations', obligationLibrarySchema, faults, 'library.json');
  const [services] = readAll(folder, 'services', serviceKindsSchema, faults, 'kinds.json');
  const [wages] = readAll(folder, 'wages', wageTablesSchema, faults, 'minimum.json');
  const instrumentFiles = readAll(folder, 'instruments', instrumentSchema, faults);
  const measureFiles = readAll(folder, 'measures', measureSchema, faults);
  const programFiles = readAll(folder, 'program', policySchema, faults);

  // What one file says of another is only worth checking once each can be read by itself.
  if (faults.all.length > 0 || !agendas || !library || !services || !wages) return faults.refusal();
  crossCheckAgendas(agendas.value, faults.in(agendas.file, agendas.value));
  crossCheckObligations(library.value.obligations, faults.in(library.file, library.value));
  reportRepeats(services.value.kinds, ['kinds'], faults.in(services.file, services.value));
  reportRepeats(wages.value.tables, ['tables'], faults.in(wages.file, wages.value));
  const kinds = new Set<string>(services.value.kinds.map(({ id }) => id));
  for (const { file, value } of instrumentFiles) crossCheckInstrument(value, kinds, faults.in(file, value));
  const instruments = byId(instrumentFiles, faults);
  for (const { file, value } of measureFiles) {
    for (const { path, says } of checkMeasure(value)) faults.in(file, value)('contradiction', path, says);
  }
  const measures = byId(measureFiles, faults);
  for (const { file, value } of programFiles) {
    crossCheckPolicy(value, instruments, faults.in(file, value));
    crossCheckOutcomes(value, measures, faults.in(file, value));
  }
  const program = byId(programFiles, faults);
  if (faults.all.length > 0) return faults.refusal();
  return ok({
    program,
    agendas: agendas.value,
    obligations: library.value.obligations,
    serviceKinds: services.value.kinds,
    instruments,
    wages: wages.value.tables,
    measures,
  });
}

interface Read<Value> {
  readonly file: string;
  readonly value: Value;
}

/** Reads `name`, or every JSON file, in one folder; what cannot be read or parsed is reported and left out. */
function readAll<Value>(
  root: string,
  folder: string,
  schema: z.ZodType<Value>,
  faults: Faults,
  name?: string,
): Read<Value>[] {
  let names: string[];
  try {
    names = name ? [name] : readdirSync(join(root, folder)).filter((entry) => entry.endsWith('.json'));
  } catch (error) {
    faults.in(folder)('unreadable', [], `cannot be read (${codeOf(error)})`);
    return [];
  }
  if (names.length === 0) faults.in(folder)('missing', [], 'holds no .json file, and at least one is needed');
  return names.sort().flatMap((entry) => {
    const file = `${folder}/${entry}`;
    const data = readJson(join(root, folder, entry), faults.in(file));
    const value = data && parse(schema, data.json, faults.in(file, data.json));
    return value ? [{ file, value }] : [];
  });
}

function readJson(path: string, report: Report): { json: unknown } | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    report('unreadable', [], `cannot be read (${codeOf(error)})`);
    return undefined;
  }
  try {
    const json: unknown = JSON.parse(text);
    const repeated = repeatedKey(text);
    if (!repeated) return { json };
    report(
      'repeated',
      [],
      `has "${repeated.key}" twice in one place, the second time in line ${repeated.line}`,
    );
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const at = /position (\d+)/.exec(message)?.[1];
    const where = at === undefined ? message : `look at line ${lineAt(text, Number(at))}`;
    report('notJson', [], `is not valid JSON: ${where}`);
  }
  return undefined;
}

/** A key that one object holds twice. `JSON.parse` would keep the second silently, and a policy say two things. */
function repeatedKey(text: string): { key: string; line: number } | undefined {
  const open: Set<string>[] = [];
  for (const token of text.matchAll(/"((?:[^"\\]|\\.)*)"(\s*:)?|[{}]/g)) {
    const [whole, key, colon] = token;
    if (whole === '{') open.push(new Set());
    else if (whole === '}') open.pop();
    else if (key !== undefined && colon) {
      const keys = open.at(-1);
      if (keys?.has(key)) return { key, line: lineAt(text, token.index) };
      keys?.add(key);
    }
  }
  return undefined;
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}

function parse<Value>(schema: z.ZodType<Value>, data: unknown, report: Report): Value | undefined {
  const parsed = schema.safeParse(data, { reportInput: true });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) reportIssue(issue, report);
  return undefined;
}

/** Says one schema issue plainly. */
function reportIssue(issue: z.core.$ZodIssue, report: Report): void {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) report('unknownKey', [...issue.path, key], 'is not a known key there');
  } else if (issue.input === undefined) {
    report('missing', issue.path, 'is missing');
  } else if (issue.code === 'invalid_value') {
    const allowed = issue.values.map((value) => JSON.stringify(value)).join(', ');
    report('wrongValue', issue.path, `is ${shown(issue.input)} and should be one of ${allowed}`);
  } else if (issue.code === 'invalid_type') {
    report('wrongValue', issue.path, `is ${shown(issue.input)} and should be of type ${issue.expected}`);
  } else if (issue.code === 'too_small' || issue.code === 'too_big') {
    const bound = issue.code === 'too_small' ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
    const of = { string: ' characters long', array: ' entries long' }[issue.origin as string] ?? '';
    report('wrongValue', issue.path, `is ${shown(issue.input)} and should be ${bound}${of}`);
  } else {
    const form =
      issue.code === 'invalid_format' && 'pattern' in issue ? `match ${issue.pattern}` : 'have another form';
    report('wrongValue', issue.path, `is ${shown(issue.input)} and should ${form}`);
  }
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'empty' : `a list of ${value.length}`;
  if (typeof value === 'object' && value !== null) return 'an object';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

type Named = { readonly id: string };

function byId<Value extends Named>(
  files: readonly Read<Value>[],
  faults: Faults,
): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>();
  for (const { file, value } of files) {
    if (found.has(value.id))
      faults.in(file)('repeated', ['id'], `is "${value.id}", like that of another file`);
    found.set(value.id, value);
  }
  return found;
}

/** Reports ids that a list holds twice, and gives back the set of them. */
function reportRepeats(
  list: readonly Named[],
  path: readonly PropertyKey[],
  report: Report,
): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const [index, { id }] of list.entries()) {
    if (seen.has(id)) report('repeated', [...path, index, 'id'], `is "${id}" a second time`);
    seen.add(id);
  }
  return seen;
}

function crossCheckPolicy(
  policy: Policy,
  instruments: Policies['instruments'] | undefined,
  report: Report,
): void {
  reportRepeats(policy.eligibility, ['eligibility'], report);
  reportRepeats(policy.possibleSurvivorSigns, ['possibleSurvivorSigns'], report);
  reportRepeats(policy.outcomes.safety.steps, ['outcomes', 'safety', 'steps'], report);
  reportRepeats(policy.circle.groundRules, ['circle', 'groundRules'], report);
  for (const [index, day] of (policy.circle.followUps ?? []).entries()) {
    if (policy.circle.followUps?.indexOf(day) !== index) {
      report('repeated', ['circle', 'followUps', index], `is ${day} a second time`);
    }
  }
  const headings = reportRepeats(policy.headings, ['headings'], report);
  for (const [ending, heading] of Object.entries(policy.headingFor)) {
    if (!headings.has(heading)) {
      report('unknownName', ['headingFor', ending], `is "${heading}", and headings has none with that id`);
    }
  }
  for (const [whom, id] of Object.entries(instruments ? policy.screening.instruments : {})) {
    if (id === undefined) continue;
    const instrument = instruments?.get(id);
    const path = ['screening', 'instruments', whom];
    if (!instrument) report('unknownName', path, `is "${id}", and there is no instrument with that id`);
    else if (instrument.for !== whom) {
      report('contradiction', path, `is "${id}", an instrument made for another person (${instrument.for})`);
    }
  }
}

/** Every form of meeting has one agenda, which names each part once and is closed at its end. */
function crossCheckAgendas({ agendas }: AgendaLibrary, report: Report): void {
  reportRepeats(agendas, ['agendas'], report);
  for (const form of agendaFormSchema.options) {
    const having = agendas.filter(({ forms }) => forms.includes(form)).length;
    if (having !== 1) report('contradiction', ['agendas'], `has ${having} agendas for ${form}, not one`);
  }
  for (const [index, { parts }] of agendas.entries()) {
    reportRepeats(parts, ['agendas', index, 'parts'], report);
    if (parts.at(-1)?.kind !== 'closing') {
      report('contradiction', ['agendas', index, 'parts'], 'does not end with a closing');
    }
  }
}

/** That each measure a policy names is there, for the person it is asked of, and that its margins are one of its own. */
function crossCheckOutcomes({ outcomes }: Policy, measures: Policies['measures'], report: Report): void {
  for (const [use, id] of Object.entries(outcomes.measures)) {
    if (id === undefined) continue;
    const measure = measures.get(id);
    const path = ['outcomes', 'measures', use];
    if (measure === undefined)
      report('unknownName', path, `is "${id}", and there is no measure with that id`);
    else if ((use === 'justiceAccountableParty') !== (measure.part === 'accountableParty')) {
      report('contradiction', path, `is "${id}", a measure made for another person (${measure.part})`);
    }
  }
  const { symptoms } = outcomes.measures;
  const known = symptoms === undefined ? [] : (measures.get(symptoms)?.margins ?? []);
  if (outcomes.margins !== undefined && !known.some(({ id }) => id === outcomes.margins)) {
    report(
      'unknownName',
      ['outcomes', 'margins'],
      `is "${outcomes.margins}", and the measure has no such margins`,
    );
  }
}

function crossCheckObligations(obligations: readonly Obligation[], report: Report): void {
  reportRepeats(obligations, ['obligations'], report);
  const all = new Map<string, Obligation>(obligations.map((obligation) => [obligation.id, obligation]));
  for (const [index, { id, excludes }] of obligations.entries()) {
    for (const [position, other] of excludes.entries()) {
      const path = ['obligations', index, 'excludes', position];
      if (other === id) report('contradiction', path, `is "${other}", the obligation itself`);
      else if (!all.has(other))
        report('unknownName', path, `is "${other}", and there is no obligation with that id`);
      else if (!all.get(other)?.excludes.includes(id)) {
        report('contradiction', path, `is "${other}", which does not exclude "${id}" in turn`);
      }
    }
  }
}

/** What the domain asks of an instrument, and that every service it could lead to is one the program knows. */
function crossCheckInstrument(instrument: Instrument, kinds: ReadonlySet<string>, report: Report): void {
  const checked = checkInstrument(instrument);
  for (const { code, params = {} } of checked.ok ? [] : checked.error) {
    const fault = { code: code.replace('instrument.', ''), params };
    report('contradiction', [], `does not hold up: ${sentenceOfFault(fault).replace(/\.$/, '')}`);
  }
  for (const [index, { service }] of instrument.items.entries()) {
    if (service && !kinds.has(service)) {
      report(
        'unknownName',
        ['items', index, 'service'],
        `is "${service}", and there is no service kind with that id`,
      );
    }
  }
}
