/// A story's text as the index reads it, in UTF-16 units, and what it takes to get the printed text back.
struct FoldedText {
    let units: [UInt16]
    /// The units that folding changed: distance from the one before, then the unit as printed.
    let originals: [UInt8]

    init(_ text: [Unicode.Scalar]) {
        var units: [UInt16] = []
        units.reserveCapacity(text.count)
        var originals = ByteWriter()
        var latest = 0
        let folded = Folding.standard.units
        // A loop over locals: a function that captured them would have each access checked for exclusivity.
        for scalar in text {
            guard scalar.value <= 0xFFFF else {
                // Folding leaves halves of pairs as they are.
                units.append(UTF16.leadSurrogate(scalar))
                units.append(UTF16.trailSurrogate(scalar))
                continue
            }
            let unit = UInt16(truncatingIfNeeded: scalar.value)
            let plain = folded[Int(unit)]
            if plain != unit {
                originals.write(count: units.count - latest)
                originals.write(UInt64(unit))
                latest = units.count
            }
            units.append(plain)
        }
        self.units = units
        self.originals = originals.bytes
    }

    /// The text as printed. O(units).
    static func text(_ units: ArraySlice<UInt16>, originals: ArraySlice<UInt8>) -> [Unicode.Scalar] {
        var printed = Array(units)
        var reader = ByteReader(originals)
        var place = 0
        while !reader.isAtEnd {
            place += reader.count()
            printed[place] = UInt16(truncatingIfNeeded: reader.number())
        }
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(printed.count)
        var position = 0
        while position < printed.count {
            let unit = printed[position]
            position += 1
            if let scalar = Unicode.Scalar(unit) {
                scalars.append(scalar)
            } else if position < printed.count,
                let scalar = Unicode.Scalar(0x1_0000 + UInt32(unit & 0x3FF) << 10 + UInt32(printed[position] & 0x3FF))
            {
                scalars.append(scalar)
                position += 1
            }
        }
        return scalars
    }
}
