/// A story's text as the index reads it, in UTF-16 units, and what it takes to get the printed text back.
enum FoldedText {
    /// Appends the units of `text` to `units`, and to `originals` those that folding changed: distance from the one
    /// before, then the unit as printed. O(text).
    static func append(_ text: [Unicode.Scalar], to units: inout [UInt16], originals: inout ByteWriter) {
        let folded = Folding.standard.units
        let start = units.count
        var latest = 0
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
                let place = units.count - start
                originals.write(count: place - latest)
                originals.write(UInt64(unit))
                latest = place
            }
            units.append(plain)
        }
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
