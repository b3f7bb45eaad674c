import Annotation
import Archive
import Layout

/// Writes a story as `GET /v1/stories/{id}` and a line of `qujing export` show it.
public func write(_ record: StoryRecord, to json: inout JSONWriter) {
    json.object { writeMembers(of: record, to: &$0) }
}

/// The members of a story, without the braces, so that a route may add its own.
func writeMembers(of record: StoryRecord, to json: inout JSONWriter) {
    let story = record.story
    json.member("id", record.id)
    json.member("document", record.document)
    json.member("ordinal", story.ordinal)
    json.member("kind", story.kind.rawValue)
    json.member("section", story.section)
    json.member("kicker", story.kicker)
    json.member("headline", story.headline)
    json.member("deck", story.deck)
    json.member("bylines", story.bylines)
    json.member("agency", story.agency)
    json.member("outlet", story.outlet)
    json.member("dateline", story.dateline)
    json.member("published", story.published)
    json.member("characters", story.text.count)
    json.member("paragraphs", StoryParagraphs(record: record))
    json.member("entities", record.entities)
    json.member("figures", record.figures)
    json.member("exchanges", record.exchanges)
}

extension Byline: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("name", name)
            json.member("role", role)
            json.member("outlet", outlet)
        }
    }
}

extension Dateline: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("place", place)
            json.member("month", month)
            json.member("day", day)
        }
    }
}

extension Published: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("date", date)
            json.member("precision", precision.rawValue)
            json.member("basis", basis.rawValue)
        }
    }
}

extension StoryRecord.NamedEntity: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("id", id)
            json.member("type", entity.type.rawValue)
            json.member("name", entity.name)
            json.member("surfaces", entity.surfaces)
            json.member("adcode", entity.adcode.map(String.init))
            json.member("roles", entity.roles)
            json.array("mentions", of: entity.mentions) { json, mention in writeSpan(mention, to: &json) }
            json.array("evidence", of: entity.evidence) { json, evidence in
                json.object { json in
                    json.member("surface", evidence.surface)
                    json.member("why", evidence.why)
                }
            }
        }
    }
}

extension StatedFigure: JSONWritable {
    public func write(to json: inout JSONWriter) { json.object { writeMembers(to: &$0) } }

    func writeMembers(to json: inout JSONWriter) {
        json.member("id", id)
        json.member("quote", quote)
        json.member("start", figure.range.lowerBound)
        json.member("end", figure.range.upperBound)
        json.member("value", figure.value)
        json.member("high", figure.high)
        json.member("qualifier", figure.qualifier.rawValue)
        json.member("unit", figure.unit)
        json.member("kind", figure.kind.rawValue)
        json.member("measure", figure.measure)
        json.member("base", figure.base)
        json.member("subject", subject?.id)
        json.member("period", figure.period)
        json.member("comparison", figure.comparison)
    }
}

extension Figure.Base: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("value", value)
            json.member("unit", unit)
        }
    }
}

extension Figure.Comparison: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("against", against)
            json.member("direction", direction.rawValue)
        }
    }
}

extension ReportedExchange: JSONWritable {
    public func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("learner", exchange.learner)
            json.member("hosts", exchange.hosts)
            json.member("form", exchange.form.rawValue)
            json.member("from", exchange.from)
            json.member("to", exchange.to)
            json.member("people", exchange.people)
            json.member("quote", quote)
        }
    }
}

/// A half-open run of code points.
func writeSpan(_ range: Range<Int>, to json: inout JSONWriter) {
    json.object { json in
        json.member("start", range.lowerBound)
        json.member("end", range.upperBound)
    }
}

/// The paragraphs of a story with their text.
struct StoryParagraphs: JSONWritable {
    let record: StoryRecord

    func write(to json: inout JSONWriter) {
        json.array { json in
            for paragraph in record.story.paragraphs {
                json.object { json in
                    json.member("role", paragraph.role.rawValue)
                    json.member("text", record.text(in: paragraph.range))
                    json.member("start", paragraph.range.lowerBound)
                    json.member("lines", paragraph.lines)
                }
            }
        }
    }
}
