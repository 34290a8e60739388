import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceCards } from '#renderer/components/ChoiceCards.tsx';
import { ExitBar } from '#renderer/components/ExitBar.tsx';
import { Keys } from '#renderer/components/Keys.tsx';
import { Panel, PanelRow } from '#renderer/components/Panel.tsx';
import { type StateKind, StateTag } from '#renderer/components/StateTag.tsx';
import { useLanguage } from '#renderer/i18n/bilingual.ts';
import { SeatCircle } from '#renderer/routes/circles/SeatCircle.tsx';
import { MonthStrip } from '#renderer/routes/plan/MonthStrip.tsx';
import { AnswerCards, type RESPONSES } from '#renderer/routes/screening/AnswerCards.tsx';
import { MadeUpMap } from './MadeUpMap.tsx';
import type { Stop } from './stops.ts';
import styles from './tour.module.css';

/** What a stop shows: the window's own parts, with people and days that are made up. */
export function Picture({ of }: { readonly of: Stop }) {
  const { t } = useTranslation('tour');
  switch (of) {
    case 'welcome':
    case 'end':
      return null;
    case 'map':
      return <MadeUpMap />;
    case 'interview':
      return <Asking />;
    case 'circle':
      return <Seats />;
    case 'plan':
      return <Line />;
    case 'twoYears':
      return (
        <Panel title={t('picture.twoYears.title')}>
          <MonthStrip
            startsOn="2031-03-01"
            months={24}
            most={6}
            lines={[
              { from: '2031-03-01', until: '2033-02-28', frequency: 'monthly' },
              { from: '2031-03-01', until: '2031-08-31', frequency: 'weekly' },
              { from: '2031-05-01', until: '2031-12-31', frequency: 'quarterly' },
            ]}
          />
        </Panel>
      );
    case 'waysOut':
      return (
        <ExitBar exits={[{ id: 'made-up', name: t('picture.survivor') }]} onLeave={() => Promise.resolve()} />
      );
    case 'screen':
      return (
        <Panel rows>
          {(['F9', 'Ctrl L', 'F8'] as const).map((keys, index) => (
            <PanelRow key={keys} lead={<Keys of={keys} />} title={t(`picture.screen.${index + 1}`)} />
          ))}
        </Panel>
      );
    default:
      return <Rows of={of} />;
  }
}

const TAGS = {
  today: ['stop', 'waits', 'done'],
  decision: ['waits', 'safe', 'supervisor'],
  supervision: ['supervisor', 'waits', 'done'],
  keys: ['waits', 'done', 'done'],
  notice: ['safe', 'supervisor', 'done'],
  people: ['done', 'waits', 'stop'],
  whole: ['done', 'done', 'safe'],
} as const satisfies Record<string, readonly [StateKind, StateKind, StateKind]>;

/** Three lines as a page has them, each with a state in a word. */
function Rows({ of }: { readonly of: keyof typeof TAGS }) {
  const { t } = useTranslation('tour');
  return (
    <Panel rows title={t(`picture.${of}.title`)}>
      {TAGS[of].map((kind, index) => (
        <PanelRow
          // biome-ignore lint/suspicious/noArrayIndexKey: three lines that never change
          key={index}
          title={t(`picture.${of}.${index + 1}.title`)}
          tag={<StateTag kind={kind}>{t(`picture.${of}.${index + 1}.tag`)}</StateTag>}
        >
          {t(`picture.${of}.${index + 1}.what`)}
        </PanelRow>
      ))}
    </Panel>
  );
}

function Asking() {
  const { t } = useTranslation('tour');
  const language = useLanguage();
  const [answer, setAnswer] = useState<(typeof RESPONSES)[number]>();
  return (
    <Panel title={t('picture.interview.question')}>
      <AnswerCards
        id="made-up"
        question={t('picture.interview.question')}
        language={language}
        value={answer}
        onChange={setAnswer}
      />
    </Panel>
  );
}

function Seats() {
  const { t } = useTranslation(['tour', 'room']);
  const [holder, setHolder] = useState(1);
  return (
    <div className={`room ${styles.room}`}>
      <SeatCircle
        seats={['1', '2', '3', '4', '5']}
        holder={holder}
        nameOf={(seat) => t(`picture.circle.seat.${seat}`)}
        says={t('picture.circle.question')}
        caption={t('room:partOf', { number: 3, count: 9 })}
        arrivals={t('picture.circle.arrivals')}
        staffedExit={t('picture.circle.exit')}
        onGive={setHolder}
      />
    </div>
  );
}

function Line() {
  const { t } = useTranslation(['tour', 'plan']);
  const [said, setSaid] = useState<'keep' | 'strike'>();
  return (
    <Panel title={t('tour:picture.plan.line')}>
      <ChoiceCards
        id="made-up-line"
        label={t('plan:decide.ask')}
        options={(['keep', 'strike'] as const).map((value) => ({
          value,
          label: t(`plan:decide.${value}`),
          detail: t(`plan:decide.${value}Means`),
        }))}
        value={said}
        onChange={setSaid}
      />
    </Panel>
  );
}
