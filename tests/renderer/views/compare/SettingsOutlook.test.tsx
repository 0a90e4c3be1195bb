// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { SharedSettingsForm } from '../../../../src-renderer/views/compare/SharedSettingsForm.tsx';
import { renderWith } from '../../render-app.tsx';
import { harbourCharter, harbourReview } from '../../sample-documents.ts';
import { harbourFindings } from '../../sample-findings.ts';

afterEach(cleanup);

describe('the settings a tenth lower and higher', () => {
  it('are tried when asked, and tell what would come, go, or stay', async () => {
    const [passage] = harbourFindings.passages;
    await renderWith(<SharedSettingsForm />, {
      documents: [harbourReview, harbourCharter],
      findings: harbourFindings,
      outlook: [
        {
          setting: 'shortestPhrase',
          from: 8,
          to: 7,
          gained: [passage!],
          lost: [],
          changed: 2,
          kept: 5,
        },
        {
          setting: 'changedWordsInTen',
          from: 2,
          to: 2.2,
          gained: [],
          lost: [],
          changed: 0,
          kept: 7,
        },
      ],
    });
    expect(screen.queryByText('With other settings')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Try a tenth lower and higher' }));
    expect(screen.getByText('Shortest phrase 7 words').parentElement?.textContent).toContain(
      '1 more, 0 fewer, 2 with other ends or kind, 5 as now',
    );
    expect(screen.getByRole('button', { name: /HC\/2011\/4/u })).toBeTruthy();
    expect(screen.getByText('2.2 changed words in ten').parentElement?.textContent).toContain(
      'nothing would change',
    );
  });
});
