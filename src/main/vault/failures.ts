import { ok, type Refusal, type Result } from '#shared/result.ts';

/** What SQLite's and the operating system's codes mean to the person in front of the store, most telling prefix first. */
const MEANINGS: readonly (readonly [prefix: string, code: string])[] = [
  ['SQLITE_FULL', 'disk-full'],
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EFBIG', 'disk-full'],
  ['SQLITE_READONLY', 'store-read-only'],
  ['SQLITE_CANTOPEN', 'store-read-only'],
  ['SQLITE_PERM', 'store-read-only'],
  ['EROFS', 'store-read-only'],
  ['EACCES', 'store-read-only'],
  ['EPERM', 'store-read-only'],
  ['SQLITE_BUSY', 'store-in-use'],
  ['SQLITE_LOCKED', 'store-in-use'],
  ['SQLITE_NOTADB', 'database-damaged'],
  ['SQLITE_CORRUPT', 'database-damaged'],
  ['SQLITE_IOERR', 'disk-failed'],
  ['EIO', 'disk-failed'],
];

/**
 * The refusal behind an error that a database or file operation threw: `disk-full`, `store-read-only`,
 * `store-in-use`, `database-damaged` or `disk-failed`. `undefined` for anything else, which is a bug to be thrown on.
 */
export function refusalOfDatabaseError(error: unknown): Refusal | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const thrown = error.code;
  const meaning = MEANINGS.find(([prefix]) => thrown.startsWith(prefix));
  return meaning && { code: meaning[1] };
}

/** Does `work`; an expected failure of the disk or the database comes back as a refusal, a bug is thrown on. */
export function guarded<Value>(work: () => Value): Result<Value> {
  try {
    return ok(work());
  } catch (error) {
    const refusal = refusalOfDatabaseError(error);
    if (refusal === undefined) throw error;
    return { ok: false, error: refusal };
  }
}
