/// A form in which an answer can be had.
enum Representation: String, Sendable, CaseIterable {
    case json, ndjson, csv, atom, geojson, text, html, yaml, octets, openMetrics

    /// The value of `Content-Type`.
    var contentType: String {
        switch self {
        case .json: "application/json"
        case .ndjson: "application/x-ndjson"
        case .csv: "text/csv; charset=utf-8; header=present"
        case .atom: "application/atom+xml; charset=utf-8"
        case .geojson: "application/geo+json"
        case .text: "text/plain; charset=utf-8"
        case .html: "text/html; charset=utf-8"
        case .yaml: "application/yaml"
        case .octets: "application/octet-stream"
        case .openMetrics: "application/openmetrics-text; version=1.0.0; charset=utf-8"
        }
    }

    /// `contentType` without its parameters.
    var mediaType: String { String(contentType.prefix { $0 != ";" }) }

    /// Other types by which clients ask for the same.
    private var otherNames: [String] {
        switch self {
        case .ndjson: ["application/ndjson", "application/jsonl"]
        case .yaml: ["text/yaml", "application/x-yaml", "application/vnd.oai.openapi", "text/plain"]
        case .openMetrics: ["text/plain"]
        case .json, .csv, .atom, .geojson, .text, .html, .octets: []
        }
    }

    /// Every media type that asks for this form.
    var mediaTypes: [String] { [mediaType] + otherNames }

    /// The end of a path that asks for this form whatever `Accept` says; nil where there is none.
    var suffix: String? {
        switch self {
        case .json, .ndjson, .csv, .atom, .geojson: rawValue
        case .text, .html, .yaml, .octets, .openMetrics: nil
        }
    }
}
