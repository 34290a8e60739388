import { Button } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ExitBar } from '#renderer/components/ExitBar.tsx';
import { Panel, PanelRow } from '#renderer/components/Panel.tsx';
import { StateTag } from '#renderer/components/StateTag.tsx';
import { RingMark } from '#renderer/shell/RingMark.tsx';
import styles from './doAndDont.module.css';

/** The pictures of docs/design.md: how a thing is said here, and beside it how it is not. */
export function DoAndDont() {
  return (
    <main className={styles.page}>
      <Pair
        name="state"
        yes={
          <div className="row">
            <StateTag kind="stop">We stop here</StateTag>
            <StateTag kind="waits">Waits for Ana</StateTag>
            <StateTag kind="safe">Safe to call</StateTag>
          </div>
        }
        no={
          <div className={styles.lights}>
            <i data-light="red" />
            <i data-light="amber" />
            <i data-light="green" />
          </div>
        }
      />
      <Pair
        name="score"
        yes={
          <>
            <p className="serif">Someone else answered for her twice.</p>
            <p className="small quiet">Rule “someone speaks for the person”. You decide, and say why.</p>
          </>
        }
        no={
          <>
            <p className={styles.score}>73%</p>
            <p className={styles.high}>HIGH RISK</p>
          </>
        }
      />
      <Pair
        name="way-out"
        yes={<ExitBar exits={[{ id: 'made-up', name: 'Ana' }]} onLeave={async () => {}} />}
        no={
          <div className="stack">
            <p>Reason for leaving (required)</p>
            <span className={styles.box} />
            <Button disabled>Submit request</Button>
          </div>
        }
      />
      <Pair
        name="one-action"
        yes={
          <div className="row">
            <Button variant="filled">Keep what she said</Button>
            <Button>Back</Button>
            <Button variant="transparent">Not today</Button>
          </div>
        }
        no={
          <div className="row">
            <Button variant="filled">Save</Button>
            <Button variant="filled">Cancel</Button>
            <Button variant="filled">Later</Button>
          </div>
        }
      />
      <Pair
        name="paper"
        yes={
          <Panel rows title="Due">
            <PanelRow lead="Today" title="Lantern Street">
              A circle is planned for this day.
            </PanelRow>
          </Panel>
        }
        no={
          <div className={styles.tile}>
            <b>1</b> overdue
          </div>
        }
      />
      <figure className={styles.looks} data-picture="looks">
        {(['light', 'dark', 'contrast'] as const).map((theme) => (
          <div key={theme} data-theme={theme} className={styles.look}>
            <RingMark size={40} />
            <Panel title="Lantern Street">
              <div className="row">
                <StateTag kind="waits">Waits for Ana</StateTag>
                <StateTag kind="stop">We stop here</StateTag>
              </div>
              <div className="row">
                <Button variant="filled">Open the circle</Button>
                <Button>Back</Button>
              </div>
            </Panel>
          </div>
        ))}
      </figure>
    </main>
  );
}

function Pair({ name, yes, no }: { readonly name: string; readonly yes: ReactNode; readonly no: ReactNode }) {
  return (
    <div className={styles.pair} data-picture={name}>
      <figure>
        <figcaption>
          <IconCheck size={18} aria-hidden="true" /> So
        </figcaption>
        {yes}
      </figure>
      <figure>
        <figcaption>
          <IconX size={18} aria-hidden="true" /> Not so
        </figcaption>
        {no}
      </figure>
    </div>
  );
}
