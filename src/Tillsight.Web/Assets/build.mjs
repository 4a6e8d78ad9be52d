// Bundles the app's script and styles:   node build.mjs OUTDIR
import { build } from "esbuild";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { withChosenTheme } from "../../Tillsight/Delivery/Assets/chosenTheme.mjs";

const here = dirname(fileURLToPath(import.meta.url)), core = join(here, "../../Tillsight/Delivery/Assets");
const out = process.argv[2];
if (!out) throw new Error("build.mjs: say where to write: node build.mjs OUTDIR");

const common = { outdir: out, write: false, bundle: true, minify: true, target: "es2022", charset: "utf8", legalComments: "none", define: { "process.env.NODE_ENV": '"production"' }, logLevel: "warning" };
const styles = await build({ ...common, entryPoints: [join(here, "app.css"), join(core, "chart.css")] });
const start = await build({ ...common, entryPoints: [join(core, "start.ts")], format: "iife" });
const scripts = await build({ ...common, entryPoints: [join(here, "app.ts"), join(here, "account.ts")], format: "esm", splitting: true, chunkNames: "[name]-[hash]" });

// The stylesheet last: the build takes its packed form as the sign that all is there. Old chunks would be embedded beside the new.
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await writeFile(join(out, "icon.svg"), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="4" fill="#0f6e72"/><path d="M3.5 11.5l3-4 2.5 2 3.5-5" fill="none" stroke="#fff" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round"/></svg>');
for (const { path, text } of [...start.outputFiles, ...scripts.outputFiles, ...styles.outputFiles.sort((a, b) => b.path.localeCompare(a.path))]) {
  const name = path.split(/[\\/]/).at(-1), content = name === "chart.css" ? withChosenTheme(text) : text;
  await writeFile(join(out, name), content);
  await writeFile(join(out, name + ".br"), brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
}
