"""The country's ranking with Polars: rank, unit, total; points as whole ten-thousandths, so that sums are exact.

usage: sums_polars.py FOLDER OUTPUT
"""

import sys

import polars as pl

folder, output = sys.argv[1:]
ticks = (pl.col("points").cast(pl.Decimal(18, 4)) * 10_000).cast(pl.Int64).alias("price")
rules = pl.scan_csv(f"{folder}/scheme/deduct.csv", schema_overrides={"points": pl.String}).select("name", "item", ticks)
items = pl.scan_csv(f"{folder}/scheme/items.csv").select("item", pl.col("marks") * 10_000)
units = pl.scan_csv(f"{folder}/scheme/units.csv")
full = items.select(pl.col("marks").sum()).collect().item()
(
    pl.scan_csv(f"{folder}/findings.csv")
    .select("村名", "问题", "数量")
    .join(rules, left_on="问题", right_on="name")
    .group_by("村名", "item")
    .agg((pl.col("数量") * pl.col("price")).sum().alias("taken"))
    .join(items, on="item")
    .group_by("村名")
    .agg(pl.min_horizontal("taken", "marks").sum().alias("taken"))
    .join(units, left_on="村名", right_on="unit", how="right", maintain_order="right")
    .select("unit", (full - pl.col("taken").fill_null(0)).alias("total"))
    .sort("total", descending=True, maintain_order=True)
    .select(pl.col("total").rank("min", descending=True).alias("rank"), "unit", pl.col("total") / 10_000)
    .collect(engine="streaming")
    .write_csv(output, float_precision=4)
)
