/// Short texts, folded, some to a row, behind one another: which rows hold a run of characters is one scan.
struct FoldedForms: Sendable {
    /// Each form closed by a line break.
    private let units: [UInt16]
    /// Where each row's forms begin in `units`; one more entry than rows.
    private let starts: [UInt32]

    private static let end: UInt16 = 0x0A

    /// Equal forms of a row are kept once.
    init(_ rows: some Sequence<[String]>) {
        var units: [UInt16] = []
        var starts: [UInt32] = [0]
        for forms in rows {
            var kept: [[UInt16]] = []
            for form in forms {
                let folded = Self.folded(form)
                guard !kept.contains(folded) else { continue }
                kept.append(folded)
                units += folded
                units.append(Self.end)
            }
            starts.append(UInt32(units.count))
        }
        self.units = units.fitted
        self.starts = starts.fitted
    }

    var count: Int { starts.count - 1 }

    /// The forms of a row, in its order.
    func forms(of row: Int) -> [ArraySlice<UInt16>] {
        units[Int(starts[row])..<Int(starts[row + 1])].split(separator: Self.end)
    }

    /// Rows with a form that holds `part`, which is folded; ascending, each once. O(all forms).
    func rows(holding part: [Unicode.Scalar]) -> [Int32] {
        let wanted = Self.units(of: part)
        guard !wanted.isEmpty, !wanted.contains(Self.end) else { return [] }
        // Whatever is not of the page's main script is rarer there.
        let scan = UnitScan(wanted) { $0 > 0x2E80 ? 1 : 0 }
        var found: [Int32] = []
        units.withUnsafeBufferPointer { units in
            scan.forEachPlace(in: units) { place in
                if let last = found.last, place < starts[Int(last) + 1] { return }
                found.append(row(at: place))
            }
        }
        return found
    }

    private func row(at place: Int) -> Int32 {
        var (low, high) = (0, count)
        while low + 1 < high {
            let middle = (low + high) / 2
            if starts[middle] <= place { low = middle } else { high = middle }
        }
        return Int32(low)
    }

    static func units(of scalars: [Unicode.Scalar]) -> [UInt16] {
        scalars.flatMap { scalar -> [UInt16] in
            scalar.value <= 0xFFFF
                ? [UInt16(truncatingIfNeeded: scalar.value)]
                : [UTF16.leadSurrogate(scalar), UTF16.trailSurrogate(scalar)]
        }
    }

    private static func folded(_ form: String) -> [UInt16] {
        form.utf16.map { Folding.standard.units[Int($0)] }
    }

    var bytes: Int { 2 * units.capacity + 4 * starts.capacity }
}
