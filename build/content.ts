import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import { runnerImport, type Plugin, type ViteDevServer } from 'vite';
import type * as Reader from './shipped.ts';

/** The file of the dataset, beside the page. */
export const DATASET = 'data/crm-course.json';
const VIRTUAL = 'virtual:rapport/';
/** By convention of Rollup, an id that starts with NUL is nobody else's. */
const RESOLVED = `\0${VIRTUAL}`;

type Content = Reader.Content & { catalogue: readonly ReturnType<typeof Reader.catalogueEntry>[] };

/** The reader is loaded only when content is asked for: a mistake in the core must not keep unit tests from starting. */
async function readAll(root: string): Promise<Content> {
  const { module } = await runnerImport<typeof Reader>(resolve(root, 'build/shipped.ts'));
  const content = module.readContent(root);
  return { ...content, catalogue: content.shipped.map(module.catalogueEntry) };
}

/** A module whose default export is plain data; parsing JSON text is faster than parsing the same as a program. */
const dataModule = (data: unknown) => `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});`;

/** The dataset as the file beside the page. Its hash is not in it: the page was built with it. */
const fileOf = ({ dataset: { id, asOf, tables } }: Content) => JSON.stringify({ id, asOf, tables });

/** What lists of cards and quizzes need to know before any text is loaded. */
const learnIndex = ({ concepts, items }: Content['bank']) => ({
  cards: concepts.map(({ id, group, term }) => ({ id, group, term })),
  items: items.map(({ id, group, kind, concepts: cards }) => ({ id, group, kind, concepts: cards })),
});

function moduleCode(name: string, content: Content): string | undefined {
  const ids = content.shipped.map(({ scenario }) => scenario.id);
  if (name === 'catalogue') return dataModule(content.catalogue.map((entry) => ({ ...entry, about: undefined })));
  if (name === 'abouts/zh')
    return dataModule(Object.fromEntries(content.catalogue.map(({ id, about }) => [id, about.zh])));
  if (name === 'abouts/en')
    return dataModule(Object.fromEntries(content.catalogue.map(({ id, about }) => [id, about.en])));
  if (name === 'skills') return dataModule(content.skills);
  if (name === 'skill-names') return dataModule(Object.fromEntries(content.skills.map(({ id, name }) => [id, name])));
  if (name === 'phrases') return dataModule([...content.phrases]);
  if (name === 'dataset') {
    const { id, hash } = content.dataset;
    return dataModule({ id, hash, sha256: createHash('sha256').update(fileOf(content)).digest('hex') });
  }
  if (name === 'scenarios') {
    const entries = ids.map(
      (id) => `${JSON.stringify(id)}: () => import(${JSON.stringify(`${VIRTUAL}scenario/${id}`)})`,
    );
    return `export default { ${entries.join(', ')} };`;
  }
  const { bank } = content;
  if (name === 'learn') return dataModule(learnIndex(bank));
  if (name === 'concepts') return dataModule({ cards: bank.concepts, uses: content.uses });
  if (name === 'courses') return dataModule(bank.courses);
  if (name === 'forms') return dataModule(bank.forms);
  if (name === 'items') {
    const groups = new Set(bank.items.map(({ group }) => group));
    const entries = [...groups].map(
      (group) => `${JSON.stringify(group)}: () => import(${JSON.stringify(`${VIRTUAL}items/${group}`)})`,
    );
    return `export default { ${entries.join(', ')} };`;
  }
  if (name.startsWith('items/'))
    return dataModule(bank.items.filter(({ group }) => group === name.slice('items/'.length)));
  const one = content.shipped[ids.indexOf(name.slice('scenario/'.length))];
  return one && dataModule(one);
}

/**
 * Hands the content of `scenarios/` and the course dataset to the page: parsed and checked here, so that the page loads
 * no YAML parser. A mistake in a file fails the build and names file, line and column.
 */
export function content(): Plugin {
  let root = '';
  let isBuild = false;
  let held: Promise<Content> | undefined;
  const get = () => (held ??= readAll(root));

  // Vite would take what `use` returns for a hook of ours.
  const serveDataset = (server: ViteDevServer): void => {
    server.middlewares.use((request, response, next) => {
      if (!request.url?.split('?')[0]?.endsWith(`/${DATASET}`)) {
        next();
        return;
      }
      get().then((all) => {
        response.setHeader('content-type', 'application/json');
        response.end(fileOf(all));
      }, next);
    });
  };

  return {
    name: 'rapport:content',
    configResolved(config) {
      root = config.root;
      isBuild = config.command === 'build';
    },
    configureServer: serveDataset,
    async buildStart() {
      if (!isBuild) return;
      const all = await get();
      for (const warning of all.warnings) this.warn(warning);
      this.emitFile({ type: 'asset', fileName: DATASET, source: fileOf(all) });
    },
    resolveId: (id) => (id.startsWith(VIRTUAL) ? `\0${id}` : undefined),
    async load(id) {
      if (!id.startsWith(RESOLVED)) return undefined;
      const all = await get();
      if (all.errors.length > 0) this.error(`mistakes in scenarios:\n${all.errors.join('\n')}`);
      return moduleCode(id.slice(RESOLVED.length), all);
    },
    hotUpdate({ file }) {
      if (!file.startsWith(resolve(root, 'scenarios'))) return undefined;
      held = undefined;
      const { moduleGraph } = this.environment;
      for (const [id, module] of moduleGraph.idToModuleMap) {
        if (id.startsWith(RESOLVED)) moduleGraph.invalidateModule(module);
      }
      this.environment.hot.send({ type: 'full-reload' });
      return [];
    },
  };
}
