/// The tables that an archive becomes in PostgreSQL 13 or newer, and how they are loaded.
enum PostgresSchema {
    /// Tables with their keys. Spans are code points of `stories.text`, half-open, as everywhere in Qujing.
    static let tables = """
        -- An archive of newspaper stories. Load with: psql -v ON_ERROR_STOP=1 -f load.sql
        CREATE TABLE documents (
            id text PRIMARY KEY, encoding text NOT NULL, bytes bigint NOT NULL, sha256 text NOT NULL,
            outlet text, published text, page text, url text);
        CREATE TABLE stories (
            id text PRIMARY KEY, document text NOT NULL REFERENCES documents, ordinal integer NOT NULL,
            kind text NOT NULL, section text, kicker text, headline text, deck text, agency text, outlet text,
            dateline_place text, dateline_month integer, dateline_day integer,
            published text, published_basis text, characters integer NOT NULL, text text NOT NULL,
            UNIQUE (document, ordinal));
        CREATE TABLE bylines (
            story text NOT NULL REFERENCES stories, ordinal integer NOT NULL, name text NOT NULL, role text, outlet text,
            PRIMARY KEY (story, ordinal));
        CREATE TABLE paragraphs (
            story text NOT NULL REFERENCES stories, ordinal integer NOT NULL, role text NOT NULL,
            span_start integer NOT NULL, span_end integer NOT NULL, lines integer[] NOT NULL,
            PRIMARY KEY (story, ordinal));
        CREATE TABLE entities (
            id text PRIMARY KEY, type text NOT NULL, name text NOT NULL, adcode integer,
            stories integer NOT NULL, mentions integer NOT NULL);
        CREATE TABLE aliases (
            entity text NOT NULL REFERENCES entities, surface text NOT NULL, stories integer NOT NULL, why text,
            PRIMARY KEY (entity, surface));
        CREATE TABLE story_entities (
            story text NOT NULL REFERENCES stories, entity text NOT NULL REFERENCES entities, roles text[] NOT NULL,
            PRIMARY KEY (story, entity));
        CREATE TABLE mentions (
            story text NOT NULL REFERENCES stories, entity text NOT NULL REFERENCES entities,
            span_start integer NOT NULL, span_end integer NOT NULL,
            PRIMARY KEY (story, span_start));
        CREATE TABLE figures (
            id text PRIMARY KEY, story text NOT NULL REFERENCES stories, quote text NOT NULL,
            span_start integer NOT NULL, span_end integer NOT NULL, value numeric NOT NULL, high numeric,
            qualifier text NOT NULL, unit text, kind text NOT NULL, measure text,
            base_value numeric, base_unit text, subject text REFERENCES entities, period text);
        CREATE TABLE exchanges (
            id text PRIMARY KEY, story text NOT NULL REFERENCES stories, learner text NOT NULL, hosts text[] NOT NULL,
            form text NOT NULL, from_date text, to_date text, people integer, quote text NOT NULL);

        """

    /// In the order that the keys ask for.
    static let tableNames = [
        "documents", "stories", "bylines", "paragraphs", "entities", "aliases", "story_entities", "mentions", "figures",
        "exchanges",
    ]

    /// Creates the tables, copies the files in and builds the indexes, in one transaction.
    static var load: String {
        var text = "BEGIN;\n\\i schema.sql\n"
        for name in tableNames { text += "\\copy \(name) FROM '\(name).copy'\n" }
        return text + """
            -- Substrings of any length from three characters up are found through trigrams.
            CREATE EXTENSION IF NOT EXISTS pg_trgm;
            CREATE INDEX stories_text ON stories USING gin (text gin_trgm_ops);
            CREATE INDEX stories_headline ON stories USING gin (headline gin_trgm_ops);
            CREATE INDEX stories_published ON stories (published);
            CREATE INDEX story_entities_entity ON story_entities (entity);
            CREATE INDEX mentions_entity ON mentions (entity);
            CREATE INDEX figures_story ON figures (story);
            CREATE INDEX figures_base ON figures (base_unit, base_value);
            CREATE INDEX figures_subject ON figures (subject);
            CREATE INDEX exchanges_story ON exchanges (story);
            COMMIT;

            """
    }
}
