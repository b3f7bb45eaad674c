import Annotation

/// What was found in a story, to bytes and back. What stands in the text is kept as its place there, not as a string.
enum AnnotationCoding {
    static func write(_ entities: [Entity], text: [Unicode.Scalar], to writer: inout ByteWriter) {
        writer.write(count: entities.count)
        for entity in entities { write(entity, text: text, to: &writer) }
    }

    /// Figures and exchanges stand apart from the entities, so that they can be read without them.
    static func writeFindings(
        of annotation: Annotation, text: [Unicode.Scalar], to writer: inout ByteWriter
    ) {
        writer.write(count: annotation.figures.count)
        var start = 0
        for figure in annotation.figures {
            writer.write(signed: figure.range.lowerBound - start)
            start = figure.range.lowerBound
            write(figure, text: text, to: &writer)
        }
        writer.write(count: annotation.exchanges.count)
        for exchange in annotation.exchanges { write(exchange, to: &writer) }
    }

    static func annotation(_ reader: inout ByteReader, text: [Unicode.Scalar]) -> Annotation {
        let entities = entities(&reader, text: text)
        let (figures, exchanges) = findings(&reader, text: text)
        return Annotation(entities: entities, figures: figures, exchanges: exchanges)
    }

    static func entities(_ reader: inout ByteReader, text: [Unicode.Scalar]) -> [Entity] {
        reader.list { entity(&$0, text: text) }
    }

    static func findings(
        _ reader: inout ByteReader, text: [Unicode.Scalar]
    ) -> (figures: [Figure], exchanges: [Exchange]) {
        var start = 0
        let figures = reader.list { reader in
            start += reader.signed()
            return figure(&reader, text: text, start: start)
        }
        return (figures, reader.list { exchange(&$0) })
    }

    private static func write(_ entity: Entity, text: [Unicode.Scalar], to writer: inout ByteWriter) {
        writer.write(entity.type)
        writer.write(count: entity.mentions.count)
        var end = 0
        for mention in entity.mentions {
            writer.write(signed: mention.lowerBound - end)
            writer.write(count: mention.count)
            end = mention.upperBound
        }
        let place = entity.mentions.first?.lowerBound ?? 0
        writer.write(entity.name, quotedFrom: text, near: place)
        writer.write(optional: entity.adcode)
        writer.write(count: entity.roles.count)
        for role in entity.roles { writer.write(role, quotedFrom: text, near: place) }
        writer.write(count: entity.surfaces.count)
        for surface in entity.surfaces {
            let place = entity.mentions.firstIndex { text[$0].elementsEqual(surface.unicodeScalars) }
            writer.write(optional: place)
            if place == nil { writer.write(surface) }
        }
        writer.write(count: entity.evidence.count)
        for evidence in entity.evidence {
            let place = entity.surfaces.firstIndex(of: evidence.surface)
            writer.write(optional: place)
            if place == nil { writer.write(evidence.surface) }
            writer.write(evidence.why)
        }
    }

    private static func entity(_ reader: inout ByteReader, text: [Unicode.Scalar]) -> Entity {
        let type = reader.value(EntityType.self)
        var end = 0
        let mentions = reader.list { reader in
            let start = end + reader.signed()
            end = start + reader.count()
            return start..<end
        }
        let place = mentions.first?.lowerBound ?? 0
        let name = reader.optionalString(quotedFrom: text, near: place) ?? ""
        let adcode = reader.optionalNumber()
        let roles = reader.list { $0.optionalString(quotedFrom: text, near: place) ?? "" }
        let surfaces = reader.list { reader in
            guard let place = reader.optionalNumber() else { return reader.string() }
            return String(text, in: mentions[place])
        }
        let evidence = reader.list { reader in
            let surface = reader.optionalNumber().map { surfaces[$0] } ?? reader.string()
            return Entity.Evidence(surface: surface, why: reader.string())
        }
        return Entity(
            type: type, name: name, surfaces: surfaces, adcode: adcode, roles: roles, mentions: mentions,
            evidence: evidence)
    }

    private static func write(_ figure: Figure, text: [Unicode.Scalar], to writer: inout ByteWriter) {
        writer.write(count: figure.range.count)
        write(figure.value, to: &writer)
        writer.write(figure.qualifier)
        writer.write(figure.kind)
        writer.write(figure.unit, quotedFrom: text, near: figure.range.upperBound)
        writer.write(figure.measure, quotedFrom: text, near: figure.range.lowerBound)
        writer.write(optional: figure.subject)
        writer.write(figure.period, quotedFrom: text, near: figure.range.lowerBound)
        let present = Present(figure)
        writer.write(count: present.rawValue)
        if let high = figure.high { write(high, to: &writer) }
        if let base = figure.base {
            if !present.contains(.sameValue) { write(base.value, to: &writer) }
            if !present.contains(.sameUnit) { writer.write(base.unit) }
        }
        if let comparison = figure.comparison {
            writer.write(comparison.against)
            writer.write(comparison.direction)
        }
    }

    /// What of a figure that is mostly not there is there, and what of its base is as printed.
    private struct Present: OptionSet {
        let rawValue: Int

        static let high = Present(rawValue: 1)
        static let base = Present(rawValue: 2)
        static let comparison = Present(rawValue: 4)
        static let sameValue = Present(rawValue: 8)
        static let sameUnit = Present(rawValue: 16)

        init(rawValue: Int) { self.rawValue = rawValue }

        init(_ figure: Figure) {
            self = []
            if figure.high != nil { insert(.high) }
            if figure.comparison != nil { insert(.comparison) }
            guard let base = figure.base else { return }
            insert(.base)
            if base.value == figure.value { insert(.sameValue) }
            if base.unit == figure.unit { insert(.sameUnit) }
        }
    }

    private static func figure(_ reader: inout ByteReader, text: [Unicode.Scalar], start: Int) -> Figure {
        let range = start..<(start + reader.count())
        var figure = Figure(
            range: range, value: decimal(&reader), qualifier: reader.value(Figure.Qualifier.self),
            kind: reader.value(Figure.Kind.self))
        figure.unit = reader.optionalString(quotedFrom: text, near: range.upperBound)
        figure.measure = reader.optionalString(quotedFrom: text, near: range.lowerBound)
        figure.subject = reader.optionalNumber()
        figure.period = reader.optionalString(quotedFrom: text, near: range.lowerBound)
        let present = Present(rawValue: reader.count())
        if present.contains(.high) { figure.high = decimal(&reader) }
        if present.contains(.base) {
            let value = present.contains(.sameValue) ? figure.value : decimal(&reader)
            let unit = present.contains(.sameUnit) ? figure.unit : reader.string()
            figure.base = Figure.Base(value: value, unit: unit ?? "")
        }
        if present.contains(.comparison) {
            figure.comparison = Figure.Comparison(
                against: reader.string(), direction: reader.value(Figure.Comparison.Direction.self))
        }
        return figure
    }

    private static func write(_ decimal: Decimal, to writer: inout ByteWriter) {
        writer.write(signed: decimal.significand)
        writer.write(signed: decimal.exponent)
    }

    private static func decimal(_ reader: inout ByteReader) -> Decimal {
        Decimal(significand: reader.signed(), exponent: reader.signed())
    }

    private static func write(_ exchange: Exchange, to writer: inout ByteWriter) {
        writer.write(exchange.learner)
        writer.write(count: exchange.hosts.count)
        for host in exchange.hosts { writer.write(host) }
        writer.write(exchange.form)
        writer.write(exchange.from)
        writer.write(exchange.to)
        writer.write(optional: exchange.people)
        writer.write(count: exchange.quote.lowerBound)
        writer.write(count: exchange.quote.count)
    }

    private static func exchange(_ reader: inout ByteReader) -> Exchange {
        let learner = reader.string()
        let hosts = reader.list { $0.string() }
        let form = reader.value(Exchange.Form.self)
        let from = reader.optionalString()
        let to = reader.optionalString()
        let people = reader.optionalNumber()
        let start = reader.count()
        return Exchange(
            learner: learner, hosts: hosts, form: form, from: from, to: to, people: people,
            quote: start..<(start + reader.count()))
    }
}
