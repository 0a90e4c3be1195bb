import { shell } from 'electron/common';
import { app, dialog } from 'electron/main';
import type { BrowserWindow } from 'electron/main';
import { basename, extname } from 'node:path';
import { done, failed } from '../../contract/problem.ts';
import { documentEndings } from '../../contract/document-endings.ts';
import type { Result } from '../../contract/problem.ts';
import { applicationVersion } from '../../service/application-files.ts';
import type { HostDoor } from '../../service/policy/service-ports.ts';
import { saveFile } from '../../service/save-file.ts';
import { linkQuestion } from './link-question.ts';

/** What Electron can do: the system's dialogs and the user's browser. */
export function electronDoor(window: () => BrowserWindow | null): HostDoor {
  return {
    capabilities: { host: 'electron', version: applicationVersion(), saveDialog: true },
    chooseFiles: () => chooseFiles(window()),
    chooseFolder: () => chooseFolder(window()),
    saveFile: (file) => chooseAndSave(window(), file),
    openLink: (address) => askAndOpen(window(), address),
  };
}

async function chooseFiles(parent: BrowserWindow | null): Promise<Result<readonly string[]>> {
  const options = {
    title: 'Open documents',
    filters: [
      {
        name: 'Texts',
        extensions: documentEndings.map((ending) => ending.slice(1)),
      },
      { name: 'All files', extensions: ['*'] },
    ],
    properties: ['openFile' as const, 'multiSelections' as const],
  };
  const chosen = await (parent
    ? dialog.showOpenDialog(parent, options)
    : dialog.showOpenDialog(options));
  if (chosen.canceled) return done([]);
  for (const path of chosen.filePaths) app.addRecentDocument(path);
  return done(chosen.filePaths);
}

async function chooseFolder(parent: BrowserWindow | null): Promise<Result<string | null>> {
  const options = {
    title: 'Add the documents of a folder',
    buttonLabel: 'Add',
    properties: ['openDirectory' as const],
  };
  const chosen = await (parent
    ? dialog.showOpenDialog(parent, options)
    : dialog.showOpenDialog(options));
  return done(chosen.canceled ? null : (chosen.filePaths[0] ?? null));
}

async function chooseAndSave(
  parent: BrowserWindow | null,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<string | null>> {
  const name = basename(file.name);
  const options = {
    title: 'Save comparison notes',
    defaultPath: name,
    filters: [{ name: 'Comparison notes', extensions: [extname(name).slice(1)] }],
    // Only Linux has to be told to ask before a file is replaced.
    properties: ['createDirectory' as const, 'showOverwriteConfirmation' as const],
  };
  const chosen = await (parent
    ? dialog.showSaveDialog(parent, options)
    : dialog.showSaveDialog(options));
  if (chosen.canceled || !chosen.filePath) return done(null);
  return saveFile(chosen.filePath, file.bytes);
}

async function askAndOpen(parent: BrowserWindow | null, address: string): Promise<Result<boolean>> {
  const question = linkQuestion(address);
  const { response } = await (parent
    ? dialog.showMessageBox(parent, question)
    : dialog.showMessageBox(question));
  if (response !== 0) return done(false);
  try {
    await shell.openExternal(address);
    return done(true);
  } catch {
    // The system tells apart no reasons that would help; the address lets the user go on.
    return failed('bad-request', `No browser could be opened; the official text is at ${address}`);
  }
}
