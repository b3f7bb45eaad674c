import Lexicon

extension UndertakingCandidates {
    /// 莲都区 4·9 疫情, “5·12”特大地震: a day by its numbers and what happened on it.
    mutating func addNumberedEpidemics() {
        for dot in scan.places(of: .mark) where scan.classes[dot] != .openQuote {
            guard scan.class(at: dot - 1) == .digit, scan.class(at: dot + 1) == .digit else { continue }
            var start = dot
            while scan.class(at: start - 1) == .digit { start -= 1 }
            var end = dot + 1
            while scan.class(at: end) == .digit { end += 1 }
            while [.closeQuote, .space].contains(scan.class(at: end)) { end += 1 }
            // 7·3 + 都柳江 + 洪灾
            let place = (end + 2...end + 6).first { $0 < placeStart.count && Int(placeStart[$0]) == end } ?? end
            guard let noun = NameCues.disaster.match(in: scan.text[...], at: place) else { continue }
            if scan.class(at: start - 1) == .openQuote { start -= 1 }
            var left = start
            if scan.class(at: left - 1) == .space { left -= 1 }
            while left > 0, placeStart[left] >= 0 { left = Int(placeStart[left]) }
            let from = left < start - 1 || placeStart[start] >= 0 ? left : start
            let close = noun.range.upperBound
            add(from..<close, .event, 74)
            if let meeting = meetingEnd(after: close) { add(from..<meeting, .event, 74) }
        }
    }

    /// 4·9 疫情 + 处置总结点评会: the end of a meeting on the disaster whose name ends at `start`.
    private func meetingEnd(after start: Int) -> Int? {
        let reach = start..<min(scan.count, start + Self.matterLength)
        // The 会 of 点评会 is no particle.
        let stop =
            reach.first {
                scan.classes[$0] != .han
                    || scan.ends(at: $0 + 1, .particle) && !scan.endingClasses[$0 + 1].contains(.eventHead)
            } ?? reach.upperBound
        let meeting = scan.terms.first {
            $0.classes.contains(.eventHead) && $0.count >= 2 && $0.range.lowerBound >= start
                && $0.range.upperBound <= stop
        }
        guard let meeting else { return nil }
        return (scan.longestTerm(at: meeting.range.lowerBound, .eventHead) ?? meeting).range.upperBound
    }

    /// Characters between a disaster and the end of the meeting's name.
    private static let matterLength = 14
}
