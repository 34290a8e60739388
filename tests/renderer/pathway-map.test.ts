import i18next from 'i18next';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import en from '#locales/en/map.json' with { type: 'json' };
import es from '#locales/es/map.json' with { type: 'json' };
import { type Pathway, PathwayMap } from '#renderer/components/PathwayMap.tsx';
import { StationDots } from '#renderer/components/StationDots.tsx';

const pathways: readonly Pathway[] = [
  {
    id: 'one',
    label: 'Ana and Mr. Vale',
    done: ['referral', 'eligibility', 'choice', 'screening', 'community', 'preparation'],
    at: 'circles',
    standing: 'The second circle waits for the facilitator.',
  },
  {
    id: 'two',
    label: 'Luis and Mr. Vale',
    done: ['referral'],
    at: 'eligibility',
    ended: 'withdrawn',
    standing: '',
  },
];

beforeAll(async () => {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    defaultNS: 'map',
    resources: { en: { map: en }, es: { map: es } },
    interpolation: { escapeValue: false },
  });
});

describe('the pathway map in words', () => {
  it('says in its text alternative where every pathway is', () => {
    const page = renderToStaticMarkup(createElement(PathwayMap, { pathways }));
    expect(page).toContain('role="img"');
    expect(page).toContain(
      'Pathway map with 2 pathways. Ana and Mr. Vale: Now at Circles. Luis and Mr. Vale: Ended: the survivor left the process.',
    );
  });

  it('lists what is done, what is ahead, and who it waits on', () => {
    const page = renderToStaticMarkup(createElement(PathwayMap, { pathways }));
    expect(page).toContain('Done: Referral, Eligibility, Choice, Screening, Community, and Preparation.');
    expect(page).toContain('Ahead: Plan, Two years, and Ending.');
    expect(page).toContain('The second circle waits for the facilitator.');
  });

  it('promises nothing ahead to a pathway that ended', () => {
    const [, ended] = pathways;
    const page = renderToStaticMarkup(createElement(PathwayMap, { pathways: ended ? [ended] : [] }));
    expect(page).not.toContain('Ahead:');
  });

  it('speaks Spanish', async () => {
    await i18next.changeLanguage('es');
    const page = renderToStaticMarkup(createElement(PathwayMap, { pathways }));
    await i18next.changeLanguage('en');
    expect(page).toContain('Ahora en Círculos.');
    expect(page).toContain('Por delante: Plan, Dos años y Cierre.');
  });
});

describe('the dots that can be counted', () => {
  it('says in words what shape and colour say', () => {
    const page = renderToStaticMarkup(
      createElement(StationDots, { counts: [{ station: 'screening', total: 3, stopped: 1, waiting: 2 }] }),
    );
    expect(page).toContain(', 1 stopped');
    expect(page).toContain(', 2 wait');
    expect(page.match(/data-kind="stopped"/g)).toHaveLength(2); // one dot, and one in the key
  });
});
