import Annotation
import Lexicon
import Randomness

/// Learns the tagger's weights: a linear-chain averaged perceptron (Collins 2002) over hashed features, learned several
/// times over in other orders and averaged again, for one order alone moves the scores by half a point.
///
/// Deterministic: sentences are shuffled by a generator of fixed seed, and nothing else is left to chance.
struct PerceptronTrainer {
    struct Settings {
        /// Times that learning begins anew.
        var runs = 4
        /// Times each sentence is seen in a run.
        var rounds = 6
        /// Rows kept in the model, the heaviest: more of them make it surer of names that are none.
        var keptRows = 45_000
        /// Seed of the shuffle.
        var seed: UInt64 = 20_220_904
    }

    private static let tags = NameTag.allCases.count
    private let settings: Settings
    /// Feature number × tag; eight lanes, the last unused.
    private var weights: [SIMD8<Float>]
    /// The same, each change multiplied by the sentences of the run that it stands for: in proportion to the average.
    private var sums: [SIMD8<Float>]
    private var transitions = [SIMD8<Float>](repeating: .zero, count: PerceptronTrainer.tags)
    private var transitionSums = [SIMD8<Float>](repeating: .zero, count: PerceptronTrainer.tags)

    init(settings: Settings = Settings()) {
        self.settings = settings
        weights = Array(repeating: .zero, count: 1 << Int(TaggerFeatures.bits))
        sums = weights
    }

    /// The feature numbers of each character of a sentence, in one run of memory.
    private struct FeatureNumbers {
        private let numbers: [UInt32]
        private let ends: [Int]

        init(_ characters: [[UInt32]]) {
            numbers = Array(characters.joined())
            var end = 0
            ends = characters.map { numbers in
                end += numbers.count
                return end
            }
        }

        subscript(character: Int) -> ArraySlice<UInt32> {
            numbers[(character == 0 ? 0 : ends[character - 1])..<ends[character]]
        }
    }

    /// The bytes of the model learned from `sentences`.
    mutating func model(from sentences: [TrainingSentence], lexicon: TaggerLexicon) -> [UInt8] {
        let numbers = sentences.map { FeatureNumbers(lexicon.features(of: $0.text).numbers) }
        var random = SeededRandomness(seed: settings.seed)
        var order = Array(sentences.indices)
        for run in 1...settings.runs {
            for number in weights.indices { weights[number] = .zero }
            for tag in transitions.indices { transitions[tag] = .zero }
            var left = settings.rounds * sentences.count
            for round in 1...settings.rounds {
                order.shuffle(using: &random)
                var wrong = 0
                for index in order {
                    left -= 1
                    let share = Float(left) / Float(sentences.count)
                    wrong += learn(sentences[index].tags, numbers: numbers[index], share: share)
                }
                print("run \(run), round \(round): \(wrong) characters tagged wrong")
            }
        }
        return quantised()
    }

    /// Tags one sentence with the present weights and corrects them where it is wrong; the characters tagged wrong.
    ///
    /// `share` is what a correction counts in the average: the part of the run that is still to come.
    private mutating func learn(_ gold: [NameTag], numbers: FeatureNumbers, share: Float) -> Int {
        let guess = best(count: gold.count, numbers: numbers)
        var wrong = 0
        for index in gold.indices {
            let before = index > 0 ? Int(gold[index - 1].rawValue) : 0
            let guessedBefore = index > 0 ? guess[index - 1] : 0
            let (right, guessed) = (Int(gold[index].rawValue), guess[index])
            if right != guessed {
                wrong += 1
                for number in numbers[index] {
                    weights[Int(number)][right] += 1
                    weights[Int(number)][guessed] -= 1
                    sums[Int(number)][right] += share
                    sums[Int(number)][guessed] -= share
                }
            }
            if right != guessed || before != guessedBefore {
                transitions[before][right] += 1
                transitions[guessedBefore][guessed] -= 1
                transitionSums[before][right] += share
                transitionSums[guessedBefore][guessed] -= share
            }
        }
        return wrong
    }

    /// The best tags under the present weights (Viterbi).
    private func best(count: Int, numbers: FeatureNumbers) -> [Int] {
        var scores = SIMD8<Float>(repeating: -1e9)
        scores[0] = 0
        var back: [SIMD8<UInt8>] = []
        back.reserveCapacity(count)
        for index in 0..<count {
            var emission = SIMD8<Float>.zero
            for number in numbers[index] {
                emission += weights[Int(number)]
            }
            var next = SIMD8<Float>(repeating: -1e9)
            var from = SIMD8<UInt8>(repeating: 0)
            for (tag, to) in NameTag.allCases.enumerated() {
                for (before, origin) in NameTag.allCases.enumerated() where to.mayFollow(origin) {
                    let score = scores[before] + transitions[before][tag] + emission[tag]
                    if score > next[tag] {
                        next[tag] = score
                        from[tag] = UInt8(before)
                    }
                }
            }
            scores = next
            back.append(from)
        }
        var tag = 0
        for candidate in 1..<Self.tags where scores[candidate] > scores[tag] { tag = candidate }
        var path = [Int](repeating: 0, count: count)
        for index in stride(from: count - 1, through: 0, by: -1) {
            path[index] = tag
            tag = Int(back[index][tag])
        }
        return path
    }

    /// The averaged weights, the heaviest rows only, scaled so that the largest just fits an Int8.
    private func quantised() -> [UInt8] {
        var rows: [(number: UInt32, weights: SIMD8<Float>, size: Float)] = []
        for (number, row) in sums.enumerated() {
            let size = max(row.max(), -row.min())
            if size > 0 { rows.append((UInt32(number), row, size)) }
        }
        print("\(rows.count) rows learned, \(min(rows.count, settings.keptRows)) kept")
        rows.sort { $0.size > $1.size || ($0.size == $1.size && $0.number < $1.number) }
        rows = Array(rows.prefix(settings.keptRows))
        // The few heaviest rows are cut rather than let them coarsen all others.
        let largest = rows.isEmpty ? 1 : rows[min(rows.count - 1, rows.count / 1_000)].size
        let scale = 127 / largest
        func integers(_ row: SIMD8<Float>) -> [Int8] {
            (0..<Self.tags).map { Int8(max(-127, min(127, (row[$0] * scale).rounded()))) }
        }
        return TaggerModel.bytes(
            transitions: transitionSums.map(integers), rows: rows.map { ($0.number, integers($0.weights)) },
            tables: TaggerTables.digest)
    }
}
