"""Makes an Online Retail II export N times as long: each copy has its own order and customer numbers, so that nothing is a duplicate that was none.
Usage: multiply.py N OUT FILE..."""
import csv
import gzip
import sys

times, out, files = int(sys.argv[1]), sys.argv[2], sys.argv[3:]
with open(out, "w", newline="", encoding="utf-8") as target:
    writer = csv.writer(target)
    for copy in range(times):
        for number, name in enumerate(files):
            opened = gzip.open(name, "rt", encoding="utf-8", newline="") if name.endswith(".gz") else open(name, encoding="utf-8", newline="")
            with opened as source:
                rows = csv.reader(source)
                header = next(rows)
                if copy == 0 and number == 0: writer.writerow(header)
                for row in rows:
                    if copy:
                        invoice = row[0]
                        letter = invoice[0] if invoice[0].isalpha() else ""
                        row[0] = f"{letter}{int(invoice[len(letter):]) + copy * 1_000_000}"
                        if row[6]: row[6] = f"{float(row[6]) + copy * 100_000}"
                    writer.writerow(row)
