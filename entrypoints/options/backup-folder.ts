import { isAllowed } from '../../lib/record/backup-folder.ts';

/** What TypeScript's own browser types do not know yet. */
interface Picker {
  showDirectoryPicker?: (options: { id: string; mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
}
interface Asking {
  requestPermission(how: { mode: 'readwrite' }): Promise<PermissionState>;
}

const { showDirectoryPicker } = globalThis as unknown as Picker;

/** Firefox knows no folders: there each file is saved by hand. */
export const knowsFolders = showDirectoryPicker !== undefined;

/** Lets the user choose a folder. Call it in a click. @returns null where none was chosen */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return (await showDirectoryPicker?.({ id: 'rettidig', mode: 'readwrite' })) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

/** Whether we may write there; the browser may ask the user once more. Call it in a click. */
export async function mayWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
  if (await isAllowed(folder)) return true;
  return (await (folder as unknown as Asking).requestPermission({ mode: 'readwrite' })) === 'granted';
}
