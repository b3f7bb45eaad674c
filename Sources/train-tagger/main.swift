import Annotation
import Glibc

// train-tagger DATA [MODEL]: learns the tagger from DATA (a character and its tag a line, plain or .gz),
// prints its scores on every twentieth sentence, which it does not learn from, and writes MODEL.
// The same data give the same bytes.

let arguments = CommandLine.arguments
guard arguments.count == 2 || arguments.count == 3 else {
    print("usage: train-tagger DATA [MODEL]")
    exit(2)
}
let modelPath = arguments.count == 3 ? arguments[2] : "Sources/Lexicon/Tables/tagger.bin"
/// Every how-many-th sentence is kept for the test.
let testShare = 20

let sentences: [TrainingSentence]
do {
    sentences = TrainingSentence.sentences(in: try dataFile(at: arguments[1]))
} catch {
    print("train-tagger: cannot read \(arguments[1])")
    exit(1)
}
var training: [TrainingSentence] = []
var test: [TrainingSentence] = []
for (number, sentence) in sentences.enumerated() {
    if number % testShare == testShare - 1 { test.append(sentence) } else { training.append(sentence) }
}
let lexicon = TaggerLexicon()
var substitution = NameSubstitution(lexicon: lexicon, seed: 20_220_904)
let varied = training.compactMap { substitution.varied($0) }
print(
    "\(training.count) sentences to learn from, \(varied.count) of them once more with other names, \(test.count) to test on"
)
training += varied
var trainer = PerceptronTrainer()
let bytes = trainer.model(from: training, lexicon: lexicon)
guard let model = TaggerModel(bytes) else {
    print("train-tagger: the model cannot be read back")
    exit(1)
}
TestScores(Tagger(model: model, lexicon: lexicon), on: test).lines.forEach { print($0) }
do {
    try write(bytes, to: modelPath)
    print("\(bytes.count) bytes written to \(modelPath)")
} catch {
    print("train-tagger: cannot write \(modelPath)")
    exit(1)
}
