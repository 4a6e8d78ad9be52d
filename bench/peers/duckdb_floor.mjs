// Runs duckdb_floor.sql with DuckDB's own client. Usage: node duckdb_floor.mjs FILE...
import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";

const files = `[${process.argv.slice(2).map((f) => `'${f.replaceAll("'", "''")}'`).join(", ")}]`;
const connection = await (await DuckDBInstance.create(":memory:")).connect();
for (const statement of readFileSync(new URL("duckdb_floor.sql", import.meta.url), "utf8").replaceAll("$files", files).split(/;\s*$/m)) {
  if (!statement.trim()) continue;
  const rows = (await connection.runAndReadAll(statement)).getRows();
  console.log(rows.length, String(rows[0] ?? ""));
}
