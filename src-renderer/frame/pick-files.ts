import { withFolders } from '../import-report/pick-folder.ts';
import type { FileToAdd } from '../state/store-types.ts';

/** The browser's own file dialog; empty when it is closed without a choice. */
export function pickFiles(): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.multiple = true;
    input.addEventListener('change', () => {
      resolve([...(input.files ?? [])]);
    });
    input.addEventListener('cancel', () => {
      resolve([]);
    });
    input.click();
  });
}

/** All files of a drop, those of dropped folders too, without hidden ones. */
export async function filesOfDrop(transfer: DataTransfer): Promise<FileToAdd[]> {
  // Entries must be taken before the first await: the browser empties the list after the event.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  if (entries.every((entry) => !entry)) return [...transfer.files];
  const found = await Promise.all(
    entries.filter((entry) => entry !== null).map((entry) => filesOf(entry, '')),
  );
  return found.flat();
}

async function filesOf(entry: FileSystemEntry, folder: string): Promise<FileToAdd[]> {
  if (folder !== '' && (entry.name.startsWith('.') || entry.name === 'node_modules')) return [];
  const path = folder + entry.name;
  if (isFile(entry)) return [await fileOf(entry, path)];
  const inside = await readFolder((entry as FileSystemDirectoryEntry).createReader()).catch(
    () => null,
  );
  // A folder that cannot be opened is listed with the files that cannot be read.
  if (!inside) return [unreadable(`${path}/`)];
  inside.sort((a, b) => (a.name < b.name ? -1 : 1));
  return (await Promise.all(inside.map((one) => filesOf(one, `${path}/`)))).flat();
}

/** A file that cannot be opened is still one of the drop, and is listed as such. */
function fileOf(entry: FileSystemFileEntry, path: string): Promise<FileToAdd> {
  return new Promise((resolve) => {
    entry.file(
      (file) => {
        resolve(withFolders(file, path));
      },
      () => {
        resolve(unreadable(path));
      },
    );
  });
}

function unreadable(name: string): FileToAdd {
  return { name, arrayBuffer: () => Promise.reject(new Error(`${name} cannot be opened`)) };
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

/** A reader hands out a folder in portions of 100 and ends with an empty one. */
async function readFolder(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (portion.length === 0) return all;
    all.push(...portion);
  }
}
