import HTTP
import ReadingRoom

/// The built-in web page: its files, and its own addresses, which all open the same file.
struct ReadingRoomPages: Sendable {
    private let views: [PathTemplate]

    private static let entrance = "/"

    init() { views = (0..<qj_view_count()).map { PathTemplate(String(cString: qj_view_at($0))) } }

    /// What is served at `path`; nil where the reading room has nothing there.
    func asset(at path: RequestPath) -> Asset? {
        if let file = Asset(path: path.canonical) { return file }
        return views.contains { $0.variables(of: path.segments) != nil } ? Asset(path: Self.entrance) : nil
    }

    /// The routes of its files and addresses: each takes any query, which the page's own script reads.
    func route(to path: RequestPath) -> Route? {
        guard let asset = asset(at: path) else { return nil }
        return Route(
            path.canonical, name: "getReadingRoom", Bilingual("阅览室", "The reading room"), as: [asset.representation],
            caching: .program, takesAnyQuery: true, example: path.canonical, .program { _ in Self.answer(asset) })
    }

    static func answer(_ asset: Asset) -> Answer {
        var fields = [ProgramRoutes.serviceLinks]
        if asset.representation == .html {
            fields.append(Field("Content-Security-Policy", String(cString: qj_content_security_policy())))
            fields.append(Field("Referrer-Policy", "same-origin"))
        }
        return Answer(asset.bytes, fields: fields, contentType: asset.mediaType)
    }
}
