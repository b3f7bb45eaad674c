import Annotation
import Layout

/// Finds in made-up stories what their generator put in, by the words around it, at next to no cost.
///
/// It stands in for the annotation where the archive is measured by itself: as many entities and figures, at the same
/// places, from the same names.
struct GivenAnnotation: Sendable {
    func annotations(of stories: [Story]) -> [Annotation] { stories.map(annotation) }

    private func annotation(of story: Story) -> Annotation {
        let text = story.text
        var entities: [Entity] = []
        func add(_ type: EntityType, _ range: Range<Int>) {
            let name = story.text(in: range)
            if let known = entities.firstIndex(where: { $0.type == type && $0.name == name }) {
                entities[known].mentions.append(range)
            } else {
                entities.append(Entity(type: type, name: name, surfaces: [name], mentions: [range]))
            }
        }
        var figures: [Figure] = []
        var place = 0
        while place < text.count {
            if let range = Self.between("记者 ", "）", text, at: place) { add(.person, range) }
            if let range = Self.between("据", "负责人", text, at: place) { add(.organization, range) }
            if let range = Self.between("负责人", "介绍", text, at: place) { add(.person, range) }
            if let range = Self.between("。在", "，", text, at: place) { add(.place, range) }
            if Self.isDigit(text[place]) {
                let end = text[place...].firstIndex { !Self.isDigit($0) } ?? text.count
                var unit = end
                while unit < min(end + 2, text.count), ["万", "元", "个", "%"].contains(text[unit]) { unit += 1 }
                let value = text[place..<min(end, place + 9)].reduce(0) { $0 * 10 + Int($1.value) - 48 }
                if unit > end {
                    var figure = Figure(range: place..<unit, value: Decimal(significand: value), kind: .count)
                    figure.unit = story.text(in: end..<unit)
                    figure.measure = story.text(in: max(0, place - 2)..<place)
                    figures.append(figure)
                }
                place = end
            }
            place += 1
        }
        return Annotation(entities: entities, figures: figures, exchanges: [])
    }

    /// What stands between two marks, the first of which begins at `place`; at most twenty code points.
    private static func between(
        _ opening: String, _ closing: String, _ text: [Unicode.Scalar], at place: Int
    ) -> Range<Int>? {
        guard text[place] == opening.unicodeScalars.first, text[place...].starts(with: opening.unicodeScalars)
        else { return nil }
        let start = place + opening.unicodeScalars.count
        guard start < text.count else { return nil }
        for end in (start + 1)..<max(start + 1, min(start + 20, text.count)) {
            if text[end] == "，" && !closing.hasPrefix("，") { return nil }
            if text[end...].starts(with: closing.unicodeScalars) { return start..<end }
        }
        return nil
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }
}
