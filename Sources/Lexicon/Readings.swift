/// How characters are read in Mandarin: every syllable of each, the usual one first.
public struct Readings: Sendable {
    /// The readings compiled into the program (Unihan).
    public static let standard = Readings(.readings)

    /// Every syllable that any character has, in order of appearance.
    private let syllables: [Syllable]
    /// Runs of indices into `syllables`, the count of each run before it.
    private let runs: [UInt16]
    /// Where in `runs` a scalar's run begins, by `scalar` within the pages below; 0 for none.
    private let starts: [UInt32]
    /// Which page of 256 in `starts` holds a scalar, by `scalar >> 8`; page 0 is empty.
    private let pages: [UInt16]

    init(_ table: Table) {
        var syllables: [Syllable] = []
        var numbers: [String: UInt16] = [:]
        var runs: [UInt16] = [0]  // The run of what has no reading.
        var starts = [UInt32](repeating: 0, count: 256)
        var pages = [UInt16](repeating: 0, count: 0x1100)
        for row in table.rows() {
            let text = String(decoding: row, as: UTF8.self)
            guard let scalar = text.unicodeScalars.first, let tab = text.firstIndex(of: "\t") else { continue }
            var run: [UInt16] = []
            for spelling in text[text.index(after: tab)...].split(separator: " ") {
                if let number = numbers[String(spelling)] {
                    run.append(number)
                } else if let syllable = Syllable(spelling.unicodeScalars) {
                    let number = UInt16(syllables.count)
                    numbers[String(spelling)] = number
                    syllables.append(syllable)
                    run.append(number)
                }
            }
            guard !run.isEmpty else { continue }
            let page = Int(scalar.value >> 8)
            if pages[page] == 0 {
                pages[page] = UInt16(starts.count / 256)
                starts += [UInt32](repeating: 0, count: 256)
            }
            starts[Int(pages[page]) * 256 + Int(scalar.value & 0xFF)] = UInt32(runs.count)
            runs.append(UInt16(run.count))
            runs += run
        }
        self.syllables = syllables
        self.runs = runs
        self.starts = starts
        self.pages = pages
    }

    /// The syllables of `scalar`, the usual one first; empty for what is no Chinese character. O(readings).
    public func syllables(of scalar: Unicode.Scalar) -> [Syllable] {
        run(of: scalar).map { syllables[Int($0)] }
    }

    /// Whether `syllable` is one of the readings of `scalar`, tone included. O(readings).
    public func has(_ syllable: Syllable, for scalar: Unicode.Scalar) -> Bool {
        run(of: scalar).contains { syllables[Int($0)] == syllable }
    }

    /// Whether one of the readings of `scalar` has the letters of `syllable`, whatever its tone. O(readings).
    public func hasLetters(of syllable: Syllable, for scalar: Unicode.Scalar) -> Bool {
        run(of: scalar).contains { syllables[Int($0)].packed == syllable.packed }
    }

    private func run(of scalar: Unicode.Scalar) -> ArraySlice<UInt16> {
        let start = Int(starts[Int(pages[Int(scalar.value >> 8)]) * 256 + Int(scalar.value & 0xFF)])
        return runs[start + 1..<start + 1 + Int(runs[start])]
    }
}
