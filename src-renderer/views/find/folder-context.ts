import { createContext } from 'react';

/** Id of the folder that hits come from; null when they come from the loaded documents. */
export const FolderContext = createContext<string | null>(null);
