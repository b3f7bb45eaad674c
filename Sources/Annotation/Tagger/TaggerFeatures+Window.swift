extension TaggerFeatures {
    /// What a run of characters says, wherever it begins, of four characters in a row.
    struct Window: Sendable {
        /// The family by where the run begins, with the margin counted; from `starts` on, the last few are of no run.
        let families: [UInt32]
        /// The first character that it speaks of, told from the run's beginning.
        let first: Int

        /// Where runs begin that speak of the text.
        static func starts(_ count: Int) -> Range<Int> { 1..<margin + count + 1 }

        /// All that look at a text with these entries by character.
        static func all(scalars: [UInt32], names: [UInt32], signs: [Signs]) -> [Window] {
            let posts = signs.map { UInt32($0.post) }
            return [
                Window(speaksFrom: -1, padded: scalars.count) { at in
                    hash(5, Four(scalars, at: at), Four(scalars, at: at + 1))
                },
                Window(speaksFrom: 0, padded: scalars.count) { at in
                    hash(
                        10, Four(scalars, at: at) &* 31 &+ Four(scalars, at: at + 1), Four(scalars, at: at + 2))
                },
                // Three characters as a person's name would have them, between a post and a post.
                Window(speaksFrom: 0, padded: scalars.count) { at in
                    let looks = Four(names, at: at) &<< 12 | Four(names, at: at + 1) &<< 6 | Four(names, at: at + 2)
                    return hash(25, looks, Four(posts, at: at - 1) &<< 4 | Four(posts, at: at + 3))
                },
            ]
        }

        /// `family` tells those of four runs, of which the first begins at the place it is given.
        @inline(__always)
        private init(speaksFrom first: Int, padded: Int, _ family: (Int) -> Four) {
            self.first = first
            families = [UInt32](unsafeUninitializedCapacity: padded) { families, count in
                families.initialize(repeating: 0)
                count = padded
                var at = 1
                // The last four overlap those before them, so that nothing is read behind the entries.
                let last = padded - margin - 3
                while at <= last {
                    let four = family(at)
                    for lane in 0..<4 { families[at + lane] = four[lane] }
                    if at == last { break }
                    at = min(at + 4, last)
                }
            }
        }

        /// What the runs around the character at `at` say of it, one number each.
        func numbers(at: Int) -> [UInt32] {
            (0..<members).map { member in number(families[at - first - member], UInt32(member)) }
        }
    }
}

/// One number for each of four characters in a row.
private typealias Four = SIMD4<UInt32>

extension Four {
    /// Four entries from `index` on.
    @inline(__always)
    fileprivate init(_ entries: [UInt32], at index: Int) {
        self = entries.span.bytes.unsafeLoadUnaligned(fromByteOffset: index * 4, as: Self.self)
    }
}
