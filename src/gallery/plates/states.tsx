import type { Plate } from '#gallery/plate.ts';
import { useSay } from '#gallery/plate.ts';
import { Refused } from '#renderer/bridge/client.ts';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { Facts } from '#renderer/components/Facts.tsx';
import { FormEnd } from '#renderer/components/FormEnd.tsx';
import { Keys } from '#renderer/components/Keys.tsx';
import { MoreRows } from '#renderer/components/MoreRows.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { PageHeader } from '#renderer/components/PageHeader.tsx';
import { PageTitle } from '#renderer/components/PageTitle.tsx';
import { Panel, PanelRow } from '#renderer/components/Panel.tsx';
import { Said } from '#renderer/components/Said.tsx';
import { SaveState } from '#renderer/components/SaveState.tsx';
import { type STATE_ICON, type StateKind, StateTag } from '#renderer/components/StateTag.tsx';
import { VirtualRows } from '#renderer/components/VirtualRows.tsx';
import { BrokenPage } from '#renderer/shell/BrokenPage.tsx';

const KINDS = ['waits', 'stop', 'supervisor', 'done', 'safe'] as const satisfies readonly StateKind[];

function useWordOf() {
  const say = useSay();
  const words: Record<keyof typeof STATE_ICON, string> = {
    waits: say('Waits for Ana', 'Espera a Ana'),
    stop: say('We stop here', 'Aquí paramos'),
    supervisor: say('With the supervisor', 'Con quien supervisa'),
    done: say('Kept', 'Guardado'),
    safe: say('Safe to call', 'Es seguro llamar'),
  };
  return (kind: StateKind) => words[kind];
}

const nothing = () => {};

export const plates: readonly Plate[] = [
  {
    title: 'Said: what was done, with the way back',
    Shown() {
      const say = useSay();
      const words = say('This way was taken off.', 'Se quitó esta forma de contacto.');
      return (
        <div className="stack">
          <Said said={{ sentence: { turn: 0, words, undo: nothing }, say: nothing, dismiss: nothing }} />
        </div>
      );
    },
  },
  {
    title: 'FormEnd and MoreRows: the ends of a form and of a long list',
    Shown() {
      const say = useSay();
      return (
        <div className="stack">
          <FormEnd
            action={say('Keep it', 'Guardarlo')}
            main={false}
            busy={false}
            onCancel={nothing}
            form={{ state: 'idle', keptAt: undefined }}
          />
          <MoreRows shown={50} found={120} busy={false} onMore={nothing} />
        </div>
      );
    },
  },
  {
    title: 'StateTag: a word, an icon, and only then a colour',
    Shown() {
      const wordOf = useWordOf();
      return (
        <div className="row">
          {KINDS.map((kind) => (
            <StateTag key={kind} kind={kind}>
              {wordOf(kind)}
            </StateTag>
          ))}
        </div>
      );
    },
  },
  {
    title: 'Notice: every kind',
    Shown() {
      const say = useSay();
      const wordOf = useWordOf();
      return (
        <div className="stack">
          {[...KINDS, 'note' as const].map((kind) => (
            <Notice
              key={kind}
              kind={kind}
              title={kind === 'note' ? say('Read this first', 'Lea esto primero') : wordOf(kind)}
            >
              <p>{say('Nothing was lost. Go on when you can.', 'No se perdió nada. Siga cuando pueda.')}</p>
            </Notice>
          ))}
        </div>
      );
    },
  },
  {
    title: 'ErrorNote: what is missing, and who can supply it',
    Shown: () => (
      <ErrorNote
        error={
          new Refused({
            code: 'screening-needed',
            message: '',
            missing: [{ what: 'screening', who: 'facilitator' }],
          })
        }
      />
    ),
  },
  {
    title: 'ErrorNote: a field, led to',
    Shown: () => (
      <ErrorNote
        error={
          new Refused({
            code: 'input-invalid',
            message: '',
            issues: [{ path: 'name', message: 'too_small' }],
          })
        }
        fields={{ name: { id: 'theme-dark', label: useSay()('Case name', 'Nombre del caso') } }}
      />
    ),
  },
  { title: 'SaveState: nothing typed', Shown: () => <SaveState state="idle" /> },
  { title: 'SaveState: keeping', Shown: () => <SaveState state="keeping" /> },
  {
    title: 'SaveState: kept',
    Shown: () => <SaveState state="kept" at={new Date('2026-11-24T10:42:00')} />,
  },
  { title: 'SaveState: not kept', Shown: () => <SaveState state="notKept" /> },
  {
    title: 'Panel: rows, the first of which cannot wait',
    Shown() {
      const say = useSay();
      return (
        <Panel rows kind="waits" title={say('First', 'Primero')} aside={say('2 things', '2 cosas')}>
          <PanelRow
            lead={say('Now', 'Ahora')}
            title="Heron"
            tag={<StateTag kind="stop">{say('Concern raised', 'Hay una inquietud')}</StateTag>}
            action={<a href="#open">{say('Open', 'Abrir')}</a>}
          >
            {say('A new screening comes first.', 'Primero, una nueva entrevista.')}
          </PanelRow>
          <PanelRow lead={say('Today', 'Hoy')} title="Lantern Street" />
        </Panel>
      );
    },
  },
  {
    title: 'VirtualRows: a list that may be long',
    Shown() {
      const say = useSay();
      const names = ['Heron', 'Lantern Street', 'Maple'];
      return (
        <Panel rows title={say('Cases', 'Casos')}>
          <VirtualRows
            label={say('Cases', 'Casos')}
            count={names.length}
            row={(index) => <PanelRow title={<a href="#case">{names[index]}</a>} />}
          />
        </Panel>
      );
    },
  },
  {
    title: 'Panel: the next step, and a plain one',
    Shown() {
      const say = useSay();
      return (
        <div className="stack">
          <Panel
            kind="next"
            label={say('Next for Ana', 'Lo que sigue para Ana')}
            title={say('Meet', 'Reunirse')}
          >
            <p>{say('It opens when the screening holds.', 'Se abre cuando la entrevista es válida.')}</p>
          </Panel>
          <Panel label={say('People', 'Personas')}>
            <Facts
              facts={[
                { term: say('Survivor', 'Sobreviviente'), is: 'Ana M.' },
                { term: say('Call', 'Llamar'), is: <Keys of="Ctrl L" /> },
              ]}
            />
          </Panel>
        </div>
      );
    },
  },
  {
    title: 'PageHeader: with the way here',
    Shown() {
      const say = useSay();
      return (
        <PageHeader
          title="Lantern Street"
          summary={say('Two survivors. Labor trafficking.', 'Dos sobrevivientes. Trata laboral.')}
          trail={[{ label: say('Cases', 'Casos'), link: { to: '/cases' } }]}
        >
          <a href="#search">{say('Search', 'Buscar')}</a>
        </PageHeader>
      );
    },
  },
  { title: 'PageTitle', Shown: () => <PageTitle arrived={false}>Heron</PageTitle> },
  {
    title: 'EmptyState: a place that says what it is for',
    Shown() {
      const say = useSay();
      return (
        <EmptyState
          title={say('No circle yet', 'Aún no hay círculo')}
          action={<a href="#plan">{say('Plan one', 'Planear uno')}</a>}
        >
          <p>{say('It stands here once it is planned.', 'Estará aquí cuando se planee.')}</p>
        </EmptyState>
      );
    },
  },
  {
    title: 'BrokenPage: in the place of a page that broke',
    Shown: () => <BrokenPage error={new TypeError('made up')} reset={() => {}} />,
  },
];
