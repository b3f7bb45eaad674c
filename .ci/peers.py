"""Asks the API and another engine the same ten questions and compares the answers.

usage: peers.py FOLDER BASE_URL [postgres|duckdb]
FOLDER holds the loaded database's socket (postgres) or stories.ndjson (duckdb).
"""

import json
import subprocess
import sys
import urllib.parse
import urllib.request

folder, base = sys.argv[1:3]
engine = sys.argv[3] if len(sys.argv) > 3 else None


def api(path, **parameters):
    url = base + path + "?" + urllib.parse.urlencode(parameters)
    with urllib.request.urlopen(url) as answer:
        return json.load(answer)


def total(path, **parameters):
    return api(path, **parameters)["page"]["total"]


def postgres(sql):
    command = f"psql -qtA -h {folder} -p 5499 postgres"
    run = subprocess.run(["su", "postgres", "-c", command], input=sql, text=True, capture_output=True, check=True)
    return int(run.stdout.strip() or 0)


def duck(sql):
    import duckdb

    duckdb.sql(f"CREATE OR REPLACE VIEW stories AS SELECT * FROM read_json('{folder}/stories.ndjson', maximum_object_size=33554432)")
    return int(duckdb.sql(sql).fetchall()[0][0] or 0)


# What is asked of the API, of PostgreSQL, of DuckDB.
QUESTIONS = [
    ("stories", lambda: total("/v1/stories"), "SELECT count(*) FROM stories", "SELECT count(*) FROM stories"),
    ("stories of a kind", lambda: total("/v1/stories", kind="news"),
     "SELECT count(*) FROM stories WHERE kind = 'news'", "SELECT count(*) FROM stories WHERE kind = 'news'"),
    ("stories of a document", lambda: total("/v1/stories", document="004_da59c198da5f067d"),
     "SELECT count(*) FROM stories WHERE document = '004_da59c198da5f067d'",
     "SELECT count(*) FROM stories WHERE document = '004_da59c198da5f067d'"),
    ("stories with a substring", lambda: total("/v1/stories", q="乡村振兴"),
     "SELECT count(*) FROM stories WHERE text LIKE '%乡村振兴%'",
     "SELECT count(DISTINCT id) FROM (SELECT id, UNNEST(paragraphs) AS p FROM stories) WHERE contains(p.text, '乡村振兴')"),
    ("entities", lambda: total("/v1/entities"), "SELECT count(*) FROM entities",
     "SELECT count(DISTINCT id) FROM (SELECT UNNEST(entities).id AS id FROM stories)"),
    ("entities of a type", lambda: total("/v1/entities", type="person"),
     "SELECT count(*) FROM entities WHERE type = 'person'",
     "SELECT count(DISTINCT e.id) FROM (SELECT UNNEST(entities) AS e FROM stories) WHERE e.type = 'person'"),
    ("figures", lambda: total("/v1/figures"), "SELECT count(*) FROM figures",
     "SELECT sum(len(figures)) FROM stories"),
    ("figures of a unit", lambda: total("/v1/figures", unit="亩"), "SELECT count(*) FROM figures WHERE unit = '亩'",
     "SELECT count(*) FROM (SELECT UNNEST(figures) AS f FROM stories) WHERE f.unit = '亩'"),
    ("percentages", lambda: total("/v1/figures", kind="percent"),
     "SELECT count(*) FROM figures WHERE kind = 'percent'",
     "SELECT count(*) FROM (SELECT UNNEST(figures) AS f FROM stories) WHERE f.kind = 'percent'"),
    ("exchanges", lambda: total("/v1/exchanges"), "SELECT count(*) FROM exchanges",
     "SELECT sum(len(exchanges)) FROM stories"),
]

if engine is None:
    sys.exit(0)
wrong = 0
for name, ask, sql, duck_sql in QUESTIONS:
    mine = ask()
    theirs = postgres(sql) if engine == "postgres" else duck(duck_sql)
    print(f"{engine}: {name}: {mine}" + ("" if mine == theirs else f", but {engine} says {theirs}"))
    wrong += mine != theirs
print(f"{len(QUESTIONS) - wrong} passed, {wrong} failed")
sys.exit(1 if wrong else 0)
