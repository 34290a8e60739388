import { useState } from 'react';
import styles from '#gallery/gallery.module.css';
import type { Plate } from '#gallery/plate.ts';
import { useSay } from '#gallery/plate.ts';
import { ExitBar } from '#renderer/components/ExitBar.tsx';
import { StationDots } from '#renderer/components/StationDots.tsx';
import { SeatCircle } from '#renderer/routes/circles/SeatCircle.tsx';
import { MonthStrip } from '#renderer/routes/plan/MonthStrip.tsx';
import { NoticePaper } from '#renderer/routes/steps/NoticePaper.tsx';

export const plates: readonly Plate[] = [
  {
    title: 'StationDots: going on, waiting, stopped',
    Shown: () => (
      <StationDots
        counts={[
          { station: 'screening', total: 4, stopped: 1, waiting: 2 },
          { station: 'twoYears', total: 7 },
        ]}
      />
    ),
  },
  {
    title: 'ExitBar: the way out, always written',
    Shown: () => <ExitBar exits={[{ id: '1', name: 'Ana M.' }]} onLeave={async () => {}} />,
  },
  {
    title: 'ExitBar: of two',
    Shown: () => (
      <ExitBar
        exits={[
          { id: '1', name: 'Ana M.' },
          { id: '2', name: 'Luis R.' },
        ]}
        onLeave={async () => {}}
      />
    ),
  },
  {
    title: 'SeatCircle: in the room',
    Shown() {
      const say = useSay();
      const [holder, give] = useState(2);
      return (
        <div className={`room ${styles.room}`}>
          <SeatCircle
            seats={['keeper', 'Ana M.', 'Mr. Vale', 'Rosa', 'D. Wu', 'T. Hale']}
            holder={holder}
            nameOf={(seat) => (seat === 'keeper' ? say('You', 'Usted') : seat)}
            says={say('How do you come here today?', '¿Cómo llega hoy?')}
            caption={say('Part 3 of 9', 'Parte 3 de 9')}
            arrivals={say('13:10 and 13:25', '13:10 y 13:25')}
            staffedExit={say('Side exit, staffed', 'Salida lateral, atendida')}
            onGive={give}
          />
        </div>
      );
    },
  },
  {
    title: 'MonthStrip: one month with more than it can carry',
    Shown: () => (
      <MonthStrip
        startsOn="2026-11-01"
        months={24}
        most={3}
        lines={[
          { from: '2026-11-01', until: '2028-10-31', frequency: 'monthly' },
          { from: '2026-11-01', until: '2027-04-30', frequency: 'weekly' },
          { from: '2026-11-01', until: '2027-01-15', frequency: 'once' },
          { from: '2027-01-01', until: '2027-06-30', frequency: 'monthly' },
        ]}
      />
    ),
  },
  {
    title: 'NoticePaper: white, whatever the window looks like',
    Shown() {
      const language = useSay()('en', 'es') === 'es' ? 'es' : 'en';
      return (
        <NoticePaper
          language={language}
          program="Harbor Circle"
          office="County Prosecutor"
          reference="DA-0417"
          endedOn="2026-11-24"
          heading={useSay()('The process ended', 'El proceso terminó')}
          signer="S. Lund"
        />
      );
    },
  },
];
