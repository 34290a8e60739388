import { deriveWrappingKey, LEAST_COST, newDerivation } from '#main/vault/derivation.ts';
import { type Figure, figure, inTurn, millisecondsOf } from './measure.ts';
import { ask, type BenchStore, openApplication } from './store.ts';

/** What an unlock takes beyond the key derivation that is slow by design. */
export async function unlockFigure(
  store: Pick<BenchStore, 'folder' | 'facilitator'>,
  title = 'Unlock',
): Promise<Figure> {
  const derivation = newDerivation(LEAST_COST);
  const unlocking = async () => {
    const application = openApplication(store);
    const took = await millisecondsOf(() => ask(application, 'store.unlock', store.facilitator));
    await application.close();
    return took;
  };
  const deriving = () => millisecondsOf(() => deriveWrappingKey(store.facilitator.passphrase, derivation));
  return figure(
    {
      title,
      measured: 'store.unlock through the contract, until the case list can be asked for',
      baseline: 'one Argon2id with the same cost',
      as: 'milliseconds more',
      target: 150,
    },
    await inTurn(15, unlocking, deriving),
  );
}
