extension Snapshot {
    /// One page of the figures that meet a query, with their exact number.
    public func figures(_ query: FigureQuery, start: PageStart = .first, limit: Int) -> Listing {
        let order = order(of: query.sort)
        return order.listing(of: order.sorted(matching(query)), start: start, limit: limit)
    }

    /// Ordinals of all figures that meet a query, in its order.
    public func allFigures(_ query: FigureQuery) -> [Int32] {
        order(of: query.sort).sorted(matching(query))
    }

    /// A figure with its quote and story. O(characters of the story).
    public func figureRow(_ ordinal: Int32) -> FigureRow {
        let row = Int(ordinal)
        let story = figures.stories[row]
        let record = storyRecord(story)
        let subject = figures.subjects[row]
        return FigureRow(
            ordinal: ordinal, stated: record.figures[row - figures.rows(ofStory: Int(story)).lowerBound], story: story,
            storyID: record.id, published: record.story.published?.date,
            subjectName: subject < 0 ? nil : catalog.records[Int(subject)].name)
    }

    /// Ordinal of the figure with id `STORY.fN`.
    public func figure(id: String) -> Int32? {
        guard let mark = id.range(ofLast: ".f"), let number = Int(id[mark.upperBound...]),
            let story = story(id: String(id[..<mark.lowerBound]))
        else { return nil }
        let rows = figures.rows(ofStory: Int(story))
        return rows.contains(rows.lowerBound + number - 1) ? Int32(rows.lowerBound + number - 1) : nil
    }

    private func matching(_ query: FigureQuery) -> [Int32] {
        let text = query.text.map { Folding.standard($0) }
        let measures = query.measures.map { Folding.standard($0) }
        let entities = Set(query.entities)
        let places = Set(query.places.flatMap { catalog.ordinals(in: $0) })
        return (0..<figures.count).filter { row in
            let story = Int(figures.stories[row])
            if !query.kinds.isEmpty, !query.kinds.contains(figures.kinds[row]) { return false }
            if !query.stories.isEmpty, !query.stories.contains(Int32(story)) { return false }
            if !query.documents.isEmpty, !query.documents.contains(columns.documents[story]) { return false }
            if !query.units.isEmpty, !units(of: row).contains(where: query.units.contains) { return false }
            if !entities.isEmpty, !entities.contains(figures.subjects[row]) { return false }
            if !places.isEmpty, !places.contains(figures.subjects[row]),
                !catalog.entities[story].contains(where: places.contains)
            {
                return false
            }
            if let minimum = query.minimum, figures.high[row] < minimum { return false }
            if let maximum = query.maximum, figures.low[row] > maximum { return false }
            if !query.published.contains(columns.published[story]) { return false }
            let measure = Folding.standard(figures.strings[figures.measures[row]] ?? "")
            if !measures.isEmpty, !measures.contains(where: { !TextIndex.places(of: $0, in: measure).isEmpty }) {
                return false
            }
            guard let text else { return true }
            if !TextIndex.places(of: text, in: measure).isEmpty { return true }
            return !TextIndex.places(of: text, in: Folding.standard(figureRow(Int32(row)).stated.quote)).isEmpty
        }.map(Int32.init)
    }

    private func units(of row: Int) -> [String] {
        [figures.strings[figures.units[row]], figures.strings[figures.baseUnits[row]]].compactMap(\.self)
    }

    private func order(of sort: FigureSort) -> ListOrder {
        let isDescending = sort.rawValue.hasPrefix("-")
        let descending: [Bool] =
            switch sort {
            case .story: []
            case .value, .valueDescending: [isDescending]
            // Whether it is there at all comes first, and does not turn round.
            case .measure, .measureDescending, .unit, .unitDescending, .subject, .subjectDescending, .published,
                .publishedDescending:
                [false, isDescending]
            }
        return ListOrder(
            keys: { self.keys(of: Int($0), for: sort) }, descending: descending,
            id: { self.figureRow($0).stated.id }, bound: { self.figureBound(id: $0) })
    }

    private func keys(of row: Int, for sort: FigureSort) -> [Position.Key] {
        func text(_ text: String?) -> [Position.Key] { [.number(text == nil ? 1 : 0), .text(text ?? "")] }
        switch sort {
        case .story: return []
        case .value, .valueDescending: return [.number(figures.low[row])]
        case .measure, .measureDescending: return text(figures.strings[figures.measures[row]])
        case .unit, .unitDescending: return text(figures.strings[figures.units[row]])
        case .subject, .subjectDescending:
            let subject = figures.subjects[row]
            return text(subject < 0 ? nil : catalog.records[Int(subject)].name)
        case .published, .publishedDescending:
            let stamp = columns.published[Int(figures.stories[row])]
            return [.number(stamp.isKnown ? 0 : 1), .number(Double(stamp.number))]
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
