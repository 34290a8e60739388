import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { discardDraft } from '#renderer/bridge/drafts.ts';
import { useTell } from '#renderer/bridge/hooks.ts';
import { ExitBar, type WayOut } from '#renderer/components/ExitBar.tsx';
import { roomForm } from '#renderer/routes/circles/roomDraft.ts';
import type { Language } from '#shared/vocabulary/text.ts';
import { isOpen, type Walk } from './walk.ts';

interface WaysOutProps {
  readonly caseId: string;
  readonly walks: readonly Walk[];
  /** The survivor's, where they read the page themselves; otherwise the window's. */
  readonly language?: Language;
}

/** The way out of each of these pathways that is still open. It stands at the end of every page about them. */
export function WaysOut({ caseId, walks, language }: WaysOutProps) {
  const withdraw = useTell('pathway.withdraw');
  const prosecute = useTell('pathway.chooseProsecution');
  const open = walks.filter(isOpen);
  const [first, ...rest] = open.map((walk) => ({ id: walk.pathway.id, name: nameAmong(walk, open) }));

  // When the last way out is taken, its button goes and must not take the focus with it.
  const stoodOpen = useRef(false);
  useEffect(() => {
    if (stoodOpen.current && open.length === 0) document.getElementById('page')?.focus();
    stoodOpen.current = open.length > 0;
  }, [open.length]);

  // Whoever was led to a way out by its name is at it.
  const asked = useLocation({ select: ({ hash }) => hash });
  const stands = first !== undefined;
  useEffect(() => {
    if (stands && asked.startsWith('exit-')) document.getElementById(asked)?.focus();
  }, [stands, asked]);

  if (first === undefined) return null;
  const leave = async (pathway: string, way: WayOut) => {
    const circles = open.find((walk) => walk.pathway.id === pathway)?.pathway.circles ?? [];
    await (way === 'withdraw' ? withdraw : prosecute).mutateAsync({ case: caseId, pathway });
    // A circle that was under way will have no end of its own, so nobody comes back to what was noted in the room.
    const underWay = circles.filter(({ endedAt }) => endedAt === undefined);
    await Promise.allSettled(underWay.map(({ id }) => discardDraft(roomForm(caseId, pathway, id))));
  };
  return <ExitBar exits={[first, ...rest]} onLeave={leave} language={language} />;
}

/** The survivor's name; with the other side's where the same survivor walks several pathways. */
function nameAmong({ survivor, accountableParty }: Walk, walks: readonly Walk[]): string {
  const several = walks.filter((other) => other.survivor.id === survivor.id).length > 1;
  return several ? `${survivor.name} (${accountableParty.name})` : survivor.name;
}
