let arguments = Array(CommandLine.arguments.dropFirst())

switch arguments.first {
case "corpus": CorpusBenchmark.run(arguments.dropFirst())
case "search": SearchBenchmark.run(arguments.dropFirst())
case "figures": try FiguresBenchmark(folder: arguments.dropFirst().first ?? "seeds").run()
default:
    print(
        """
        usage: benchmarks corpus STORIES FOLDER   write a made-up archive of newspaper pages
               benchmarks search STORIES          build it in memory, then search it beside Tantivy and SQLite
               benchmarks figures [FOLDER]        read the figures of a folder's pages, and of text made to be slow
        """)
}
