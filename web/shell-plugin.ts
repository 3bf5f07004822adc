/** Writes `shell.json`: what a tablet needs to start without a network, sign-in and tablet screens with all languages. The
service worker keeps these files from its first moment on; the gate on the weight of the first load reads the same list. */

import type { Plugin, Rolldown } from 'vite';

const SCREENS = ['/SignIn.svelte', '/Tablet.svelte'];
const TEXTS = '.ftl?raw';

interface Shell {
  /** The scripts and styles of app, sign-in and tablet; no language among them. */
  screens: string[];
  languages: string[];
}

export function shell(): Plugin {
  return {
    name: 'hemicycle-shell',
    apply: 'build',
    enforce: 'post',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((one): one is Rolldown.OutputChunk => one.type === 'chunk');
      const files = new Set<string>();
      const take = (name: string): void => {
        const chunk = bundle[name];
        if (chunk?.type !== 'chunk' || files.has(name)) return;
        files.add(name);
        const { importedCss } = (chunk as { viteMetadata?: { importedCss?: Set<string> } }).viteMetadata ?? {};
        for (const style of importedCss ?? []) files.add(style);
        chunk.imports.forEach(take);
      };
      const isScreen = (id: string | null): boolean => SCREENS.some((screen) => id?.endsWith(screen));
      for (const chunk of chunks) if (chunk.isEntry || isScreen(chunk.facadeModuleId)) take(chunk.fileName);
      const languages = chunks.filter((chunk) => chunk.facadeModuleId?.endsWith(TEXTS)).map((chunk) => chunk.fileName);
      const source: Shell = { screens: [...files].sort(), languages: languages.sort() };
      this.emitFile({ type: 'asset', fileName: 'shell.json', source: JSON.stringify(source) });
    },
  };
}
