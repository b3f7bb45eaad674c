import Annotation
import Layout
import Randomness

@testable import Archive

/// A small archive whose stories name entities and figures drawn from a seed, without the stages before it.
enum MadeUpArchive {
    private static let names: [(EntityType, String, Int?)] = [
        (.person, "李明", nil), (.person, "王晶晶", nil), (.person, "叶江", nil), (.person, "歐陽春", nil),
        (.place, "云和县", 331_125), (.place, "遂昌县", 331_123), (.place, "涪陵区", 500_102), (.place, "城关镇", nil),
        (.organization, "云和县教育局", nil), (.organization, "丽水农商银行", nil), (.platform, "治村宝", nil),
        (.programme, "四联四跑", nil), (.event, "丽水茶商大会", nil),
    ]
    private static let units = ["个", "万元", "%", nil]

    static func snapshot(seed: UInt64, documents: Int, workers: Int) -> Snapshot {
        let sources = (0..<documents).map { number in
            Source(id: "d\(number)", provenance: Provenance(path: "丽水日报/2022-0\(1 + number % 9)-1\(number % 10)/A.txt"))
            {
                Array("第\(number)件事说的是云和县网格员怎样走访村民，并把记录写进手机。".utf8)
            }
        }
        return Snapshot.build(
            from: sources, version: "1", workers: workers,
            annotating: { stories in
                stories.map { story in
                    var randomness = SeededRandomness(
                        seed: seed &+ story.text.reduce(7) { $0 &* 31 &+ UInt64($1.value) })
                    return annotation(of: story, &randomness)
                }
            }, progress: { _ in })
    }

    private static func annotation(of story: Story, _ randomness: inout SeededRandomness) -> Annotation {
        guard story.text.count >= 12 else { return Annotation() }
        let chosen = names.shuffled(using: &randomness).prefix(Int.random(in: 0...5, using: &randomness))
        let entities = chosen.enumerated().map { place, name in
            Entity(
                type: name.0, name: name.1, surfaces: [name.1], adcode: name.2,
                mentions: [place..<(place + 1)])
        }
        let figures = (0..<Int.random(in: 0...3, using: &randomness)).map { place in
            var figure = Figure(
                range: place..<(place + 2), value: Decimal(significand: Int.random(in: 1...20, using: &randomness)),
                kind: Figure.Kind.allCases.randomElement(using: &randomness) ?? .count)
            figure.unit = units.randomElement(using: &randomness) ?? nil
            figure.measure = ["微网格", "企業", nil].randomElement(using: &randomness) ?? nil
            figure.subject = entities.isEmpty ? nil : Int.random(in: 0..<entities.count, using: &randomness)
            return figure
        }
        let exchanges = entities.filter { $0.type == .place }.prefix(1).map {
            Exchange(learner: $0.name, hosts: ["嘉兴市"], form: .visit, quote: 0..<3)
        }
        return Annotation(entities: Array(entities), figures: figures, exchanges: exchanges)
    }
}
