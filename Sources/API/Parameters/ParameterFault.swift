/// What is wrong with one parameter of a request, with what a client needs to mend it.
struct ParameterFault: Error, Sendable, Equatable {
    let parameter: String
    /// What the client sent; nil where it sent nothing.
    let given: String?
    let reason: Reason
    /// What would be right, in words.
    let allowed: Bilingual
    /// The name or value that was probably meant.
    let nearest: String?
    /// Code points of `given` before the fault, where the fault is at one place.
    let position: Int?

    /// The kinds of fault; the raw value is the `code` a client can branch on.
    enum Reason: String, Sendable, CaseIterable {
        case unknown
        case repeated
        case empty
        case missing
        case illFormed = "ill-formed"
        case outOfRange = "out-of-range"
        case tooLong = "too-long"
        case tooMany = "too-many"
        case syntax
        /// A cursor that was given for another query.
        case otherQuery = "other-query"
    }

    init(
        _ parameter: String, given: String?, _ reason: Reason, allowed: Bilingual, nearest: String? = nil,
        position: Int? = nil
    ) {
        self.parameter = parameter
        self.given = given
        self.reason = reason
        self.allowed = allowed
        self.nearest = nearest
        self.position = position
    }
}

extension ParameterFault {
    /// The fault as one sentence for people.
    func sentence(in language: Language) -> String {
        let given = given.map { "“\($0)”" } ?? ""
        let hint = nearest.map { Bilingual("您是否想写 \($0)？", " Did you mean \($0)?").text(in: language) } ?? ""
        let body =
            switch reason {
            case .unknown: Bilingual("没有名为 \(parameter) 的参数。", "There is no parameter \(parameter) here.")
            case .repeated: Bilingual("参数 \(parameter) 只能出现一次。", "Parameter \(parameter) may stand only once.")
            case .empty: Bilingual("参数 \(parameter) 没有值。", "Parameter \(parameter) has no value.")
            case .missing: Bilingual("缺少参数 \(parameter)。", "Parameter \(parameter) is missing.")
            case .illFormed:
                Bilingual("参数 \(parameter) 的值\(given)写法不对。", "Parameter \(parameter) cannot be \(given).")
            case .outOfRange:
                Bilingual("参数 \(parameter) 的值\(given)超出范围。", "Parameter \(parameter) is out of range with \(given).")
            case .tooLong: Bilingual("参数 \(parameter) 的值过长。", "The value of parameter \(parameter) is too long.")
            case .tooMany: Bilingual("参数 \(parameter) 的值过多。", "Parameter \(parameter) has too many values.")
            case .syntax:
                Bilingual(
                    "检索式\(given)在第 \((position ?? 0) + 1) 个字符处有误。",
                    "The query \(given) cannot be read at character \((position ?? 0) + 1).")
            case .otherQuery:
                Bilingual(
                    "这个 cursor 属于另一个查询。", "This cursor was given for another query; start again without it.")
            }
        return body.text(in: language) + hint
    }
}
