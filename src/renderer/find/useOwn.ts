import { useRouterState } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '#renderer/bridge/hooks.ts';
import { usePreferences } from '#renderer/bridge/preferences.ts';
import { LANGUAGES, ownName } from '#renderer/i18n/i18n.ts';
import type { Walk } from '#renderer/routes/case/walk.ts';
import { turnHiding } from '#renderer/shell/hiding.ts';
import { PLACES } from '#renderer/shell/places.ts';
import { type Preferences, themes } from '#shared/vocabulary/preferences.ts';
import type { Role } from '#shared/vocabulary/roles.ts';
import { type Findable, inEveryLanguage } from './findable.ts';
import { ofCase } from './ofCase.ts';

/** What the frame of the window can do when it is found. */
export interface Acts {
  readonly lock: () => void;
  readonly veil: () => void;
  readonly map: () => void;
  readonly raiseConcern: (walk: Walk) => void;
}

/** Everything that the window itself knows by a name: pages, steps of the case that is open, things to do. */
export function useOwn(role: Role, acts: Acts): readonly Findable[] {
  const { t } = useTranslation([
    'find',
    'shell',
    'case',
    'common',
    'you',
    'questions',
    'schedule',
    'after-circle',
  ]);
  const { caseId } = useRouterState({
    select: ({ matches }): { caseId?: string } => matches.at(-1)?.params ?? {},
  });
  const view = useAsk('cases.view', { case: caseId ?? '' }, { enabled: caseId !== undefined });
  const [, change] = usePreferences();
  return useMemo(
    () => [
      ...(view.data === undefined ? [] : ofCase(view.data, t, acts.raiseConcern)),
      ...places(role, t),
      ...thingsToDo(role, acts, change, t),
    ],
    [view.data, role, acts, change, t],
  );
}

const PAGES = [
  ...PLACES.map(({ to, name, ofCases }) => ({ id: name, to, name: `shell:place.${name}`, ofCases }) as const),
  { id: 'due', to: '/today/due', name: 'schedule:due.title', ofCases: true },
  { id: 'questions', to: '/program/questions', name: 'questions:title', ofCases: true },
  { id: 'you', to: '/you', name: 'you:title', ofCases: false },
  { id: 'glossary', to: '/glossary', name: 'glossary:title', ofCases: false },
  { id: 'help', to: '/help', name: 'help:title', ofCases: false },
] as const;

function places(role: Role, t: TFunction): Findable[] {
  return PAGES.filter(({ ofCases }) => !ofCases || role !== 'keyholder').map(({ id, to, name }) => ({
    id,
    group: 'places',
    title: t(name),
    called: inEveryLanguage(name),
    offered: true,
    leads: { to: { to } },
  }));
}

function thingsToDo(
  role: Role,
  acts: Acts,
  change: (preferences: Partial<Preferences>) => Promise<void>,
  t: TFunction,
): Findable[] {
  const action = (name: string, leads: Findable['leads']): Findable => ({
    id: name,
    group: 'actions',
    title: t(`find:action.${name}`),
    called: [...inEveryLanguage(`find:action.${name}`), ...inEveryLanguage(`find:also.${name}`)],
    leads,
  });
  return [
    ...(role === 'facilitator' ? [action('newCase', { to: { to: '/cases/new' } })] : []),
    action('verify', { to: { to: '/verify' } }),
    action('lock', { act: acts.lock }),
    action('hide', { act: turnHiding }),
    action('veil', { act: acts.veil }),
    action('keys', { act: acts.map }),
    ...themes.map(
      (theme): Findable => ({
        id: `theme-${theme}`,
        group: 'actions',
        title: `${t('you:look.title')}: ${t(`you:look.${theme}`)}`,
        called: [
          ...inEveryLanguage(`you:look.${theme}`),
          ...inEveryLanguage('you:look.title'),
          ...inEveryLanguage('find:also.theme'),
        ],
        leads: { act: () => void change({ theme }) },
      }),
    ),
    ...LANGUAGES.map(
      (language): Findable => ({
        id: `language-${language}`,
        group: 'actions',
        title: `${t('shell:language')}: ${ownName(language)}`,
        called: [
          ownName(language),
          ...inEveryLanguage('shell:language'),
          ...inEveryLanguage('find:also.language'),
        ],
        leads: { act: () => void change({ language }) },
      }),
    ),
  ];
}
