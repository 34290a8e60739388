import type { Camera } from './camera.ts';
import type { Scene } from './store.ts';
import { wordsIn } from './words.ts';

/** A supervisor's day. */
export async function supervisorsDay(camera: Camera, { audit, ended }: Scene): Promise<void> {
  const { page } = camera;
  const { place, screening } = audit;
  await camera.take('/supervision', 'queue');
  await camera.take(`/supervision/${place.case}/${place.pathway}/${screening}`, 'judge');
  await page.evaluate((input) => window.circlekeeper.call('supervision.judge', input), {
    case: place.case,
    pathway: place.pathway,
    screening,
    outcome: 'clarify' as const,
    reasons: wordsIn[camera.language].judged,
  });
  await camera.go('/supervision');
  await camera.take(`/supervision/${place.case}/${place.pathway}/${screening}`, 'audit');
  await camera.take(`/cases/${ended.case}/${ended.pathway}/notice`, 'notice');
  await camera.take('/program', 'overview');
}

/** What a keyholder sees: the people with a key, and no case. */
export async function keyholdersDay(camera: Camera): Promise<void> {
  await camera.go('/program');
  await camera.shoot('program', camera.page.getByRole('region').first());
}
