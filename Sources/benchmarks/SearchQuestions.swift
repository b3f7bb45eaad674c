import Archive
import Randomness

/// What is asked of every engine: runs that stand in the stories, taken from them by a seed.
struct SearchQuestions {
    /// One question, in terms that every engine can be asked in.
    struct Question {
        let name: String
        let form: Form
        let operands: [String]

        enum Form: String { case run, and, or, outlet, facet }

        /// Asks the archive; how many it finds.
        func ask(_ snapshot: Snapshot) -> Int {
            var query = StoryQuery()
            switch form {
            case .facet:
                guard let field = FacetField(rawValue: operands[0]) else { return 0 }
                return snapshot.facets(query, by: [field], limit: 20).first?.values.count ?? 0
            case .outlet:
                query.outlets = [operands[1]]
                query.text = try? TextQuery(parsing: "\"\(operands[0])\"")
            case .run: query.text = try? TextQuery(parsing: "\"\(operands[0])\"")
            case .and: query.text = try? TextQuery(parsing: operands.map { "\"\($0)\"" }.joined(separator: " "))
            case .or: query.text = try? TextQuery(parsing: operands.map { "\"\($0)\"" }.joined(separator: " OR "))
            }
            return snapshot.stories(query, limit: 20).total
        }
    }

    let questions: [Question]
    private static let ofEachClass = 200

    init(snapshot: Snapshot) {
        var randomness = SeededRandomness(seed: 77)
        var questions: [Question] = []
        func run(_ length: Int) -> String {
            while true {
                let story = snapshot.story(Int32(randomness.number(below: snapshot.storyCount)))
                let start = randomness.number(below: max(1, story.text.count - length))
                let scalars = story.text[start..<min(story.text.count, start + length)]
                if scalars.count == length, scalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) }) {
                    return scalars.map { String($0) }.joined()
                }
            }
        }
        for length in [1, 2, 4, 8] {
            for _ in 0..<Self.ofEachClass {
                questions.append(Question(name: "\(length) characters", form: .run, operands: [run(length)]))
            }
        }
        for _ in 0..<Self.ofEachClass {
            questions.append(Question(name: "2 AND 2", form: .and, operands: [run(2), run(2)]))
        }
        for _ in 0..<Self.ofEachClass {
            questions.append(Question(name: "4 AND 4", form: .and, operands: [run(4), run(4)]))
        }
        for _ in 0..<Self.ofEachClass {
            questions.append(Question(name: "2 OR 2", form: .or, operands: [run(2), run(2)]))
        }
        for _ in 0..<Self.ofEachClass {
            questions.append(Question(name: "4 OR 4", form: .or, operands: [run(4), run(4)]))
        }
        for length in [2, 4] {
            for _ in 0..<Self.ofEachClass {
                let row = snapshot.storyRow(Int32(randomness.number(below: snapshot.storyCount)))
                guard let outlet = row.outlet else { continue }
                questions.append(
                    Question(name: "\(length), one outlet", form: .outlet, operands: [run(length), outlet]))
            }
        }
        for field in ["outlet", "month", "entity"] {
            questions.append(Question(name: "facet \(field)", form: .facet, operands: [field]))
        }
        self.questions = questions
    }
}
