import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Plate } from '#gallery/plate.ts';
import { useSay } from '#gallery/plate.ts';
import { ConfirmDialog } from '#renderer/components/ConfirmDialog.tsx';
import { Dialog } from '#renderer/components/Dialog.tsx';
import { GuidedStep } from '#renderer/components/GuidedStep.tsx';
import { StepMargin } from '#renderer/components/StepMargin.tsx';
import { WholeWindow } from '#renderer/components/WholeWindow.tsx';
import { WordsField } from '#renderer/components/WordsField.tsx';
import { BothPaths } from '#renderer/routes/steps/BothPaths.tsx';

function Step({ missing }: { readonly missing: boolean }) {
  const say = useSay();
  const [words, write] = useState('');
  return (
    <GuidedStep
      why={say('So that nothing is decided over her head.', 'Para que nada se decida sin ella.')}
      need={[say('A quiet room.', 'Una sala tranquila.'), say('Time.', 'Tiempo.')]}
      mayGoWrong={[say('Someone listens at the door.', 'Alguien escucha en la puerta.')]}
      next={say('The plan is drafted.', 'Se redacta el plan.')}
      action={say('Keep what she said', 'Guardar lo que dijo')}
      onAct={() => {}}
      besides={<Button variant="transparent">{say('Not today', 'Hoy no')}</Button>}
      missing={
        missing
          ? [
              {
                what: say('A screening that holds', 'Una entrevista válida'),
                who: say('You can do it.', 'Usted puede hacerla.'),
                link: { to: '/cases' },
              },
              { what: say('Her words', 'Sus palabras'), field: 'step-words' },
            ]
          : []
      }
    >
      <WordsField
        {...(missing && { id: 'step-words' })}
        label={say('What she needs', 'Lo que ella necesita')}
        value={words}
        onChange={write}
      />
    </GuidedStep>
  );
}

function Opens({ children }: { readonly children: (open: boolean, close: () => void) => React.ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button data-opens onClick={() => setOpen(true)}>
        {useSay()('Open it', 'Abrirlo')}
      </Button>
      {children(open, () => setOpen(false))}
    </>
  );
}

function Asked({ busy }: { readonly busy?: boolean }) {
  const say = useSay();
  return (
    <Opens>
      {(open, close) => (
        <ConfirmDialog
          open={open}
          title={say('Ana leaves the process', 'Ana deja el proceso')}
          confirm={say('Record that she leaves', 'Anotar que se va')}
          onConfirm={close}
          onClose={close}
          error={busy ? new Error('made up') : null}
        >
          <p>{say('No reason is needed, and none is asked.', 'No hace falta una razón, y no se pide.')}</p>
          <ol>
            <li>{say('The process ends today.', 'El proceso termina hoy.')}</li>
            <li>{say('Support goes on.', 'El apoyo sigue.')}</li>
          </ol>
        </ConfirmDialog>
      )}
    </Opens>
  );
}

function Sheet() {
  const say = useSay();
  return (
    <Opens>
      {(open, close) =>
        open && (
          <Dialog title={say('Every day of the plan', 'Cada día del plan')} wide onClose={close}>
            <p>{say('Nothing is due this week.', 'Esta semana no vence nada.')}</p>
            <Button onClick={close}>{say('Back', 'Volver')}</Button>
          </Dialog>
        )
      }
    </Opens>
  );
}

function Whole({ room }: { readonly room: boolean }) {
  const say = useSay();
  return (
    <Opens>
      {(open, close) =>
        open && (
          <WholeWindow label={say('Read together', 'Leer en conjunto')} room={room}>
            <div className="stack" style={{ padding: '2rem' }}>
              <BothPaths language={say('en', 'es') === 'es' ? 'es' : 'en'} />
              <Button onClick={close} data-closes>
                {say('Back', 'Volver')}
              </Button>
            </div>
          </WholeWindow>
        )
      }
    </Opens>
  );
}

export const plates: readonly Plate[] = [
  { title: 'GuidedStep: all there', Shown: () => <Step missing={false} /> },
  { title: 'GuidedStep: something missing', Shown: () => <Step missing /> },
  {
    title: 'StepMargin: beside a page that is no single form',
    Shown() {
      const say = useSay();
      return (
        <StepMargin
          why={say('So that each line is hers.', 'Para que cada línea sea de ella.')}
          need={[say('Time.', 'Tiempo.')]}
          mayGoWrong={[say('Somebody hurries.', 'Alguien tiene prisa.')]}
          next={say('She reads it once more.', 'Ella lo lee otra vez.')}
        />
      );
    },
  },
  { title: 'Dialog: a wide sheet to read', Shown: () => <Sheet /> },
  { title: 'ConfirmDialog: asks once', Shown: () => <Asked /> },
  { title: 'ConfirmDialog: could not be done', Shown: () => <Asked busy /> },
  { title: 'WholeWindow: read together', Shown: () => <Whole room={false} /> },
  { title: 'WholeWindow: the room', Shown: () => <Whole room /> },
];
