import Layout
import Randomness
import Restoration

/// `benchmarks reading`: how many bytes of pages a second one core restores, and restores and lays out.
struct ReadingBenchmark {
    /// Bytes that each measurement reads, as many documents of a seed's size.
    private static let total = 100_000_000
    /// Bytes of the degenerate documents.
    private static let degenerate = 10_000_000

    func run() {
        let seeds = PageFolder().documents.map(\.bytes)
        guard !seeds.isEmpty else {
            print("No seeds here; run this in the root of the repository.")
            return
        }
        let traditional = seeds.filter { restored($0).repairs.contains { $0.rule == .script } }
        let simplified = seeds.filter { !traditional.contains($0) }
        measure("restoration, all seeds", seeds) { restored($0).lines.count }
        measure("restoration, Simplified seeds", simplified) { restored($0).lines.count }
        measure("restoration, Traditional seeds", traditional, bytes: Self.total / 10) { restored($0).lines.count }
        measure("restoration and layout, all seeds", seeds) { stories(in: restored($0)).stories.count }
        for (name, document) in degenerateDocuments(of: seeds) {
            measure("restoration, \(name)", [document], bytes: document.count) { restored($0).lines.count }
            measure("restoration and layout, \(name)", [document], bytes: document.count) {
                stories(in: restored($0)).stories.count
            }
        }
    }

    /// Reads `documents` in turn until `bytes` are read, and prints the rate.
    private func measure(
        _ name: String, _ documents: [[UInt8]], bytes: Int = Self.total, reading: ([UInt8]) -> Int
    ) {
        guard !documents.isEmpty else { return }
        var (read, count, result) = (0, 0, 0)
        let seconds = ProcessUse.secondsTaken {
            while read < bytes {
                for document in documents where read < bytes {
                    result &+= reading(document)
                    read += document.count
                    count += 1
                }
            }
        }
        let rate = (Double(read) / 1e6 / seconds * 10).rounded() / 10
        print("\(name): \(rate) MB/s (\(count) documents, \(read) bytes, \((seconds * 1000).rounded()) ms, \(result))")
    }

    private func degenerateDocuments(of seeds: [[UInt8]]) -> [(String, [UInt8])] {
        var line: [UInt8] = []
        while line.count < Self.degenerate { for seed in seeds { line += seed.filter { $0 != 0x0A } } }
        var random = SeededRandomness(seed: 1)
        let noise = (0..<Self.degenerate).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        return [
            ("one line of 10 MB", line),
            ("100,000 lines of one character", Array(String(repeating: "中\n", count: 100_000).utf8)),
            ("10 MB of one bracket", [UInt8](repeating: UInt8(ascii: "<"), count: Self.degenerate)),
            ("10 MB of noise", noise),
        ]
    }
}
