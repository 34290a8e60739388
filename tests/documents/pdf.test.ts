import { beforeAll, describe, expect, it } from 'vitest';
import { signStatement } from '#main/documents/jws.ts';
import { renderPdf } from '#main/documents/pdf.ts';
import { signDocument } from '#main/documents/sign.ts';
import { AT, granted, PROGRAM, paper, summaryDraft } from './papers.ts';
import { makeProgram, makeSigner } from './people.ts';
import { ask, askPdfsig } from './poppler.ts';

const pagesOf = (pdf: Uint8Array) =>
  ask('pdftotext', ['-layout', '{file}', '-'], pdf).split('\f').slice(0, -1);
const structureOf = (pdf: Uint8Array) => ask('pdfinfo', ['-struct-text', '{file}'], pdf);
const oneParagraph = (text: string) =>
  paper({ ...summaryDraft(), sections: [{ heading: 'Words', blocks: [{ block: 'paragraph', text }] }] });

describe.each(['en', 'es'] as const)('a signed summary in %s', (language) => {
  let pdf: Uint8Array;
  beforeAll(async () => {
    const signer = await makeSigner(await makeProgram(PROGRAM));
    pdf = granted(await signDocument(paper(summaryDraft(language)), { services: 3 }, signer));
  });

  it('is a sound PDF 1.7 of one revision', () => {
    expect(ask('qpdf', ['--check', '{file}'], pdf)).toContain('No syntax or stream encoding errors');
    expect(Buffer.from(pdf).toString('latin1', 0, 8)).toBe('%PDF-1.7');
    expect(
      Buffer.from(pdf)
        .toString('latin1')
        .match(/startxref/g),
    ).toHaveLength(1);
  });

  it('is signed, as another program sees it, and shows a changed byte to it', () => {
    const said = askPdfsig(pdf);
    expect(said).toContain('Signature is Valid');
    expect(said).toContain('ETSI.CAdES.detached');
    expect(said).toContain('Total document signed');
    const changed = Buffer.from(pdf);
    const at = changed.indexOf('/MediaBox [0 0 612');
    changed.write('3', at + '/MediaBox [0 0 61'.length);
    expect(askPdfsig(changed)).toContain('Digest Mismatch');
  });

  it('says its language, its title and that it is tagged', () => {
    const file = JSON.parse(ask('qpdf', ['--json', '{file}'], pdf));
    const objects = file.qpdf[1];
    const catalog = objects[`obj:${objects.trailer.value['/Root']}`].value;
    expect(catalog['/Lang']).toBe(`u:${language}`);
    expect(objects[`obj:${catalog['/MarkInfo']}`].value['/Marked']).toBe(true);
    expect(objects[`obj:${catalog['/ViewerPreferences']}`].value['/DisplayDocTitle']).toBe(true);
    const said = ask('pdfinfo', ['{file}'], pdf);
    expect(said).toMatch(/Title:\s+(Summary of services|Resumen de servicios), Maple & River Circles/);
    expect(said).toMatch(/Tagged:\s+yes/);
    expect(said).toMatch(/Page size:\s+612 x 792 pts \(letter\)/);
    const xmp = ask('pdfinfo', ['-meta', '{file}'], pdf);
    expect(xmp).toContain('Maple &amp; River Circles');
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmp).toContain('<pdfaid:part>3</pdfaid:part>');
  });

  it('embeds every font with its Unicode', () => {
    const fonts = ask('pdffonts', ['{file}'], pdf).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThanOrEqual(4);
    for (const font of fonts) {
      expect(font).toMatch(/(Literata|AtkinsonHyperlegibleNext)-/);
      expect(font).toMatch(/Identity-H\s+yes yes yes/);
    }
  });

  it('has headings, lists, a table with scopes and its field in the structure', () => {
    const structure = structureOf(pdf);
    for (const type of [
      'H1',
      'H2',
      'P',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'Table',
      'Caption',
      'TR',
      'TH',
      'TD',
      'Form',
    ]) {
      expect(structure).toMatch(new RegExp(`^ +${type}\\b`, 'm'));
    }
    expect(structure.match(/\/Scope \/Column/g)).toHaveLength(4);
    expect(structure.match(/\/Scope \/Row/g)).toHaveLength(3);
    expect(structure.match(/^ +H1\b/gm)).toHaveLength(1);
  });

  it('keeps its feet out of the structure', () => {
    expect(structureOf(pdf)).not.toMatch(/Page 1 of|Página 1 de/);
  });

  it('carries the facts as a file with its type and relation', () => {
    expect(ask('pdfdetach', ['-list', '{file}'], pdf)).toContain('1: facts.jws');
    const text = Buffer.from(pdf).toString('latin1');
    expect(text).toContain('/AFRelationship /Data');
    expect(text).toContain('/Subtype /application#2Fjose');
    expect(text).toMatch(/\/F \(facts\.jws\)[\s\S]*\/UF \(facts\.jws\)/);
  });
});

describe('the page', () => {
  it('says for whom, until when and why at the foot of every page, and counts the pages', async () => {
    const draft = summaryDraft();
    const long = { ...draft, sections: Array.from({ length: 9 }, () => draft.sections).flat() };
    const pages = pagesOf(await renderPdf(paper(long)));
    expect(pages.length).toBeGreaterThanOrEqual(5);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(
        'For Maple County Housing Office, until June 2, 2026. To apply for an apartment.',
      );
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
      expect(page).toContain(PROGRAM);
    }
  });

  it('never leaves a heading alone at its foot', async () => {
    for (let lines = 20; lines < 40; lines += 1) {
      const sections = [
        { heading: 'First', blocks: [{ block: 'paragraph' as const, text: 'line\n'.repeat(lines) }] },
        { heading: 'Second', blocks: [{ block: 'paragraph' as const, text: 'one\ntwo\nthree\nfour' }] },
      ];
      const pages = pagesOf(await renderPdf(paper({ ...summaryDraft(), sections })));
      const page = pages.find((each) => each.includes('Second'));
      expect(page).toMatch(/Second\s+one\s+two/);
    }
  });

  it('breaks a word that is longer than a line, and loses none of it', async () => {
    const word = 'abcdefghij'.repeat(60);
    const said = structureOf(await renderPdf(oneParagraph(word)));
    expect(said).toContain(word);
  });

  it('writes names of other alphabets, and shows the number of a character it cannot draw', async () => {
    const said = structureOf(await renderPdf(oneParagraph('Łukasz Nguyễn Ελένη Юлия 中')));
    expect(said).toContain('Łukasz Nguyễn Ελένη Юлия [U+4E2D]');
  });

  it('drops characters that would turn the reading direction', async () => {
    expect(structureOf(await renderPdf(oneParagraph('paid \u202Eton')))).toContain('paid ton');
  });

  it('prints the day of the program’s place, not of Greenwich', async () => {
    const late = { ...summaryDraft(), preparedAt: '2026-05-04T03:00:00.000Z' };
    expect(pagesOf(await renderPdf(paper(late)))[0]).toContain('May 3, 2026');
    expect(pagesOf(await renderPdf(paper({ ...late, timeZone: 'UTC' })))[0]).toContain('May 4, 2026');
  });

  it('takes the longest document there may be in reasonable time', async () => {
    const blocks = Array.from({ length: 12 }, () => ({
      block: 'paragraph' as const,
      text: 'word '.repeat(4000),
    }));
    const pdf = await renderPdf(paper({ ...summaryDraft(), sections: [{ heading: 'Long', blocks }] }));
    expect(pagesOf(pdf).length).toBeGreaterThan(50);
  }, 30_000);

  it('goes on with a table row that is taller than a page, under the column heads', async () => {
    const rows = [['row', ...Array.from({ length: 3 }, () => 'cell '.repeat(700))]];
    const blocks = [
      { block: 'table' as const, caption: 'Tall', columns: ['Name', 'What', 'Why', 'When'], rows },
    ];
    const pdf = await renderPdf(paper({ ...summaryDraft(), sections: [{ heading: 'Table', blocks }] }));
    const pages = pagesOf(pdf).slice(0, -1);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toMatch(/Name\s+What/);
    expect(structureOf(pdf).match(/^ +TD\b/gm)).toHaveLength(3);
  });

  it('is the same for the same document', async () => {
    const signer = await makeSigner(await makeProgram(PROGRAM));
    const statement = {
      kind: 'summary',
      program: PROGRAM,
      issuer: { name: 'R. Okafor', role: 'facilitator' },
      at: AT,
      facts: {},
    } as const;
    const jws = await signStatement(statement, signer);
    const [one, other] = [
      await renderPdf(paper(summaryDraft()), jws),
      await renderPdf(paper(summaryDraft()), jws),
    ];
    expect(Buffer.compare(one, other)).toBe(0);
  });
});
