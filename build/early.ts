import type { Plugin, Rolldown } from 'vite';
import { DATASET } from './content.ts';

/** The pages that people come to first, by the name of their route. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  catalogue: ['src/ui/pages/CataloguePage.svelte'],
  play: ['src/ui/pages/PlayPage.svelte'],
};

type Bundle = Readonly<Record<string, Rolldown.OutputAsset | Rolldown.OutputChunk>>;

/** The files of a module's chunk and of all that it imports, scripts and styles. */
function filesOf(bundle: Bundle, module: string): Set<string> {
  const files = new Set<string>();
  const add = (file: string) => {
    const chunk = bundle[file];
    if (chunk?.type !== 'chunk' || files.has(file)) return;
    files.add(file);
    for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style);
    chunk.imports.forEach(add);
  };
  for (const [file, chunk] of Object.entries(bundle))
    if (chunk.type === 'chunk' && chunk.moduleIds.some((id) => id.endsWith(module))) add(file);
  return files;
}

/** Chrome 136 and later compile such a file beside the page's own work, and not function by function when it is called. */
const COMPILE_AT_ONCE = '//# allFunctionsCalledOnLoad\n';

/**
 * Tells public/boot.js which files the first pages are made of, so that they are asked for with the page and not only
 * when the shell runs, and where the data of the course are:
 * `<script src="boot.js" data-catalogue="…" data-play="…" data-data="…">`.
 */
export function early(): Plugin {
  return {
    name: 'rapport:early',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const firstPages = ['index.html', ...Object.values(PAGES).flat()].flatMap((module) => [
          ...filesOf(bundle, module),
        ]);
        for (const file of new Set(firstPages)) {
          const chunk = bundle[file];
          if (chunk?.type === 'chunk') chunk.code = COMPILE_AT_ONCE + chunk.code;
        }
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        if (!bundle) return html;
        const lists = Object.entries(PAGES).map(([page, modules]) => {
          const files = new Set(modules.flatMap((module) => [...filesOf(bundle, module)]));
          const more = [...files].filter((file) => !html.includes(file));
          return ` data-${page}="${more.join(' ')}"`;
        });
        const data = ` data-data="${DATASET}"`;
        return html.replace(/(<script src="[^"]*boot\.js")/, `$1${lists.join('')}${data}`);
      },
    },
  };
}
