import Layout

/// A story without its text, to bytes and back.
///
/// The headline comes first, so that a list can show it without reading further.
enum StoryCoding {
    static func write(_ story: Story, to writer: inout ByteWriter) {
        writer.write(story.headline)
        writer.write(count: story.ordinal)
        writer.write(story.kind)
        for text in [story.section, story.kicker, story.deck, story.agency, story.outlet] { writer.write(text) }
        writer.write(count: story.bylines.count)
        for byline in story.bylines {
            writer.write(byline.name)
            writer.write(byline.role)
            writer.write(byline.outlet)
        }
        writer.write(count: story.dateline == nil ? 0 : 1)
        if let dateline = story.dateline {
            writer.write(dateline.place)
            writer.write(optional: dateline.month)
            writer.write(optional: dateline.day)
        }
        writer.write(count: story.published == nil ? 0 : 1)
        if let published = story.published {
            writer.write(published.date)
            writer.write(published.precision)
            writer.write(published.basis)
        }
        write(story.paragraphs, to: &writer)
    }

    static func headline(_ reader: inout ByteReader) -> String? { reader.optionalString() }

    static func story(_ reader: inout ByteReader, text: [Unicode.Scalar]) -> Story {
        let headline = headline(&reader)
        let ordinal = reader.count()
        let kind = reader.value(Story.Kind.self)
        let section = reader.optionalString()
        let kicker = reader.optionalString()
        let deck = reader.optionalString()
        let agency = reader.optionalString()
        let outlet = reader.optionalString()
        let bylines = reader.list { reader in
            Byline(name: reader.string(), role: reader.optionalString(), outlet: reader.optionalString())
        }
        var dateline: Dateline?
        if reader.count() == 1 {
            dateline = Dateline(
                place: reader.optionalString(), month: reader.optionalNumber(), day: reader.optionalNumber())
        }
        var published: Published?
        if reader.count() == 1 {
            published = Published(
                date: reader.string(), precision: reader.value(Published.Precision.self),
                basis: reader.value(Published.Basis.self))
        }
        return Story(
            ordinal: ordinal, kind: kind, section: section, kicker: kicker, headline: headline, deck: deck,
            bylines: bylines, agency: agency, outlet: outlet, dateline: dateline, published: published, text: text,
            paragraphs: paragraphs(&reader))
    }

    /// Starts count from the paragraph before, lines from the line before.
    private static func write(_ paragraphs: [Paragraph], to writer: inout ByteWriter) {
        writer.write(count: paragraphs.count)
        var end = 0
        var line = 0
        for paragraph in paragraphs {
            writer.write(paragraph.role)
            writer.write(signed: paragraph.range.lowerBound - end)
            writer.write(count: paragraph.range.count)
            end = paragraph.range.upperBound
            writer.write(count: paragraph.lines.count)
            for number in paragraph.lines {
                writer.write(signed: number - line)
                line = number
            }
        }
    }

    private static func paragraphs(_ reader: inout ByteReader) -> [Paragraph] {
        var end = 0
        var line = 0
        return reader.list { reader in
            let role = reader.value(Role.self)
            let start = end + reader.signed()
            end = start + reader.count()
            let lines = reader.list { reader in
                line += reader.signed()
                return line
            }
            return Paragraph(role: role, range: start..<end, lines: lines)
        }
    }
}
