"""Times every page of a served demo that nobody has asked for yet, one request at a time.

Usage: tillsight demo --port 8455 > serve.log &   then   python3 bench/web/cold.py serve.log [role] [shop]
Writes the session's cookie to cookie.txt for wrk (see pages.lua).
"""
import http.cookiejar
import re
import sys
import time
import urllib.request

log = sys.argv[1]
role = sys.argv[2] if len(sys.argv) > 2 else "retailer"
shop = sys.argv[3] if len(sys.argv) > 3 else "online-retail-ii"
link = re.findall(role + r" +(http://\S+)", open(log).read())[-1].strip()
jar = http.cookiejar.CookieJar()
browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
browser.open(link).read()
open("cookie.txt", "w").write("; ".join(f"{c.name}={c.value}" for c in jar))
base = link.split("/demo/")[0] + f"/w/{shop}/"
boards = ["overview", "sales", "products", "customers", "product?id=22423", "customer?id=14646", "figure/net_sales", "lines", "why/net_sales", "explore"]
analyses = "sales-over-time seasons-and-peaks places returns top-products rfm cohorts new-vs-returning next-month abc-xyz product-life-cycle baskets segment-movement"
pages = boards + ["analysis/" + a for a in analyses.split()]
times = {}
for turn, period in enumerate(["last-month", "last-quarter", "ytd"]):
    for page in pages:
        address = base + page + ("&" if "?" in page else "?") + (f"period={period}" if page in boards else f"turn={turn}")
        start = time.time()
        browser.open(address).read()
        times.setdefault(page, []).append((time.time() - start) * 1000)
for page, taken in times.items():
    print(page, [round(t) for t in taken])
every = sorted(t for taken in times.values() for t in taken)
print("p50", round(every[len(every) // 2]), "p95", round(every[int(len(every) * 0.95)]), "max", round(every[-1]), "ms")
