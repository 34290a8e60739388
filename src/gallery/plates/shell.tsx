import styles from '#gallery/gallery.module.css';
import type { Plate } from '#gallery/plate.ts';
import { WorkingStep } from '#renderer/routes/setup/WorkingStep.tsx';
import { Rail } from '#renderer/shell/Rail.tsx';
import { RingMark } from '#renderer/shell/RingMark.tsx';
import { StoreWarnings } from '#renderer/shell/StoreWarnings.tsx';

const nothing = () => {};

export const plates: readonly Plate[] = [
  {
    title: 'RingMark: the mark, a circle with one place left open',
    Shown: () => <RingMark size={56} />,
  },
  {
    title: 'Rail: of a facilitator for whom things wait',
    Shown: () => (
      <div className={styles.frame}>
        <Rail
          who={{ name: 'R. Okafor', role: 'facilitator' }}
          waiting={{ today: 6 }}
          onLock={nothing}
          onVeil={nothing}
        />
      </div>
    ),
  },
  {
    title: 'Rail: of a keyholder, who sees no cases',
    Shown: () => (
      <div className={styles.frame}>
        <Rail who={{ name: 'K. Amari', role: 'keyholder' }} onLock={nothing} onVeil={nothing} />
      </div>
    ),
  },
  {
    title: 'StoreWarnings: an old copy, and a certificate that has run out',
    Shown: () => (
      <div className="stack">
        <StoreWarnings me={{ certificateState: 'expired', rolledBack: true }} />
      </div>
    ),
  },
  { title: 'WorkingStep: the one thing that moves', Shown: () => <WorkingStep /> },
];
