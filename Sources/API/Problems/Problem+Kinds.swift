import Archive
import HTTP

extension Problem {
    static func invalidParameters(_ faults: [ParameterFault]) -> Problem {
        let shown = faults.prefix(Limits.reportedFaults)
        let unshown = faults.count - shown.count
        func detail(_ language: Language) -> String {
            let sentences = shown.map { $0.sentence(in: language) }.joined(separator: language == .english ? " " : "")
            guard unshown > 0 else { return sentences }
            return sentences + Bilingual("另有 \(unshown) 处错误。", " \(unshown) more faults.").text(in: language)
        }
        let errors = Member(name: "errors") { json, language in
            for fault in shown {
                json.element(Entry(fault: fault, language: language))
            }
        }
        return Problem(.invalidParameters, Bilingual(detail(.chinese), detail(.english)), members: [errors])
    }

    /// One fault as an entry of `errors`.
    private struct Entry: JSONWritable {
        let fault: ParameterFault
        let language: Language

        func write(to json: inout JSONWriter) {
            json.object { json in
                json.member("parameter", fault.parameter)
                json.member("code", fault.reason.rawValue)
                json.member("given", fault.given)
                json.member("allowed", fault.allowed.text(in: language))
                json.member("nearest", fault.nearest)
                json.member("position", fault.position)
                json.member("detail", fault.sentence(in: language))
            }
        }
    }

    static func noSuchRoute(_ path: String, nearest: String?) -> Problem {
        let hint = nearest.map {
            Bilingual("最接近的是 \($0)。", " The nearest is \($0).")
        }
        return Problem(
            .noSuchRoute,
            Bilingual(
                "\(path) 不是这里的地址。\(hint?.chinese ?? "")全部地址见 /docs。",
                "Nothing is served at \(path).\(hint?.english ?? "") All routes are listed at /docs."))
    }

    static func malformedTarget() -> Problem {
        Problem(.malformedTarget, ProblemKind.malformedTarget.remedy)
    }

    /// `kind` is what was looked for (a story); `suggestions` are ids that exist and look alike.
    static func noSuchItem(_ kind: Bilingual, id: String, list: String, suggestions: [String] = []) -> Problem {
        let members = Member(name: "nearest") { json, _ in for suggestion in suggestions { json.element(suggestion) } }
        let hint =
            suggestions.isEmpty
            ? Bilingual("", "")
            : Bilingual(
                "相近的有 \(suggestions.joined(separator: "、"))。", " Near it: \(suggestions.joined(separator: ", ")).")
        return Problem(
            .noSuchItem,
            Bilingual(
                "没有编号为 \(id) 的\(kind.chinese)。\(hint.chinese)请在 \(list) 中查找。",
                "There is no \(kind.english) \(id).\(hint.english) Look for it in \(list)."),
            members: suggestions.isEmpty ? [] : [members])
    }

    static func methodNotAllowed(allow: String) -> Problem {
        Problem(
            .methodNotAllowed,
            Bilingual("这里只接受 \(allow)。", "Only \(allow) are answered here."), fields: [Field("Allow", allow)])
    }

    static func notAcceptable(available: [Representation], path: String) -> Problem {
        let types = available.map(\.mediaType)
        let member = Member(name: "available") { json, _ in for type in types { json.element(type) } }
        return Problem(
            .notAcceptable,
            Bilingual(
                "\(path) 有这些格式:\(types.joined(separator: "、"))。",
                "\(path) comes as \(types.joined(separator: ", "))."),
            members: [member])
    }

    static func notReady() -> Problem {
        Problem(.notReady, ProblemKind.notReady.remedy, fields: [Field("Retry-After", "1")])
    }

    static func internalError() -> Problem {
        Problem(.internalError, ProblemKind.internalError.remedy)
    }
}

extension Problem {
    /// The file of a document is gone or is no longer the one that was read.
    static func documentGone(_ id: String, _ error: RawBytesError) -> Problem {
        switch error {
        case .unreadable:
            Problem(
                .gone,
                Bilingual("文档 \(id) 的文件已无法读取。", "The file of document \(id) can no longer be read."))
        case .changed:
            Problem(
                .gone,
                Bilingual(
                    "文档 \(id) 的文件在读入之后变了；重新载入后再试。",
                    "The file of document \(id) has changed since it was read; try again after a reload."))
        }
    }
}
