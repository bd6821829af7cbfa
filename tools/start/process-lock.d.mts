export interface LockHolder {
  pid: number;
  stamp: string;
  what: string;
}
export function processStamp(pid: number): string | null;
export function lockHolder(file: string): LockHolder | null;
export function tryLock(file: string, what: string): (() => void) | null;
export function waitForLock(file: string, what: string, onWait: (holder: LockHolder) => void): Promise<() => void>;
