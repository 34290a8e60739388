import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTell } from '#renderer/bridge/hooks.ts';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { FieldLink } from '#renderer/components/FieldLink.tsx';
import { Notice } from '#renderer/components/Notice.tsx';
import { Panel } from '#renderer/components/Panel.tsx';
import { PickOne } from '#renderer/components/PickOne.tsx';
import { SaveState } from '#renderer/components/SaveState.tsx';
import type { InstrumentVersion } from '#shared/contract/instruments.ts';
import type { Instrument } from '#shared/vocabulary/screening.ts';
import { draftFrom, freeVersion, type QuestionsDraft, textOf } from './draft.ts';
import { FAULTS_ID, Faults } from './Faults.tsx';
import { FromFile } from './FromFile.tsx';
import { Lists } from './Lists.tsx';
import { idAt, idsNear, type Path } from './places.ts';
import { useFaults } from './useFaults.ts';
import { WholeEditor } from './WholeEditor.tsx';

const PARTS = ['items', 'rules', 'safeguards', 'whole'] as const;
/** What is in sight of the draft: one of its lists, with one part of it open, or the words around them. */
export interface Sight {
  readonly part: (typeof PARTS)[number];
  readonly open?: number | undefined;
}

interface EditDeskProps {
  readonly base: Instrument;
  readonly versions: readonly InstrumentVersion[];
  readonly draft: QuestionsDraft;
  readonly kept: {
    readonly change: (draft: QuestionsDraft) => void;
    readonly discard: () => Promise<void>;
    readonly wasLeft: boolean;
    readonly state: 'idle' | 'keeping' | 'kept' | 'notKept';
    readonly keptAt: Date | undefined;
    readonly error: Error | null;
  };
}

/** The draft to be changed, what has to be mended in it, and the way on: to look at what it would change. */
export function EditDesk({ base, versions, draft, kept }: EditDeskProps) {
  const { t } = useTranslation('questions');
  const navigate = useNavigate();
  const propose = useTell('instrument.propose');
  const [sight, setSight] = useState<Sight>({ part: 'items' });
  const [unchanged, setUnchanged] = useState(false);
  const [beforeFile, setBeforeFile] = useState<QuestionsDraft>();
  const focusSoon = useFocusSoon();
  const { instrument } = draft;
  const version = freeVersion(
    instrument.version,
    versions.map((known) => known.version),
  );
  const text = textOf(instrument, version);
  const checked = useFaults(text);

  const change = (next: QuestionsDraft) => {
    setUnchanged(false);
    kept.change(next);
  };
  const go = (path: Path) => {
    const [list, place] = path;
    const part = PARTS.find((known) => known === list) ?? 'whole';
    setSight({ part, ...(typeof place === 'number' && part !== 'whole' && { open: place }) });
    focusSoon(path.length === 0 ? [idAt(['title', 'en'])] : idsNear(path));
  };
  const goOn = async () => {
    setUnchanged(text === textOf(base, version));
    if (text === textOf(base, version)) return;
    if (checked.faults.length > 0) return document.getElementById(FAULTS_ID)?.focus();
    const { hash } = await propose.mutateAsync({ text });
    await kept.discard();
    await navigate({ to: '/program/questions/$hash/changes', params: { hash } });
  };

  return (
    <div className="with-margin">
      <div className="stack">
        {kept.wasLeft && (
          <Notice kind="note" title={t('edit.left')}>
            <Button onClick={() => void kept.discard().catch(() => {})}>{t('edit.afresh')}</Button>
          </Notice>
        )}
        <PickOne
          label={t('edit.parts')}
          options={PARTS.map((value) => ({
            value,
            label: t(value === 'whole' ? 'edit.around' : `part.${value}`),
          }))}
          value={sight.part}
          onPick={(part) => setSight({ part })}
        />
        {checked.faults.length > 0 && (
          <p>
            <FieldLink to={FAULTS_ID}>{t('edit.faults', { count: checked.faults.length })}</FieldLink>
          </p>
        )}
        {sight.part === 'whole' ? (
          <WholeEditor
            instrument={instrument}
            faults={checked.faults}
            onChange={(next) => change({ ...draft, instrument: next })}
          />
        ) : (
          <Lists
            list={sight.part}
            open={sight.open}
            draft={draft}
            faults={checked.faults}
            onOpen={(open) => setSight({ part: sight.part, open })}
            onChange={change}
            onGo={go}
            focusSoon={focusSoon}
          />
        )}
      </div>
      <div className="stack">
        <Panel title={t('edit.next')} kind="next" aside={<SaveState state={kept.state} at={kept.keptAt} />}>
          <p className="quiet">{t('edit.nextWhat', { version })}</p>
          <div>
            <Button variant="filled" loading={propose.isPending} onClick={() => void goOn().catch(() => {})}>
              {t('edit.propose')}
            </Button>
          </div>
          {unchanged && <Notice kind="note" title={t('edit.unchanged')} alert />}
          <ErrorNote error={propose.error ?? checked.error ?? kept.error} />
        </Panel>
        <Faults faults={checked.faults} instrument={instrument} onGo={go} />
        <FromFile
          set={base.id}
          text={text}
          onOpened={(opened) => {
            setBeforeFile(draft);
            setSight({ part: 'items' });
            change(draftFrom(opened));
          }}
          onTakeBack={
            beforeFile &&
            (() => {
              change(beforeFile);
              setBeforeFile(undefined);
            })
          }
        />
      </div>
    </div>
  );
}

/** Moves the focus, once the page is drawn again, to the first of these ids that is there. */
function useFocusSoon(): (ids: readonly string[]) => void {
  const wanted = useRef<readonly string[]>([]);
  const [, redraw] = useState(0);
  useEffect(() => {
    const found = wanted.current.map((id) => document.getElementById(id)).find((element) => element !== null);
    wanted.current = [];
    found?.focus();
  });
  return (ids) => {
    wanted.current = ids;
    redraw((times) => times + 1);
  };
}
