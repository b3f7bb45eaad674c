extension Snapshot {
    /// One page of the figures that meet a query, with their exact number.
    public func figures(_ query: FigureQuery, start: PageStart = .first, limit: Int) -> Listing {
        var page = PageSelection(start: pageStart(start, sort: query.sort), limit: limit)
        let number = number(query.sort)
        FigureSelection(self, query).forEach { page.offer(ListKey(number($0), item: $0)) }
        return page.listing { Position(keys: keys(of: Int($0), for: query.sort), id: figureID($0)) }
    }

    /// Ordinals of all figures that meet a query, in its order.
    public func allFigures(_ query: FigureQuery) -> [Int32] {
        let number = number(query.sort)
        var keys: [ListKey] = []
        FigureSelection(self, query).forEach { keys.append(ListKey(number($0), item: $0)) }
        return query.sort == .story ? keys.map(\.ordinal) : keys.sorted().map(\.ordinal)
    }

    /// A figure with its quote and story. O(characters of the story).
    public func figureRow(_ ordinal: Int32) -> FigureRow {
        let row = Int(ordinal)
        let story = figures.stories[row]
        let findings = store.findings(at: Int(story))
        let figure = findings.figures[row - figures.rows(ofStory: Int(story)).lowerBound]
        let subject = figures.subjects[row]
        return FigureRow(
            ordinal: ordinal,
            stated: StatedFigure(
                id: figureID(ordinal), figure: figure, quote: String(findings.text, in: figure.range),
                subject: subject < 0
                    ? nil : StatedFigure.Subject(ordinal: subject, id: catalog.records.id(of: subject))),
            story: story, storyID: storyID(story), published: columns.publication(of: Int(story))?.date,
            subjectName: subject < 0 ? nil : catalog.records.name(of: subject))
    }

    /// Ordinal of the figure with id `STORY.fN`.
    public func figure(id: String) -> Int32? {
        guard let mark = id.range(ofLast: ".f"), let number = Int(id[mark.upperBound...]),
            let story = story(id: String(id[..<mark.lowerBound]))
        else { return nil }
        let rows = figures.rows(ofStory: Int(story))
        return rows.contains(rows.lowerBound + number - 1) ? Int32(rows.lowerBound + number - 1) : nil
    }

    /// What figures are ordered by, lower first; what lacks it stands last in both directions.
    private func number(_ sort: FigureSort) -> (Int32) -> Double {
        let (figures, columns, catalog) = (figures, columns, catalog)
        let sign = sort.rawValue.hasPrefix("-") ? -1.0 : 1.0
        func rank(_ number: Int32) -> Double { number < 0 ? .infinity : sign * Double(figures.ranks[Int(number)]) }
        return switch sort {
        case .story: { _ in 0 }
        case .value, .valueDescending: { sign * figures.low[Int($0)] }
        case .measure, .measureDescending: { rank(figures.measures[Int($0)]) }
        case .unit, .unitDescending: { rank(figures.denomination(of: Int($0)).unit) }
        case .subject, .subjectDescending:
            {
                let subject = figures.subjects[Int($0)]
                return subject < 0 ? .infinity : sign * Double(catalog.orders.nameRanks[Int(subject)])
            }
        case .published, .publishedDescending:
            {
                let stamp = columns.published[Int(figures.stories[Int($0)])]
                return stamp.isKnown ? sign * Double(stamp.number) : .infinity
            }
        }
    }

    /// What a cursor keeps of a figure: for all but value and story, first whether it lacks the property.
    private func keys(of row: Int, for sort: FigureSort) -> [Position.Key] {
        func text(_ text: String?) -> [Position.Key] { [.number(text == nil ? 1 : 0), .text(text ?? "")] }
        switch sort {
        case .story: return []
        case .value, .valueDescending: return [.number(figures.low[row])]
        case .measure, .measureDescending: return text(figures.strings[figures.measures[row]])
        case .unit, .unitDescending: return text(figures.strings[figures.denomination(of: row).unit])
        case .subject, .subjectDescending:
            let subject = figures.subjects[row]
            return text(subject < 0 ? nil : catalog.records.name(of: subject))
        case .published, .publishedDescending:
            let stamp = columns.published[Int(figures.stories[row])]
            return [.number(stamp.isKnown ? 0 : 1), .number(Double(stamp.number))]
        }
    }

    /// The number by which an item with these keys would be ordered.
    private func number(of keys: [Position.Key], for sort: FigureSort) -> Double {
        let sign = sort.rawValue.hasPrefix("-") ? -1.0 : 1.0
        if keys.count == 2, keys.first == .number(1) { return .infinity }
        return switch keys.last {
        case .number(let number): sign * number
        case .text(let name):
            switch sort {
            case .subject, .subjectDescending: sign * catalog.orders.rank(of: name, in: catalog.records)
            case .story, .value, .valueDescending, .measure, .measureDescending, .unit, .unitDescending, .published,
                .publishedDescending:
                sign * figures.rank(of: name)
            }
        case nil: 0
        }
    }

    private func figureID(_ ordinal: Int32) -> String {
        let story = figures.stories[Int(ordinal)]
        return "\(storyID(story)).f\(Int(ordinal) - figures.rows(ofStory: Int(story)).lowerBound + 1)"
    }

    private func pageStart(_ start: PageStart, sort: FigureSort) -> PageSelection.Start {
        func key(_ position: Position) -> ListKey {
            let bound = figureBound(id: position.id)
            let number = number(of: position.keys, for: sort)
            let isThere = Int(bound) < figures.count && figureID(bound) == position.id
            return isThere ? ListKey(number, item: bound) : ListKey(number, before: bound)
        }
        return switch start {
        case .first: .first
        case .after(let position): .after(key(position))
        case .before(let position): .before(key(position))
        }
    }

    private func figureBound(id: String) -> Int32 {
        guard let mark = id.range(ofLast: ".f"), let number = Int(id[mark.upperBound...]) else { return 0 }
        let storyID = String(id[..<mark.lowerBound])
        let story = storyBound(id: storyID)
        guard Int(story) < storyCount else { return Int32(figures.count) }
        let rows = figures.rows(ofStory: Int(story))
        guard self.storyID(story) == storyID else { return Int32(rows.lowerBound) }
        return Int32(min(rows.upperBound, rows.lowerBound + max(0, number - 1)))
    }
}

extension String {
    /// Where `mark` stands for the last time.
    func range(ofLast mark: String) -> Range<String.Index>? {
        guard var start = utf8.index(utf8.endIndex, offsetBy: -mark.utf8.count, limitedBy: utf8.startIndex) else {
            return nil
        }
        while true {
            if utf8[start...].starts(with: mark.utf8) {
                return start..<utf8.index(start, offsetBy: mark.utf8.count)
            }
            guard start > utf8.startIndex else { return nil }
            start = utf8.index(before: start)
        }
    }
}
