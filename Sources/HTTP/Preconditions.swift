/// Conditional requests, RFC 9110 section 13, for resources that are only ever read.
public enum Preconditions {
    public enum Outcome: Sendable, Equatable {
        /// Answer as if there were no condition.
        case perform
        /// 304.
        case notModified
        /// 412.
        case failed
    }

    /// What becomes of `request` where the answer would have this entity tag and this Last-Modified, in the order
    /// of section 13.2.2. A date that cannot be read makes no condition. `now` is in seconds since 1970.
    public static func outcome(
        of request: Request, entityTag: String?, lastModified: String?, now: Int
    ) -> Outcome {
        guard request.method == .get || request.method == .head else { return .perform }
        let modified = lastModified.flatMap { HTTPDate.seconds($0, now: now) }

        if let list = request.value(of: "if-match") {
            guard matches(list, entityTag, .strong) else { return .failed }
        } else if let modified, let bound = time(request, "if-unmodified-since", now), modified > bound {
            return .failed
        }
        if let list = request.value(of: "if-none-match") {
            return matches(list, entityTag, .weak) ? .notModified : .perform
        }
        if let modified, let bound = time(request, "if-modified-since", now), modified <= bound {
            return .notModified
        }
        return .perform
    }

    private static func matches(_ list: String, _ tag: String?, _ comparison: EntityTag.Comparison) -> Bool {
        let list = Array(list.utf8)
        guard let tag else { return EntityTag.matches(list.span, nil, comparison) }
        let octets = Array(tag.utf8)
        return EntityTag.matches(list.span, octets.span, comparison)
    }

    private static func time(_ request: Request, _ name: String, _ now: Int) -> Int? {
        request.value(of: name).flatMap { HTTPDate.seconds($0, now: now) }
    }
}

extension Response {
    /// This answer, or the 304 or 412 that the conditions of `request` make of it. Only a 200 is conditional.
    public func conditioned(by request: Request, now: Int) -> Response {
        guard status == 200 else { return self }
        let tag = fields.first { $0.isNamed("etag") }?.value
        let modified = fields.first { $0.isNamed("last-modified") }?.value
        switch Preconditions.outcome(of: request, entityTag: tag, lastModified: modified, now: now) {
        case .perform: return self
        case .notModified: return notModified
        case .failed:
            var fields = Refusal.problemFields
            fields += self.fields.filter { $0.isNamed("etag") || $0.isNamed("vary") }
            return Response(
                status: 412, fields: fields,
                content: Refusal.problem(
                    status: 412,
                    detail: "The resource is not in the state If-Match or If-Unmodified-Since asks for. "
                        + "Fetch it anew."))
        }
    }

    /// The 304 to this answer: its fields but for those that describe the content (RFC 9110 section 15.4.5).
    var notModified: Response {
        Response(
            status: 304,
            fields: fields.filter { field in
                !["content-type", "content-length", "content-encoding", "content-disposition", "content-language"]
                    .contains { field.isNamed($0) }
            }, route: route)
    }
}
