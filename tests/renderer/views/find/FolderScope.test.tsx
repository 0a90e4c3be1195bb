// @vitest-environment jsdom
import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import type { FolderAnswer } from '../../../../src-main/contract/folders.ts';
import { FindView } from '../../../../src-renderer/views/find/FindView.tsx';
import { renderWith } from '../../render-app.tsx';
import { harbourCharter, harbourReview, spanOf } from '../../sample-documents.ts';

afterEach(cleanup);

const wording = 'keep every public harbour open';
const answer: FolderAnswer = {
  hits: [
    {
      document: harbourCharter.id,
      paragraph: 'p0',
      span: spanOf(harbourCharter, wording),
      kind: 'verbatim',
      similarity: 1,
      changed: [],
    },
  ],
  documents: [harbourCharter],
  count: 412,
  problems: [{ code: 'no-text', sentence: '“scan.pdf” is a scan without a text layer.' }],
  read: 3,
};

async function start() {
  const asked: { folder: string; refresh: boolean }[] = [];
  const rendered = await renderWith(<FindView />, {
    documents: [harbourReview],
    folders: [{ id: 'f1', name: 'treaties' }],
    findInFolder: (folder, _, refresh) => {
      asked.push({ folder, refresh });
      return answer;
    },
  });
  const user = userEvent.setup();
  await user.selectOptions(await screen.findByLabelText('Look in'), 'folder treaties');
  await user.type(screen.getByLabelText('Wording to look for'), wording);
  await screen.findByText(/Looked in 412 texts/u);
  return { ...rendered, user, asked };
}

describe('wording in a folder', () => {
  test('is shown with what could not be read, though its texts are not loaded', async () => {
    await start();
    expect(screen.getByText(/1 file could not be read/u)).toBeTruthy();
    expect(screen.getByText('“scan.pdf” is a scan without a text layer.')).toBeTruthy();
    expect(screen.getByText(/Agreed language, word for word/u)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Add note' })).toBeNull();
  });

  test('is asked of files as they are now once, and of the index after that', async () => {
    const { user, asked } = await start();
    const before = asked.length;
    expect(asked[0]).toEqual({ folder: 'f1', refresh: true });
    await user.type(screen.getByLabelText('Wording to look for'), ' to all');
    await waitFor(() => expect(asked.length).toBeGreaterThan(before));
    expect(asked.at(-1)).toEqual({ folder: 'f1', refresh: false });
  });

  test('is opened by adding the document first', async () => {
    const { user, connection } = await start();
    const [link] = screen.getAllByRole('button', { name: /HC\/2011\/4/u });
    await user.click(link!);
    expect(
      connection.calls.find(({ method }) => method === 'addFromFolder')?.request,
    ).toMatchObject({ folder: 'f1', document: harbourCharter.id });
  });
});
