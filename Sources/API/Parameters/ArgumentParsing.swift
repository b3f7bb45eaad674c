import Annotation
import Archive

/// All that is wrong with the parameters of a request.
struct ParameterFaults: Error, Sendable {
    let faults: [ParameterFault]
}

extension Arguments {
    /// Reads `query` by the declared `parameters`; every fault is found before any is reported.
    init(_ query: [UInt8]?, by parameters: [Parameter]) throws(ParameterFaults) {
        let pairs = QueryPairs(query)
        var faults = pairs.broken.map { pair in
            ParameterFault(
                pair.name, given: pair.value, .illFormed,
                allowed: Bilingual(
                    "UTF-8 文字，非普通字符须作百分号编码",
                    "UTF-8 text, percent-encoded where it is not a plain character"))
        }
        var sent: [String: [String?]] = [:]
        var order: [String] = []
        for pair in pairs.pairs {
            if sent[pair.name] == nil { order.append(pair.name) }
            sent[pair.name, default: []].append(pair.value)
        }
        var values: [String: [Value]] = [:]
        for name in order {
            guard let parameter = parameters.first(where: { $0.name == name }) else {
                // Likeness is worked out only for what is shown: a request may hold thousands of names.
                let names = faults.count < Limits.reportedFaults ? parameters.map(\.name) : []
                faults.append(Self.unknown(name, given: sent[name]?.first ?? nil, among: names))
                continue
            }
            do {
                values[name] = try parameter.values(of: sent[name] ?? [])
            } catch {
                faults.append(error)
            }
        }
        for parameter in parameters where parameter.isRequired && sent[parameter.name] == nil {
            faults.append(ParameterFault(parameter.name, given: nil, .missing, allowed: parameter.kind.allowed))
        }
        guard faults.isEmpty else { throw ParameterFaults(faults: faults) }
        self.init(values: values)
    }

    private static func unknown(_ name: String, given: String?, among names: [String]) -> ParameterFault {
        ParameterFault(
            name, given: given, .unknown,
            allowed: names.isEmpty
                ? Bilingual("没有任何参数", "no parameter at all") : Parameter.Kind.choice(names).allowed,
            nearest: nearest(to: name, in: names))
    }
}

extension Parameter {
    /// The values of all occurrences of this parameter, in order.
    func values(of occurrences: [String?]) throws(ParameterFault) -> [Arguments.Value] {
        if !isRepeatable, occurrences.count > 1 {
            throw ParameterFault(
                name, given: occurrences.map { $0 ?? "" }.joined(separator: ", "), .repeated, allowed: kind.allowed)
        }
        var values: [Arguments.Value] = []
        for occurrence in occurrences {
            let text = occurrence ?? ""
            let pieces =
                isRepeatable
                ? text.split(separator: ",", omittingEmptySubsequences: false).map(String.init) : [text]
            for piece in pieces { values.append(try value(of: piece)) }
        }
        guard values.count <= Limits.values else {
            throw ParameterFault(
                name, given: nil, .tooMany,
                allowed: Bilingual("至多 \(Limits.values) 个值", "at most \(Limits.values) values"))
        }
        return values
    }

    private func value(of text: String) throws(ParameterFault) -> Arguments.Value {
        if kind == .flag, text.isEmpty { return Arguments.Value(text: "1", meaning: .flag(true)) }
        guard !text.isEmpty else { throw ParameterFault(name, given: text, .empty, allowed: kind.allowed) }
        switch kind {
        case .text(let length): return try plain(text, atMost: length)
        case .search: return try search(text)
        case .cursor: return try plain(text, atMost: Limits.cursorLength)
        case .integer(let range):
            guard let number = Int(text), text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }) else {
                throw illFormed(text)
            }
            guard range.contains(number) else {
                throw ParameterFault(name, given: text, .outOfRange, allowed: kind.allowed)
            }
            return Arguments.Value(text: String(number), meaning: .integer(number))
        case .number:
            guard let number = Decimal(parsing: text) else { throw illFormed(text) }
            guard number.magnitudeIsAtMost(Limits.largestNumber) else {
                throw ParameterFault(name, given: text, .outOfRange, allowed: kind.allowed)
            }
            return Arguments.Value(text: number.plainText, meaning: .number(number))
        case .date:
            guard let date = DateStamp(iso: text) else { throw illFormed(text) }
            return Arguments.Value(text: text, meaning: .date(date))
        case .choice(let names):
            guard names.contains(text) else {
                throw ParameterFault(
                    name, given: text, .illFormed, allowed: kind.allowed, nearest: nearest(to: text, in: names))
            }
            return Arguments.Value(text: text, meaning: .text)
        case .flag:
            switch text {
            case "1", "true": return Arguments.Value(text: "1", meaning: .flag(true))
            case "0", "false": return Arguments.Value(text: "0", meaning: .flag(false))
            default: throw illFormed(text)
            }
        }
    }

    private func plain(_ text: String, atMost length: Int) throws(ParameterFault) -> Arguments.Value {
        guard text.unicodeScalars.count <= length else {
            throw ParameterFault(name, given: nil, .tooLong, allowed: kind.allowed)
        }
        return Arguments.Value(text: text, meaning: .text)
    }

    private func search(_ text: String) throws(ParameterFault) -> Arguments.Value {
        let plain = try plain(text, atMost: Limits.searchLength)
        do {
            return Arguments.Value(text: plain.text, meaning: .search(try TextQuery(parsing: text)))
        } catch {
            throw ParameterFault(name, given: text, .syntax, allowed: error.reason.allowed, position: error.position)
        }
    }

    private func illFormed(_ text: String) -> ParameterFault {
        ParameterFault(name, given: text, .illFormed, allowed: kind.allowed)
    }
}

extension TextQueryError.Reason {
    /// What would be right instead.
    fileprivate var allowed: Bilingual {
        switch self {
        case .empty: Bilingual("至少一个字词", "at least one word")
        case .unclosedPhrase:
            Bilingual("短语的引号要成对", "a phrase that ends with the quotation mark that opens it")
        case .emptyPhrase: Bilingual("短语至少一个字符", "a phrase with at least one character")
        case .unclosedGroup: Bilingual("每个左括号要有右括号", "a closing parenthesis for each opening one")
        case .unopenedGroup: Bilingual("每个右括号要有左括号", "an opening parenthesis for each closing one")
        case .missingOperand: Bilingual("OR、- 与 field: 之后要有字词", "a word after OR, - and field:")
        case .tooManyTerms: Bilingual("更少的字词", "fewer words")
        case .tooLong:
            Bilingual("至多 \(Limits.searchLength) 个字符", "at most \(Limits.searchLength) characters")
        case .tooDeep: Bilingual("更浅的括号", "parentheses less deep in one another")
        }
    }
}
