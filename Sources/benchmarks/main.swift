// Measurements that are run by hand, one subcommand each.
import Glibc

let arguments = Array(CommandLine.arguments.dropFirst())

switch arguments.first {
case "corpus": CorpusBenchmark.run(arguments.dropFirst())
case "search": SearchBenchmark.run(arguments.dropFirst())
case "figures": FiguresBenchmark(folder: arguments.dropFirst().first ?? PageFolder.seeds).run()
case "annotation":
    print(AnnotationBenchmark.line(folder: arguments.dropFirst().first ?? PageFolder.seeds))
    for line in AnnotationBenchmark.repetitions() { print(line) }
case "reading": ReadingBenchmark().run()
case "fuzz-reading":
    let numbers = arguments.dropFirst().compactMap(UInt64.init)
    var fuzz = ReadingFuzz(total: Int(numbers.first ?? 10_000_000), seed: numbers.dropFirst().first ?? 1)
    if !fuzz.run() { exit(1) }
case "http": HTTPBenchmark(seconds: arguments.dropFirst().first.flatMap { Int($0) } ?? 3).run()
case "http-soak": HTTPSoak(requests: arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000_000).run()
case "http-instructions": InstructionPath(arguments.dropFirst()).run()
case "http-server": BenchmarkServer(arguments.dropFirst()).run()
default:
    print(
        """
        usage: benchmarks corpus STORIES FOLDER   write a made-up archive of newspaper pages
               benchmarks search STORIES          build it in memory, then search it beside Tantivy and SQLite
               benchmarks figures [FOLDER]        read the figures of a folder's pages, and of text made to be slow
               benchmarks annotation [FOLDER]     octets of story text annotated a second on one core, and of text that repeats
               benchmarks reading                 bytes of pages read a second on one core
               benchmarks fuzz-reading [BYTES] [SEED]
                                                  hold mutated pages to the laws of restoration
               benchmarks http [SECONDS]          CPU time a request and latency beside nginx
               benchmarks http-soak [REQUESTS]    descriptors and memory before and after very many requests
               benchmarks http-instructions small|browser TIMES
                                                  the way from octets to octets, to be counted by valgrind
               benchmarks http-server PORT        the server the others measure
        """)
}
