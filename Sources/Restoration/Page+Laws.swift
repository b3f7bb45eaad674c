extension Page {
    /// The laws that this page, restored from `raw`, breaks, a sentence each; none for a sound restoration.
    ///
    /// Lines are numbered through; repairs are in order, do not overlap and quote the raw text; raw text and repairs
    /// give the restored text; restoring that again changes nothing. O(scalars).
    public func brokenLaws(restoredFrom raw: DecodedText) -> [String] {
        var broken: [String] = []
        if lines.map(\.number) != raw.lines.indices.map({ $0 + 1 }) {
            broken.append("The lines are not numbered as the raw lines are.")
        }
        if !zip(repairs, repairs.dropFirst()).allSatisfy({ ($0.line, $0.end) <= ($1.line, $1.start) }) {
            broken.append("Repairs are out of order or overlap.")
        }
        var text = raw.lines.map { Array(raw.scalars[$0]) }
        for repair in repairs.reversed() {
            guard text.indices.contains(repair.line - 1), 0 <= repair.start, repair.start < repair.end,
                repair.end <= raw.lines[repair.line - 1].count
            else {
                broken.append("The repair \(repair) lies outside its line.")
                continue
            }
            let span = repair.start..<repair.end
            if !repair.from.unicodeScalars.elementsEqual(text[repair.line - 1][span]) {
                broken.append("The repair \(repair) does not quote the raw text.")
            }
            text[repair.line - 1].replaceSubrange(span, with: Array(repair.to.unicodeScalars))
        }
        if text != lines.map(\.text) { broken.append("Raw text and repairs do not give the restored text.") }
        let again = restored(decoded(utf8))
        // A page of one empty line and a page of none are the same text.
        if again.utf8 != utf8 {
            let line = zip(lines, again.lines).first { $0.text != $1.text }?.0.number ?? 0
            broken.append("Restoring again changes line \(line).")
        }
        return broken
    }

    /// The restored text in UTF-8, its lines with a line feed between them.
    public var utf8: [UInt8] {
        var bytes: [UInt8] = []
        for line in lines {
            if line.number > 1 { bytes.append(0x0A) }
            for scalar in line.text { if let encoded = UTF8.encode(scalar) { bytes += encoded } }
        }
        return bytes
    }
}
