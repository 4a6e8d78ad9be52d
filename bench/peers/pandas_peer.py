"""The main job's core in pandas and scikit-learn: read, drop duplicates, KPIs, months, top products, countries, RFM, cohorts, linear forecast.
Usage: pandas_peer.py FILE..."""
import sys
import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression

frames = [pd.read_csv(f, dtype={"Invoice": str, "StockCode": str}, parse_dates=["InvoiceDate"]) for f in sys.argv[1:]]
lines = pd.concat(frames, ignore_index=True).drop_duplicates()
lines["amount"] = lines["Quantity"] * lines["Price"]
sales = lines[~lines["Invoice"].str.startswith(("C", "A")) & (lines["Quantity"] > 0) & (lines["Price"] > 0)].copy()
cancelled = lines[lines["Invoice"].str.startswith("C")]

kpis = {
    "gross": sales["amount"].sum(), "cancelled": cancelled["amount"].sum(), "orders": sales["Invoice"].nunique(),
    "customers": sales["Customer ID"].nunique(), "units": int(sales["Quantity"].sum()),
}
months = sales.set_index("InvoiceDate")["amount"].resample("MS").sum()
products = sales.groupby("StockCode")["amount"].sum().nlargest(20)
countries = sales.groupby("Country")["amount"].agg(["sum", "count"]).sort_values("sum", ascending=False)

known = sales.dropna(subset=["Customer ID"])
snapshot = known["InvoiceDate"].max().normalize() + pd.Timedelta(days=1)
rfm = known.groupby("Customer ID").agg(last=("InvoiceDate", "max"), frequency=("Invoice", "nunique"), monetary=("amount", "sum"))
rfm["recency"] = (snapshot - rfm["last"]).dt.days
for axis, sign in (("recency", -1), ("frequency", 1), ("monetary", 1)):
    rfm[axis[0]] = np.ceil((rfm[axis] * sign).rank(method="min", pct=True) * 5).clip(1, 5).astype(int)
segments = rfm.groupby(["r", "f", "m"]).size()

first = known.groupby("Customer ID")["InvoiceDate"].transform("min").dt.to_period("M")
age = (known["InvoiceDate"].dt.to_period("M").astype("int64") - first.astype("int64"))
cohorts = known.assign(cohort=first, age=age).groupby(["cohort", "age"])["Customer ID"].nunique().unstack()

whole = months.iloc[:-1]
x = np.column_stack([np.arange(len(whole)), pd.get_dummies(whole.index.month).to_numpy()[:, 1:]])
model = LinearRegression().fit(x, whole.to_numpy())
step = np.zeros(x.shape[1]); step[0] = len(whole)
month = months.index[-1].month
if month > 1: step[month - 1] = 1
print(kpis, len(months), products.index[0], countries.index[0], len(segments), cohorts.shape, round(float(model.predict([step])[0]), 2))
