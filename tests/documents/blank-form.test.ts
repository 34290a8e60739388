import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blankFormDocument } from '#main/documents/blank-form.ts';
import { renderPdf } from '#main/documents/pdf.ts';
import { instrumentSchema } from '#shared/vocabulary/screening.ts';
import { languageSchema } from '#shared/vocabulary/text.ts';
import { AT, PROGRAM, paper } from './papers.ts';
import { ask } from './poppler.ts';

const folder = 'policies/instruments';
const instruments = readdirSync(folder).map((file) =>
  instrumentSchema.parse(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))),
);
const cases = instruments.flatMap((instrument) =>
  languageSchema.options.map((language) => ({ instrument, language, name: instrument.id })),
);

describe.each(cases)('the blank form of $name, in $language', ({ instrument, language }) => {
  const write = () => renderPdf(paper(blankFormDocument({ language, program: PROGRAM, instrument, at: AT })));

  it('asks every question by its number, with four boxes, and is not signed', async () => {
    const pdf = await write();
    const read = ask('pdftotext', ['-layout', '{file}', '-'], pdf).replace(/\s+/g, ' ');
    for (const [index] of instrument.items.entries()) expect(read).toContain(`${index + 1}. `);
    expect(read.match(/\[\s*\]/g)).toHaveLength(instrument.items.length * 4 + 12);
    expect(Buffer.from(pdf).toString('latin1')).not.toContain('/ByteRange');
    expect(() => ask('qpdf', ['--check', '{file}'], pdf)).not.toThrow();
  });

  it('says of a question that is asked only after another which answer opens it', () => {
    const text = JSON.stringify(blankFormDocument({ language, program: PROGRAM, instrument, at: AT }));
    const numberOf = (id: string) => instrument.items.findIndex((item) => item.id === id) + 1;
    for (const item of instrument.items) {
      for (const followUp of item.followUps ?? []) {
        const row = text.match(new RegExp(`"${numberOf(followUp)}\\. [^"]*"`))?.[0];
        expect(row).toMatch(new RegExp(`\\b${numberOf(item.id)}\\b.*:`));
      }
    }
  });
});
