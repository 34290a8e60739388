import { useState } from 'react';
import styles from '#gallery/gallery.module.css';
import type { Plate } from '#gallery/plate.ts';
import { useSay } from '#gallery/plate.ts';
import { ExitBar } from '#renderer/components/ExitBar.tsx';
import { type Pathway, PathwayMap } from '#renderer/components/PathwayMap.tsx';
import { PathwayRing } from '#renderer/components/PathwayRing.tsx';
import { SIZE } from '#renderer/components/pathwayRings.ts';
import { StationDots } from '#renderer/components/StationDots.tsx';
import { SeatCircle } from '#renderer/routes/circles/SeatCircle.tsx';
import { MonthStrip } from '#renderer/routes/plan/MonthStrip.tsx';
import { NoticePaper } from '#renderer/routes/steps/NoticePaper.tsx';
import { type Station, stationOrder } from '#shared/vocabulary/stations.ts';

const upTo = (station: Station) => stationOrder.slice(0, stationOrder.indexOf(station));

function usePathways(): readonly [Pathway, Pathway, Pathway, Pathway] {
  const say = useSay();
  const waits = say('Waits for the facilitator', 'Espera a quien facilita');
  const and = say('and', 'y');
  return [
    { id: '1', label: `Ana ${and} Mr. Vale`, done: upTo('circles'), at: 'circles', standing: waits },
    { id: '2', label: `Luis ${and} Mr. Vale`, done: upTo('screening'), at: 'screening', standing: waits },
    {
      id: '3',
      label: `Mara ${and} Mr. Dorn`,
      done: upTo('screening'),
      at: null,
      ended: 'withdrawn',
      standing: say('Has left', 'Se fue'),
    },
    {
      id: '4',
      label: `Mei ${and} Ms. Carrow`,
      done: upTo('ending'),
      at: null,
      ended: 'completed',
      standing: say('Is complete', 'Está completo'),
    },
  ];
}

export const plates: readonly Plate[] = [
  {
    title: 'PathwayMap: not begun',
    Shown: () => (
      <PathwayMap
        pathways={[
          { id: '0', label: 'Ana, Mr. Vale', done: [], at: null, standing: useSay()('New', 'Nuevo') },
        ]}
      />
    ),
  },
  { title: 'PathwayMap: one', Shown: () => <PathwayMap pathways={usePathways().slice(0, 1)} /> },
  { title: 'PathwayMap: two', Shown: () => <PathwayMap pathways={usePathways().slice(0, 2)} /> },
  {
    title: 'PathwayMap: four, one of which was left and one completed',
    Shown: () => <PathwayMap pathways={usePathways()} />,
  },
  {
    title: 'PathwayRing: alone',
    Shown() {
      const [ring] = usePathways();
      return (
        <svg viewBox={`0 0 ${SIZE} ${SIZE}`} width="160" height="160" aria-hidden="true">
          <PathwayRing ring={ring} index={0} count={1} />
        </svg>
      );
    },
  },
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
            question={say('How do you come here today?', '¿Cómo llega hoy?')}
            round={1}
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
