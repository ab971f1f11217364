/** What TypeScript's own browser types do not know yet. */
interface Picker {
  showDirectoryPicker?: (options: { id: string; mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
}
interface Asking {
  queryPermission(how: { mode: 'readwrite' }): Promise<PermissionState>;
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
  const asking = folder as unknown as Asking;
  if ((await asking.queryPermission({ mode: 'readwrite' })) === 'granted') return true;
  return (await asking.requestPermission({ mode: 'readwrite' })) === 'granted';
}

/** Writes a file whole: a write that breaks leaves what was there before. @returns what lies there now */
export async function writeInFolder(folder: FileSystemDirectoryHandle, name: string, content: Blob): Promise<File> {
  const handle = await folder.getFileHandle(name, { create: true });
  const writing = await handle.createWritable();
  await writing.write(content);
  await writing.close();
  return handle.getFile();
}
