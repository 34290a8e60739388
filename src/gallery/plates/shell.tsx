import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import styles from '#gallery/gallery.module.css';
import type { Plate } from '#gallery/plate.ts';
import { createQueryClient } from '#renderer/bridge/freshness.ts';
import { FoundList } from '#renderer/find/FoundList.tsx';
import type { Findable } from '#renderer/find/findable.ts';
import { WorkingStep } from '#renderer/routes/setup/WorkingStep.tsx';
import { LastWords } from '#renderer/shell/LastResort.tsx';
import { Rail } from '#renderer/shell/Rail.tsx';
import { RingMark } from '#renderer/shell/RingMark.tsx';
import { StoreWarnings } from '#renderer/shell/StoreWarnings.tsx';
import { Working } from '#renderer/shell/Working.tsx';

const nothing = () => {};

const leads = { act: nothing };
const found: readonly Findable[] = [
  { id: 'case', group: 'cases', title: 'Lantern Street', called: [], leads },
  {
    id: 'entry',
    group: 'entries',
    title: 'Lantern Street',
    detail: '2026-11-24',
    excerpt: [
      { text: '… ', found: false },
      { text: 'lantern', found: true },
      { text: ' …', found: false },
    ],
    called: [],
    leads,
  },
];

/** Asks for something that never comes. */
function Waits() {
  useQuery({ queryKey: ['never'], queryFn: () => new Promise(() => {}) });
  return null;
}

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
          onFind={nothing}
          onLock={nothing}
          onVeil={nothing}
          onMap={nothing}
        />
      </div>
    ),
  },
  {
    title: 'Rail: of a keyholder, who sees no cases',
    Shown: () => (
      <div className={styles.frame}>
        <Rail
          who={{ name: 'K. Amari', role: 'keyholder' }}
          onFind={nothing}
          onLock={nothing}
          onVeil={nothing}
          onMap={nothing}
        />
      </div>
    ),
  },
  {
    title: 'FoundList: what was found, in groups, and which of it Enter goes to',
    Shown: () => <FoundList id="found" found={found} marked="entry" onMark={nothing} onChoose={nothing} />,
  },
  {
    title: 'StoreWarnings: an old copy, and a certificate that has run out',
    Shown: () => (
      <div className="stack">
        <StoreWarnings me={{ certificateState: 'expired', rolledBack: true }} />
      </div>
    ),
  },
  {
    title: 'Working: an answer that takes longer',
    Shown() {
      const [client] = useState(createQueryClient);
      return (
        <QueryClientProvider client={client}>
          <div className={styles.over}>
            <Waits />
            <Working />
          </div>
        </QueryClientProvider>
      );
    },
  },
  { title: 'LastResort: when the frame of the window itself broke', Shown: () => <LastWords /> },
  { title: 'WorkingStep: the one thing that moves', Shown: () => <WorkingStep /> },
];
