import { shell } from 'electron/common';
import { dialog } from 'electron/main';
import type { BrowserWindow } from 'electron/main';
import { basename } from 'node:path';
import { done } from '../../contract/problem.ts';
import { applicationVersion } from '../../service/application-files.ts';
import type { HostDoor } from '../../service/policy/service-ports.ts';
import { saveFile } from '../../service/save-file.ts';
import { linkQuestion } from './link-question.ts';

/** What Electron can do: the system's dialogs and the user's browser. */
export function electronDoor(window: () => BrowserWindow | null): HostDoor {
  return {
    capabilities: { host: 'electron', version: applicationVersion(), saveDialog: true },
    chooseFiles: async () => {
      const options = {
        title: 'Open documents',
        filters: [
          { name: 'Texts', extensions: ['md', 'markdown', 'txt', 'text'] },
          { name: 'All files', extensions: ['*'] },
        ],
        properties: ['openFile' as const, 'multiSelections' as const],
      };
      const parent = window();
      const chosen = await (parent
        ? dialog.showOpenDialog(parent, options)
        : dialog.showOpenDialog(options));
      return done(chosen.canceled ? [] : chosen.filePaths);
    },
    saveFile: async (file) => {
      const options = { title: 'Save comparison notes', defaultPath: basename(file.name) };
      const parent = window();
      const chosen = await (parent
        ? dialog.showSaveDialog(parent, options)
        : dialog.showSaveDialog(options));
      if (chosen.canceled || !chosen.filePath) return done(null);
      return saveFile(chosen.filePath, file.bytes);
    },
    openLink: async (address) => {
      const parent = window();
      const question = linkQuestion(address);
      const { response } = await (parent
        ? dialog.showMessageBox(parent, question)
        : dialog.showMessageBox(question));
      if (response !== 0) return done(false);
      await shell.openExternal(address);
      return done(true);
    },
  };
}
