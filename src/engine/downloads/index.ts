/** Files that come onto this computer beside an operation: downloads in the background, dropped files. */
export type { DownloadKey, Downloads } from './downloads.ts';
export { createDownloads } from './downloads.ts';
export { engineFiles } from './engine-files.ts';
export type { UploadPart, Uploads } from './uploads.ts';
export { createUploads } from './uploads.ts';
