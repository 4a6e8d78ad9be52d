// The main job's core in polars (nodejs-polars): read, drop duplicates, KPIs, months, top products, countries, RFM, cohorts.
// Usage: node polars_peer.mjs FILE...   (npm install in bench/ first; plain CSV, not compressed)
import pl from "nodejs-polars";

const types = { Invoice: pl.Utf8, StockCode: pl.Utf8, Description: pl.Utf8, Quantity: pl.Int64, InvoiceDate: pl.Utf8, Price: pl.Float64, "Customer ID": pl.Float64, Country: pl.Utf8 };
let lines = pl.concat(process.argv.slice(2).map((f) => pl.readCSV(f, { schema: types }))).unique();
lines = lines.withColumns(
  pl.col("Quantity").mul(pl.col("Price")).alias("amount"),
  pl.col("InvoiceDate").str.slice(0, 7).alias("month"),
);
const sales = lines.filter(
  pl.col("Invoice").str.contains("^[CA]").not().and(pl.col("Quantity").gt(0)).and(pl.col("Price").gt(0)),
);
const kpis = sales.select(
  pl.col("amount").sum().alias("gross"), pl.col("Invoice").nUnique().alias("orders"),
  pl.col("Customer ID").nUnique().alias("customers"), pl.col("Quantity").sum().alias("units"),
);
const months = sales.groupBy("month").agg(pl.col("amount").sum()).sort("month");
const products = sales.groupBy("StockCode").agg(pl.col("amount").sum()).sort("amount", true).head(20);
const countries = sales.groupBy("Country").agg(pl.col("amount").sum(), pl.col("Invoice").count().alias("lines")).sort("amount", true);
const known = sales.filter(pl.col("Customer ID").isNotNull());
const rfm = known.groupBy("Customer ID").agg(
  pl.col("InvoiceDate").max().alias("last"), pl.col("Invoice").nUnique().alias("frequency"), pl.col("amount").sum().alias("monetary"),
).withColumns(pl.col("last").rank().alias("r"), pl.col("frequency").rank().alias("f"), pl.col("monetary").rank().alias("m"));
const first = known.groupBy("Customer ID").agg(pl.col("month").min().alias("cohort"));
const cohorts = known.select("Customer ID", "month").unique().join(first, { on: "Customer ID" }).groupBy("cohort", "month").agg(pl.col("Customer ID").count().alias("customers"));
console.log(kpis.toRecords()[0], months.height, products.getColumn("StockCode").get(0), countries.getColumn("Country").get(0), rfm.height, cohorts.height);
