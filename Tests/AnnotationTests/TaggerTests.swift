import Annotation
import Lexicon
import Testing

@Suite("Tagger") struct TaggerTests {
    private static let text = Array("涪陵区委书记李晓明说，龘村𠮷野家".unicodeScalars)
    private static let lexicon = TaggerLexicon()

    @Test("every feature of a character counts once", arguments: [0, 6, 12, 14])
    func countsEveryFeature(index: Int) throws {
        let features = Self.lexicon.features(of: Self.text)
        let numbers = features.numbers[index]
        // Each feature number of this one character speaks for the beginning of a person, each with its own weight.
        var weights: [UInt32: Int8] = [:]
        for (template, number) in numbers.enumerated() { weights[number, default: 0] += Int8(template + 1) }
        let silent = [Int8](repeating: 0, count: TaggerModel.tags)
        let person = Int(NameTag.beginPerson.rawValue)
        let bytes = TaggerModel.bytes(
            transitions: [[Int8]](repeating: silent, count: TaggerModel.tags),
            rows: weights.map { number, weight in
                var row = silent
                row[person] = weight
                return (number, row)
            }, tables: 0)
        let tagger = Tagger(model: try #require(TaggerModel(bytes)), lexicon: Self.lexicon)
        let name = try #require(tagger.names(in: Self.text).first { $0.range.lowerBound == index })
        #expect(name.type == .person)
        #expect(name.margin == numbers.reduce(0) { $0 + Int(weights[$1] ?? 0) })
    }

    @Test("names lie apart and in order, and a text without characters has none")
    func namesAreInOrder() throws {
        let tagger = Tagger(model: try #require(TaggerModel.compiledIn))
        let names = tagger.names(in: Self.text)
        #expect(names.contains { $0.range == 6..<9 && $0.type == .person })
        for (name, next) in zip(names, names.dropFirst()) { #expect(name.range.upperBound <= next.range.lowerBound) }
        #expect(tagger.names(in: []).isEmpty)
    }

    @Test("the model was trained with the tables of today")
    func knowsItsTables() throws {
        let model = try #require(TaggerModel.compiledIn)
        // Where this fails, a table has changed that the features read: train the tagger again (Tables/tagger.md).
        #expect(model.tables == TaggerTables.digest)
    }

    @Test("what is no model is refused")
    func refusesOtherBytes() {
        #expect(TaggerModel([]) == nil)
        #expect(TaggerModel(Array("QJT3".utf8)) == nil)
        let silent = [Int8](repeating: 0, count: TaggerModel.tags)
        let whole = TaggerModel.bytes(
            transitions: [[Int8]](repeating: silent, count: TaggerModel.tags), rows: [(300, silent), (70_000, silent)],
            tables: 0)
        #expect(TaggerModel(whole) != nil)
        // Cut within the last row, or a number that lies above all that features have.
        #expect(TaggerModel(Array(whole.dropLast())) == nil)
        #expect(TaggerModel(whole + [UInt8](repeating: 0xFF, count: 5) + [0] + silent.map { UInt8($0) }) == nil)
    }
}
