extension TaggerModel {
    /// For each character the sum of its features' weights, with as many more on either side as `features` have.
    func sums(of features: TaggerFeatures) -> [Sum] {
        var sums = characterSums(of: features)
        addFormsAndSigns(of: features, to: &sums)
        FeatureRows.withRoom { room in
            for window in features.windows { add(window, of: features.count, to: &sums, room: room) }
            add(features.words, to: &sums, room: room)
        }
        return sums
    }

    /// Characters taken together.
    private static let stretch = 64

    private func add(
        _ window: TaggerFeatures.Window, of count: Int, to sums: inout [Sum], room: FeatureRows.Room
    ) {
        var sums = sums.mutableSpan
        let first = window.first
        rows.forEachFound(window.families, in: TaggerFeatures.Window.starts(count), room: room) { index, rows in
            let at = index + first
            sums[at].add(rows.0)
            sums[at + 1].add(rows.1)
            sums[at + 2].add(rows.2)
            sums[at + 3].add(rows.3)
        }
    }

    private func add(_ words: TaggerFeatures.Words, to sums: inout [Sum], room: FeatureRows.Room) {
        var sums = sums.mutableSpan
        let starts = words.starts.span
        rows.forEachFound(words.families, in: words.families.indices, room: room) { word, rows in
            let (start, end) = (Int(starts[word]), Int(starts[word + 1]))
            sums[start - 1].add(rows.3)
            sums[start].add(rows.0)
            for at in start + 1..<end { sums[at].add(rows.1) }
            sums[end].add(rows.2)
        }
        rows.forEachFound(words.pairs, in: words.pairs.indices, room: room) { word, rows in
            let (start, middle, end) = (Int(starts[word]), Int(starts[word + 1]), Int(starts[word + 2]))
            sums[start].add(rows.0)
            for at in start + 1..<middle { sums[at].add(rows.1) }
            sums[middle].add(rows.2)
            for at in middle + 1..<end { sums[at].add(rows.3) }
        }
    }

    /// The sums of the templates that see one character.
    private func characterSums(of features: TaggerFeatures) -> [Sum] {
        let (margin, reach) = (TaggerFeatures.margin, TaggerFeatures.characterTemplates / 2)
        var sums = [Sum](repeating: Sum(), count: TaggerFeatures.padded(features.count))
        var written = sums.mutableSpan
        let (scalars, signs) = (features.scalars.span, features.signs.span)
        withUnsafeTemporaryAllocation(of: CharacterRows.self, capacity: Self.stretch + 2 * reach) { fetched in
            for start in stride(from: margin, to: margin + features.count, by: Self.stretch) {
                let count = min(margin + features.count - start, Self.stretch)
                for offset in 0..<(count + 2 * reach) {
                    fetched[offset] = characterRows(scalars[start + offset - reach])
                }
                for offset in 0..<count {
                    var sum = Sum(repeating: 0)
                    sum.add(fetched[offset].twoBehind)
                    sum.add(fetched[offset + 1].behind)
                    sum.add(fetched[offset + 2].own)
                    sum.add(fetched[offset + 3].before)
                    sum.add(fetched[offset + 4].twoBefore)
                    let at = start + offset
                    sum.add(fetched[offset + 2].joint(signs[at]) ?? jointRow(scalars[at], signs[at]))
                    written[at] = sum
                }
            }
        }
        return sums
    }

    /// Adds what the templates say that see the forms of two words, or signs.
    private func addFormsAndSigns(of features: TaggerFeatures, to sums: inout [Sum]) {
        let signRows = signRows
        let (forms, formsBehind, formsBefore) = (forms.span, formsBehind.span, formsBefore.span)
        let (wordForms, signs) = (features.wordForms.span, features.signs.span)
        var sums = sums.mutableSpan
        for at in TaggerFeatures.margin..<TaggerFeatures.margin + features.count {
            let form = wordForms[at]
            var sum = signRows.sum(signs[at - 1], signs[at], signs[at + 1], place: form.place)
            sum.add(forms[Int(form.code)])
            sum.add(formsBehind[Int(form.code) << 8 | Int(wordForms[at - 1].code)])
            sum.add(formsBefore[Int(form.code) << 8 | Int(wordForms[at + 1].code)])
            sums[at] &+= sum
        }
    }

    /// The rows of the templates that see one character alone, and the joint one where there is no sign.
    @inline(__always)
    private func characterRows(_ scalar: UInt32) -> CharacterRows {
        scalar < UInt32(characters.count) ? characters[Int(scalar)] : CharacterRows(of: scalar, in: rows)
    }

    @inline(never)
    private func jointRow(_ scalar: UInt32, _ signs: TaggerFeatures.Signs) -> Row {
        rows.row(of: TaggerFeatures.number(ofCharacter: scalar, in: signs))
    }
}

extension SIMD8<Int16> {
    /// Adds the weights of one feature.
    @inline(__always)
    fileprivate mutating func add(_ row: SIMD8<Int8>) { self &+= SIMD8<Int16>(truncatingIfNeeded: row) }
}
