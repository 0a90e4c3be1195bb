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
import { join } from 'node:path';
import type { WorkspaceState } from '../../contract/api.ts';
import { failed } from '../../contract/problem.ts';
import { applicationFolder } from '../../service/application-files.ts';
import { callMethod } from '../../service/check-request.ts';
import type { PolicyService } from '../../service/policy-service.ts';
import { workspacePlace } from '../../service/workspace/workspace-place.ts';
import { openService } from '../open-service.ts';
import { afterCrash } from './after-crash.ts';
import { appResponse } from './app-response.ts';
import { channels } from './channels.ts';
import { electronDoor } from './electron-door.ts';
import { guardContents, guardSession } from './guard-contents.ts';
import { menuTemplate } from './menu-template.ts';
import { appScheme, isOwnSender, windowAddress } from './own-addresses.ts';
import { startedWith } from './started-with.ts';
import { windowOptions } from './window-options.ts';
import { readPlace, restoredPlace, writePlace } from './window-place.ts';

let window: BrowserWindow | null = null;
let service: PolicyService | null = null;
/** Files that came before there was anything to open them with. */
const waiting: string[] = [];
const crashes: number[] = [];

protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);
app.enableSandbox();
app.on('web-contents-created', (_event, contents) => guardContents(contents));
app.on('open-file', (event, path) => {
  event.preventDefault();
  openFiles([path]);
});
app.on('window-all-closed', () => app.quit());
app.on('will-quit', () => service?.close());

const start = startedWith(process.argv, app.isPackaged, process.cwd());
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, commandLine, folder) => {
    openFiles(startedWith(commandLine, app.isPackaged, folder).files);
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  waiting.push(...start.files);
  void app.whenReady().then(run, stop);
} else {
  app.quit();
}

async function run(): Promise<void> {
  guardSession(session.defaultSession);
  const folder = join(applicationFolder, 'out', 'renderer');
  protocol.handle(appScheme, (request) => appResponse(folder, request));
  const place = { option: start.workspace, environment: process.env, platform: process.platform };
  const opened = await openService(
    electronDoor(() => window),
    workspacePlace(place),
  );
  if (!opened.ok) return stop(opened.problem.sentence);
  service = opened.value;
  connectWindow(service);
  window = await createWindow();
  openFiles(waiting.splice(0));
}

function connectWindow(to: PolicyService): void {
  ipcMain.handle(channels.call, (event, method: unknown, request: unknown) => {
    const frame = event.senderFrame;
    const sender = { address: frame?.url ?? null, isMainFrame: frame?.parent === null };
    if (!isOwnSender(sender)) return failed('bad-request', 'Only the window may ask this.');
    return callMethod(to.api, String(method), request, (error) => console.error(error));
  });
  to.onEvent((event) => {
    if (event.type === 'workspace') showWorkspace(event.state);
    if (window && !window.isDestroyed()) window.webContents.send(channels.event, event);
  });
}

async function createWindow(): Promise<BrowserWindow> {
  const state = await service?.api.workspace({});
  if (state?.ok) showWorkspace(state.value);
  const placeFile = join(app.getPath('userData'), 'window-place.json');
  const screens = screen.getAllDisplays().map(({ workArea }) => workArea);
  const place = restoredPlace(readPlace(placeFile), screens);
  const preload = join(applicationFolder, 'out', 'preload', 'preload.cjs');
  const created = new BrowserWindow(windowOptions(place, preload, nativeTheme.shouldUseDarkColors));
  if (place.maximized) created.maximize();
  created.once('ready-to-show', () => created.show());
  created.on('close', () => {
    writePlace(placeFile, { bounds: created.getNormalBounds(), maximized: created.isMaximized() });
  });
  created.on('closed', () => {
    window = null;
  });
  created.webContents.on('render-process-gone', (_event, details) => {
    void recover(created, details.reason);
  });
  await created.loadURL(windowAddress);
  return created;
}

/** What of the workspace the system shows: theme, and the names of what can be undone. */
function showWorkspace({ settings, undo, redo }: WorkspaceState): void {
  nativeTheme.themeSource = settings.theme;
  const template = menuTemplate({ mac: process.platform === 'darwin', undo, redo }, (command) =>
    service?.emit({ type: 'command', command }),
  );
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function openFiles(paths: readonly string[]): void {
  if (paths.length === 0) return;
  if (!service || !window) {
    waiting.push(...paths);
    return;
  }
  void service.addPaths(paths).then(({ problems }) => {
    const detail = problems.map(({ sentence }) => sentence).join('\n');
    if (window && detail) {
      void dialog.showMessageBox(window, { type: 'warning', message: 'Not opened', detail });
    }
  });
}

async function recover(gone: BrowserWindow, reason: string): Promise<void> {
  const next = afterCrash(reason, crashes, Date.now());
  crashes.push(Date.now());
  if (next === 'nothing' || gone.isDestroyed()) return;
  if (next === 'reload') return gone.webContents.reload();
  const { response } = await dialog.showMessageBox(gone, {
    type: 'error',
    message: 'The window keeps stopping.',
    detail: 'Your documents and notes are saved. Removing the document added last may help.',
    buttons: ['Try again', 'Quit'],
    cancelId: 1,
  });
  if (response === 0) gone.webContents.reload();
  else app.quit();
}

function stop(reason: unknown): void {
  const sentence = typeof reason === 'string' ? reason : 'Clauseline could not be started.';
  if (typeof reason !== 'string') console.error(reason);
  dialog.showErrorBox('Clauseline', sentence);
  app.exit(1);
}
