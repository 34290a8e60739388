import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGES: Readonly<Record<string, string>> = {
  qpdf: 'qpdf',
  pdfsig: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdfdetach: 'poppler-utils',
};

/**
 * What another program says of a PDF: its standard output. These tests are worth nothing if only our own code reads
 * our own files, so a program that is missing is a failure that says how to get it.
 */
export function ask(program: string, options: readonly string[], pdf: Uint8Array): string {
  if (spawnSync(program, ['--version']).error !== undefined) {
    throw new Error(
      `${program} is missing. Install it with: sudo apt-get install ${PACKAGES[program] ?? program}`,
    );
  }
  const folder = mkdtempSync(join(tmpdir(), 'circlekeeper-paper-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    const place = options.map((option) => (option === '{file}' ? file : option));
    return execFileSync(program, place, {
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What `pdfsig` says of the signature, which is so also when it exits with a failure. */
export function askPdfsig(pdf: Uint8Array): string {
  try {
    return ask('pdfsig', ['{file}'], pdf);
  } catch (error) {
    if (
      error instanceof Error &&
      'stdout' in error &&
      typeof error.stdout === 'string' &&
      error.stdout !== ''
    ) {
      return error.stdout;
    }
    throw error;
  }
}
