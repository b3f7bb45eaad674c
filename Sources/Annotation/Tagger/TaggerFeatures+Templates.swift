extension TaggerFeatures {
    /// The feature numbers of each character.
    public var numbers: [[UInt32]] {
        var numbers = (Self.margin..<Self.margin + count).map { at in
            let (form, before, behind) = (wordForms[at], wordForms[at - 1], wordForms[at + 1])
            var numbers = (0..<Self.characterTemplates).map { offset in
                Self.number(ofCharacter: scalars[at + offset - Self.characterTemplates / 2], offset)
            }
            numbers += [
                Self.number(of: form), Self.number(of: form, behind: before), Self.number(of: form, before: behind),
                Self.number(ofCharacter: scalars[at], in: signs[at]),
            ]
            numbers += Self.numbers(of: signs[at - 1], signs[at], signs[at + 1], form)
            for window in windows { numbers += window.numbers(at: at) }
            return numbers
        }
        words.forEachNumber { number, at in
            let index = at - Self.margin
            if numbers.indices.contains(index) { numbers[index].append(number) }
        }
        return numbers
    }

    // MARK: Templates that see one character, or little enough for a table of all they may see

    /// Templates that see one character: two before, one before, itself, one behind, two behind.
    static let characterTemplates = 5

    @inline(__always)
    static func number(ofCharacter scalar: UInt32, _ offset: Int) -> UInt32 {
        number(hash(UInt32(truncatingIfNeeded: offset / members), scalar, 0), UInt32(offset % members))
    }

    @inline(__always)
    static func number(of form: WordForm) -> UInt32 { number(hash(13, form.partOfSpeech, 0), form.place) }

    @inline(__always)
    static func number(of form: WordForm, behind: WordForm) -> UInt32 {
        number(hash(14, form.partOfSpeech, behind.feature), form.place)
    }

    @inline(__always)
    static func number(of form: WordForm, before: WordForm) -> UInt32 {
        number(hash(15, form.partOfSpeech, before.feature), form.place)
    }

    @inline(__always)
    static func number(ofCharacter scalar: UInt32, in signs: Signs) -> UInt32 {
        number(ofSigns: 21, UInt32(signs.geography), scalar)
    }

    /// What the signs of a character and its neighbours say: five numbers.
    private static func numbers(of before: Signs, _ signs: Signs, _ behind: Signs, _ form: WordForm) -> [UInt32] {
        let (map, end, office) = (UInt32(signs.geography), UInt32(signs.suffix), UInt32(signs.post))
        let (mapBefore, endBehind) = (UInt32(before.geography), UInt32(behind.suffix))
        return [
            number(ofMap: map, before: mapBefore, behind: UInt32(behind.geography)),
            number(ofEnd: end, before: UInt32(before.suffix), behind: endBehind),
            number(ofEnd: end, behind: endBehind, onMap: map, before: mapBefore),
            number(ofOffice: office, before: UInt32(before.post), behind: UInt32(behind.post)),
            number(ofOffice: office, end, map, place: form.place),
        ]
    }

    @inline(__always)
    static func number(ofMap map: UInt32, before: UInt32, behind: UInt32) -> UInt32 {
        number(ofSigns: 20, map, before << 8 | behind)
    }

    @inline(__always)
    static func number(ofEnd end: UInt32, before: UInt32, behind: UInt32) -> UInt32 {
        number(ofSigns: 22, end, before << 8 | behind)
    }

    @inline(__always)
    static func number(ofEnd end: UInt32, behind: UInt32, onMap map: UInt32, before: UInt32) -> UInt32 {
        number(ofSigns: 23, end, map << 16 | behind << 8 | before)
    }

    @inline(__always)
    static func number(ofOffice office: UInt32, before: UInt32, behind: UInt32) -> UInt32 {
        number(ofSigns: 24, office, before << 8 | behind)
    }

    @inline(__always)
    static func number(ofOffice office: UInt32, _ end: UInt32, _ map: UInt32, place: UInt32) -> UInt32 {
        number(hash(29, office << 8 | end, map), place)
    }

    /// The place in what a sign marks tells the members of a family apart.
    @inline(__always)
    private static func number(ofSigns template: UInt32, _ sign: UInt32, _ seen: UInt32) -> UInt32 {
        let place = sign & UInt32(members - 1)
        return number(hash(template, sign >> memberBits, seen), place)
    }

    // MARK: Families

    @inline(__always)
    static func number(_ family: UInt32, _ member: UInt32) -> UInt32 { family << memberBits | member }

    /// The family of what `template` sees.
    @inline(__always)
    static func hash(_ template: UInt32, _ x: UInt32, _ y: UInt32) -> UInt32 {
        var h = (x &+ template &* 0x9E37_79B1) &* 0x85EB_CA6B
        h ^= h >> 15
        h = (h ^ y) &* 0xC2B2_AE35
        h ^= h >> 13
        h = h &* 0x27D4_EB2F
        return h >> (32 - bits + memberBits)
    }

    /// The same of four at a time.
    @inline(__always)
    static func hash(_ template: UInt32, _ x: SIMD4<UInt32>, _ y: SIMD4<UInt32>) -> SIMD4<UInt32> {
        var h = (x &+ template &* 0x9E37_79B1) &* 0x85EB_CA6B
        h ^= h &>> 15
        h = (h ^ y) &* 0xC2B2_AE35
        h ^= h &>> 13
        h = h &* 0x27D4_EB2F
        return h &>> (32 - bits + memberBits)
    }
}
