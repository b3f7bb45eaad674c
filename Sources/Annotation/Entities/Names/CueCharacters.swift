import Lexicon

/// What each character by itself tells those who seek names: its class, and for which of them it is a cue.
///
/// Many go by one or two characters (局, 团, 届) that stand at few places of a text; one walk finds the cues of all.
struct CueCharacters: Sendable {
    /// For whom a character is a cue.
    struct Cues: OptionSet, Sendable {
        let rawValue: UInt16

        /// 县, 市 …: divisions that no table knows.
        static let divisionEnd = Cues(rawValue: 1)
        /// 办, 处: offices of streets.
        static let office = Cues(rawValue: 1 << 1)
        /// 县, 镇 …: divisions that are counted.
        static let countedKind = Cues(rawValue: 1 << 2)
        /// 浙, 粤: provinces by one character.
        static let province = Cues(rawValue: 1 << 3)
        /// 我: the story's own division.
        static let own = Cues(rawValue: 1 << 4)
        /// 局, 厅 …: bodies that no table knows.
        static let bodyEnd = Cues(rawValue: 1 << 5)
        /// 局, 院 …: houses that have departments.
        static let house = Cues(rawValue: 1 << 6)
        /// 师, 团, 连: units that go by number.
        static let corps = Cues(rawValue: 1 << 7)
        /// 协, 对, 台, 届: undertakings named after a pattern.
        static let pattern = Cues(rawValue: 1 << 8)
        /// The dot of a date, and marks that open a quotation.
        static let mark = Cues(rawValue: 1 << 9)
        /// 田, 林 …: ground that somebody answers for.
        static let plotEnd = Cues(rawValue: 1 << 10)
    }

    /// A cue in a text.
    struct Place: Sendable {
        var index: Int { Int(position) }
        let cues: Cues
        private let position: Int32

        init(index: Int, cues: Cues) {
            position = Int32(truncatingIfNeeded: index)
            self.cues = cues
        }
    }

    /// By scalar of the basic plane: its class in the low four bits, its cues above.
    private let codes: [UInt16]
    private static let classBits = 4

    init(provinces: ProvinceAbbreviations) {
        codes = (0...UInt16.max).map { value in
            guard let scalar = Unicode.Scalar(value) else { return UInt16(CharacterClass.other.rawValue) }
            let kind = CharacterClass(scalar)
            var cues: Cues = []
            if PlaceCandidates.divisionEnds.contains(scalar) { cues.insert(.divisionEnd) }
            if PlaceCandidates.officeEnds.contains(scalar) { cues.insert(.office) }
            if CountedPlaces.kinds.contains(scalar) { cues.insert(.countedKind) }
            if provinces[scalar] != nil { cues.insert(.province) }
            if scalar == "我" { cues.insert(.own) }
            if BodyCandidates.bodyEnds.contains(scalar) { cues.insert(.bodyEnd) }
            if BodyCandidates.houses.contains(scalar) { cues.insert(.house) }
            if BodyCandidates.corpsUnits.contains(scalar) { cues.insert(.corps) }
            if UndertakingCandidates.patterns.contains(scalar) { cues.insert(.pattern) }
            if UndertakingCandidates.plotEnds.contains(scalar) { cues.insert(.plotEnd) }
            if kind == .openQuote || kind == .middleDot || scalar == "." { cues.insert(.mark) }
            return cues.rawValue << UInt16(Self.classBits) | UInt16(kind.rawValue)
        }
    }

    /// The class of each character of `text`, and where those stand that are cues, ascending.
    func read(_ text: [Unicode.Scalar]) -> (classes: [CharacterClass], places: [Place]) {
        let codes = codes.span
        var classes = [CharacterClass](repeating: .other, count: text.count)
        var written = classes.mutableSpan
        var places: [Place] = []
        for index in text.indices {
            let value = Int(text[index].value)
            guard value < codes.count else {
                written[index] = CharacterClass(text[index])
                continue
            }
            let code = codes[value]
            written[index] = CharacterClass(rawValue: UInt8(truncatingIfNeeded: code & 0xF)) ?? .other
            if code > 0xF {
                places.append(Place(index: index, cues: Cues(rawValue: code >> UInt16(Self.classBits))))
            }
        }
        return (classes, places)
    }
}
