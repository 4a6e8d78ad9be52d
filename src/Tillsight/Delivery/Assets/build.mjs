// Bundles the report's script and styles:   node build.mjs OUTDIR
import { build } from "esbuild";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { withChosenTheme } from "./chosenTheme.mjs";

const assets = dirname(fileURLToPath(import.meta.url));
const out = process.argv[2];
if (!out) throw new Error("build.mjs: say where to write: node build.mjs OUTDIR");

const { outputFiles } = await build({
  entryPoints: ["start.ts", "load.ts", "report.css", "chart.css", "report.ts"].map(name => join(assets, name)),
  outdir: out, write: false, bundle: true, minify: true, format: "iife", target: "es2022", charset: "utf8", legalComments: "none",
  define: { "process.env.NODE_ENV": '"production"' }, logLevel: "warning",
});

// The script last: the build takes it as the sign that all is there.
await mkdir(out, { recursive: true });
for (const { path, text } of outputFiles) {
  // The charts' library is most of a report's size; packed it is a third, also as base64.
  if (path.endsWith("report.js")) await writeFile(path + ".gz", gzipSync(text, { level: 9 }));
  else await writeFile(path, path.endsWith("chart.css") ? withChosenTheme(text) : text);
}
