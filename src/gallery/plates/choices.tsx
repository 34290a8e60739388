import { useState } from 'react';
import type { Plate } from '#gallery/plate.ts';
import { useSay } from '#gallery/plate.ts';
import { ChoiceCards } from '#renderer/components/ChoiceCards.tsx';
import { InlineChoice } from '#renderer/components/InlineChoice.tsx';
import { PickOne } from '#renderer/components/PickOne.tsx';
import { AnswerCards, type RESPONSES } from '#renderer/routes/screening/AnswerCards.tsx';
import { LookSample } from '#renderer/routes/you/LookSample.tsx';
import { themes } from '#shared/vocabulary/preferences.ts';

type Way = 'circle' | 'letter' | 'none';

function useWays() {
  const say = useSay();
  return [
    { value: 'circle', label: say('A circle', 'Un círculo') },
    { value: 'letter', label: say('A letter', 'Una carta') },
    { value: 'none', label: say('Rather not', 'Prefiero que no'), quiet: true },
  ] as const;
}

function Ways({ at, error }: { readonly at?: Way; readonly error?: string }) {
  const say = useSay();
  const [value, choose] = useState<Way | undefined>(at);
  return (
    <ChoiceCards
      label={say('How would you like to meet?', '¿Cómo le gustaría reunirse?')}
      options={useWays()}
      value={value}
      onChange={choose}
      error={error}
    />
  );
}

export const plates: readonly Plate[] = [
  { title: 'ChoiceCards: none chosen yet', Shown: () => <Ways /> },
  { title: 'ChoiceCards: one chosen', Shown: () => <Ways at="circle" /> },
  {
    title: 'ChoiceCards: refused',
    Shown: () => <Ways error={useSay()('Choose one of these.', 'Elija una de estas.')} />,
  },
  {
    title: 'ChoiceCards: cards that explain themselves',
    Shown() {
      const say = useSay();
      const about = say('People sit in a ring. You can leave.', 'La gente se sienta en rueda. Puede irse.');
      const options = useWays().map((way) => ({ ...way, quiet: false, detail: about }));
      const [value, choose] = useState<Way | undefined>('letter');
      return <ChoiceCards label={say('Ways', 'Formas')} options={options} value={value} onChange={choose} />;
    },
  },
  {
    title: 'AnswerCards: the five answers, by key',
    Shown() {
      const [value, choose] = useState<(typeof RESPONSES)[number] | undefined>('possibly');
      const language = useSay()('en', 'es') === 'es' ? 'es' : 'en';
      return <AnswerCards id="shown" question="?" language={language} value={value} onChange={choose} />;
    },
  },
  {
    title: 'InlineChoice: one chosen',
    Shown() {
      const say = useSay();
      const [value, choose] = useState<Way | undefined>('circle');
      const label = say('For each person', 'Para cada persona');
      return <InlineChoice label={label} options={useWays()} value={value} onChange={choose} />;
    },
  },
  {
    title: 'InlineChoice: refused',
    Shown() {
      const say = useSay();
      const [value, choose] = useState<Way>();
      return (
        <InlineChoice
          label={say('For this line', 'Para esta línea')}
          options={useWays()}
          value={value}
          onChange={choose}
          error={say('Choose one of these.', 'Elija una de estas.')}
        />
      );
    },
  },
  {
    title: 'PickOne: parts of a page',
    Shown() {
      const say = useSay();
      const [value, pick] = useState('b');
      return (
        <PickOne
          label={say('Parts', 'Partes')}
          value={value}
          onPick={pick}
          options={[
            { value: 'a', label: say('Draft', 'Borrador'), done: say('kept', 'guardado') },
            { value: 'b', label: 'Ana M.', detail: say('survivor', 'sobreviviente') },
            { value: 'c', label: say('Approve', 'Aprobar') },
          ]}
        />
      );
    },
  },
  {
    title: 'LookSample: every look',
    Shown: () => (
      <div className="row">
        {themes.map((theme) => (
          <div key={theme} style={{ width: '10rem' }}>
            <LookSample theme={theme} />
          </div>
        ))}
      </div>
    ),
  },
];
