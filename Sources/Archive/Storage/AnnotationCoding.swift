import Annotation

/// What was found in a story, to bytes and back. Surfaces are kept as places in the text, not as strings.
enum AnnotationCoding {
    static func write(_ entities: [Entity], text: [Unicode.Scalar], to writer: inout ByteWriter) {
        writer.write(count: entities.count)
        for entity in entities { write(entity, text: text, to: &writer) }
    }

    /// Figures and exchanges stand apart from the entities, so that they can be read without them.
    static func writeFindings(of annotation: Annotation, to writer: inout ByteWriter) {
        writer.write(count: annotation.figures.count)
        var start = 0
        for figure in annotation.figures {
            writer.write(signed: figure.range.lowerBound - start)
            start = figure.range.lowerBound
            write(figure, to: &writer)
        }
        writer.write(count: annotation.exchanges.count)
        for exchange in annotation.exchanges { write(exchange, to: &writer) }
    }

    static func annotation(_ reader: inout ByteReader, text: [Unicode.Scalar]) -> Annotation {
        let entities = entities(&reader, text: text)
        let (figures, exchanges) = findings(&reader)
        return Annotation(entities: entities, figures: figures, exchanges: exchanges)
    }

    static func entities(_ reader: inout ByteReader, text: [Unicode.Scalar]) -> [Entity] {
        reader.list { entity(&$0, text: text) }
    }

    static func findings(_ reader: inout ByteReader) -> (figures: [Figure], exchanges: [Exchange]) {
        var start = 0
        let figures = reader.list { reader in
            start += reader.signed()
            return figure(&reader, start: start)
        }
        return (figures, reader.list { exchange(&$0) })
    }

    private static func write(_ entity: Entity, text: [Unicode.Scalar], to writer: inout ByteWriter) {
        writer.write(entity.type)
        writer.write(entity.name)
        writer.write(optional: entity.adcode)
        writer.write(count: entity.roles.count)
        for role in entity.roles { writer.write(role) }
        writer.write(count: entity.mentions.count)
        var end = 0
        for mention in entity.mentions {
            writer.write(signed: mention.lowerBound - end)
            writer.write(count: mention.count)
            end = mention.upperBound
        }
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
        let name = reader.string()
        let adcode = reader.optionalNumber()
        let roles = reader.list { $0.string() }
        var end = 0
        let mentions = reader.list { reader in
            let start = end + reader.signed()
            end = start + reader.count()
            return start..<end
        }
        let surfaces = reader.list { reader in
            guard let place = reader.optionalNumber() else { return reader.string() }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: text[mentions[place]])
            return String(view)
        }
        let evidence = reader.list { reader in
            let surface = reader.optionalNumber().map { surfaces[$0] } ?? reader.string()
            return Entity.Evidence(surface: surface, why: reader.string())
        }
        return Entity(
            type: type, name: name, surfaces: surfaces, adcode: adcode, roles: roles, mentions: mentions,
            evidence: evidence)
    }

    private static func write(_ figure: Figure, to writer: inout ByteWriter) {
        writer.write(count: figure.range.count)
        write(figure.value, to: &writer)
        writer.write(figure.qualifier)
        writer.write(figure.kind)
        writer.write(figure.unit)
        writer.write(figure.measure)
        writer.write(optional: figure.subject)
        writer.write(figure.period)
        // Which of the three that are mostly not there are there.
        writer.write(
            count: (figure.high == nil ? 0 : 1) | (figure.base == nil ? 0 : 2) | (figure.comparison == nil ? 0 : 4))
        if let high = figure.high { write(high, to: &writer) }
        if let base = figure.base {
            write(base.value, to: &writer)
            writer.write(base.unit)
        }
        if let comparison = figure.comparison {
            writer.write(comparison.against)
            writer.write(comparison.direction)
        }
    }

    private static func figure(_ reader: inout ByteReader, start: Int) -> Figure {
        let range = start..<(start + reader.count())
        var figure = Figure(
            range: range, value: decimal(&reader), qualifier: reader.value(Figure.Qualifier.self),
            kind: reader.value(Figure.Kind.self))
        figure.unit = reader.optionalString()
        figure.measure = reader.optionalString()
        figure.subject = reader.optionalNumber()
        figure.period = reader.optionalString()
        let present = reader.count()
        if present & 1 != 0 { figure.high = decimal(&reader) }
        if present & 2 != 0 { figure.base = Figure.Base(value: decimal(&reader), unit: reader.string()) }
        if present & 4 != 0 {
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
