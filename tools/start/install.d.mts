export function installStamp(root: string): string;
export function isInstalled(root: string): boolean;
export function ensureInstalled(root: string, install?: (root: string) => Promise<void>): Promise<void>;
export function findNode24(root: string): Promise<string>;
