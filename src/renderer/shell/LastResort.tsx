import i18next from 'i18next';
import { Component, type ReactNode } from 'react';

/**
 * What is shown when the frame of the window itself broke, with nothing of that frame: what happened, and a way to go
 * on. It tells nobody. The core knows of none of it, and is as unlocked or locked as it was.
 */
export class LastResort extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <main role="alert">
        <LastWords />
      </main>
    );
  }
}

/** What happened, and the way to go on. */
export function LastWords() {
  return (
    <>
      <h1>{i18next.t('shell:lastResort.title')}</h1>
      <p>{i18next.t('shell:lastResort.what')}</p>
      <button type="button" onClick={() => location.reload()}>
        {i18next.t('shell:lastResort.again')}
      </button>
    </>
  );
}
