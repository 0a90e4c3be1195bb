import { EventEmitter } from 'node:events';

/**
 * Stands in for Electron's main-process module: it keeps what it was told, so that a test can ask,
 * and lets a test make happen what Electron would.
 */
export function makeFakeElectron(userData: string) {
  const windows: FakeWindow[] = [];
  const handlers = new Map<string, (event: unknown, ...args: unknown[]) => unknown>();
  const schemes = new Map<string, (request: Request) => Promise<Response>>();
  const session = makeSession();
  const answers = {
    open: { canceled: true, filePaths: [] as string[] },
    save: '',
    message: 0,
    browser: true,
  };
  const said: unknown[] = [];
  const opened: string[] = [];
  const menus: unknown[] = [];
  const ready = Promise.withResolvers<void>();
  const dialogs: unknown[] = [];
  const app = Object.assign(new EventEmitter(), {
    isPackaged: false,
    sandboxed: false,
    quitted: 0,
    exitCode: null as number | null,
    enableSandbox() {
      this.sandboxed = true;
    },
    recent: [] as string[],
    handedOver: {},
    onlyOne: true,
    requestSingleInstanceLock(data: object) {
      this.handedOver = data;
      return this.onlyOne;
    },
    addRecentDocument(path: string) {
      this.recent.push(path);
    },
    whenReady: () => ready.promise,
    getPath: () => userData,
    quit() {
      this.quitted += 1;
    },
    exit(code: number) {
      this.exitCode = code;
    },
  });

  class BrowserWindow extends FakeWindow {
    constructor(options: unknown) {
      super(options);
      windows.push(this);
      app.emit('web-contents-created', {}, this.webContents);
    }
  }

  return {
    app,
    ready,
    windows,
    handlers,
    schemes,
    session,
    answers,
    said,
    dialogs,
    opened,
    menus,
    main: {
      app,
      // Its static side has types that cannot be named in a declaration.
      BrowserWindow: BrowserWindow as unknown,
      dialog: {
        showOpenDialog: (_window: unknown, options: unknown) => {
          dialogs.push(options);
          return Promise.resolve(answers.open);
        },
        showSaveDialog: (_window: unknown, options: unknown) => {
          dialogs.push(options);
          return Promise.resolve({ canceled: answers.save === '', filePath: answers.save });
        },
        showMessageBox: (_window: unknown, options: unknown) => {
          said.push(options);
          return Promise.resolve({ response: answers.message });
        },
        showErrorBox: (_title: string, sentence: string) => said.push(sentence),
      },
      ipcMain: {
        handle: (channel: string, handler: (event: unknown, ...args: unknown[]) => unknown) =>
          handlers.set(channel, handler),
      },
      Menu: {
        buildFromTemplate: (template: unknown) => template,
        setApplicationMenu: (menu: unknown) => menus.push(menu),
      },
      nativeTheme: { themeSource: 'system', shouldUseDarkColors: false },
      protocol: {
        registerSchemesAsPrivileged: (list: { scheme: string }[]) =>
          list.forEach(({ scheme }) =>
            schemes.set(scheme, () => Promise.reject(new Error('early'))),
          ),
        handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
          schemes.set(scheme, handler),
      },
      screen: { getPrimaryDisplay: () => display, getAllDisplays: () => [display] },
      session: { defaultSession: session },
    },
    common: {
      shell: {
        openExternal: (address: string) => {
          opened.push(address);
          return answers.browser ? Promise.resolve() : Promise.reject(new Error('no browser'));
        },
      },
    },
  };
}

const display = { workArea: { x: 0, y: 0, width: 1920, height: 1080 } };

/** Everything the fake can tell. */
export type FakeElectron = ReturnType<typeof makeFakeElectron>;

/** A window that shows nothing. */
export class FakeWindow extends EventEmitter {
  readonly options: unknown;
  focused = 0;
  readonly webContents = new FakeContents();
  constructor(options: unknown) {
    super();
    this.options = options;
  }
  loadURL(address: string): Promise<void> {
    this.webContents.address = address;
    return Promise.resolve();
  }
  background = '';
  setBackgroundColor(colour: string): void {
    this.background = colour;
  }
  show(): void {}
  focus(): void {
    this.focused += 1;
  }
  restore(): void {}
  maximize(): void {}
  isMinimized(): boolean {
    return false;
  }
  isMaximized(): boolean {
    return false;
  }
  isDestroyed(): boolean {
    return false;
  }
  getNormalBounds() {
    return { x: 5, y: 6, width: 1000, height: 700 };
  }
}

/** A page that renders nothing; it keeps what it was sent. */
export class FakeContents extends EventEmitter {
  address = '';
  reloads = 0;
  readonly sent: { channel: string; event: unknown }[] = [];
  openHandler: ((details: { url: string }) => { action: string }) | null = null;
  ended = 0;
  policy = '';
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.policy = policy;
  }
  forcefullyCrashRenderer(): void {
    this.ended += 1;
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
  send(channel: string, event: unknown): void {
    this.sent.push({ channel, event });
    this.emit('sent', channel, event);
  }
  reload(): void {
    this.reloads += 1;
  }
  getURL(): string {
    return this.address;
  }
}

function makeSession() {
  return Object.assign(new EventEmitter(), {
    request: null as
      | null
      | ((
          contents: unknown,
          permission: string,
          answer: (granted: boolean) => void,
          details: AskingFrame,
        ) => void),
    check: null as
      | null
      | ((
          contents: unknown,
          permission: string,
          origin: string,
          details: Partial<AskingFrame>,
        ) => boolean),
    device: null as null | (() => boolean),
    setPermissionRequestHandler(handler: never) {
      this.request = handler;
    },
    setPermissionCheckHandler(handler: never) {
      this.check = handler;
    },
    setDevicePermissionHandler(handler: never) {
      this.device = handler;
    },
    webRequest: {
      filter: null as null | RequestFilter,
      onBeforeRequest(filter: RequestFilter) {
        this.filter = filter;
      },
    },
  });
}

interface AskingFrame {
  readonly requestingUrl: string;
  readonly isMainFrame: boolean;
}

type RequestFilter = (
  details: { url: string },
  answer: (response: { cancel: boolean }) => void,
) => void;
