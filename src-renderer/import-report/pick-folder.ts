import type { FileToAdd } from '../state/store-types.ts';

/** All files of a folder chosen in the browser's dialog, named with their folders. */
export function pickFolder(): Promise<readonly FileToAdd[]> {
  return pick({ folder: true }).then((files) =>
    files
      .filter((file) => !isHidden(file.webkitRelativePath))
      .map((file) => withFolders(file, file.webkitRelativePath)),
  );
}

/** One file chosen in the browser's dialog; undefined when it is closed without a choice. */
export function pickFile(): Promise<FileToAdd | undefined> {
  return pick({ folder: false }).then(([file]) => file);
}

/** A file of a folder, under the name by which it stands in the list. */
export function withFolders(file: File, path: string): FileToAdd {
  return { name: path || file.name, size: file.size, arrayBuffer: () => file.arrayBuffer() };
}

function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.') || part === 'node_modules');
}

function pick({ folder }: { readonly folder: boolean }): Promise<readonly File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.webkitdirectory = folder;
    input.addEventListener('change', () => {
      resolve([...(input.files ?? [])]);
    });
    input.addEventListener('cancel', () => {
      resolve([]);
    });
    input.click();
  });
}
