-- Pages of a served demo in turn, all kept after the first round:
-- wrk -t2 -c20 -d12s --latency -s bench/web/pages.lua -H "Cookie: $(cat cookie.txt)" http://127.0.0.1:8455
local pages = { "overview", "sales", "products", "customers", "product?id=22423", "customer?id=14646", "figure/net_sales", "lines", "why/net_sales", "analysis/rfm", "analysis/cohorts", "analysis/baskets" }
local turn = 0
request = function()
  turn = turn + 1
  return wrk.format("GET", "/w/online-retail-ii/" .. pages[(turn % #pages) + 1])
end
