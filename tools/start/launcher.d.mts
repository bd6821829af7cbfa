export interface SeenProcess {
  parent: number;
  command: string;
}
export function launcherOf(parent: number, look?: (pid: number) => SeenProcess | null): number;
export function whenGone(pid: number, callback: () => void): void;
