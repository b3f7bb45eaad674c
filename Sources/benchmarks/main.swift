let arguments = Array(CommandLine.arguments.dropFirst())

switch arguments.first {
case "corpus": CorpusBenchmark.run(arguments.dropFirst())
case "search": SearchBenchmark.run(arguments.dropFirst())
default:
    print(
        """
        usage: benchmarks corpus STORIES FOLDER   write a made-up archive of newspaper pages
               benchmarks search STORIES          build it in memory, then search it beside Tantivy and SQLite
        """)
}
