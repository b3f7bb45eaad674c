"""Searches the same stories for the same runs with Tantivy and with SQLite FTS5.

usage: search.py STORIES.tsv QUERIES.tsv FOLDER

STORIES: ordinal, outlet, month, entities (joined by a blank), headline, text (line breaks as blanks).
QUERIES: class, operator (run, and, or, outlet, facet), operands joined by a blank, all folded.
Prints rows: engine, class, number of the query, microseconds of processor time (median of five), total.
"""

import sqlite3
import statistics
import sys
import time

import tantivy

stories, queries, folder = sys.argv[1:4]
TOP = 20
HEADLINE = 4.0


def rows(path):
    with open(path, encoding="utf-8") as file:
        for line in file:
            yield line.rstrip("\n").split("\t")


def build_tantivy():
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("ordinal", stored=True, fast=True)
    builder.add_text_field("outlet", tokenizer_name="raw", index_option="basic", fast=True)
    builder.add_text_field("month", tokenizer_name="raw", index_option="basic", fast=True)
    builder.add_text_field("entity", tokenizer_name="raw", index_option="basic", fast=True)
    for field in ("headline", "text"):
        builder.add_text_field(field, tokenizer_name="pairs", index_option="freq")
    schema = builder.build()
    index = tantivy.Index(schema, path=None)
    grams = tantivy.Tokenizer.ngram(min_gram=1, max_gram=2, prefix_only=False)
    index.register_tokenizer("pairs", tantivy.TextAnalyzerBuilder(grams).build())
    writer = index.writer(heap_size=1_000_000_000, num_threads=2)
    for ordinal, outlet, month, entities, headline, text in rows(stories):
        document = tantivy.Document()
        document.add_unsigned("ordinal", int(ordinal))
        document.add_text("outlet", outlet)
        document.add_text("month", month)
        for entity in entities.split():
            document.add_text("entity", entity)
        document.add_text("headline", headline)
        document.add_text("text", text)
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()
    index.reload()
    return index, schema


def run_query(schema, run):
    """All pairs of the run must stand in the text; those in the headline weigh more."""
    keys = [run] if len(run) <= 2 else sorted({run[i : i + 2] for i in range(len(run) - 1)})
    must = [(tantivy.Occur.Must, tantivy.Query.term_query(schema, "text", key)) for key in keys]
    should = [
        (tantivy.Occur.Should, tantivy.Query.boost_query(tantivy.Query.term_query(schema, "headline", key), HEADLINE))
        for key in keys
    ]
    return tantivy.Query.boolean_query(must + should)


def tantivy_query(schema, operator, operands):
    if operator == "facet":
        return tantivy.Query.all_query()
    if operator == "outlet":
        filtered = tantivy.Query.const_score_query(tantivy.Query.term_query(schema, "outlet", operands[1]), 0.0)
        return tantivy.Query.boolean_query(
            [(tantivy.Occur.Must, run_query(schema, operands[0])), (tantivy.Occur.Must, filtered)]
        )
    if operator == "run":
        return run_query(schema, operands[0])
    occur = tantivy.Occur.Must if operator == "and" else tantivy.Occur.Should
    return tantivy.Query.boolean_query([(occur, run_query(schema, operand)) for operand in operands])


def median(work):
    work()
    times = []
    for _ in range(5):
        start = time.thread_time()
        answer = work()
        times.append(time.thread_time() - start)
    return statistics.median(times) * 1e6, answer


def search_tantivy():
    start = time.perf_counter()
    index, schema = build_tantivy()
    print("tantivy", "build", 0, (time.perf_counter() - start) * 1e6, 0, sep="\t", flush=True)
    searcher = index.searcher()
    for number, (name, operator, operands) in enumerate(rows(queries)):
        operands = operands.split(" ")
        if operator == "facet":
            field = operands[0]
            aggregation = {field: {"terms": {"field": field, "size": TOP}}}
            query = tantivy.Query.all_query()
            took, answer = median(lambda: searcher.aggregate(query, aggregation))
            total = len(answer[field]["buckets"])
        else:
            query = tantivy_query(schema, operator, operands)
            took, answer = median(lambda: searcher.search(query, limit=TOP, count=True))
            total = answer.count
        print("tantivy", name, number, took, total, sep="\t", flush=True)


def search_sqlite():
    base = sqlite3.connect(f"{folder}/stories.db")
    base.execute("create virtual table story using fts5(headline, text, outlet unindexed, tokenize='trigram')")
    start = time.perf_counter()
    base.executemany(
        "insert into story(rowid, headline, text, outlet) values (?, ?, ?, ?)",
        ((int(row[0]) + 1, row[4], row[5], row[1]) for row in rows(stories)),
    )
    base.commit()
    print("sqlite", "build", 0, (time.perf_counter() - start) * 1e6, 0, sep="\t", flush=True)

    def phrase(run):
        return '"' + run.replace('"', '""') + '"'

    for number, (name, operator, operands) in enumerate(rows(queries)):
        operands = operands.split(" ")
        runs = operands[:1] if operator in ("run", "outlet") else operands
        if operator == "facet" or any(len(run) < 3 for run in runs):
            continue  # A trigram index knows no shorter run.
        match = (" AND " if operator == "and" else " OR ").join(map(phrase, runs))
        where, given = "story match ?", [match]
        if operator == "outlet":
            where, given = where + " and outlet = ?", given + [operands[1]]

        def work():
            top = base.execute(
                f"select rowid from story where {where} order by bm25(story, 4.0, 1.0) limit {TOP}", given
            ).fetchall()
            return base.execute(f"select count(*) from story where {where}", given).fetchone()[0], top

        took, answer = median(work)
        print("sqlite", name, number, took, answer[0], sep="\t", flush=True)


search_tantivy()
search_sqlite()
