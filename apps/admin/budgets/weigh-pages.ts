// What a browser must fetch before a page stands, added up from the files of a build.
import { gzipSync } from 'node:zlib';

/** One file of JavaScript of the build, as the bundler describes it. */
export interface BuiltChunk {
  fileName: string;
  code: string;
  moduleIds: readonly string[];
  /** Files fetched together with this one. */
  imports: readonly string[];
  /** Files fetched when they are asked for. */
  dynamicImports: readonly string[];
  /** Style sheets that come with it. */
  css: readonly string[];
}

/** A page of the router: its module, and the texts that are fetched with it. */
export interface Page {
  name: string;
  module: string;
  texts: readonly string[];
}

/** In thousands of bytes after gzip. */
export interface Limit {
  js: number;
  css: number;
}

export interface Weight extends Limit {
  name: string;
  limit: Limit;
}

/** What the product promises. A page is weighed on top of the frame that is already there. */
export interface Budgets {
  signIn: Limit;
  /** Everything from nothing to the first page of a day. */
  start: Limit;
  page: Limit;
  /** Pages with a limit of their own, by name; weighed with all they could ever fetch. */
  own: Readonly<Record<string, Limit>>;
}

const ends = (id: string, module: string) => id.split('?', 1)[0]?.endsWith(module) === true;

/**
 * Weighs sign-in, the start, every page and every part that is fetched later (on top of whoever fetches it). Nothing is left out: what only a page of
 * `own` can reach is in that page's sum, everything else in a line of its own.
 * @param styles the text of each style sheet by file name
 * @param pages the first one is the page a day begins with
 */
export function weighPages(chunks: readonly BuiltChunk[], styles: ReadonlyMap<string, string | Uint8Array>, pages: readonly Page[], budgets: Budgets): Weight[] {
  const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const holding = (module: string): string => {
    const found = chunks.find((chunk) => chunk.moduleIds.some((id) => ends(id, module)));
    if (found === undefined) throw new Error(`No file of the build holds ${module}; the budgets must name what exists.`);
    return found.fileName;
  };
  const fetched = (from: readonly string[], there: ReadonlySet<string> = new Set(), later = false): Set<string> => {
    const all = new Set<string>();
    const add = (file: string) => {
      const chunk = byFile.get(file);
      if (chunk === undefined || all.has(file) || there.has(file)) return;
      all.add(file);
      chunk.imports.forEach(add);
      if (later) chunk.dynamicImports.forEach(add);
    };
    from.forEach(add);
    return all;
  };
  const sizes = new Map<string, number>();
  const size = (file: string, bytes: string | Uint8Array): number => {
    const known = sizes.get(file) ?? gzipSync(bytes, { level: 9 }).length / 1000;
    sizes.set(file, known);
    return known;
  };
  const js = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + size(file, byFile.get(file)?.code ?? ''), 0);
  const css = (files: Iterable<string>) => {
    const sheets = new Set([...files].flatMap((file) => byFile.get(file)?.css ?? []));
    return [...sheets].reduce((sum, sheet) => sum + size(sheet, styles.get(sheet) ?? ''), 0);
  };
  // Of the two languages the heavier one.
  const textsOf = (page: Page): string[] => {
    const languages = ['vi', 'en'].map((language) => page.texts.map((name) => holding(`/i18n/${language}/${name}.ts`)));
    return languages.reduce((heavier, one) => (js(one) > js(heavier) ? one : heavier));
  };

  const entry = holding('/app/main.ts');
  const frame = fetched([entry, holding('/app/app-entry.tsx')]);
  const signIn = fetched([entry, holding('/app/sign-in-entry.tsx')]);
  const weights: Weight[] = [{ name: 'sign-in', js: js(signIn), css: css(signIn), limit: budgets.signIn }];
  const seen = new Set([...frame, ...signIn]);
  const weigh = (name: string, files: Set<string>, limit: Limit) => {
    for (const file of files) seen.add(file);
    weights.push({ name, js: js(files), css: css(new Set([...frame, ...files])), limit });
  };
  pages.forEach((page, at) => {
    const needed = [holding(page.module), ...textsOf(page)];
    const ownLimit = budgets.own[page.name];
    if (at === 0) weigh(`start: ${page.name}`, new Set([...frame, ...fetched(needed)]), budgets.start);
    else weigh(page.name, fetched(needed, frame, ownLimit !== undefined), ownLimit ?? budgets.page);
  });
  for (const part of new Set(chunks.flatMap(({ dynamicImports }) => dynamicImports))) {
    if (seen.has(part)) continue;
    // On top of what is there when it is asked for: the frame, and the file that asks. Of several that ask, the poorest.
    const asking = chunks.filter(({ dynamicImports }) => dynamicImports.includes(part));
    const needed = asking.map(({ fileName }) => fetched([part], new Set([...frame, ...fetched([fileName])])));
    weigh(`later: ${part.replace(/^.*\/|-[\w-]{8}\.js$/g, '')}`, needed.reduce((more, one) => (js(one) > js(more) ? one : more)), budgets.page);
  }
  return weights;
}

/** Those over their limit, each as a sentence. */
export const overweight = (weights: readonly Weight[]): string[] =>
  weights.flatMap(({ name, limit, ...weight }) =>
    (['js', 'css'] as const)
      .filter((kind) => weight[kind] > limit[kind])
      .map((kind) => `${name} needs ${weight[kind].toFixed(1)} kB of ${kind === 'js' ? 'JavaScript' : 'CSS'} (gzip); its budget is ${limit[kind]}.`));
