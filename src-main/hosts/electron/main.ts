import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  screen,
  session,
} from 'electron/main';
import { basename, join } from 'node:path';
import { applicationFolder } from '../../service/application-files.ts';
import type { PolicyService } from '../../service/policy-service.ts';
import { workspacePlace } from '../../service/workspace/workspace-place.ts';
import { sentencesOf } from '../not-opened.ts';
import { openService } from '../open-service.ts';
import { answerCall } from './answer-call.ts';
import { appResponse } from './app-response.ts';
import { channels } from './channels.ts';
import { electronDoor } from './electron-door.ts';
import { endIfParser } from './end-if-parser.ts';
import { guardContents, guardSession } from './guard-contents.ts';
import { menuTemplate } from './menu-template.ts';
import { appScheme, windowAddress } from './own-addresses.ts';
import { handedOver, startedWith } from './started-with.ts';
import type { StartedWith } from './started-with.ts';
import { watchWindow } from './watch-window.ts';
import { paperColour, windowOptions } from './window-options.ts';
import { readPlace, restoredPlace, writePlace } from './window-place.ts';

endIfParser(process.env);

let window: BrowserWindow | null = null;
let service: PolicyService | null = null;
/** What the menu was last made of. */
let shownMenu = '';
/** Files that came before there was anything to open them with. */
const waiting: string[] = [];

const start = startedWith(process.argv, app.isPackaged, process.cwd());
const workspacePath = workspacePlace({
  option: start.workspace,
  environment: process.env,
  platform: process.platform,
});

// All of this must be said before Electron is ready, so nothing is awaited here.
protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.enableSandbox();
app.on('session-created', guardSession);
app.on('web-contents-created', (_event, contents) => guardContents(contents));
app.on('open-file', (event, path) => {
  event.preventDefault();
  openFiles([path]);
});
app.on('window-all-closed', () => app.quit());
app.on('will-quit', () => service?.close());

if (app.requestSingleInstanceLock({ ...start })) {
  app.on('second-instance', (_event, _commandLine, _folder, handed) =>
    takeOver(handedOver(handed)),
  );
  waiting.push(...start.files);
  app.whenReady().then(run).catch(stop);
} else {
  app.quit();
}

async function run(): Promise<void> {
  guardSession(session.defaultSession);
  const folder = join(applicationFolder, 'out', 'renderer');
  protocol.handle(appScheme, (request) => appResponse(folder, request));
  const door = electronDoor(() => window);
  const opened = await openService(door, workspacePath);
  if (!opened.ok) return stop(opened.problem.sentence);
  service = opened.value;
  connectWindow(service);
  await showWorkspace(service);
  await createWindow();
  openFiles(waiting.splice(0));
}

function connectWindow(to: PolicyService): void {
  ipcMain.handle(channels.call, (event, method: unknown, request: unknown) =>
    answerCall(to.api, event, { method, request }, reportFault),
  );
  to.onEvent((event) => {
    if (event.type === 'workspace') void showWorkspace(to);
    if (window && !window.isDestroyed()) window.webContents.send(channels.event, event);
  });
}

async function createWindow(): Promise<void> {
  const placeFile = join(app.getPath('userData'), 'window-place.json');
  const place = restoredPlace(readPlace(placeFile), [
    screen.getPrimaryDisplay().workArea,
    ...screen.getAllDisplays().map(({ workArea }) => workArea),
  ]);
  const preload = join(applicationFolder, 'out', 'preload', 'preload.cjs');
  const created = new BrowserWindow(windowOptions(place, preload, nativeTheme.shouldUseDarkColors));
  window = created;
  watchWindow(created);
  if (place.maximized) created.maximize();
  created.once('ready-to-show', () => created.show());
  created.on('close', () => {
    writePlace(placeFile, { bounds: created.getNormalBounds(), maximized: created.isMaximized() });
  });
  created.on('closed', () => {
    window = null;
  });
  await created.loadURL(windowAddress).catch((error: unknown) => {
    // A window that was closed while it loaded has nothing left to complain about.
    if (!created.isDestroyed()) throw error;
  });
}

/** What of the workspace the system shows: theme, and the names of what can be undone. */
async function showWorkspace(from: PolicyService): Promise<void> {
  const state = await from.api.workspace({});
  if (!state.ok) return;
  const { settings, undo, redo } = state.value;
  const menuState = { mac: process.platform === 'darwin', undo, redo, theme: settings.theme };
  // Making the menu anew closes it under the user's hand, so only when it says something new.
  if (shownMenu === JSON.stringify(menuState)) return;
  shownMenu = JSON.stringify(menuState);
  nativeTheme.themeSource = settings.theme;
  window?.setBackgroundColor(paperColour[nativeTheme.shouldUseDarkColors ? 'dark' : 'light']);
  const template = menuTemplate(menuState, (command) =>
    service?.emit({ type: 'command', command }),
  );
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

/** A second start brings its files to the first one's window. */
function takeOver({ files, workspace }: StartedWith): void {
  openFiles(files);
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
  if (workspace === undefined || workspace === workspacePath) return;
  void dialog.showMessageBox(window, {
    type: 'info',
    message: 'Another workspace is open.',
    detail: `Close this window, then start Clauseline with “${basename(workspace)}” again.`,
  });
}

function openFiles(paths: readonly string[]): void {
  if (paths.length === 0) return;
  if (!service || !window) {
    waiting.push(...paths);
    return;
  }
  for (const path of paths) app.addRecentDocument(path);
  service
    .addPaths(paths)
    .then((added) => {
      const detail = sentencesOf(added).join('\n');
      if (!window || !detail) return;
      void dialog.showMessageBox(window, { type: 'warning', message: 'Not opened', detail });
    })
    .catch(reportFault);
}

function reportFault(error: unknown): void {
  console.error(error);
}

function stop(reason: unknown): void {
  const sentence = typeof reason === 'string' ? reason : 'Clauseline could not be started.';
  if (typeof reason !== 'string') reportFault(reason);
  dialog.showErrorBox('Clauseline', sentence);
  app.exit(1);
}
