import { checkInstrument } from '#domain/screening/instrument.ts';
import { ok, type Refusal, type Result } from '#shared/result.ts';
import { type InstrumentFault, instrumentFaultCodeSchema } from '#shared/vocabulary/instrument-fault.ts';
import { type Instrument, instrumentSchema } from '#shared/vocabulary/screening.ts';
import { faultOfIssue, LONGEST, named } from './issues.ts';
import { type JsonLines, linesOf } from './lines.ts';
import { placeOf } from './places.ts';

/** An instrument of eighty items in two languages is a tenth of this. */
const LARGEST = 1_000_000;
/** Conditions inside one another; a person who reads a rule gives up long before. */
const DEEPEST = 40;
/** How many faults are told at once. */
const MOST = 100;

/**
 * Reads an instrument that somebody wrote, and says everything that is wrong with it, each on its line. `services` are
 * the kinds of service that the program knows. Takes any text: the largest and the deepest are refused unread.
 */
export function checkInstrumentText(
  text: string,
  services: ReadonlySet<string>,
): Result<Instrument, readonly InstrumentFault[]> {
  const faults = faultsOrInstrument(text, services);
  if (!Array.isArray(faults)) return ok(faults);
  return { ok: false, error: faults.slice(0, MOST).sort((one, other) => one.line - other.line) };
}

function faultsOrInstrument(text: string, services: ReadonlySet<string>): Instrument | InstrumentFault[] {
  if (text.length > LARGEST)
    return [{ code: 'tooLarge', line: 1, path: [], params: { most: String(LARGEST) } }];
  const json = parsed(text);
  if ('line' in json) return [{ code: 'notJson', line: json.line, path: [], params: {} }];
  const lines = linesOf(text, DEEPEST);
  if (lines === undefined) return [{ code: 'tooDeep', line: 1, path: [], params: { most: String(DEEPEST) } }];
  if (lines.repeated.length > 0)
    return lines.repeated.map(({ path, line }) => ({
      code: 'repeatedKey',
      line,
      path: named(path),
      params: { name: String(path.at(-1)).slice(0, LONGEST) },
    }));
  const read = instrumentSchema.safeParse(json.value, { reportInput: true });
  if (!read.success)
    return read.error.issues.flatMap((issue) => faultOfIssue(issue, json.value, (path) => lines.at(path)));
  const checked = checkInstrument(read.data);
  const faults = [
    ...(checked.ok ? [] : checked.error.map((fault) => onItsLine(fault, read.data, lines))),
    ...unknownServices(read.data, services, lines),
  ];
  return faults.length > 0 ? faults : read.data;
}

function parsed(text: string): { value: unknown } | { line: number } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1];
    const before = at === undefined ? text : text.slice(0, Number(at));
    return { line: before.split('\n').length };
  }
}

/** What the domain found, on the line of the part that it names. */
function onItsLine(
  { code, params = {} }: Refusal,
  instrument: Instrument,
  lines: JsonLines,
): InstrumentFault {
  const names = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
  const path = placeOf(instrument, names);
  return {
    code: instrumentFaultCodeSchema.parse(code.replace('instrument.', '')),
    line: lines.at(path),
    path: named(path),
    params: names,
  };
}

function unknownServices(
  { items }: Instrument,
  services: ReadonlySet<string>,
  lines: JsonLines,
): InstrumentFault[] {
  return items.flatMap(({ id, service }, at) =>
    service === undefined || services.has(service)
      ? []
      : [
          {
            code: 'unknownService' as const,
            line: lines.at(['items', at, 'service']),
            path: ['items', at, 'service'],
            params: { item: id, name: service },
          },
        ],
  );
}
