extension FeatureRows {
    // Most of the time goes into waiting for memory, so a stretch of families is taken through each step as a whole: then
    // the processor fetches for many of them at once.

    /// Families taken together.
    private static let stretch = 64

    /// A family that may have rows.
    struct Question {
        /// Which of those asked for.
        fileprivate var index: UInt32
        fileprivate var family: UInt32
        fileprivate var run = Run()
    }

    /// A family that has rows.
    struct Answer {
        fileprivate var index: UInt32
        fileprivate var place: UInt32
        fileprivate var rows = noRows
    }

    /// Room for what is asked in a stretch.
    struct Room {
        fileprivate let questions: UnsafeMutableBufferPointer<Question>
        fileprivate let answers: UnsafeMutableBufferPointer<Answer>
    }

    /// Calls `body` with room for what is asked.
    static func withRoom(_ body: (Room) -> Void) {
        withUnsafeTemporaryAllocation(of: Question.self, capacity: stretch) { questions in
            withUnsafeTemporaryAllocation(of: Answer.self, capacity: stretch) { answers in
                body(Room(questions: questions, answers: answers))
            }
        }
    }

    /// Calls `body` with the index of each of `families` in `range` that has rows, ascending, and these.
    @inline(__always)
    func forEachFound(
        _ families: [UInt32], in range: Range<Int>, room: Room,
        _ body: (_ index: Int, _ rows: Family) -> Void
    ) {
        let families = families.span
        let (questions, answers) = (room.questions, room.answers)
        for start in stride(from: range.lowerBound, to: range.upperBound, by: Self.stretch) {
            // No branch: whether a family is kept cannot be foretold.
            var asked = 0
            for index in start..<min(range.upperBound, start + Self.stretch) {
                let family = families[index]
                questions[asked].index = UInt32(truncatingIfNeeded: index)
                questions[asked].family = family
                asked &+= mayHold(family)
            }
            for question in 0..<asked { questions[question].run = run(of: questions[question].family) }
            var kept = 0
            for question in 0..<asked {
                let question = questions[question]
                guard let place = place(of: question.family, in: question.run) else { continue }
                answers[kept].index = question.index
                answers[kept].place = place
                kept &+= 1
            }
            for answer in 0..<kept { answers[answer].rows = family(at: answers[answer].place) }
            for answer in 0..<kept { body(Int(answers[answer].index), answers[answer].rows) }
        }
    }
}
