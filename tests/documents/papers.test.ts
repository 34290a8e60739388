import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LONGEST_DOCUMENT, parseDocument, suggestedFileName } from '#main/documents/model.ts';
import { type Notice, noticeDocument, noticeFacts } from '#main/documents/notice.ts';
import { renderPdf } from '#main/documents/pdf.ts';
import { recoverySheetDocument } from '#main/documents/recovery-sheet.ts';
import { fill, refusalText, texts } from '#main/documents/texts.ts';
import { AT, PROGRAM, paper, summaryDraft } from './papers.ts';
import { ask } from './poppler.ts';

const textOf = (pdf: Uint8Array) => ask('pdftotext', ['-layout', '{file}', '-'], pdf);

describe.each([
  ['en', 'Returned to the referring office', 'May 2, 2026'],
  ['es', 'Devuelto a la oficina de origen', '2 de mayo de 2026'],
] as const)('the notice in %s', (language, heading, day) => {
  const notice: Notice = {
    language,
    program: PROGRAM,
    office: 'Maple County District Attorney',
    officeReference: 'DA-2026-1187',
    endedOn: '2026-05-02',
    heading,
    signer: { name: 'S. Reyes', role: 'supervisor' },
    at: AT,
  };

  it('says that it ended, when, under which heading and reference, and by whom it is signed', async () => {
    const said = textOf(await renderPdf(paper(noticeDocument(notice))));
    for (const part of [PROGRAM, notice.office, notice.officeReference, heading, day, 'S. Reyes']) {
      expect(said).toContain(part);
    }
  });

  it('says nothing else, on paper or to a computer', () => {
    const { facts } = { facts: noticeFacts(notice) };
    expect(Object.keys(facts).sort()).toEqual(['ended', 'endedOn', 'heading', 'office', 'officeReference']);
    const fixed = JSON.stringify(texts(language));
    const { signatureLine, sections, ...rest } = noticeDocument(notice);
    const own = [PROGRAM, notice.office, notice.officeReference, heading, day, notice.heading];
    const said = sections.flatMap((section) => [
      section.heading,
      ...section.blocks.flatMap((block) =>
        block.block === 'paragraph'
          ? [block.text]
          : block.block === 'facts'
            ? block.pairs.flatMap(Object.values)
            : ['?'],
      ),
    ]);
    for (const sentence of said)
      expect(own.includes(sentence) || fixed.includes(JSON.stringify(sentence))).toBe(true);
    expect(Object.keys(rest).sort()).toEqual([
      'kind',
      'language',
      'notLegalAdvice',
      'preparedAt',
      'program',
      'recipient',
      'title',
    ]);
    expect(signatureLine).toEqual({ name: 'S. Reyes', role: 'supervisor', at: AT });
  });
});

describe('the recovery sheet', () => {
  const words = 'anchor basket candle drift ember fabric garden harbor island jacket kettle lantern'.split(
    ' ',
  );

  it.each(['en', 'es'] as const)(
    'has the words in order on one page, in %s, and no signature',
    async (language) => {
      const pdf = await renderPdf(
        paper(recoverySheetDocument({ language, program: PROGRAM, words, at: AT })),
      );
      expect(ask('pdfinfo', ['{file}'], pdf)).toMatch(/Pages:\s+1\n/);
      const structure = ask('pdfinfo', ['-struct-text', '{file}'], pdf);
      const read = [...structure.matchAll(/Lbl[^"]*"(\d+) "\s+LBody[^"]*"(\w+)"/g)].map(
        ([, number, word]) => `${number} ${word}`,
      );
      expect(read).toEqual(words.map((word, index) => `${index + 1} ${word}`));
      expect(Buffer.from(pdf).toString('latin1')).not.toContain('/ByteRange');
    },
  );
});

describe('a draft', () => {
  const codeOf = (draft: unknown) => {
    const result = parseDocument(draft);
    return result.ok ? 'document' : result.error.code;
  };

  it('is refused when it is too long, and when something is wrong, by its place and not its words', () => {
    expect(codeOf(summaryDraft())).toBe('document');
    const blocks = Array.from({ length: 13 }, () => ({ block: 'paragraph', text: 'x'.repeat(20_000) }));
    expect(13 * 20_000).toBeGreaterThan(LONGEST_DOCUMENT);
    expect(codeOf({ ...summaryDraft(), sections: [{ heading: 'h', blocks }] })).toBe('document-too-long');
    expect(codeOf({ ...summaryDraft(), timeZone: 'Maple/River' })).toBe('document-malformed');
    const wrong = parseDocument({ ...summaryDraft(), validUntil: 'a secret' });
    expect(wrong).toMatchObject({
      ok: false,
      error: { code: 'document-malformed', params: { place: 'validUntil' } },
    });
    expect(JSON.stringify(wrong)).not.toContain('secret');
  });

  it('is refused with a table that is not regular', () => {
    const blocks = [{ block: 'table', caption: 'c', columns: ['a', 'b'], rows: [['1', '2', '3']] }];
    expect(codeOf({ ...summaryDraft(), sections: [{ heading: 'h', blocks }] })).toBe('document-malformed');
  });
});

describe('the file name', () => {
  it('has the short code and nothing that a system could stumble over', () => {
    expect(suggestedFileName('summary', 'Lantern Street')).toBe('circlekeeper-summary-Lantern-Street.pdf');
    expect(suggestedFileName('notice', '../../etc/passwd')).toBe('circlekeeper-notice-etc-passwd.pdf');
    expect(suggestedFileName('recoverySheet', '')).toBe('circlekeeper-recovery-sheet.pdf');
  });
});

describe('the words on paper', () => {
  it('have the same keys and gaps in both languages', () => {
    const shape = (value: unknown): unknown => {
      if (typeof value === 'string') return (value.match(/\{\w+\}/g) ?? []).sort();
      if (Array.isArray(value)) return value.map(shape);
      return Object.fromEntries(Object.entries(value ?? {}).map(([key, inner]) => [key, shape(inner)]));
    };
    expect(shape(texts('es'))).toEqual(shape(texts('en')));
  });

  it('have a sentence for every refusal of this folder, and no other', () => {
    const folder = new URL('../../src/main/documents/', import.meta.url);
    const sources = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
    const used = new Set(
      sources.flatMap((source) =>
        [...source.matchAll(/refuse\('(document-[a-z-]+)'/g)].map(([, code]) => code),
      ),
    );
    expect([...used].sort()).toEqual(Object.keys(texts('en').refusals).sort());
  });

  it('fill their gaps, and a gap that stays open is a bug', () => {
    expect(refusalText('es', { code: 'document-too-large', params: { most: 64 } })).toContain('64 MB');
    expect(refusalText('en', { code: 'of-another-folder' })).toBeUndefined();
    expect(() => fill('For {recipient}', {})).toThrow('recipient');
  });
});
