/** The client for pages that show Saddle Surfer in a frame, as one file of a name that stays, without the page's parts. */
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const source = fileURLToPath(new URL('../src/embed/client.ts', import.meta.url));

/** @param fileName beside the page, such as `embed.js`. */
export function embedClient(fileName: string): Plugin {
  return {
    name: 'embed-client',
    configureServer({ middlewares }) {
      middlewares.use(`/${fileName}`, (_, response) => {
        response.writeHead(302, { location: `/@fs${source}` }).end();
      });
    },
    async generateBundle() {
      const built = await build({
        configFile: false,
        logLevel: 'warn',
        build: { write: false, lib: { entry: source, formats: ['es'] }, target: 'es2022' },
      });
      const [bundle] = [built].flat();
      const chunk = bundle && 'output' in bundle ? bundle.output[0] : undefined;
      if (chunk === undefined) throw new Error(`${fileName} came out empty`);
      this.emitFile({ type: 'asset', fileName, source: chunk.code });
    },
  };
}
