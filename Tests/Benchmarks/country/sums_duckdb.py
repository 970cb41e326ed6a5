"""The country's ranking with DuckDB: rank, unit, total; points as exact decimals.

usage: sums_duckdb.py FOLDER OUTPUT
"""

import sys

import duckdb

folder, output = sys.argv[1:]
duckdb.sql(f"""
    copy (
      with units as (select unit, row_number() over () as place from read_csv('{folder}/scheme/units.csv', all_varchar = true)),
        items as (select item, marks::decimal(18, 4) as marks from read_csv('{folder}/scheme/items.csv', all_varchar = true)),
        rules as (select name, item, points::decimal(18, 4) as price
          from read_csv('{folder}/scheme/deduct.csv', all_varchar = true)),
        taken as (select 村名 as unit, item, sum(数量 * price) as taken
          from read_csv('{folder}/findings.csv', header = true, quote = '"', columns = {{
            '村名': 'varchar', '问题': 'varchar', '日期': 'varchar', '数量': 'integer', '备注': 'varchar'}})
          join rules on name = 问题 group by all),
        of_unit as (select unit, sum(least(taken, marks)) as taken from taken join items using (item) group by unit),
        totals as (select unit, place, (select sum(marks) from items) - coalesce(taken, 0) as total
          from units left join of_unit using (unit))
      select rank() over (order by total desc) as rank, unit, total from totals order by total desc, place
    ) to '{output}' (header)
""")
