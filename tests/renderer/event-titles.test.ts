import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { caseEventDefinitions } from '#domain/events.ts';
import { languageSchema } from '#shared/vocabulary/text.ts';

test.each(languageSchema.options)(
  'every kind of event has a title in %s, and nothing else does',
  (language) => {
    const titles: object = JSON.parse(readFileSync(`locales/${language}/events.json`, 'utf8'));
    expect(Object.keys(titles).sort()).toEqual(Object.keys(caseEventDefinitions).sort());
  },
);
