-- The floor: the same work as a hand-written script for DuckDB itself, in memory. $files is replaced by the list of files.
create table lines as
select distinct * from read_csv($files, header = true, types = {'Invoice': 'varchar', 'StockCode': 'varchar', 'Customer ID': 'double', 'InvoiceDate': 'timestamp'});
create view sales as
select *, Quantity * Price as amount from lines where not starts_with(Invoice, 'C') and not starts_with(Invoice, 'A') and Quantity > 0 and Price > 0;
select sum(amount), count(distinct Invoice), count(distinct "Customer ID"), sum(Quantity) from sales;
select date_trunc('month', InvoiceDate) as month, sum(amount) from sales group by 1 order by 1;
select StockCode, sum(amount) from sales group by 1 order by 2 desc limit 20;
select Country, sum(amount), count(*) from sales group by 1 order by 2 desc;
create table rfm as
select "Customer ID" as customer, max(InvoiceDate) as last, count(distinct Invoice) as frequency, sum(amount) as monetary from sales where "Customer ID" is not null group by 1;
select r, f, m, count(*) from (
  select ntile(5) over (order by last) as r, ntile(5) over (order by frequency) as f, ntile(5) over (order by monetary) as m from rfm) group by all order by all;
with first as (select "Customer ID" as customer, min(date_trunc('month', InvoiceDate)) as cohort from sales where "Customer ID" is not null group by 1)
select cohort, date_diff('month', cohort, date_trunc('month', InvoiceDate)) as age, count(distinct customer) from sales join first on customer = "Customer ID" group by all order by all;
with months as (select date_trunc('month', InvoiceDate) as month, sum(amount) as amount, row_number() over (order by date_trunc('month', InvoiceDate)) as t from sales group by 1)
select regr_slope(amount, t), regr_intercept(amount, t) from months;
